@area:POS
Feature: The codes of a position
  What somebody does at a school is told by an assignment code of the state, by a title of the district, or by both.
  One of the two is the least there has to be.

  @POS-11 @MUST
  Rule: A title without an assignment code is enough

    @portable
    Scenario: The first position of a newcomer
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | title | start      |
        | 010    | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: No assignment code is made up for it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | title | start      |
        | 020    | T100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
        | 020    | (absent)   | T100  | 2023-10-01 |

    @portable
    Scenario Outline: Hired under a title, the assignment <sent how>
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment   | title | start      |
        | 010    | <assignment> | T100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      |
        | 010    | (absent)   | T100  | 2023-10-01 |

      Examples:
        | sent how     | assignment |
        | left out     | (absent)   |
        | sent as null | (null)     |
        | sent empty   | (empty)    |

  @POS-12 @MUST
  Rule: An assignment code without a title is enough

    @portable
    Scenario: The first position of a newcomer
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | start      |
        | 010    | 20         | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: The position has no title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | start      |
        | 020    | 20         | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 020    | 20         | (absent) | 2023-10-01 |

    @portable
    Scenario Outline: Hired for an assignment, the title <sent how>
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title   | start      |
        | 010    | 20         | <title> | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      |
        | 010    | 20         | (absent) | 2023-10-01 |

      Examples:
        | sent how     | title    |
        | left out     | (absent) |
        | sent as null | (null)   |
        | sent empty   | (empty)  |

    @portable
    Scenario Outline: No title is made up when the title is <sent how>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has read the list of title codes
      When the HR system adds a position to E2001
        | school | assignment | title   | start      |
        | 020    | 20         | <title> | 2023-10-01 |
      Then the call is accepted
      And the list of title codes is as it was first read

      Examples:
        | sent how | title    |
        | left out | (absent) |
        | empty    | (empty)  |

    @emulator
    Scenario: A description alone makes no title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has read the list of title codes
      When the HR system adds a position to E2001
        | school | assignment | description        | start      |
        | 020    | 20         | Varsity Basketball | 2023-10-01 |
      Then the call is accepted
      And the list of title codes is as it was first read

    @emulator
    Scenario: A position with a description alone has no title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | description        | start      |
        | 020    | 20         | Varsity Basketball | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | description | start      |
        | 010    | 20         | T100     | Teacher     | 2020-08-01 |
        | 020    | 20         | (absent) | (absent)    | 2023-10-01 |

    @emulator
    Scenario: The HR system is told that the description was of no use
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | description        | start      |
        | 020    | 20         | Varsity Basketball | 2023-10-01 |
      Then the answer warns of VALUE_IGNORED at /titleDescription

  @POS-13 @MUST
  Rule: A position with neither a title nor an assignment code is refused

    @portable
    Scenario Outline: Assignment <assignment>, title <title>
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment   | title   | start      |
        | 010    | <assignment> | <title> | 2023-10-01 |
      Then the call is refused

      Examples:
        | assignment | title    |
        | (absent)   | (absent) |
        | (null)     | (null)   |
        | (empty)    | (empty)  |
        | (empty)    | (absent) |
        | "  "       | "  "     |
        | "  "       | (absent) |
        | (absent)   | "  "     |

    @portable
    Scenario Outline: Somebody hired as nothing in particular, the codes <sent how>
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title  | start      |
        | 010    | <code>     | <code> | 2023-10-01 |
      Then the call is refused

      Examples:
        | sent how       | code     |
        | left out       | (absent) |
        | sent as blanks | "  "     |

    @portable
    Scenario Outline: One position of a set says nothing of what it is, the codes <sent how>
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title  | start      |
        | 010    | 20         | T100   | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title  | start      |
        | 010    | 20         | T100   | 2023-10-01 |
        | 020    | <code>     | <code> | 2023-10-01 |
      Then the call is refused

      Examples:
        | sent how       | code     |
        | left out       | (absent) |
        | sent as blanks | "  "     |

    @portable
    Scenario Outline: Hired with the <code> alone
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment   | title   | start      |
        | 010    | <assignment> | <title> | 2023-10-01 |
      Then the call is accepted

      Examples:
        | code            | assignment | title    |
        | assignment code | 20         | (absent) |
        | title           | (absent)   | T100     |

    @portable
    Scenario Outline: One position of a set has the <code> alone
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment   | title   | start      |
        | 010    | 20           | T100    | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment   | title   | start      |
        | 010    | 20           | T100    | 2023-10-01 |
        | 020    | <assignment> | <title> | 2023-10-01 |
      Then the call is accepted

      Examples:
        | code            | assignment | title    |
        | assignment code | 10         | (absent) |
        | title           | (absent)   | T100     |

    @portable
    Scenario Outline: A further position with the <code> alone
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment   | title   | start      |
        | 010    | 20           | T100    | 2023-10-01 |
      When the HR system adds a position to E2001
        | school | assignment   | title   | start      |
        | 020    | <assignment> | <title> | 2023-10-01 |
      Then the call is accepted

      Examples:
        | code            | assignment | title    |
        | assignment code | 10         | (absent) |
        | title           | (absent)   | T100     |

    @portable
    Scenario Outline: The end of a position with the <code> alone
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment   | title   | start      |
        | 010    | <assignment> | <title> | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment   | title   | start      | end        |
        | 010    | <assignment> | <title> | 2023-10-01 | 2199-06-30 |
      Then the call is accepted

      Examples:
        | code            | assignment | title    |
        | assignment code | 20         | (absent) |
        | title           | (absent)   | T100     |

    @operator
    Scenario: Nobody is hired by halves
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2023-10-01 |
        | 020    | (absent)   | (absent) | 2023-10-01 |
      Then the operator finds nobody with the staff number E2001

    @emulator
    Scenario: A description does not stand in for a code
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | description        | start      |
        | 010    | Varsity Basketball | 2023-10-01 |
      Then the call is refused as invalid for MISSING_CODE

  @POS-14 @MUST
  Rule: A position with both codes keeps both

    @portable
    Scenario: An administrator becomes athletic director as well
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 10         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title    | description       | start      |
        | 020    | 10         | 4A61E262 | Athletic Director | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      |
        | 010    | 10         | T100     | 2020-08-01 |
        | 020    | 10         | 4A61E262 | 2023-10-01 |

    @portable
    Scenario: Hired as a teacher, title included
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |

    @emulator
    Scenario: Blanks around a code are no part of it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 10         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school  | assignment | title    | start      |
        | " 020 " | " 10 "     | " T100 " | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      |
        | 010    | 10         | T100  | 2020-08-01 |
        | 020    | 10         | T100  | 2023-10-01 |
