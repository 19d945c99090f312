@area:POS
Feature: Titles on demand
  Titles are the district's own, and the HR system need not ask before it uses a new one.
  The first position that carries it creates it; from then on it is the same title for everybody.

  @POS-06 @MUST
  Rule: A title that Campus does not know is no fault: it is created and used

    @portable
    Scenario: Hired under a title that nobody has had so far
      Given the list of title codes does not show 4A61E262
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | start      |
        | 010    | 20         | 4A61E262 | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: The position has the new title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title    | start      |
        | 010    | 20         | 4A61E262 | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      |
        | 010    | 20         | T100     | 2020-08-01 |
        | 010    | 20         | 4A61E262 | 2023-10-01 |

    @portable
    Scenario: The new title is listed
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title    | start      |
        | 010    | 20         | 4A61E262 | 2023-10-01 |
      Then the list of title codes shows at least
        | title    |
        | 4A61E262 |

    @emulator
    Scenario: A title that comes without a description is described by its code
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title    | start      |
        | 010    | 20         | 4A61E262 | 2023-10-01 |
      Then the list of title codes shows at least
        | title    | description |
        | 4A61E262 | 4A61E262    |

    @portable
    Scenario: The new title makes no assignment code known
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | start      |
        | 010    | 88         | 4A61E262 | 2023-10-01 |
      Then the call is refused

  @POS-07 @MUST
  Rule: A new title is created whichever way its position comes

    @portable
    Scenario: With a new staff member
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes shows at least
        | title    |
        | 4A61E262 |

    @portable
    Scenario: With a set of positions
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | T100     | (absent)           | 2020-08-01 |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes shows at least
        | title    |
        | 4A61E262 |

    @portable
    Scenario: With a position that is added
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes shows at least
        | title    |
        | 4A61E262 |

    @emulator @reading(position.update_miss=error)
    Scenario: An update that means no position creates no title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E2001
        | school | assignment | title    | start      | end        |
        | 020    | 10         | 4A61E262 | 2023-10-01 | 2024-03-01 |
      Then the call is refused
      And the list of title codes does not show 4A61E262

    @emulator @reading(position.update_miss=create)
    Scenario: A district that adds what an update does not find creates the title with it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates a position of E2001
        | school | assignment | title    | start      | end        |
        | 020    | 10         | 4A61E262 | 2023-10-01 | 2024-03-01 |
      Then the list of title codes shows at least
        | title    |
        | 4A61E262 |

  @POS-08 @MUST
  Rule: A title that exists is not created a second time

    @portable
    Scenario: The second coach
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      And a staff member E2002 Rosa Vega without positions
      When the HR system adds a position to E2002
        | school | assignment | title    | start      |
        | 010    | 20         | 4A61E262 | 2023-10-01 |
      Then the call is accepted
      And the list of title codes shows 4A61E262 once

    @portable
    Scenario: Two coaching positions of one newcomer
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
        | 020    | 20         | 4A61E262 | (absent)           | 2023-10-01 |
      Then the list of title codes shows 4A61E262 once

    @portable
    Scenario: One more teacher
      Given a staff member E2002 Rosa Vega with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has read the list of title codes
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted
      And the list of title codes is as it was first read

    @emulator @reading(codes.case_sensitive=false)
    Scenario: The code in small letters is the same title
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 020    | 10         | t100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
        | 020    | 10         | T100  | 2023-10-01 |

    @emulator @reading(codes.case_sensitive=true)
    Scenario: A district that tells capitals from small letters has two titles then
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | t100  | 2023-10-01 |
      Then the list of title codes shows at least
        | title |
        | T100  |
        | t100  |

  @POS-09 @MUST
  Rule: The description sent is that of the title created

    @portable
    Scenario: A coach is added
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes shows at least
        | title    | description        |
        | 4A61E262 | Varsity Basketball |

    @portable
    Scenario: A coach is hired
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes shows at least
        | title    | description        |
        | 4A61E262 | Varsity Basketball |

    @portable
    Scenario: A description is taken as it is written
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title    | description            | start      |
        | 010    | 20         | 4A61E262 | Entraîneur, Hockey (B) | 2023-10-01 |
      Then the list of title codes shows at least
        | title    | description            |
        | 4A61E262 | Entraîneur, Hockey (B) |

  @POS-10 @SHOULD
  Rule: The description sent with a title that exists does not rename it

    @portable @reading(title.update_description=false)
    Scenario: The second coach comes with another description
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      And the HR system has read the list of title codes
      And a staff member E2002 Rosa Vega without positions
      When the HR system adds a position to E2002
        | school | assignment | title    | description       | start      |
        | 010    | 20         | 4A61E262 | Junior Basketball | 2023-10-01 |
      Then the call is accepted
      And the list of title codes is as it was first read

    @portable @reading(title.update_description=false)
    Scenario: The second coach is hired under another description
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      And the HR system has read the list of title codes
      When the HR system creates a staff member E2002 Rosa Vega with these positions
        | school | assignment | title    | description       | start      |
        | 010    | 20         | 4A61E262 | Junior Basketball | 2023-10-01 |
      Then the call is accepted
      And the list of title codes is as it was first read

    @emulator @reading(title.update_description=false)
    Scenario: The HR system is told that the description was of no use
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | description | start      |
        | 010    | 20         | T100  | Instructor  | 2023-10-01 |
      Then the answer warns of VALUE_IGNORED at /titleDescription

    @emulator
    Scenario: A title mentioned without a description keeps the one it has
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted
      And the list of title codes shows at least
        | title | description |
        | T100  | Teacher     |

    @emulator @reading(title.update_description=true)
    Scenario: A district that takes the HR system's last word for a title renames it
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | description | start      |
        | 010    | 20         | T100  | Instructor  | 2023-10-01 |
      Then the list of title codes shows at least
        | title | description |
        | T100  | Instructor  |
