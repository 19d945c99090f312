@area:POS
Feature: Which positions an update means
  A position is meant when it belongs to the staff member addressed, is at the school named and bears the codes named.
  Whether it goes on or has ended does not matter.

  @POS-26 @MUST
  Rule: An update that names the title alone finds positions by their title

    @portable
    Scenario: The other title goes on
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end      |
        | 010    | (absent)   | T100     | 2023-10-01 | (absent) |
        | 010    | (absent)   | 4A61E262 | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | title | start      | end        |
        | 010    | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | (absent)   | T100     | 2023-10-01 | 2024-06-30 |
        | 010    | (absent)   | 4A61E262 | 2023-10-01 | (absent)   |

    @portable @reading(position.match=given)
    Scenario: An assignment code that is not asked for does not stand in the way
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2023-10-01 | (absent) |
        | 010    | 20         | 4A61E262 | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | title | start      | end        |
        | 010    | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-10-01 | 2024-06-30 |
        | 010    | 20         | 4A61E262 | 2023-10-01 | (absent)   |

    @portable @reading(position.match=exact)
    Scenario: Where no code means that there is none, a position with an assignment code is another
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 010    | (absent)   | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | title | start      | end        |
        | 010    | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
        | 010    | (absent)   | T100  | 2023-10-01 | 2024-06-30 |

  @POS-27 @MUST
  Rule: An update that names the assignment code alone finds positions by their assignment code

    @portable
    Scenario: The other work goes on
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | (absent) | 2023-10-01 | (absent) |
        | 010    | 10         | (absent) | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | start      | end        |
        | 010    | 20         | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | (absent) | 2023-10-01 | 2024-06-30 |
        | 010    | 10         | (absent) | 2023-10-01 | (absent)   |

    @portable @reading(position.match=given)
    Scenario: A title that is not asked for does not stand in the way
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 010    | 10         | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | start      | end        |
        | 010    | 20         | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
        | 010    | 10         | T100  | 2023-10-01 | (absent)   |

    @portable @reading(position.match=exact)
    Scenario: Where no code means that there is none, a position with a title is another
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2023-10-01 | (absent) |
        | 010    | 20         | (absent) | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | start      | end        |
        | 010    | 20         | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-10-01 | (absent)   |
        | 010    | 20         | (absent) | 2023-10-01 | 2024-06-30 |

  @POS-28 @MUST
  Rule: An update that names both codes finds positions that bear both

    @portable
    Scenario: One code in common is not enough
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2023-10-01 | (absent) |
        | 010    | 20         | 4A61E262 | 2023-10-01 | (absent) |
        | 010    | 10         | T100     | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-10-01 | 2024-06-30 |
        | 010    | 20         | 4A61E262 | 2023-10-01 | (absent)   |
        | 010    | 10         | T100     | 2023-10-01 | (absent)   |

    @portable
    Scenario: One code in common is not enough for a start date either
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-08-01 | 2199-06-30 |
        | 010    | 20         | 4A61E262 | 2023-08-01 | 2199-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-09-01 | 2199-06-30 |
        | 010    | 20         | 4A61E262 | 2023-08-01 | 2199-06-30 |

    @portable
    Scenario: A code that a position lacks is not in common
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2023-10-01 | (absent) |
        | 010    | 20         | (absent) | 2023-10-01 | (absent) |
        | 010    | (absent)   | T100     | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-10-01 | 2024-06-30 |
        | 010    | 20         | (absent) | 2023-10-01 | (absent)   |
        | 010    | (absent)   | T100     | 2023-10-01 | (absent)   |

    @emulator @reading(codes.case_sensitive=false)
    Scenario: The title in small letters is the same title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2023-10-01 | (absent) |
        | 020    | 10         | (absent) | 2023-10-01 | (absent) |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | t100  | 2023-10-01 | 2024-06-30 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-10-01 | 2024-06-30 |
        | 020    | 10         | (absent) | 2023-10-01 | (absent)   |

    @emulator @reading(codes.case_sensitive=true) @reading(position.update_miss=error)
    Scenario: In a district that tells capitals from small letters it is another title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2023-10-01 | (absent) |
        | 020    | 10         | (absent) | 2023-10-01 | (absent) |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | t100  | 2023-10-01 | 2024-06-30 |
      Then the call is refused

  @POS-29 @MUST
  Rule: A position at another school is not meant, whatever else agrees

    @portable
    Scenario: The work at the middle school goes on
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 020    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
        | 020    | 20         | T100  | 2023-10-01 | (absent)   |

    @portable
    Scenario: The work at the middle school began when it began
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2199-06-30 |
        | 020    | 20         | T100  | 2023-08-01 | 2199-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
        | 020    | 20         | T100  | 2023-08-01 | 2199-06-30 |

    @portable @reading(position.update_miss=error)
    Scenario: Somebody who works at the middle school alone has no end at the high school
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 020    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then the call is refused

  @POS-30 @MUST
  Rule: The positions of other people are not meant, even if they are equal

    @portable
    Scenario: The colleague stays
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And a staff member E1002 Bo Larsen with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |
      And E1002 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable
    Scenario: The colleague began when he began
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2199-06-30 |
        | 020    | 10         | T100  | 2023-08-01 | (absent)   |
      And a staff member E1002 Bo Larsen with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2199-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
        | 020    | 10         | T100  | 2023-08-01 | (absent)   |
      And E1002 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-08-01 | 2199-06-30 |

    @operator
    Scenario: Ann Lindqvist leaves, and Bo Larsen's record is as it was
      Given the operator has noted the record of Bo Larsen
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then the operator sees exactly these positions of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      And every record noted is as it was
