@area:PERSON
Feature: Students and parents who are hired
  Campus knows many people who are no staff, and one of them may be hired some day.
  Only the staff number tells staff apart, so that the HR system makes a new person of whoever has none yet.

  @PERSON-01 @MUST
  Rule: A student or parent who is created as a staff member becomes a second person

    @emulator
    Scenario Outline: <first> <last>, a <role>, is hired
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate   |
        | E2003  | <last>    | <first>    | <sex>  | <birthdate> |
      Then the operator sees 2 people named <first> <last>

      Examples:
        | role    | last   | first | sex | birthdate  |
        | parent  | Norton | Fay   | F   | 1975-05-05 |
        | student | Larsen | Sam   | M   | 2008-11-02 |

    @emulator
    Scenario: The staff number leads to the one who was hired
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the HR system searches for E2003
      Then E2003 is found

    @emulator
    Scenario: The parent is not renamed with the one who was hired
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      When the HR system updates E2003
        | last name | first name | gender | birthdate  |
        | Berg      | Fay        | F      | 1975-05-05 |
      Then the operator sees 1 person named Fay Norton

  @PERSON-02 @MUST
  Rule: However much two people have in common, one is not taken for the other

    @emulator
    Scenario: Everything that is known of Fay Norton, the parent, is sent of the new hire
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  | ssn         |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 123-45-6789 |
      Then the operator sees 2 people named Fay Norton

    @emulator
    Scenario: A social security number that a parent has
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  | ssn         |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 123-45-6789 |
      Then the call is accepted

    @portable
    Scenario: Two hires who agree in everything but the staff number
      Given these staff members
        | number | last name | first name | gender | birthdate  | ssn         |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 219-09-9999 |
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  | ssn         |
        | E2002  | Moreau    | Gil        | M      | 1987-11-02 | 219-09-9999 |
      Then the call is accepted

  @PERSON-03 @MUST
  Rule: The record that the student or parent had is left as it was

    @emulator
    Scenario Outline: <first> <last>, a <role>, is hired
      Given the operator has noted the record of <first> <last>
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate   | cell phone   | work email   |
        | E2003  | <last>    | <first>    | <sex>  | <birthdate> | 763-555-0199 | <work email> |
      Then every record noted is as it was

      Examples:
        | role    | last   | first | sex | birthdate  | work email         |
        | parent  | Norton | Fay   | F   | 1975-05-05 | fay@blaine.example |
        | student | Larsen | Sam   | M   | 2008-11-02 | sam@blaine.example |

    @emulator
    Scenario: The new hire is renamed
      Given the operator has noted the record of Fay Norton
      And these staff members
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 763-555-0199 |
      When the HR system updates E2003
        | last name | first name | gender | birthdate  | cell phone   |
        | Berg      | Fay        | F      | 1975-05-05 | 763-555-0198 |
      Then every record noted is as it was

    @emulator
    Scenario: The new hire is given a position
      Given the operator has noted the record of Fay Norton
      And these staff members
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 763-555-0199 |
      When the HR system adds a position to E2003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2024-03-01 |
      Then every record noted is as it was

    @emulator
    Scenario Outline: <first> <last>, a <role>, is hired and brings another address
      Given the operator has noted the record of <first> <last>
      When the HR system creates E2003 with this household
        | last name | first name | gender | birthdate   | place                       |
        | <last>    | <first>    | <sex>  | <birthdate> | 9 Cedar Ln, Blaine MN 55449 |
      Then every record noted is as it was

      Examples:
        | role    | last   | first | sex | birthdate  |
        | parent  | Norton | Fay   | F   | 1975-05-05 |
        | student | Larsen | Sam   | M   | 2008-11-02 |

    @emulator
    Scenario: The new hire is in a household of her own
      When the HR system creates E2003 with this household
        | last name | first name | gender | birthdate  | phone        | place                       |
        | Norton    | Fay        | F      | 1975-05-05 | 763-555-0140 | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E2003 as the only member of a staff household

    @emulator
    Scenario: The family stays when the new hire moves
      Given the operator has noted the record of Fay Norton
      And the HR system has created E2003 with this household
        | last name | first name | gender | birthdate  | place                       |
        | Norton    | Fay        | F      | 1975-05-05 | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system moves E2003 to "77 Birch St, Blaine MN 55449"
      Then every record noted is as it was
