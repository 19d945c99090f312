@area:SEARCH
Feature: Who counts as staff in a search
  In Campus a person is staff by holding a position, now or long ago.
  Without any position a person is in Campus and yet not found.

  @SEARCH-03 @MUST
  Rule: A person without positions is not found

    @portable
    Scenario: Created, and no position sent yet
      Given a staff member E2002 Rosa Vega without positions
      When the HR system searches for E2002
      Then E2002 is not found

    @portable
    Scenario: A refused position makes nobody staff
      Given a staff member E2002 Rosa Vega without positions
      And the HR system was refused a position for E2002
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2002
      Then E2002 is not found

    @emulator
    Scenario Outline: Carla Diaz, who holds no position, by her <criterion>
      When the HR system searches for staff
        | number   | last name   | first name   |
        | <number> | <last name> | <first name> |
      Then E1003 is not found

      Examples:
        | criterion       | number   | last name | first name |
        | number          | E1003    | (absent)  | (absent)   |
        | name            | (absent) | Diaz      | Carla      |
        | number and name | E1003    | Diaz      | Carla      |

    @emulator
    Scenario: Her namesake, who holds a position
      Given a staff member E2001 Luis Diaz with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for staff
        | last name |
        | Diaz      |
      Then E2001 is found
      And E1003 is not found

    @emulator @reading(search.include_positionless=false)
    Scenario: Carla Diaz is not found by what the HR system has just said of her, either
      Given the HR system has updated E1003
        | last name | first name | gender | birthdate  |
        | Diaz      | Carla      | F      | 1991-12-04 |
      When the HR system searches for staff
        | last name | birthdate  |
        | Diaz      | 1991-12-04 |
      Then E1003 is not found

  @SEARCH-04 @MUST
  Rule: A person is found as soon as a position is added

    @portable
    Scenario: Sought in vain, given a position, and found
      Given a staff member E2002 Rosa Vega without positions
      And the HR system has searched for E2002
      And the HR system has added a position to E2002
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2002
      Then E2002 is found

    @emulator
    Scenario Outline: Carla Diaz is given a position and found by her <criterion>
      Given the HR system has added a position to E1003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for staff
        | number   | last name   |
        | <number> | <last name> |
      Then E1003 is found

      Examples:
        | criterion | number   | last name |
        | number    | E1003    | (absent)  |
        | name      | (absent) | Diaz      |

  @SEARCH-06 @MUST
  Rule: Staff who left long ago are found

    @portable
    Scenario: Gone since 2009
      Given these staff members
        | number | last name | first name | gender | hired      | left       | school | assignment | title | start      | end        |
        | E2001  | Moreau    | Gil        | M      | 2001-08-01 | 2009-06-30 | 010    | 20         | T100  | 2001-08-01 | 2009-06-30 |
      When the HR system searches for E2001
      Then E2001 is found

    @portable
    Scenario: Still employed
      Given these staff members
        | number | last name | first name | gender | hired      | left     | school | assignment | title | start      | end      |
        | E2001  | Moreau    | Gil        | M      | 2001-08-01 | (absent) | 010    | 20         | T100  | 2001-08-01 | (absent) |
      When the HR system searches for E2001
      Then E2001 is found

    @emulator
    Scenario Outline: Dan Weber, who left before the HR system was there, by his <criterion>
      When the HR system searches for staff
        | number   | last name   |
        | <number> | <last name> |
      Then E1004 is found

      Examples:
        | criterion | number   | last name |
        | number    | E1004    | (absent)  |
        | name      | (absent) | Weber     |
