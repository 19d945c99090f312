@area:POS
Feature: The dates of a position
  A position begins on a day and may end on one.
  Both are days of the calendar, whatever the time of day and wherever the server stands.

  @POS-16 @MUST
  Rule: A new position needs the day on which it begins

    @portable
    Scenario Outline: The start <sent how>
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start   |
        | 010    | 20         | T100  | <start> |
      Then the call is refused

      Examples:
        | sent how       | start    |
        | left out       | (absent) |
        | sent as null   | (null)   |
        | sent empty     | (empty)  |
        | sent as blanks | "  "     |

    @portable
    Scenario Outline: Hired from no day in particular, the start <sent how>
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start   |
        | 010    | 20         | T100  | <start> |
      Then the call is refused

      Examples:
        | sent how       | start    |
        | left out       | (absent) |
        | sent as blanks | "  "     |

    @portable
    Scenario Outline: One position of a set has no beginning, the start <sent how>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 020    | 10         | T100  | <start>    |
      Then the call is refused

      Examples:
        | sent how       | start    |
        | left out       | (absent) |
        | sent as blanks | "  "     |

    @portable
    Scenario: Hired from a day that is named
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: Every position of a set has its beginning
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 020    | 10         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: A first position with its beginning
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: The end of a position whose beginning is named
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then the call is accepted

    @portable
    Scenario: An end does not stand in for the start
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | end        |
        | 010    | 20         | T100  | 2199-06-30 |
      Then the call is refused

    @emulator
    Scenario: The refusal names the fault
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title |
        | 010    | 20         | T100  |
      Then the call is refused as invalid for MISSING_PROPERTY

  @POS-17 @MUST
  Rule: A position without an end is open

    @portable
    Scenario Outline: Added with the end <sent how>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      | end   |
        | 020    | 10         | T100  | 2023-10-01 | <end> |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
        | 020    | 10         | T100  | 2023-10-01 | (absent) |

      Examples:
        | sent how     | end      |
        | left out     | (absent) |
        | sent as null | (null)   |
        | sent empty   | (empty)  |

    @portable
    Scenario Outline: Hired with the end <sent how>
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end   |
        | 010    | 20         | T100  | 2023-10-01 | <end> |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

      Examples:
        | sent how     | end      |
        | left out     | (absent) |
        | sent as null | (null)   |
        | sent empty   | (empty)  |

  @POS-44 @MUST
  Rule: A date is a day of the calendar and is stored as that day

    @portable
    Scenario Outline: A position that begins and ends <when>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start | end   |
        | 020    | 10         | T100  | <day> | <day> |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
        | 020    | 10         | T100  | <day>      | <day>    |

      Examples:
        | when                       | day        |
        | on the first of a month    | 2023-10-01 |
        | on the last day of a year  | 2023-12-31 |
        | on the 29th of February    | 2024-02-29 |
        | when the clocks go forward | 2024-03-10 |
        | when the clocks go back    | 2023-11-05 |
        | in the nineteenth century  | 1880-01-01 |

    @emulator
    Scenario: It is late in Blaine, and in Greenwich it is the next day already
      Given it is 2024-03-15T23:30:00-05:00
      And a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      | end        |
        | 020    | 10         | T100  | 2024-03-15 | 2024-03-15 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 020    | 10         | T100  | 2024-03-15 | 2024-03-15 |

    @emulator
    Scenario Outline: <text> is no day of the calendar
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start  |
        | 010    | 20         | T100  | <text> |
      Then the call is refused as invalid for INVALID_DATE

      Examples:
        | text                 |
        | 2023-02-30           |
        | 10/01/2023           |
        | 20231001             |
        | 2023-10-01T00:00:00Z |
