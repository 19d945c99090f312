@area:POS
Feature: Correcting the start date of a position
  The end date finds a position as well as the start date does, where no position begins on the day sent.
  What it gives the position then is the start date.

  @POS-24 @MUST
  Rule: A position that agrees in school, given codes and end date takes the start date sent

    @portable
    Scenario: The contract began a month later than it was written down
      Given a staff member E1001 Dan Weber with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2199-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |

    @portable
    Scenario: A contract that ends another day begins as before
      Given a staff member E1001 Dan Weber with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2199-06-30 |
        | 010    | 20         | T100  | 2023-08-01 | 2199-07-31 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
        | 010    | 20         | T100  | 2023-08-01 | 2199-07-31 |

    @operator
    Scenario: Dan Weber, who left in 2009, began in September 2001
      When the HR system updates a position of E1004
        | school | assignment | start      | end        |
        | 010    | 20         | 2001-09-01 | 2009-06-30 |
      Then the operator sees exactly these positions of E1004
        | school | assignment | title    | start      | end        |
        | 010    | 20         | (absent) | 2001-09-01 | 2009-06-30 |

    @emulator
    Scenario: What begins on the day sent goes first, and what ends on the other day stays
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 010    | 20         | T100  | 2021-08-01 | 2024-06-30 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
        | 010    | 20         | T100  | 2021-08-01 | 2024-06-30 |

    @emulator
    Scenario Outline: An update needs both dates: the start <sent how>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2024-06-30 |
      When the HR system updates a position of E2001
        | school | assignment | title | start   | end        |
        | 010    | 20         | T100  | <start> | 2024-06-30 |
      Then the call is refused as invalid for MISSING_PROPERTY

      Examples:
        | sent how     | start    |
        | left out     | (absent) |
        | sent as null | (null)   |
        | sent empty   | (empty)  |

    @operator @reading(position.open_matches_open=update_only) @reading(position.remove_failure=warn)
    Scenario: To have no end finds an open position, except in a full set
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has updated a position of E2001
        | school | assignment | title | start      | end    |
        | 010    | 20         | T100  | 2020-09-01 | (null) |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-09-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end    |
        | 010    | 20         | T100  | 2023-10-01 | (null) |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-09-01 | (absent) |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @operator @reading(position.open_matches_open=always)
    Scenario: Where it finds an open position in a full set as well, that one begins anew
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end    |
        | 010    | 20         | T100  | 2023-10-01 | (null) |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @portable @reading(position.open_matches_open=never) @reading(position.update_miss=error)
    Scenario: Where it finds nothing, the start of an open position cannot be corrected
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end    |
        | 010    | 20         | T100  | 2020-09-01 | (null) |
      Then the call is refused

  @POS-25 @MUST
  Rule: Several positions that agree by their end date all take the start date

    @portable
    Scenario: Two contracts that end together began together
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-01 | 2199-06-30 |
        | 010    | 20         | T100  | 2023-02-01 | 2199-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-15 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-15 | 2199-06-30 |
        | 010    | 20         | T100  | 2022-08-15 | 2199-06-30 |

    @portable
    Scenario: Three of them, and a fourth that goes on
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2021-08-01 | 2023-06-30 |
        | 010    | 20         | T100  | 2022-08-01 | 2023-06-30 |
        | 010    | 20         | T100  | 2023-02-01 | 2023-06-30 |
        | 010    | 20         | T100  | 2023-08-01 | (absent)   |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-15 | 2023-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-15 | 2023-06-30 |
        | 010    | 20         | T100  | 2022-08-15 | 2023-06-30 |
        | 010    | 20         | T100  | 2022-08-15 | 2023-06-30 |
        | 010    | 20         | T100  | 2023-08-01 | (absent)   |

    @emulator
    Scenario: The answer counts both
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-01 | 2024-06-30 |
        | 010    | 20         | T100  | 2023-02-01 | 2024-06-30 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-15 | 2024-06-30 |
      Then 2 positions were updated
