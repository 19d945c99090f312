@area:POS
Feature: What a full set keeps
  Positions on which other activity in Campus hangs cannot be removed, and what has ended is history.
  Neither gets lost by a set that is sent.

  @POS-40 @MUST
  Rule: A position on which other activity hangs stays, and the rest of the update is carried out

    @operator @reading(position.remove_failure=warn)
    Scenario: The class in the timetable keeps the position, and the new one is there
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | start      |
        | 020    | 10         | (absent) | 2024-01-08 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2024-01-08 | (absent) |

    @operator @reading(position.remove_failure=warn) @reading(position.linked_default=false)
    Scenario: The position beside it, on which nothing hangs, is removed
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 010    | 10         | (absent) | 2023-08-15 |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | start      |
        | 020    | 10         | (absent) | 2024-01-08 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2024-01-08 | (absent) |

    @operator @reading(position.remove_failure=warn)
    Scenario: The telephone sent in the same update is noted
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001
        | last name | first name | gender | work phone   | school | assignment | start      |
        | Moreau    | Gil        | M      | 763-555-0101 | 020    | 10         | 2024-01-08 |
      Then E2001 is shown with
        | work phone   |
        | 763-555-0101 |

    @operator @reading(position.remove_failure=warn)
    Scenario: The HR system is told that a position stayed
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | start      |
        | 020    | 10         | (absent) | 2024-01-08 |
      Then the answer warns of POSITION_KEPT at /positions

    @operator @reading(position.remove_failure=error)
    Scenario: Where a removal that fails is an error, the whole update is refused
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | start      |
        | 020    | 10         | (absent) | 2024-01-08 |
      Then the call is refused
      And E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable @reading(position.linked_default=true) @reading(position.remove_failure=warn)
    Scenario: Where activity hangs on every position from its first day, none is removed
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 10         | (absent) | 2023-08-15 |
      When the HR system updates E1001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2199-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |

  @POS-42 @MUST
  Rule: A position that is sent with its end date is kept as history

    @portable
    Scenario: The teacher has left the high school and stays at the middle school
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 10         | (absent) | 2023-08-15 |
      When the HR system updates E1001 with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2024-02-29 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2024-02-29 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |

    @portable
    Scenario: What was over before is history still
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 10         | (absent) | 2001-08-01 | 2009-06-30 |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |
      When the HR system updates E1001 with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 10         | (absent) | 2001-08-01 | 2009-06-30 |
        | 010    | 20         | T100     | 2020-08-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 10         | (absent) | 2001-08-01 | 2009-06-30 |
        | 010    | 20         | T100     | 2020-08-01 | 2199-06-30 |

    @portable
    Scenario: History that was never told is added like anything else
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E1001 with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 10         | (absent) | 2001-08-01 | 2009-06-30 |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 10         | (absent) | 2001-08-01 | 2009-06-30 |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |

    @operator
    Scenario: The last position that goes on has ended, and is not gone
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-02-29 |
      Then the operator sees exactly these positions of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-02-29 |
