@area:REF
Feature: Reference lists
  The lists tell the HR system what Campus holds now. To read them costs Campus nothing,
  and except for titles the HR system cannot add to them.

  @REF-09 @MUST
  Rule: Reading a reference list changes nothing

    @portable
    Scenario Outline: The list of <list> read a hundred times
      Given the HR system has read the list of <list>
      When the HR system reads the list of <list> 100 times
      Then the list of <list> is as it was first read

      Examples:
        | list             |
        | schools          |
        | genders          |
        | assignment codes |
        | title codes      |

    @emulator
    Scenario: Campus is as it was after a hundred reads
      Given the operator has noted what Campus holds
      When the HR system reads the list of title codes 100 times
      Then Campus holds what the operator noted

  @REF-10 @MUST
  Rule: No call adds a school, a gender or an assignment code

    @portable
    Scenario: A position at an unknown school
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has read the list of schools
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the list of schools is as it was first read

    @portable
    Scenario: A position with an unknown assignment code
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has read the list of assignment codes
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 88         | T100  | 2023-10-01 |
      Then the list of assignment codes is as it was first read

    @portable
    Scenario Outline: A new staff member with an unknown <value>
      Given the HR system has read the list of <list>
      When the HR system creates a staff member
        | number | last name | first name | gender   | school   | assignment   | title | start      |
        | E2001  | Moreau    | Gil        | <gender> | <school> | <assignment> | T100  | 2023-10-01 |
      Then the list of <list> is as it was first read

      Examples:
        | value           | list             | gender | school | assignment |
        | gender          | genders          | Q      | 010    | 20         |
        | school          | schools          | M      | 999    | 20         |
        | assignment code | assignment codes | M      | 010    | 88         |

    @portable
    Scenario Outline: An accepted position with a new title leaves the list of <list> alone
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has read the list of <list>
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of <list> is as it was first read

      Examples:
        | list             |
        | schools          |
        | assignment codes |

  @REF-11 @SHOULD
  Rule: A value added in Campus is listed and accepted at once

    @operator
    Scenario: A new school is listed
      Given the HR system has read the list of schools
      When the operator adds the school 030 Blaine Elementary School
      Then the list of schools shows at least
        | name                     |
        | Blaine Elementary School |

    @operator
    Scenario: A new school takes staff that it was refused before
      Given a staff member E2001 Gil Moreau without positions
      And the HR system was refused a position for E2001
        | school | assignment | title | start      |
        | 030    | 20         | T100  | 2023-10-01 |
      And the operator has added the school 030 Blaine Elementary School
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 030    | 20         | T100  | 2023-10-01 |
      Then the call is accepted
