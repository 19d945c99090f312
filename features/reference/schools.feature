@area:REF
Feature: Schools
  A position names its school by the number Campus knows it by.
  The HR system learns those numbers from the list of schools and takes them as they are written.

  @REF-01 @MUST
  Rule: The schools of the district can be read with the numbers that positions use

    @portable
    Scenario: Both schools are listed by their numbers
      When the HR system reads the list of schools
      Then the list of schools shows at least
        | school |
        | 010    |
        | 020    |

    @portable
    Scenario: A number that is no school is not listed
      When the HR system reads the list of schools
      Then the list of schools does not show 999

    @emulator
    Scenario: The schools of Blaine with their names
      When the HR system reads the list of schools
      Then the list of schools shows exactly
        | school | name                 |
        | 010    | Blaine High School   |
        | 020    | Blaine Middle School |

  @REF-02 @MUST
  Rule: A position may be held at every school that is listed and at no other

    @portable
    Scenario: Every school listed
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001 at every school listed
      Then every call is accepted

    @portable
    Scenario Outline: A position at <school>, which is not listed
      Given a staff member E2001 Gil Moreau without positions
      And the list of schools does not show <school>
      When the HR system adds a position to E2001
        | school   | assignment | title | start      |
        | <school> | 20         | T100  | 2023-10-01 |
      Then the call is refused

      Examples:
        | school |
        | 999    |
        | 011    |
        | 9010   |
        | 01     |

    @emulator
    Scenario: The refusal names the fault
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the call is refused as invalid for UNKNOWN_SCHOOL

  @REF-12 @MUST
  Rule: A school number is text and keeps its leading zero

    @portable
    Scenario: A school number is read back as it was sent
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      When the HR system adds a position to E2001
        | school | assignment | title | start      | end      |
        | 010    | 10         | T100  | 2023-10-01 | (absent) |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
        | 010    | 10         | T100  | 2023-10-01 | (absent) |

    @portable
    Scenario: The number without its zero is another number
      Given a staff member E2001 Gil Moreau without positions
      And the list of schools does not show 10
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 10     | 20         | T100  | 2023-10-01 |
      Then the call is refused

    @emulator
    Scenario: The list does not drop the zero
      When the HR system reads the list of schools
      Then the list of schools does not show 10

    @emulator
    Scenario: A count is not a school number
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school      | assignment | title | start      |
        | (number 10) | 20         | T100  | 2023-10-01 |
      Then the call is refused
