@area:STAFF
Feature: Creating staff
  One call brings somebody who was hired into Campus, with all the HR system has to say of the person.
  Whoever is refused leaves nothing behind, and whoever is accepted is there when the answer arrives.

  @STAFF-01 @MUST
  Rule: A new person is stored with staff number, demographics, employments, positions and household

    @portable
    Scenario: Who the new teacher is
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |

    @portable
    Scenario: The employment that comes together with a position
      When the HR system creates a staff member
        | number | last name | first name | gender | personal email   | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil@home.example | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 has exactly these employments
        | hired      | left     |
        | 2023-08-15 | (absent) |

    @portable
    Scenario: The position that comes together with an employment
      When the HR system creates a staff member
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @portable
    Scenario: The household that comes together with all the rest
      When the HR system creates E2001 with this household
        | last name | first name | gender | hired      | school | assignment | title | start      | place                        |
        | Moreau    | Gil        | M      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 | 77 Birch St, Blaine MN 55449 |
      Then E2001 is shown living at "77 Birch St, Blaine MN 55449"

    @portable
    Scenario: A newcomer refused for the lack of a last name is not found
      Given the HR system was refused a new staff member
        | number | first name | gender | school | assignment | title | start      |
        | E2001  | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2001 is not found

    @portable
    Scenario: A newcomer refused for the lack of a last name is accepted with one
      Given the HR system was refused a new staff member
        | number | first name | gender | school | assignment | title | start      |
        | E2001  | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @emulator
    Scenario: A refused newcomer leaves no trace
      Given the operator has noted what Campus holds
      When the HR system creates a staff member
        | number | last name | first name | gender | ssn    | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 219-09 | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      Then Campus holds what the operator noted

  @STAFF-24 @MUST
  Rule: What was accepted is in force when the answer arrives

    @portable
    Scenario: The new teacher is found at once
      When the HR system creates a staff member
        | number | last name | first name | gender | cell phone   | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0102 | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | last name | first name |
        | Moreau    | Gil        |

    @portable
    Scenario: The position can follow at once
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: The new telephone shows at once
      Given these staff members
        | number | last name | first name | gender | cell phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0102 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | cell phone   |
        | Moreau    | Gil        | M      | 763-555-0192 |
      Then E2001 is shown with
        | cell phone   |
        | 763-555-0192 |
