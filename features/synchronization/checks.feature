@area:SYNC
Feature: What a transfer finds wrong
  Much that is wrong with a record is seen as soon as it arrives, and told while the HR system still waits for the answer.

  @SYNC-04 @MUST
  Rule: A record with a gender that is none of Campus is refused

    @portable
    Scenario: Gender Q
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      Then the record of E2001 is refused

    @portable
    Scenario Outline: Gender <gender>
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender   |
        | E2001  | Moreau    | Gil        | <gender> |
      Then the call is accepted

      Examples:
        | gender |
        | F      |
        | M      |
        | N      |

    @portable
    Scenario: Such a record waits for no commit
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has started a synchronization
      And the HR system has tried to transfer
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | Q      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation has no error for E2001

    @emulator @reading(transfer.partial=false)
    Scenario: The refusal says what is wrong
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      Then the call is refused as invalid for UNKNOWN_GENDER

  @SYNC-05 @MUST
  Rule: A record is refused for a position that cannot be

    @portable
    Scenario: A position that can be
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender | school | assignment | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario Outline: A position with <flaw>
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender | school   | assignment   | title   | start   |
        | E2001  | Moreau    | Gil        | M      | <school> | <assignment> | <title> | <start> |
      Then the record of E2001 is refused

      Examples:
        | flaw                       | school   | assignment | title    | start      |
        | a school nobody knows      | 999      | 20         | T100     | 2023-10-01 |
        | an unknown assignment code | 010      | 88         | T100     | 2023-10-01 |
        | neither of the two codes   | 010      | (absent)   | (absent) | 2023-10-01 |
        | no start date              | 010      | 20         | T100     | (absent)   |
        | no school                  | (absent) | 20         | T100     | 2023-10-01 |

    @portable
    Scenario: The second position is looked at, too
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
        | (same) |           |            |        | 020    | 10         | T100  |            |
      Then the record of E2001 is refused

    @emulator @reading(transfer.partial=false)
    Scenario Outline: The refusal says what is wrong: <code>
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender | school   | assignment   | title   | start   |
        | E2001  | Moreau    | Gil        | M      | <school> | <assignment> | <title> | <start> |
      Then the call is refused as invalid for <code>

      Examples:
        | code                    | school   | assignment | title    | start      |
        | UNKNOWN_SCHOOL          | 999      | 20         | T100     | 2023-10-01 |
        | UNKNOWN_ASSIGNMENT_CODE | 010      | 88         | T100     | 2023-10-01 |
        | MISSING_CODE            | 010      | (absent)   | (absent) | 2023-10-01 |
        | MISSING_PROPERTY        | (absent) | 20         | T100     | 2023-10-01 |

  @SYNC-06 @MUST
  Rule: A record is refused for an address that cannot be

    @portable
    Scenario: PO Box 54
      Given the HR system has started a synchronization
      When the HR system transfers E2001 living at
        | PO box | number | city   | state | zip   |
        | yes    | 54     | Blaine | MN    | 55123 |
      Then the call is accepted

    @portable
    Scenario: PO Box 54 with apartment 45
      Given the HR system has started a synchronization
      When the HR system transfers E2001 living at
        | PO box | number | apt | city   | state | zip   |
        | yes    | 54     | 45  | Blaine | MN    | 55123 |
      Then the record of E2001 is refused

    @portable
    Scenario: A street text and a house number beside it
      Given the HR system has started a synchronization
      When the HR system transfers E2001 living at
        | street text | number | city   | state | zip   |
        | 9 Cedar Ln  | 9      | Blaine | MN    | 55449 |
      Then the record of E2001 is refused

    @emulator @reading(transfer.partial=false)
    Scenario Outline: The refusal says what is wrong: <code>
      Given the HR system has started a synchronization
      When the HR system transfers E2001 living at
        | PO box   | street text   | number   | apt   | city   | state | zip   |
        | <PO box> | <street text> | <number> | <apt> | Blaine | MN    | 55123 |
      Then the call is refused as invalid for <code>

      Examples:
        | code               | PO box   | street text | number | apt      |
        | PO_BOX_NOT_ALONE   | yes      | (absent)    | 54     | 45       |
        | BOTH_ADDRESS_FORMS | (absent) | 9 Cedar Ln  | 9      | (absent) |
