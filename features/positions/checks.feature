@area:POS
Feature: What is checked of a position
  A position is held at a school of the district, for an assignment of the state.
  Both are looked up, whichever way the position comes; of a call that is refused nothing stays.

  @POS-03 @MUST
  Rule: A position at a school that Campus does not have is refused, whichever way it comes

    @portable
    Scenario: Hired for a school that does not exist
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: A set that names a school that does not exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: The refused set has changed nothing
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
        | 999    | 20         | T100  | 2023-10-01 | (absent)   |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @portable
    Scenario: A further position at a school that does not exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: The end of a position at a school that does not exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 999    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then the call is refused

    @portable
    Scenario Outline: Hired for the <which> school, which exists
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school   | assignment | title | start      |
        | <school> | 20         | T100  | 2023-10-01 |
      Then the call is accepted

      Examples:
        | which  | school |
        | high   | 010    |
        | middle | 020    |

    @portable
    Scenario: A set that names schools that exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 020    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario Outline: A further position at the <which> school, which exists
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school   | assignment | title | start      |
        | <school> | 20         | T100  | 2023-10-01 |
      Then the call is accepted

      Examples:
        | which  | school |
        | high   | 010    |
        | middle | 020    |

    @portable
    Scenario: The end of a position at a school that exists
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then the call is accepted

    @operator
    Scenario: Nobody is hired for a school that does not exist
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the operator finds nobody with the staff number E2001

    @emulator
    Scenario: The refusal of a new staff member names the fault
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the call is refused as invalid for UNKNOWN_SCHOOL

  @POS-04 @MUST
  Rule: A position with an assignment code that Campus does not have is refused, whichever way it comes

    @portable
    Scenario: Hired for an assignment that does not exist
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 88         | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: A set that names an assignment that does not exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
        | 020    | 88         | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: A further position with an assignment that does not exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      When the HR system adds a position to E2001
        | school | assignment | start      |
        | 020    | 88         | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: The refused position is not there
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      | end      |
        | 010    | 20         | 2023-10-01 | (absent) |
      When the HR system adds a position to E2001
        | school | assignment | start      |
        | 020    | 88         | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | start      | end      |
        | 010    | 20         | 2023-10-01 | (absent) |

    @portable
    Scenario: The end of a position with an assignment that does not exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | start      | end        |
        | 010    | 88         | 2023-10-01 | 2199-06-30 |
      Then the call is refused

    @portable
    Scenario: Hired for an assignment that exists
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: A set that names assignments that exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
        | 020    | 10         | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: A further position with an assignment that exists
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      When the HR system adds a position to E2001
        | school | assignment | start      |
        | 020    | 20         | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: The end of a position with an assignment that exists
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | start      | end        |
        | 010    | 20         | 2023-10-01 | 2199-06-30 |
      Then the call is accepted

    @emulator
    Scenario: The refusal of a new staff member names the fault
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
        | 010    | 88         | 2023-10-01 |
      Then the call is refused as invalid for UNKNOWN_ASSIGNMENT_CODE

  @POS-05 @MUST
  Rule: A title does not excuse an unknown assignment code

    @portable
    Scenario Outline: The title <title> beside an assignment that does not exist
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title   | start      |
        | 010    | 88         | <title> | 2023-10-01 |
      Then the call is refused

      Examples:
        | title    |
        | T100     |
        | 4A61E262 |

    @portable
    Scenario: Hired under a title and for an assignment that does not exist
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 88         | T100  | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: A set in which a title stands beside an assignment that does not exist
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 88         | T100  | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: The same title beside an assignment that exists
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

  @POS-15 @MUST
  Rule: A position without a school is refused

    @portable
    Scenario Outline: The school <sent how>
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school   | assignment | title | start      |
        | <school> | 20         | T100  | 2023-10-01 |
      Then the call is refused

      Examples:
        | sent how       | school   |
        | left out       | (absent) |
        | sent as null   | (null)   |
        | sent empty     | (empty)  |
        | sent as blanks | "  "     |

    @portable
    Scenario Outline: Hired for no school in particular, the school <sent how>
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school   | assignment | title | start      |
        | <school> | 20         | T100  | 2023-10-01 |
      Then the call is refused

      Examples:
        | sent how       | school   |
        | left out       | (absent) |
        | sent as blanks | "  "     |

    @portable
    Scenario Outline: One position of a set is nowhere, the school <sent how>
      Given a staff member E2001 Gil Moreau with these positions
        | school   | assignment | title | start      |
        | 010      | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school   | assignment | title | start      |
        | 010      | 20         | T100  | 2023-10-01 |
        | <school> | 10         | T100  | 2023-10-01 |
      Then the call is refused

      Examples:
        | sent how       | school   |
        | left out       | (absent) |
        | sent as blanks | "  "     |

    @portable
    Scenario: Hired for a school that is named
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: Every position of a set has its school
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 010    | 10         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: A first position with its school
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: The end of a position whose school is named
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then the call is accepted

    @emulator
    Scenario: The refusal names the fault
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | assignment | title | start      |
        | 20         | T100  | 2023-10-01 |
      Then the call is refused as invalid for MISSING_PROPERTY
