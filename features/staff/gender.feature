@area:STAFF
Feature: The gender of a staff member
  Which genders there are is the district's to say; the HR system translates its own into them.
  A gender that Campus does not know is refused with all that came along with it.

  @STAFF-11 @MUST
  Rule: A gender that Campus knows is stored

    @portable
    Scenario Outline: A newcomer of the gender <gender>
      When the HR system creates a staff member
        | number | last name | first name | gender   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | <gender> | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | gender   |
        | <gender> |

      Examples:
        | gender |
        | F      |
        | M      |

    @portable
    Scenario: Another gender
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender |
        | Moreau    | Gil        | F      |
      Then E2001 is shown with
        | gender |
        | F      |

    @emulator
    Scenario: The third gender of Blaine
      When the HR system updates E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | N      |
      Then E1001 is shown with
        | gender |
        | N      |

    @emulator @reading(gender.match=code)
    Scenario: The name of a gender is not its code
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Male   |
      Then the call is refused as invalid for UNKNOWN_GENDER

    @emulator @reading(gender.match=code_or_name)
    Scenario: A district that knows a gender by its name as well keeps the code
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | Male   | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | gender |
        | M      |

  @STAFF-19 @MUST
  Rule: A newcomer of a gender that Campus does not know is refused, and nobody is created

    @portable
    Scenario: Q is no gender
      Given the list of genders does not show Q
      When the HR system creates a staff member
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | Q      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      Then the call is refused

    @portable
    Scenario: The one who was refused is not found
      Given the HR system was refused a new staff member
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | Q      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2001 is not found

    @portable
    Scenario: The one who was refused is accepted with a gender of the list
      Given the HR system was refused a new staff member
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | Q      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system creates a staff member
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @operator
    Scenario: The operator looks for the one who was refused
      When the HR system creates a staff member
        | number | last name | first name | gender | hired      |
        | E2001  | Moreau    | Gil        | Q      | 2023-08-15 |
      Then the operator finds nobody with the staff number E2001

  @STAFF-20 @MUST
  Rule: An update to a gender that Campus does not know is refused and changes nothing

    @portable
    Scenario: Q is no gender for those who are there, either
      Given a staff member E2001 Gil Moreau without positions
      And the list of genders does not show Q
      When the HR system updates E2001
        | last name | first name | gender |
        | Moreau    | Gil        | Q      |
      Then the call is refused

    @portable
    Scenario: The new name that came along is not taken
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | birthdate  |
        | Berg      | Gil        | Q      | 1987-11-02 |
      Then E2001 is shown with
        | last name | first name | gender | birthdate |
        | Moreau    | Gil        | M      | (absent)  |

    @emulator
    Scenario: Ann Lindqvist has no other identity by it
      When the HR system updates E1001
        | last name | first name | gender |
        | Berg      | Ann        | Q      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name | start      | end      |
        | Lindqvist | Ann        | Marie       | 2020-08-01 | (absent) |
