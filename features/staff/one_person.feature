@area:STAFF
Feature: One staff number, one person
  Names change and birthdays are shared, but a staff number is one person's in both systems.
  It alone decides whom an update means, and nobody can be given one that somebody has.

  @STAFF-03 @MUST
  Rule: A staff member is recognised by the staff number and by nothing else

    @portable
    Scenario: The number says who is meant, whatever else agrees
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 |
        | E2002  | Moreau    | Gil        | M      | 1987-11-02 | 020    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2002
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1990-01-31 |
      Then E2002 is shown with
        | birthdate  |
        | 1990-01-31 |

    @portable
    Scenario: The namesake is not touched
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 |
        | E2002  | Moreau    | Gil        | M      | 1987-11-02 | 020    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2002
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1990-01-31 |
      Then E2001 is shown with
        | birthdate  |
        | 1987-11-02 |

    @portable
    Scenario: Name and birthdate of Gil Moreau under a number that nobody has
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2002
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1987-11-02 |
      Then the call is refused

    @emulator
    Scenario: All that is Ann Lindqvist's under a number that nobody has
      Given the operator has noted the record of Ann Lindqvist
      When the HR system updates E2009
        | last name | first name | gender | birthdate  | ssn         | work email         |
        | Lindqvist | Ann        | F      | 1980-02-29 | 001-01-0001 | ann@blaine.example |
      Then every record noted is as it was

    @emulator
    Scenario: An update for nobody creates nobody
      Given the operator has noted what Campus holds
      When the HR system updates E9999
        | last name | first name | gender | school | assignment | title | start      |
        | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then Campus holds what the operator noted

    @emulator
    Scenario: A number that two persons bear by mistake says of neither that it is meant
      When the HR system updates E1005
        | last name | first name | gender | birthdate  |
        | Stone     | Eva        | F      | 1985-01-21 |
      Then the call is refused

    @emulator
    Scenario: Neither of the two is touched
      Given the operator has noted the record of Eva Stone
      And the operator has noted the record of Erik Stone
      When the HR system updates E1005
        | last name | first name | gender | birthdate  |
        | Stone     | Eva        | F      | 1985-01-21 |
      Then every record noted is as it was

    @emulator @reading(staff_number.rename=allow)
    Scenario: An employee who is given another number goes by it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | number | last name | first name | gender |
        | E2002  | Moreau    | Gil        | M      |
      Then E2002 is shown with
        | last name | first name |
        | Moreau    | Gil        |

    @emulator @reading(staff_number.rename=reject)
    Scenario: In a district where a number is for life it is not given another
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | number | last name | first name | gender |
        | E2002  | Moreau    | Gil        | M      |
      Then the call is refused as invalid for STAFF_NUMBER_DIFFERS

  @STAFF-06 @MUST
  Rule: Nobody is given a staff number that somebody has

    @portable
    Scenario: A free number
      Given a staff member E2001 Gil Moreau without positions
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then the call is accepted

    @portable
    Scenario: Sent as somebody else's, the number is one person's still
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is one person

    @portable @reading(create.existing=reject)
    Scenario: Sent as somebody else's, the number is refused
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Vega      | Rosa       | F      |
      Then the call is refused

    @portable @reading(create.existing=reject)
    Scenario: The one who has the number keeps the name
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Vega      | Rosa       | F      |
      Then E2001 is shown with
        | last name | first name |
        | Moreau    | Gil        |

    @portable @reading(create.existing=update)
    Scenario: In a district that takes it for an update, the one who has the number is updated
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      Then E2001 is shown with
        | last name | birthdate  |
        | Moreau    | 1987-11-02 |

    @portable
    Scenario: An update does not pass a number on, either
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2002
        | number | last name | first name | gender |
        | E2001  | Vega      | Rosa       | F      |
      Then the call is refused

    @emulator @reading(create.existing=reject)
    Scenario: The number of Carla Diaz, whom no search shows
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E1003  | Diaz      | Carla      | F      |
      Then the call is refused

    @emulator @reading(create.existing=reject)
    Scenario: The number that a student has been given
      Given the operator has entered the staff number E2003 for Sam Larsen
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  |
        | E2003  | Larsen    | Sam        | M      | 2008-11-02 |
      Then the call is refused

    @emulator
    Scenario: A student who has the number does not become two people
      Given the operator has entered the staff number E2003 for Sam Larsen
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  |
        | E2003  | Larsen    | Sam        | M      | 2008-11-02 |
      Then the operator sees 1 person named Sam Larsen
