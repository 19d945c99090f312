@area:POS
Feature: Updating a position
  A position has no identifier of its own: an update finds the positions it means by school, codes and one of the dates.
  What it gives them is the other date, and nothing else.

  @POS-22 @MUST
  Rule: A position that agrees in school, given codes and start date takes the end date sent

    @portable
    Scenario: The teacher leaves in June
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2199-06-30 |

    @portable
    Scenario: The same work that began on another day goes on
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |

    @emulator
    Scenario Outline: The teacher stays after all: the end <sent how>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end   |
        | 010    | 20         | T100  | 2020-08-01 | <end> |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

      Examples:
        | sent how     | end     |
        | sent as null | (null)  |
        | sent empty   | (empty) |

    @portable @reading(position.absent_end=keep)
    Scenario: An update without a word about the end has nothing to say
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      Then the call is refused

    @portable @reading(position.absent_end=clear)
    Scenario: Where no word about the end means none, the teacher stays
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

  @POS-23 @MUST
  Rule: Several positions that agree by their start date all take the end date

    @portable
    Scenario: Two equal positions end together
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

    @portable
    Scenario: Nobody is asked which of the two is meant
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then the call is accepted

    @portable
    Scenario: One was to end at Christmas and takes the new end as well
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2023-12-22 |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

    @emulator
    Scenario: The answer counts both
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2024-06-30 |
      Then 2 positions were updated

  @POS-31 @MUST
  Rule: An update of a position changes a date; school and codes stay as they are

    @portable @reading(position.match=given)
    Scenario Outline: The <code> that is not named stays
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment   | title   | start      | end        |
        | 010    | <assignment> | <title> | 2023-10-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

      Examples:
        | code            | assignment | title    |
        | assignment code | (absent)   | T100     |
        | title           | 20         | (absent) |

    @portable
    Scenario: A description that is sent along makes no other position of it
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | description | start      | end        |
        | 010    | 20         | T100  | Instructor  | 2023-10-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

    @emulator
    Scenario: The title is called Teacher still
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | description | start      | end        |
        | 010    | 20         | T100  | Instructor  | 2023-10-01 | 2024-06-30 |
      Then E2001 holds exactly these positions
        | school | assignment | title | description | start      | end        |
        | 010    | 20         | T100  | Teacher     | 2023-10-01 | 2024-06-30 |

  @POS-32 @MUST
  Rule: An update that finds a position adds none

    @portable
    Scenario: A position is prolonged
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-03-31 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

    @portable
    Scenario: The same end is told twice
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
      And the HR system has updated a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then the call is accepted
      And E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |

    @portable
    Scenario: A start date is corrected
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-08-01 | 2199-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-09-01 | 2199-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2023-09-01 | 2199-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |

  @POS-33 @MUST
  Rule: The dates an update sets are taken as they come

    @portable
    Scenario: An end before the start is accepted
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2019-01-01 |
      Then the call is accepted

    @portable
    Scenario: An end before the start is stored as it was sent
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end      |
        | 010    | 20         | T100     | 2020-08-01 | (absent) |
        | 020    | 10         | (absent) | 2023-08-15 | (absent) |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2019-01-01 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2019-01-01 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |

    @portable
    Scenario: A start after the end is stored as it was sent
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | 2024-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2024-08-01 | 2024-06-30 |
      Then E1001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2024-08-01 | 2024-06-30 |
        | 020    | 10         | (absent) | 2023-08-15 | (absent)   |
