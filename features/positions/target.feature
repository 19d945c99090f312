@area:POS
Feature: Positions that have ended, and positions that are not there
  An update corrects what is over as well as what goes on.
  Where nothing at all agrees with it, nothing can be corrected.

  @POS-43 @MUST
  Rule: An update finds ended positions like open ones, among those of the staff member addressed

    @portable
    Scenario: A position that is over ended two weeks earlier
      Given a staff member E1001 Dan Weber with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2001-08-01 | 2009-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2001-08-01 | 2009-06-15 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2001-08-01 | 2009-06-15 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |

    @operator
    Scenario: Dan Weber, who left in 2009, left two weeks earlier
      When the HR system updates a position of E1004
        | school | assignment | start      | end        |
        | 010    | 20         | 2001-08-01 | 2009-06-15 |
      Then the operator sees exactly these positions of E1004
        | school | assignment | title    | start      | end        |
        | 010    | 20         | (absent) | 2001-08-01 | 2009-06-15 |

    @operator
    Scenario: Dan Weber never left
      When the HR system updates a position of E1004
        | school | assignment | start      | end    |
        | 010    | 20         | 2001-08-01 | (null) |
      Then the operator sees exactly these positions of E1004
        | school | assignment | title    | start      | end      |
        | 010    | 20         | (absent) | 2001-08-01 | (absent) |

    @portable
    Scenario: The open position beside it is found as well
      Given a staff member E1001 Dan Weber with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2001-08-01 | 2009-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |
      When the HR system updates a position of E1001
        | school | assignment | start      | end        |
        | 020    | 10         | 2023-08-15 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2001-08-01 | 2009-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | 2199-06-30 |

    @portable
    Scenario: Nobody is addressed
      When the HR system updates a position of E9999
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then the call is refused

    @portable @reading(position.update_miss=error)
    Scenario: Nothing agrees, and the update is refused without a trace
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 020    | 10         | T100  | 2024-01-08 | 2024-06-30 |
      Then the call is refused
      And E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable @reading(position.update_miss=create)
    Scenario: Where an update adds what it does not find, the position is there
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 020    | 10         | T100  | 2024-01-08 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 020    | 10         | T100  | 2024-01-08 | 2024-06-30 |

    @emulator @reading(position.update_miss=noop)
    Scenario: Where an update that finds nothing is taken calmly, the answer counts none
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 020    | 10         | T100  | 2024-01-08 | 2024-06-30 |
      Then 0 positions were updated
