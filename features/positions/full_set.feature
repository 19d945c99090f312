@area:POS
Feature: The full set of positions
  A record that carries positions carries all that the HR system knows of.
  What is new among them is added, what is missing is removed where nothing in Campus hangs on it.

  @POS-37 @MUST
  Rule: A position that is not in the set is removed where that is possible

    @portable @reading(position.linked_default=false)
    Scenario: The work at the middle school was entered by mistake
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 10         | (absent) | 2023-08-15 |
      When the HR system updates E1001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable
    Scenario: The colleague keeps what the set of somebody else lacks
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And a staff member E1002 Bo Larsen with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 10         | (absent) | 2023-08-15 |
      When the HR system updates E1001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |
      And E1002 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2023-08-15 | (absent) |

    @operator
    Scenario: Ann Lindqvist's only position gives way to another
      When the HR system updates E1001
        | last name | first name | middle name | gender | school | assignment | start      |
        | Lindqvist | Ann        | Marie       | F      | 020    | 10         | 2024-01-08 |
      Then the operator sees exactly these positions of E1001
        | school | assignment | title    | start      | end      |
        | 020    | 10         | (absent) | 2024-01-08 | (absent) |

  @POS-38 @MUST
  Rule: A position of the set that is not there yet is created

    @portable
    Scenario: The teacher works at the middle school as well
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E1001 with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 10         | (absent) | 2024-01-08 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2024-01-08 | (absent) |

    @portable
    Scenario: The first positions of somebody who had none
      Given a staff member E1001 Ann Lindqvist without positions
      When the HR system updates E1001 with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 10         | (absent) | 2024-01-08 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2024-01-08 | (absent) |

    @portable
    Scenario: A school that is none spoils the whole set
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 10         | (absent) | 2023-08-15 |
      When the HR system updates E1001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
        | 020    | 20         | T100  | 2024-01-08 | (absent)   |
        | 999    | 20         | T100  | 2024-01-08 | (absent)   |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2023-08-15 | (absent) |

  @POS-41 @MUST
  Rule: An update that carries no positions leaves those that exist untouched

    @portable
    Scenario: A new telephone for somebody with a long history
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end        |
        | 020    | 10         | (absent) | 2012-08-01 | 2020-06-30 |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |
        | 010    | 10         | (absent) | 2023-08-15 | (absent)   |
      When the HR system updates E1001
        | last name | first name | gender | work phone   |
        | Lindqvist | Ann        | M      | 763-555-0101 |
      Then the call is accepted
      And E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 020    | 10         | (absent) | 2012-08-01 | 2020-06-30 |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |
        | 010    | 10         | (absent) | 2023-08-15 | (absent)   |

    @portable
    Scenario: A new telephone for somebody with one position
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E1001
        | last name | first name | gender | cell phone   |
        | Lindqvist | Ann        | M      | 763-555-0102 |
      Then the call is accepted
      And E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable @reading(position.empty_list=ignore)
    Scenario: A list without an entry carries none
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E1001 with an empty list of positions
      Then the call is accepted
      And E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @emulator @reading(position.empty_list=ignore)
    Scenario: A list without an entry is remarked upon
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with an empty list of positions
      Then the answer warns of EMPTY_LIST at /positions

    @operator @reading(position.empty_list=remove_all) @reading(position.linked_default=false)
    Scenario: Where a list without an entry is a set like any other, nothing is left
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with an empty list of positions
      Then the operator sees no position of E2001
