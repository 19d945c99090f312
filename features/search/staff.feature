@area:SEARCH
Feature: Searching for staff
  Before the HR system creates anybody it looks whether Campus has them already.
  To find nobody is the usual case before a hire; to find somebody is to decide whether it is the same person.

  @SEARCH-01 @MUST
  Rule: Staff can be searched for

    @portable
    Scenario: A staff member is found before being created a second time
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2001 is found

    @emulator
    Scenario Outline: Ann Lindqvist is found by her <criterion>
      When the HR system searches for staff
        | last name   | first name   | birthdate   |
        | <last name> | <first name> | <birthdate> |
      Then exactly E1001 is found

      Examples:
        | criterion               | last name | first name | birthdate  |
        | last name               | Lindqvist | (absent)   | (absent)   |
        | name without its ending | lind      | an         | (absent)   |
        | name and birthdate      | Lindqvist | Ann        | 1980-02-29 |
        | birthdate               | (absent)  | (absent)   | 1980-02-29 |

    @emulator
    Scenario: The first name tells the Olsens apart
      When the HR system searches for staff
        | last name | first name |
        | Olsen     | Gina       |
      Then exactly E1007 is found

    @emulator @reading(search.former_names=false)
    Scenario: A name that was given up is no longer found
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has updated E2001
        | last name | first name | gender |
        | Vega      | Gil        | M      |
      When the HR system searches for staff
        | last name |
        | Moreau    |
      Then E2001 is not found

    @emulator @reading(search.former_names=true)
    Scenario: A district that remembers names finds the one that was given up
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has updated E2001
        | last name | first name | gender |
        | Vega      | Gil        | M      |
      When the HR system searches for staff
        | last name |
        | Moreau    |
      Then E2001 is found

    @emulator
    Scenario: A search wants to know for whom
      When the HR system searches for staff without any criterion
      Then the call is refused

    @emulator
    Scenario: The record of the calls does not give away the social security number searched for
      When the HR system searches for staff
        | ssn         |
        | 219-09-9999 |
      Then the journal does not show 219-09-9999

  @SEARCH-05 @MUST
  Rule: To find nobody is an ordinary answer

    @portable
    Scenario: A number that nobody has
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2002
      Then nobody is found

    @emulator
    Scenario: The empty answer
      When the HR system searches for E9999
      Then the search gives an empty list

    @emulator
    Scenario: A name that nobody has
      When the HR system searches for staff
        | last name  |
        | Zimmermann |
      Then the search gives an empty list

  @SEARCH-08 @MUST
  Rule: A hit shows enough to recognise the person and to check the data

    @portable
    Scenario: Names, number and birthdate
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then the hit for E2001 shows
        | number | last name | first name | birthdate  |
        | E2001  | Moreau    | Gil        | 1987-11-02 |

    @emulator
    Scenario: Ann Lindqvist as Campus has her
      When the HR system searches for E1001
      Then the hit for E1001 shows
        | number | last name | first name | middle name | gender | birthdate  | hired      |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 | 2020-08-01 |

    @emulator
    Scenario: Ann Lindqvist as she is shown to somebody who knows her name only
      When the HR system searches for staff
        | last name | first name |
        | Lindqvist | Ann        |
      Then the hit for E1001 shows
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |

    @emulator
    Scenario: The hit shows the person and keeps the social security number to itself
      Given these staff members
        | number | last name | first name | gender | birthdate  | ssn         | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 219-09-9999 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then the hit for E2001 shows
        | last name | first name | birthdate  | ssn      |
        | Moreau    | Gil        | 1987-11-02 | (absent) |
