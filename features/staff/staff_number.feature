@area:STAFF
Feature: The staff number of a record
  The district's HR department gives every employee a number of letters and digits.
  Campus keeps it as it was given and shows it in the field called Local Staff Number.

  @STAFF-04 @MUST
  Rule: A staff number is text, and its letters, digits and leading zeros are kept

    @portable
    Scenario: Letters and digits
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | number | last name |
        | E2001  | Moreau    |

    @emulator
    Scenario Outline: The number <number>
      When the HR system creates a staff member
        | number   | last name | first name | gender | school | assignment | title | start      |
        | <number> | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then <number> is shown with
        | number   | last name |
        | <number> | Moreau    |

      Examples:
        | number          |
        | 00A17           |
        | 0042            |
        | 7               |
        | a9              |
        | E20010000000001 |

    @emulator
    Scenario Outline: 0042 and 42 are two people, and <number> is <first name> <last name>
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | 0042   | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
        | 42     | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for <number>
      Then the hit for <number> shows
        | number   | last name   | first name   |
        | <number> | <last name> | <first name> |

      Examples:
        | number | last name | first name |
        | 0042   | Moreau    | Gil        |
        | 42     | Vega      | Rosa       |

    @emulator
    Scenario: 0042 is not found as 42
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | 0042   | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for 42
      Then 0042 is not found

    @emulator
    Scenario Outline: <number> is no staff number
      When the HR system creates a staff member
        | number   | last name | first name | gender |
        | <number> | Moreau    | Gil        | M      |
      Then the call is refused as invalid for INVALID_STAFF_NUMBER

      Examples:
        | number |
        | E 2001 |
        | E/2001 |
        | É2001  |

    @emulator @reading(schema.lenient_numbers=false)
    Scenario: A count is no staff number
      When the HR system creates a staff member
        | number        | last name | first name | gender |
        | (number 2001) | Moreau    | Gil        | M      |
      Then the call is refused as invalid for INVALID_TYPE

    @emulator @reading(schema.lenient_numbers=true)
    Scenario: A lenient district takes a count for a staff number
      When the HR system creates a staff member
        | number        | last name | first name | gender | school | assignment | title | start      |
        | (number 2001) | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then 2001 is shown with
        | number | last name |
        | 2001   | Moreau    |

    @emulator @reading(staff_number.case_sensitive=false)
    Scenario: e2001 is E2001
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates e2001
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1987-11-02 |
      Then E2001 is shown with
        | number | birthdate  |
        | E2001  | 1987-11-02 |

    @emulator @reading(staff_number.case_sensitive=true)
    Scenario: In a district that tells small letters from capitals nobody is e2001
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates e2001
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1987-11-02 |
      Then the call is refused

    @emulator @reading(lengths=campus)
    Scenario: Sixteen characters are too many
      When the HR system creates a staff member
        | number           | last name | first name | gender |
        | E200100000000001 | Moreau    | Gil        | M      |
      Then the call is refused as invalid for TOO_LONG

    @emulator @reading(lengths=lenient)
    Scenario: Sixteen characters in a district that does not count them
      When the HR system creates a staff member
        | number           | last name | first name | gender | school | assignment | title | start      |
        | E200100000000001 | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then E200100000000001 is shown with
        | number           | last name |
        | E200100000000001 | Moreau    |

  @STAFF-05 @MUST
  Rule: The staff number is what Campus shows as Local Staff Number

    @operator
    Scenario: The number sent is the number shown
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the operator sees E2001 as
        | number | last name | first name |
        | E2001  | Moreau    | Gil        |

    @emulator
    Scenario: Dana Holt is updated by the number the operator has entered for her
      Given the operator has entered the staff number E2009 for Dana Holt
      When the HR system updates E2009
        | last name | first name | gender | birthdate  | personal email    |
        | Holt      | Dana       | F      | 1970-07-07 | dana@home.example |
      Then E2009 is shown with
        | last name | first name | personal email    |
        | Holt      | Dana       | dana@home.example |

    @emulator
    Scenario: Dana Holt is found by the number the operator has entered for her
      Given the operator has entered the staff number E2009 for Dana Holt
      When the HR system searches for E2009
      Then the hit for E2009 shows
        | last name | first name |
        | Holt      | Dana       |

  @STAFF-10 @MUST
  Rule: A new record brings its staff number, and Campus shows that number again

    @portable
    Scenario: The number that was sent
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | number |
        | E2001  |

    @emulator
    Scenario: The answer shows it at once
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the answer shows
        | number | last name |
        | E2001  | Moreau    |

    @emulator
    Scenario Outline: A newcomer whose number is <what> is refused
      When the HR system creates a staff member
        | number   | last name | first name | gender |
        | <number> | Moreau    | Gil        | M      |
      Then the call is refused as invalid for MISSING_PROPERTY

      Examples:
        | what       | number   |
        | left out   | (absent) |
        | null       | (null)   |
        | left empty | (empty)  |
