@area:POS
Feature: Adding a position
  A position can be given to somebody who is in Campus already, in a call of its own.
  What is added is added: it is neither compared with the positions there are, nor does it change one of them.

  @POS-34 @MUST
  Rule: A position can be added to a staff member who exists

    @portable
    Scenario: The teacher works at the middle school as well
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E1001
        | school | assignment | start      |
        | 020    | 10         | 2024-01-08 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2024-01-08 | (absent) |

    @portable
    Scenario: A number that nobody has takes no position
      When the HR system adds a position to E9999
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2024-01-08 | 2024-06-30 |
      Then the call is refused

    @operator
    Scenario: A position makes nobody up
      When the HR system adds a position to E9999
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2024-01-08 | 2024-06-30 |
      Then the operator finds nobody with the staff number E9999

    @portable
    Scenario: The position goes to the one who is addressed
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And a staff member E1002 Bo Larsen with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E1001
        | school | assignment | start      |
        | 020    | 10         | 2024-01-08 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2024-01-08 | (absent) |
      And E1002 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

  @POS-35 @MUST
  Rule: A position equal to one that exists is added beside it

    @portable
    Scenario: The coach is entered twice, and nothing is refused
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E1001 2 times alike
        | school | assignment | title    | start      |
        | 010    | 20         | 4A61E262 | 2023-10-01 |
      Then every call is accepted

    @portable
    Scenario: The coach is entered twice, and coaches in two positions
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E1001 2 times alike
        | school | assignment | title    | start      |
        | 010    | 20         | 4A61E262 | 2023-10-01 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 010    | 20         | 4A61E262 | 2023-10-01 | (absent) |
        | 010    | 20         | 4A61E262 | 2023-10-01 | (absent) |

    @portable
    Scenario: A position of the first day is added once more, its end included
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      When the HR system adds a position to E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

  @POS-36 @MUST
  Rule: Adding a position leaves those that exist as they are

    @portable
    Scenario: One that begins on the same day and has an end ends nothing
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system adds a position to E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |

    @portable
    Scenario: One that ends on the same day moves no start
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-01 | 2199-06-30 |
      When the HR system adds a position to E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2022-08-01 | 2199-06-30 |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

    @portable
    Scenario: One without an end moves no start of another without an end
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      When the HR system adds a position to E1001
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @portable
    Scenario: One that names the title alone stands beside one with both codes
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system adds a position to E1001
        | school | title | start      | end        |
        | 010    | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
        | 010    | (absent)   | T100  | 2023-10-01 | 2024-06-30 |
