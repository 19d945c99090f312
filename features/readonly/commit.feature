@area:READONLY
Feature: The moment of the lock
  Until the commit a synchronization has changed nothing, and whatever its validation has brought to light can still be repaired
  in Campus.

  @READONLY-03 @MUST
  Rule: The lock begins with the commit and not before

    @operator
    Scenario: A synchronization was started
      Given the HR system has started a synchronization
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

    @operator
    Scenario: The record was transferred
      Given the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

    @operator
    Scenario: The transfer was ended
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

    @operator
    Scenario: The records were validated
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

    @operator
    Scenario: The records were committed
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has committed
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

    @operator
    Scenario: The records were committed by a job
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

    @operator
    Scenario: Nothing new came with the record, and it locks all the same
      Given the HR system has synchronized
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

    @operator
    Scenario: A record that failed in the commit locks nobody
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1005  | Stone     | Eva        | F      |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has entered the staff number E1015 for Erik Stone
      When the operator changes E1005 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

  @READONLY-05 @MUST
  Rule: A further synchronization changes what an earlier one has committed

    @operator
    Scenario: The work phone is another one
      Given the HR system has synchronized
        | number | last name | first name | gender | work phone   | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0101 | 763-555-0103 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0188 | 763-555-0103 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E1001 as
        | work phone   |
        | 763-555-0188 |

    @operator
    Scenario: The employment has ended
      Given the HR system has synchronized
        | number | last name | first name | gender | work phone   | other phone  | hired      | left     |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0101 | 763-555-0103 | 2020-08-01 | (absent) |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | other phone  | hired      | left       |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0101 | 763-555-0103 | 2020-08-01 | 2024-06-30 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E1001 as
        | hired      | left       |
        | 2020-08-01 | 2024-06-30 |

    @operator
    Scenario: The second commit has nothing against the lock
      Given the HR system has synchronized
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0101 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0188 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for nobody

    @operator
    Scenario: The job of a second synchronization changes it as well
      Given the HR system has synchronized
        | number | last name | first name | gender | work phone   | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0101 | 763-555-0103 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0188 | 763-555-0103 |
      And the HR system has submitted the commit
      When the job has finished
      Then the operator sees E1001 as
        | work phone   |
        | 763-555-0188 |
