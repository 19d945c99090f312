@area:TOOL
Feature: What a commit in the tool leaves behind
  Whoever presses Commit does more than change data: from then on the HR system has the say.

  @TOOL-07 @MUST
  Rule: Commit completes the synchronization and makes the data of everybody in it read-only

    @operator
    Scenario Outline: <who> is locked
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1002  | Larsen    | Bo         | M      |
      And the HR system has validated
      And the operator has used Commit of the tool
      And the job has finished
      When the operator changes <number> by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

      Examples:
        | who           | number |
        | Ann Lindqvist | E1001  |
        | Bo Larsen     | E1002  |

    @operator
    Scenario: The data is there
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0188 |
      And the HR system has validated
      And the operator has used Commit of the tool
      When the job has finished
      Then the operator sees E1001 as
        | work phone   |
        | 763-555-0188 |

    @operator
    Scenario: Carla Diaz, who was not in it, is not locked
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the operator has used Commit of the tool
      And the job has finished
      When the operator changes E1003 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted
