@area:SYNC
Feature: Committing what was staged
  The commit makes the records part of Campus, each by itself. An HR system that has few of them waits for it.

  @SYNC-19 @MUST
  Rule: Whoever waits for the commit is answered when all of it is done

    @portable
    Scenario: Three new telephone numbers are there when the answer comes
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
        | E1002  | Larsen    | Bo         | M      | 010    | 20         | T100  | 2020-08-01 |
        | E1003  | Diaz      | Carla      | F      | 010    | 20         | T100  | 2023-08-15 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |
        | E1003  | Diaz      | Carla      | F      | 763-555-0143 |
      And the HR system has validated
      When the HR system commits
      Then E1001 is shown with
        | other phone  |
        | 763-555-0141 |
      And E1002 is shown with
        | other phone  |
        | 763-555-0142 |
      And E1003 is shown with
        | other phone  |
        | 763-555-0143 |

    @portable
    Scenario: The answer tells what became of every record
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
        | E1002  | Larsen    | Bo         | M      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |
      And the HR system has validated
      When the HR system commits
      Then the answer tells what became of exactly E1001 and E1002

    @emulator @reading(sync.unmatched=add)
    Scenario: The last of 300 newcomers is there when the answer comes
      Given the HR system has transferred and ended 300 made-up staff members named Ostrom
      And the HR system has validated
      When the HR system commits
      Then the operator sees E3300 as
        | last name |
        | Ostrom    |

  @SYNC-22 @MUST
  Rule: A record that fails does not keep the others out

    @operator
    Scenario: The record behind the one that fails is applied
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | work email               |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |                          |
        | E1005  | Stone     | Eva        | F      |              | eva.stone@blaine.example |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |                          |
      And the HR system has validated
      When the HR system commits
      Then E1002 is shown with
        | work phone   |
        | 763-555-0142 |

    @operator
    Scenario: The record before the one that fails stays applied
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | work email               |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |                          |
        | E1005  | Stone     | Eva        | F      |              | eva.stone@blaine.example |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |                          |
      And the HR system has validated
      When the HR system commits
      Then E1001 is shown with
        | work phone   |
        | 763-555-0141 |

    @operator
    Scenario: In a job the record behind the one that fails is applied, too
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | work email               |
        | E1005  | Stone     | Eva        | F      |              | eva.stone@blaine.example |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |                          |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then E1002 is shown with
        | work phone   |
        | 763-555-0142 |

    @portable @reading(update.absent=keep)
    Scenario: A newcomer whose gender is missing does not keep a colleague from a new telephone number
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | work email                |
        | E2001  | Moreau    | Gil        |        |              | gil.moreau@blaine.example |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |                           |
      And the HR system has validated
      When the HR system commits
      Then E1001 is shown with
        | work phone   |
        | 763-555-0141 |

    @operator
    Scenario Outline: <first> Stone, one of two with the number, is as before
      Given the operator has noted the record of <first> Stone
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1005  | Stone     | Eva        | F      | 763-555-0145 |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |
      And the HR system has validated
      When the HR system commits
      Then every record noted is as it was

      Examples:
        | first |
        | Eva   |
        | Erik  |

  @SYNC-23 @MAY
  Rule: No number of records is too large to be waited for

    @emulator
    Scenario Outline: <count> records are committed in one call
      Given the HR system has transferred and ended <count> made-up staff members named Ostrom
      And the HR system has validated
      When the HR system commits
      Then the answer tells what became of <count> records

      Examples:
        | count |
        | 499   |
        | 500   |
        | 501   |

    @emulator
    Scenario: A synchronization of nobody is committed as well
      Given the HR system has started a synchronization
      And the HR system has ended the transfer
      And the HR system has validated
      When the HR system commits
      Then the answer tells what became of 0 records

  @SYNC-36 @MUST
  Rule: A district can be synchronized again and again

    @portable
    Scenario: After a commit another synchronization begins
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0151 |
      And the HR system has validated
      And the HR system has committed
      When the HR system starts a synchronization
      Then the call is accepted

    @portable
    Scenario: What the second synchronization brings is there
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0151 |
      And the HR system has validated
      And the HR system has committed
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0152 |
      And the HR system has validated
      When the HR system commits
      Then E1001 is shown with
        | cell phone   |
        | 763-555-0152 |

    @operator
    Scenario: After a record has failed another synchronization begins
      Given the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1005  | Stone     | Eva        | F      | 763-555-0155 |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the HR system starts a synchronization
      Then the call is accepted

    @emulator
    Scenario: The synchronization of the next night
      Given the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0151 |
      And the HR system has validated
      And the HR system has committed
      And it is 2024-03-16
      And the HR system holds another token
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0152 |
      And the HR system has validated
      When the HR system commits
      Then E1001 is shown with
        | cell phone   |
        | 763-555-0152 |
