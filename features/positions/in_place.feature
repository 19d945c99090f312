@area:POS
Feature: What a full set has in common with the positions that are there
  Most of a set is known already. It is found by what it is, and stays one position, with the date that is new.
  To send the same set again is therefore harmless.

  @POS-39 @MUST
  Rule: A position of the set that matches one that exists is updated where it stands

    @portable
    Scenario: The end date is new
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E1001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |

    @portable
    Scenario: The start date is new
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2199-06-30 |
      When the HR system updates E1001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |

    @portable @reading(position.match=given)
    Scenario: The assignment code that the set does not name stays
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E1001 with these positions
        | school | title | start      | end        |
        | 010    | T100  | 2020-08-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |

    @operator
    Scenario Outline: A position on which other activity hangs is not doubled by a set that <says>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      And other activity in Campus hangs on the position of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start   | end   |
        | 010    | 20         | T100  | <start> | <end> |
      Then the call is accepted
      And E2001 holds exactly these positions
        | school | assignment | title | start   | end   |
        | 010    | 20         | T100  | <start> | <end> |

      Examples:
        | says                   | start      | end        |
        | says nothing new       | 2020-08-01 | 2024-06-30 |
        | says when it ends      | 2020-08-01 | 2024-05-31 |
        | says that it goes on   | 2020-08-01 | (absent)   |
        | corrects when it began | 2020-09-01 | 2024-06-30 |

    @portable
    Scenario: The same set is sent twice
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has updated E1001 with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2024-06-30 |
        | 010    | 10         | (absent) | 2024-01-08 | (absent)   |
      When the HR system updates E1001 with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2024-06-30 |
        | 010    | 10         | (absent) | 2024-01-08 | (absent)   |
      Then the call is accepted
      And E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2024-06-30 |
        | 010    | 10         | (absent) | 2024-01-08 | (absent)   |

    @portable
    Scenario: A set with two equal positions is sent twice
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has updated E1001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E1001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted
      And E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @emulator
    Scenario: One entry speaks for two equal positions
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted
      And E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @emulator
    Scenario: An entry that is there already leaves the other position to the entry that is new
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-05-31 |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |

    @emulator
    Scenario Outline: An entry with both codes chooses before one with the title alone, <when>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end     |
        | 010    | (absent)   | T100  | 2023-10-01 | <end 1> |
        | 010    | 20         | T100  | 2023-10-01 | <end 2> |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end     |
        | 010    | (absent)   | T100  | 2023-10-01 | <end 1> |
        | 010    | 20         | T100  | 2023-10-01 | <end 2> |

      Examples:
        | when                 | end 1      | end 2      |
        | where nothing is new | (absent)   | (absent)   |
        | where the end is new | 2024-05-31 | 2024-06-30 |

    @emulator @reading(position.match=given)
    Scenario: An entry prefers the position with just the codes it names
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 010    | (absent)   | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | start      |
        | 010    | (absent)   | T100     | 2023-10-01 |
        | 010    | 20         | (absent) | 2023-10-01 |
      Then the call is accepted
      And E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 010    | (absent)   | T100  | 2023-10-01 | (absent) |

    @emulator @reading(position.match=given)
    Scenario: A set in which one position would do for two entries is sent twice
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2024-06-30 |
        | 010    | 10         | T100  | 2023-09-01 | 2024-06-30 |
      And the HR system has updated E2001 with these positions
        | school | assignment | title    | start      | end        |
        | 010    | (absent)   | T100     | 2023-09-01 | 2024-06-30 |
        | 010    | 20         | (absent) | 2023-09-01 | 2024-06-30 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | start      | end        |
        | 010    | (absent)   | T100     | 2023-09-01 | 2024-06-30 |
        | 010    | 20         | (absent) | 2023-09-01 | 2024-06-30 |
      Then the call is accepted
      And E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2024-06-30 |
        | 010    | 10         | T100  | 2023-09-01 | 2024-06-30 |

    @emulator
    Scenario: One entry ends all positions that begin with it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
        | 010    | 20         | T100  | 2023-10-01 | 2024-05-31 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |

    @emulator
    Scenario: One entry corrects the start of all positions that end with it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-01 | 2024-06-30 |
        | 010    | 20         | T100  | 2023-02-01 | 2024-06-30 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-15 | 2024-06-30 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-15 | 2024-06-30 |
        | 010    | 20         | T100  | 2022-08-15 | 2024-06-30 |

    @emulator
    Scenario: The season that is over ends, and the next one stands beside it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2024-08-01 | 2025-06-30 |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
        | 010    | 20         | T100  | 2024-08-01 | 2025-06-30 |
