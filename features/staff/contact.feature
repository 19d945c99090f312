@area:STAFF
Feature: Telephones and mail addresses
  A staff member can be reached in five ways, and the HR system may know any of them.
  Each has a place of its own in Campus; none fills in for another, and none is lost with another.

  @STAFF-14 @MUST
  Rule: The work telephone has a place of its own

    @portable
    Scenario: The only telephone of a newcomer
      When the HR system creates a staff member
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | work phone   | cell phone | other phone |
        | 763-555-0101 | (absent)   | (absent)    |

    @portable
    Scenario: Another telephone
      Given these staff members
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | work phone   |
        | Moreau    | Gil        | M      | 763-555-0191 |
      Then E2001 is shown with
        | work phone   |
        | 763-555-0191 |

    @emulator @reading(schema.contact_check=false)
    Scenario: Something to be read rather than dialled
      When the HR system creates a staff member
        | number | last name | first name | gender | work phone      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | call the office | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | work phone      |
        | call the office |

    @emulator @reading(schema.contact_check=true)
    Scenario: A district that looks at telephones wants something to dial
      When the HR system creates a staff member
        | number | last name | first name | gender | work phone      |
        | E2001  | Moreau    | Gil        | M      | call the office |
      Then the call is refused as invalid for INVALID_PHONE

  @STAFF-15 @MUST
  Rule: The cell phone has a place of its own

    @portable
    Scenario: A newcomer with two telephones
      When the HR system creates a staff member
        | number | last name | first name | gender | work phone   | cell phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 763-555-0102 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | work phone   | cell phone   |
        | 763-555-0101 | 763-555-0102 |

    @portable
    Scenario: Another cell phone
      Given these staff members
        | number | last name | first name | gender | cell phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0102 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | cell phone   |
        | Moreau    | Gil        | M      | 763-555-0192 |
      Then E2001 is shown with
        | cell phone   |
        | 763-555-0192 |

    @emulator @reading(update.absent=keep)
    Scenario: Another cell phone, and nothing said of the work telephone
      Given these staff members
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | cell phone   |
        | Moreau    | Gil        | M      | 763-555-0102 |
      Then E2001 is shown with
        | work phone   | cell phone   |
        | 763-555-0101 | 763-555-0102 |

  @STAFF-16 @MUST
  Rule: The other telephone has a place of its own

    @portable
    Scenario: A newcomer with a third telephone
      When the HR system creates a staff member
        | number | last name | first name | gender | other phone  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0103 | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | work phone | cell phone | other phone  |
        | (absent)   | (absent)   | 763-555-0103 |

    @portable
    Scenario: Another third telephone
      Given these staff members
        | number | last name | first name | gender | other phone  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0103 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | other phone  |
        | Moreau    | Gil        | M      | 763-555-0193 |
      Then E2001 is shown with
        | other phone  |
        | 763-555-0193 |

    @emulator @reading(update.absent=keep)
    Scenario: A new name, and nothing said of the third telephone
      Given these staff members
        | number | last name | first name | gender | other phone  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0103 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender |
        | Vega      | Gil        | M      |
      Then E2001 is shown with
        | last name | other phone  |
        | Vega      | 763-555-0103 |

  @STAFF-17 @MUST
  Rule: The work mail address has a place of its own

    @portable
    Scenario: The only mail address of a newcomer
      When the HR system creates a staff member
        | number | last name | first name | gender | work email         | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil@blaine.example | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | work email         | personal email |
        | gil@blaine.example | (absent)       |

    @portable
    Scenario: Another work mail address
      Given these staff members
        | number | last name | first name | gender | work email         | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil@blaine.example | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | work email            |
        | Moreau    | Gil        | M      | moreau@blaine.example |
      Then E2001 is shown with
        | work email            |
        | moreau@blaine.example |

    @emulator @reading(update.absent=keep)
    Scenario: Ann Lindqvist's work mail address alone
      Given the HR system has updated E1001
        | personal email   |
        | ann@home.example |
      When the HR system updates E1001
        | work email         |
        | ann@blaine.example |
      Then E1001 is shown with
        | work email         | personal email   |
        | ann@blaine.example | ann@home.example |

  @STAFF-18 @MUST
  Rule: The personal mail address has a place of its own

    @portable
    Scenario: A newcomer with two mail addresses
      When the HR system creates a staff member
        | number | last name | first name | gender | work email         | personal email   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil@blaine.example | gil@home.example | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | work email         | personal email   |
        | gil@blaine.example | gil@home.example |

    @portable
    Scenario: Another personal mail address
      Given these staff members
        | number | last name | first name | gender | personal email   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil@home.example | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | personal email      |
        | Moreau    | Gil        | M      | moreau@home.example |
      Then E2001 is shown with
        | personal email      |
        | moreau@home.example |

    @emulator @reading(update.absent=keep)
    Scenario: Ann Lindqvist's personal mail address alone
      When the HR system updates E1001
        | personal email   |
        | ann@home.example |
      Then E1001 is shown with
        | work email           | personal email   |
        | ann.l@blaine.example | ann@home.example |

    @emulator @reading(schema.contact_check=true)
    Scenario: A district that looks at mail addresses wants an at sign
      When the HR system creates a staff member
        | number | last name | first name | gender | personal email |
        | E2001  | Moreau    | Gil        | M      | gil at home    |
      Then the call is refused as invalid for INVALID_EMAIL
