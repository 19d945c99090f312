@area:SEARCH
Feature: Searching by staff number
  The staff number is the one key that Campus and the HR system share.
  Who bears it and holds a position is found by it; who does not bear it is not, however alike.

  @SEARCH-02 @MUST
  Rule: A staff member is found by the staff number

    @portable
    Scenario: The one with the number is found
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2001 is found

    @portable
    Scenario: The one with another number is not found
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2002 is not found

    @emulator
    Scenario Outline: Among the staff of Blaine <number> is one person
      When the HR system searches for <number>
      Then exactly <number> is found

      Examples:
        | number |
        | E1001  |
        | E1002  |
        | E1008  |

    @emulator
    Scenario: The whole number is compared, not its beginning only
      Given a staff member E100 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E100
      Then exactly E100 is found

    @emulator
    Scenario: A number that two persons bear by mistake
      When the HR system searches for E1005
      Then exactly 2 people are found, all with the number E1005

  @SEARCH-13 @MUST
  Rule: A student or parent without the staff number is not found by it, whatever else agrees

    @emulator
    Scenario Outline: Fay Norton, a parent, when <what> is searched for
      When the HR system searches for staff
        | number | last name   | first name   | birthdate   |
        | E2003  | <last name> | <first name> | <birthdate> |
      Then nobody named Fay Norton is found

      Examples:
        | what                             | last name | first name | birthdate  |
        | her number to be                 | (absent)  | (absent)   | (absent)   |
        | the number with her name         | Norton    | Fay        | (absent)   |
        | the number with all that is hers | Norton    | Fay        | 1975-05-05 |

    @emulator
    Scenario: Sam Larsen, a student, when the number is searched for with his name
      When the HR system searches for staff
        | number | last name | first name |
        | E2003  | Larsen    | Sam        |
      Then nobody named Sam Larsen is found

    @emulator
    Scenario: A hire of the same name who bears the number
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for staff
        | number | last name | first name | birthdate  |
        | E2003  | Norton    | Fay        | 1975-05-05 |
      Then E2003 is found
