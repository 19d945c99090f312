@area:STAFF
Feature: Updating staff
  An update carries the same record as a creation and is meant for somebody who is in Campus already.
  What it says takes the place of what is stored, so that in the end Campus mirrors the HR system.

  @STAFF-02 @MUST
  Rule: An update changes the stored data of a staff member to what is sent

    @portable
    Scenario: A new telephone and a new mail address
      Given these staff members
        | number | last name | first name | gender | work phone   | work email         | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | gil@blaine.example | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | work phone   | work email            |
        | Moreau    | Gil        | M      | 763-555-0191 | moreau@blaine.example |
      Then E2001 is shown with
        | work phone   | work email            |
        | 763-555-0191 | moreau@blaine.example |

    @portable
    Scenario: The colleague is shown as before
      Given these staff members
        | number | last name | first name | gender | work email          | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil@blaine.example  | 010    | 20         | T100  | 2023-10-01 |
        | E2002  | Vega      | Rosa       | F      | rosa@blaine.example | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | work email            |
        | Moreau    | Gil        | M      | moreau@blaine.example |
      Then E2002 is shown with
        | last name | first name | gender | work email          |
        | Vega      | Rosa       | F      | rosa@blaine.example |

    @emulator
    Scenario: Bo Larsen stays out of what is said of Ann Lindqvist
      Given the operator has noted the record of Bo Larsen
      When the HR system updates E1001
        | last name | first name | middle name | gender | work email         |
        | Lindqvist | Ann        | Marie       | F      | ann@blaine.example |
      Then every record noted is as it was

    @emulator
    Scenario: A refused update leaves no trace
      Given the operator has noted what Campus holds
      When the HR system updates E1001
        | last name | first name | gender | ssn    | work email         |
        | Berg      | Ann        | F      | 219-09 | ann@blaine.example |
      Then Campus holds what the operator noted

    @emulator @reading(update.absent=keep)
    Scenario: A telephone that is not mentioned stays
      Given these staff members
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1987-11-02 |
      Then E2001 is shown with
        | birthdate  | work phone   |
        | 1987-11-02 | 763-555-0101 |

    @emulator @reading(update.absent=clear)
    Scenario: Where an update is the whole record, a telephone that is not mentioned goes
      Given these staff members
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | birthdate  |
        | Moreau    | Gil        | M      | 1987-11-02 |
      Then E2001 is shown with
        | birthdate  | work phone |
        | 1987-11-02 | (absent)   |

    @emulator @reading(update.null=clear)
    Scenario Outline: A telephone sent as <nothing> goes
      Given these staff members
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | work phone |
        | Moreau    | Gil        | M      | <nothing>  |
      Then E2001 is shown with
        | work phone |
        | (absent)   |

      Examples:
        | nothing |
        | (null)  |
        | (empty) |

    @emulator @reading(update.null=keep)
    Scenario Outline: Where nothing means no change, a telephone sent as <nothing> stays
      Given these staff members
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 763-555-0101 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | work phone |
        | Moreau    | Gil        | M      | <nothing>  |
      Then E2001 is shown with
        | work phone   |
        | 763-555-0101 |

      Examples:
        | nothing |
        | (null)  |
        | (empty) |

    @emulator @reading(update.null=clear)
    Scenario Outline: Nobody can lose the <what>
      When the HR system updates E1001
        | last name   | first name   | gender   |
        | <last name> | <first name> | <gender> |
      Then the call is refused as invalid for MISSING_PROPERTY

      Examples:
        | what       | last name | first name | gender  |
        | last name  | (empty)   | Ann        | F       |
        | first name | Lindqvist | (null)     | F       |
        | gender     | Lindqvist | Ann        | (empty) |

  @STAFF-25 @MUST
  Rule: Whatever creates a staff member can be sent as an update

    @portable
    Scenario: The record of the creation is sent once more
      Given these staff members
        | number | last name | first name | gender | birthdate  | ssn         | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 219-09-9999 | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with the record it was created with
      Then the call is accepted

    @portable
    Scenario: The record with its household is sent once more
      Given the HR system has created E2001 with this household
        | last name | first name | gender | hired      | school | assignment | title | start      | name   | phone        | mailing | place                        |
        | Moreau    | Gil        | M      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 | Moreau | 763-555-0140 | yes     | 77 Birch St, Blaine MN 55449 |
      When the HR system updates E2001 with the record it was created with
      Then the call is accepted

    @portable
    Scenario: Name and gender are sent once more
      Given a staff member E2001 Gil Moreau without positions
      When the HR system updates E2001 with the record it was created with
      Then the call is accepted

    @emulator @reading(schema.unknown=ignore)
    Scenario: A nickname, which Campus does not know of, is ignored with a warning
      When the HR system updates E1001 with the further property nickname
        | last name | first name | middle name | gender |
        | Lindqvist | Ann        | Marie       | F      |
      Then the answer warns of UNKNOWN_PROPERTY at /nickname

    @emulator @reading(schema.unknown=reject)
    Scenario: A district that is strict refuses a nickname
      When the HR system updates E1001 with the further property nickname
        | last name | first name | middle name | gender |
        | Lindqvist | Ann        | Marie       | F      |
      Then the call is refused as invalid for UNKNOWN_PROPERTY

  @STAFF-28 @SHOULD
  Rule: After any number of updates the record is what the last accepted one said

    @portable
    Scenario: To another mail address and back
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 row by row
        | last name | first name | gender | work email            |
        | Moreau    | Gil        | M      | gil@blaine.example    |
        | Moreau    | Gil        | M      | moreau@blaine.example |
        | Moreau    | Gil        | M      | gil@blaine.example    |
      Then E2001 is shown with
        | work email         |
        | gil@blaine.example |

    @portable
    Scenario: An update refused for its school was no update
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has updated E2001
        | last name | first name | gender | work email         |
        | Moreau    | Gil        | M      | gil@blaine.example |
      When the HR system updates E2001
        | last name | first name | gender | work email            | school | assignment | title | start      |
        | Moreau    | Gil        | M      | moreau@blaine.example | 999    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | work email         |
        | gil@blaine.example |

    @portable
    Scenario: The same record five times over
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 5 times alike
        | last name | first name | gender | work email         | school | assignment | title | start      |
        | Moreau    | Gil        | M      | gil@blaine.example | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
