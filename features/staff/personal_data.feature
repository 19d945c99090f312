@area:STAFF
Feature: Social security number and birthdate
  Both tell two people of one name apart, and both are wrong as soon as one digit is.
  So Campus loses none of them; the social security number it shows to its own operators only.

  @STAFF-12 @MUST
  Rule: A social security number is text and keeps its zeros

    @operator
    Scenario: A newcomer's number
      When the HR system creates a staff member
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | M      | 007-08-0009 |
      Then the operator sees E2001 as
        | ssn         |
        | 007-08-0009 |

    @operator
    Scenario: A corrected number
      Given these staff members
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | M      | 219-09-9999 |
      When the HR system updates E2001
        | last name | first name | gender | ssn         |
        | Moreau    | Gil        | M      | 007-08-0009 |
      Then the operator sees E2001 as
        | ssn         |
        | 007-08-0009 |

    @emulator
    Scenario: With or without hyphens it is one number
      When the HR system creates a staff member
        | number | last name | first name | gender | ssn       |
        | E2001  | Moreau    | Gil        | M      | 219099999 |
      Then the operator sees E2001 as
        | ssn         |
        | 219-09-9999 |

    @emulator
    Scenario Outline: <ssn> is none
      When the HR system creates a staff member
        | number | last name | first name | gender | ssn   |
        | E2001  | Moreau    | Gil        | M      | <ssn> |
      Then the call is refused as invalid for INVALID_SSN

      Examples:
        | ssn          |
        | 219-09-999   |
        | 219-09-99999 |
        | 219-O9-9999  |

    @emulator @reading(ssn.echo=masked)
    Scenario: The answer shows the last four digits
      When the HR system creates a staff member
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | M      | 219-09-9999 |
      Then the answer shows
        | number | ssn         |
        | E2001  | ***-**-9999 |

    @emulator @reading(ssn.echo=none)
    Scenario: A district that is silent about it shows nothing in the answer
      When the HR system creates a staff member
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | M      | 219-09-9999 |
      Then the answer shows
        | number | ssn      |
        | E2001  | (absent) |

    @emulator @reading(ssn.echo=full)
    Scenario: A district that hides nothing shows all of it in the answer
      When the HR system creates a staff member
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | M      | 219-09-9999 |
      Then the answer shows
        | number | ssn         |
        | E2001  | 219-09-9999 |

  @STAFF-13 @MUST
  Rule: A birthdate is a day of the calendar and stays that day

    @portable
    Scenario Outline: A newcomer born on <birthdate>
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | <birthdate> | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | birthdate   |
        | <birthdate> |

      Examples:
        | birthdate  |
        | 1980-02-29 |
        | 1999-12-31 |
        | 2000-01-01 |
        | 1948-04-17 |

    @portable
    Scenario: A corrected birthdate
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1980-02-29 |
      Then E2001 is shown with
        | birthdate  |
        | 1980-02-29 |

    @emulator
    Scenario Outline: Sent on a winter's day in Blaine, at <hour>
      Given it is <instant>
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1980-02-29 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | birthdate  |
        | 1980-02-29 |

      Examples:
        | hour                   | instant                   |
        | an hour after midnight | 2024-01-15T01:00:00-06:00 |
        | noon                   | 2024-01-15T12:00:00-06:00 |
        | an hour to midnight    | 2024-01-15T23:00:00-06:00 |

    @emulator
    Scenario Outline: <birthdate> is no day of the calendar
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate   |
        | E2001  | Moreau    | Gil        | M      | <birthdate> |
      Then the call is refused as invalid for INVALID_DATE

      Examples:
        | birthdate  |
        | 1981-02-29 |
        | 02/29/1980 |
        | 1980-2-29  |
