@area:SYNC
Feature: The changes a validation reports
  Before anything is committed, the district can read who would change, in what, from what to what.

  @SYNC-10 @MUST
  Rule: A validation reports the demographics that would change

    @portable
    Scenario: Gil Moreau becomes Gil Berg
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      When the HR system validates
      Then the validation reports exactly these demographic changes
        | number | property  | old    | new  |
        | E2001  | last name | Moreau | Berg |

    @portable
    Scenario: Several properties of one staff member, and none that is equal
      Given these staff members
        | number | last name | first name | gender | birthdate  | work phone   |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 763-555-0101 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | work phone   |
        | E2001  | Moreau    | Giles      | N      | 1987-11-02 | 763-555-0199 |
      When the HR system validates
      Then the validation reports exactly these demographic changes
        | number | property   | old          | new          |
        | E2001  | first name | Gil          | Giles        |
        | E2001  | gender     | M            | N            |
        | E2001  | work phone | 763-555-0101 | 763-555-0199 |

    @portable
    Scenario: What Campus did not have
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender | middle name | birthdate  |
        | E2001  | Moreau    | Gil        | M      | Jules       | 1987-11-02 |
      When the HR system validates
      Then the validation reports exactly these demographic changes
        | number | property    | old      | new        |
        | E2001  | middle name | (absent) | Jules      |
        | E2001  | birthdate   | (absent) | 1987-11-02 |

    @portable @reading(update.null=clear)
    Scenario: What would go
      Given these staff members
        | number | last name | first name | gender | work phone   |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone |
        | E2001  | Moreau    | Gil        | M      | (null)     |
      When the HR system validates
      Then the validation reports exactly these demographic changes
        | number | property   | old          | new      |
        | E2001  | work phone | 763-555-0101 | (absent) |

    @portable
    Scenario: Nothing is reported of a record that is equal
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      And the HR system has transferred and ended E2001 with the record it was created with
      When the HR system validates
      Then the validation reports no demographic changes

    @emulator
    Scenario: A social security number is not shown in full
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | M      | 219-09-9999 |
      When the HR system validates
      Then the validation reports exactly these demographic changes
        | number | property | old      | new         |
        | E2001  | ssn      | (absent) | ***-**-9999 |

  @SYNC-11 @MUST
  Rule: A validation reports the employments that would change

    @portable
    Scenario: A first employment
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-01 |
      When the HR system validates
      Then the validation reports exactly these employment changes
        | number | old      | new        |
        | E2001  | (absent) | 2023-08-01 |

    @portable @reading(employment.update=merge)
    Scenario: An employment that ends, beside one that ended long ago
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2020-08-01 | (absent)   |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E2001  | Moreau    | Gil        | M      | 2020-08-01 | 2024-06-30 |
      When the HR system validates
      Then the validation reports exactly these employment changes
        | number | old        | new                      |
        | E2001  | 2020-08-01 | 2020-08-01 to 2024-06-30 |

    @portable @reading(employment.update=replace)
    Scenario: Where the employments sent are all there are, the other one would go
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2020-08-01 | (absent)   |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E2001  | Moreau    | Gil        | M      | 2020-08-01 | 2024-06-30 |
      When the HR system validates
      Then the validation reports exactly these employment changes
        | number | old                      | new                      |
        | E2001  | 2001-08-01 to 2005-06-30 | (absent)                 |
        | E2001  | 2020-08-01               | 2020-08-01 to 2024-06-30 |

    @portable
    Scenario: Employments that are not sent do not change
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2020-08-01 | (absent)   |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      When the HR system validates
      Then the validation reports no employment changes

  @SYNC-12 @MUST
  Rule: A validation reports the assignments that would be added, dated otherwise or removed

    @portable
    Scenario: One is added, one ends, one stays
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
        | 010    | 10         | T100  | 2021-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      | end        |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
        | (same) |           |            |        | 010    | 10         | T100  | 2021-08-01 |            |
        | (same) |           |            |        | 020    | 10         | T100  | 2024-02-01 |            |
      When the HR system validates
      Then the validation reports exactly these assignment changes
        | number | old                    | new                                  |
        | E2001  | 010/20/T100 2020-08-01 | 010/20/T100 2020-08-01 to 2024-06-30 |
        | E2001  | (absent)               | 020/10/T100 2024-02-01               |

    @portable
    Scenario: A first assignment
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 020    | 10         | T100  | 2024-02-01 |
      When the HR system validates
      Then the validation reports exactly these assignment changes
        | number | old      | new                    |
        | E2001  | (absent) | 020/10/T100 2024-02-01 |

    @portable @reading(position.linked_default=false)
    Scenario: An assignment that is not among those sent would go
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
        | 020    | 10         | T100  | 2021-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2020-08-01 |
      When the HR system validates
      Then the validation reports exactly these assignment changes
        | number | old                    | new      |
        | E2001  | 020/10/T100 2021-08-01 | (absent) |

    @portable
    Scenario: Nothing is reported of assignments that are equal
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
        | 020    | 10         | T100  | 2021-08-01 |
      And the HR system has transferred and ended E2001 with the record it was created with
      When the HR system validates
      Then the validation reports no assignment changes

  @SYNC-41 @SHOULD
  Rule: A report can be made of what a validation says

    @portable
    Scenario: Every change has its staff number, its property, the old value and the new one
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | school | assignment | title | start      | end        |
        | E2001  | Berg      | Gil        | M      | 2020-08-01 | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      When the HR system validates
      Then every change is told by staff number, property, old value and new value

    @portable
    Scenario: The area of a change is told apart
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      | end        |
        | E2001  | Berg      | Gil        | M      | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old                    | new                                  |
        | E2001  | demographics | last name | Moreau                 | Berg                                 |
        | E2001  | assignments  | position  | 010/20/T100 2020-08-01 | 010/20/T100 2020-08-01 to 2024-06-30 |

    @portable
    Scenario: The changes of two staff members are told apart
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2020-08-01 |
        | E2002  | Moreau    | Jo         | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      | end        |
        | E2001  | Berg      | Gil        | M      | 010    | 20         | T100  | 2020-08-01 |            |
        | E2002  | Moreau    | Jo         | F      | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old                    | new                                  |
        | E2001  | demographics | last name | Moreau                 | Berg                                 |
        | E2002  | assignments  | position  | 010/20/T100 2020-08-01 | 010/20/T100 2020-08-01 to 2024-06-30 |

    @emulator @reading(household.history=true)
    Scenario: Of a move both places are told, with their dates
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1001  | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system validates
      Then the validation reports exactly these household changes
        | number | property | old                                                     | new                                                                   |
        | E1001  | location | 4321 S Lexington Ave SE Apt 45, Blaine MN 55123 2020-08-01 | 4321 S Lexington Ave SE Apt 45, Blaine MN 55123 2020-08-01 to 2024-03-15 |
        | E1001  | location | (absent)                                                | 9 Cedar Ln, Blaine MN 55449 2024-03-15                                |

    @emulator @reading(household.history=false)
    Scenario: Where a district forgets former places, the former one goes
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1001  | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system validates
      Then the validation reports exactly these household changes
        | number | property | old                                                     | new                                    |
        | E1001  | location | 4321 S Lexington Ave SE Apt 45, Blaine MN 55123 2020-08-01 | (absent)                               |
        | E1001  | location | (absent)                                                | 9 Cedar Ln, Blaine MN 55449 2024-03-15 |

    @emulator @reading(household.none=create)
    Scenario: Of a household that somebody would get everything is told
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1003  | Diaz      | Carla      | F      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system validates
      Then the validation reports exactly these household changes
        | number | property  | old      | new                                    |
        | E1003  | household | (absent) | Diaz                                   |
        | E1003  | location  | (absent) | 9 Cedar Ln, Blaine MN 55449 2024-03-15 |

    @operator
    Scenario: Of the values of a household the ones that differ are told
      Given the HR system has created E2001 with this household
        | name   | phone        |
        | Moreau | 763-555-0144 |
      And the operator has unlocked the households
      And the operator has changed the household of E2001 by hand
        | phone        |
        | 763-555-0145 |
      And the HR system has transferred and ended E2001 with the record it was created with
      When the HR system validates
      Then the validation reports exactly these household changes
        | number | property | old          | new          |
        | E2001  | phone    | 763-555-0145 | 763-555-0144 |

    @emulator
    Scenario: Nothing is told of a household that is as it is sent
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                                              |
        | E1001  | Lindqvist | Ann        | F      | 4321 South Lexington Ave SE Apt 45, Blaine MN 55123 |
      When the HR system validates
      Then the validation reports no household changes

    @emulator
    Scenario: Nothing is told of a household that is shared and stays as it is
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1002  | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system validates
      Then the validation reports no household changes

    @portable
    Scenario: The household of a newcomer is no change
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E2001  | Moreau    | Gil        | M      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system validates
      Then the validation reports no household changes
