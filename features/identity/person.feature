@area:IDENT
Feature: The person behind a name
  Names live apart from the person: whoever is renamed stays the same person in everything else.
  The HR system meets that person under the new name from then on.

  @IDENT-08 @MUST
  Rule: A change of name leaves the person and everything else that belongs to the person alone

    @portable
    Scenario: Gil Moreau, newly Gil Berg, teaches where he taught
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2019-08-01 | (absent)   |
      When the HR system updates E2001
        | last name | first name | gender |
        | Berg      | Gil        | M      |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

    @portable
    Scenario: Gil Moreau, newly Gil Berg, was hired when he was hired
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2019-08-01 | (absent)   |
      When the HR system updates E2001
        | last name | first name | gender |
        | Berg      | Gil        | M      |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2019-08-01 | (absent)   |

    @emulator
    Scenario: Bo Larsen, newly Bo Berg, is the person he was
      Given the operator has noted the record of Bo Larsen
      When the HR system updates E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      Then the operator finds E1002 to be the person noted

    @emulator
    Scenario: No Bo Larsen is left beside Bo Berg
      When the HR system updates E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      Then the operator sees 0 people named Bo Larsen
      And the operator sees 1 person named Bo Berg

    @emulator @reading(update.absent=keep)
    Scenario: Ann Lindqvist, of whom only the new name is sent
      When the HR system updates E1001
        | last name |
        | Berg      |
      Then the operator sees E1001 as
        | number | last name | first name | middle name | gender | birthdate  | ssn         | work email           | hired      |
        | E1001  | Berg      | Ann        | Marie       | F      | 1980-02-29 | 001-01-0001 | ann.l@blaine.example | 2020-08-01 |

  @IDENT-14 @MUST
  Rule: After a change of name the HR system is shown the new name

    @portable
    Scenario: The answer to the update
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2002
        | last name | first name | gender |
        | Berg      | Rosa       | F      |
      Then the answer shows
        | number | last name | first name |
        | E2002  | Berg      | Rosa       |

    @portable
    Scenario: The hit of a later search
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2002
        | last name | first name | gender |
        | Berg      | Rosa       | F      |
      Then E2002 is shown with
        | number | last name | first name |
        | E2002  | Berg      | Rosa       |

    @portable
    Scenario: A search for the number and the new name
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has updated E2002
        | last name | first name | gender |
        | Berg      | Rosa       | F      |
      When the HR system searches for staff
        | number | last name |
        | E2002  | Berg      |
      Then E2002 is found

    @emulator
    Scenario: A search for the new name alone
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has updated E2002
        | last name | first name | gender |
        | Berg      | Rosa       | F      |
      When the HR system searches for staff
        | last name | first name |
        | Berg      | Rosa       |
      Then E2002 is found
