@area:REF
Feature: Title codes
  Titles are the district's own. Campus learns a new one from the first position that carries it,
  and the list shows all it has learnt so far.

  @REF-07 @MUST
  Rule: The title codes held in Campus can be read, whether anybody holds them or not

    @portable
    Scenario: Both titles are listed by their codes
      When the HR system reads the list of title codes
      Then the list of title codes shows at least
        | title |
        | T100  |
        | T200  |

    @emulator
    Scenario: The titles of Blaine, where nobody is an advisor
      When the HR system reads the list of title codes
      Then the list of title codes shows exactly
        | title | description |
        | T100  | Teacher     |
        | T200  | Advisor     |

    @emulator
    Scenario: A title that nobody has sent yet
      When the HR system reads the list of title codes
      Then the list of title codes does not show 4A61E262

  @REF-08 @MUST
  Rule: A title that comes with an accepted position is listed from then on, one that comes with a refused call is not

    @portable
    Scenario: The first coach
      Given a staff member E2001 Gil Moreau without positions
      And the list of title codes does not show 4A61E262
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes shows at least
        | title    |
        | 4A61E262 |

    @portable
    Scenario: The first coach is newly hired
      Given the list of title codes does not show 4A61E262
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title    | description        | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes shows at least
        | title    |
        | 4A61E262 |

    @emulator
    Scenario: A coach for a school that does not exist
      Given a staff member E2001 Gil Moreau without positions
      And the list of title codes does not show 4A61E262
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      |
        | 999    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes does not show 4A61E262

    @emulator
    Scenario: A new coach refused for the gender
      Given the list of title codes does not show 4A61E262
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title    | description        | start      |
        | E2001  | Moreau    | Gil        | Q      | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes does not show 4A61E262

    @emulator
    Scenario: A coach in a set refused for another position
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      And the list of title codes does not show 4A61E262
      When the HR system updates E2001 with these positions
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
        | 999    | 20         | T100     | (absent)           | 2023-10-01 |
      Then the list of title codes does not show 4A61E262
