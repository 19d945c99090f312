@area:SYNC
Feature: What a validation says would be added
  A new colleague and a new address are worth a second look: the one may be an old acquaintance under another number, the other
  a slip of the pen.

  @SYNC-13 @MUST
  Rule: A validation lists the addresses that would be added

    @portable
    Scenario: Two staff members who move to one new address
      Given E2001 lives at "9 Cedar Ln, Blaine MN 55449"
      And E2002 lives at "12 Oak St, Blaine MN 55449"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                            |
        | E2001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449     |
        | E2002  | Moreau    | Gil        | M      | 77 Birch Street, Blaine MN 55449 |
      When the HR system validates
      Then the validation would add exactly these addresses
        | number | street | tag | city   | state | zip   |
        | 77     | Birch  | St  | Blaine | MN    | 55449 |

    @portable
    Scenario: An address that Campus has, spelled otherwise
      Given E2001 lives at "4321 N Lexington Ave. , Blaine MN 55123"
      And E2002 lives at "12 Oak St, Blaine MN 55449"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                                        |
        | E2002  | Moreau    | Gil        | M      | 4321 North Lexington Avenue, Blaine MN 55123 |
      When the HR system validates
      Then the validation would add no address

    @portable
    Scenario: A known address and a new one
      Given E2001 lives at "9 Cedar Ln, Blaine MN 55449"
      And E2002 lives at "12 Oak St, Blaine MN 55449"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E2001  | Moreau    | Gil        | M      | 12 Oak St, Blaine MN 55449   |
        | E2002  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      When the HR system validates
      Then the validation would add exactly these addresses
        | number | street | tag | city   | state | zip   |
        | 77     | Birch  | St  | Blaine | MN    | 55449 |

    @operator
    Scenario: The address of a household that stays as it is
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | place                        |
        | E1002  | Larsen    | Bo         | M      | 1979-06-11 | 77 Birch St, Blaine MN 55449 |
      When the HR system validates
      Then the validation would add no address

  @SYNC-14 @MUST
  Rule: A validation lists the staff members who would be added

    @portable @reading(sync.unmatched=add)
    Scenario: Somebody Campus does not know
      Given the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2024-02-01 |
      When the HR system validates
      Then the validation would add exactly these staff members
        | number | last name | first name |
        | E2001  | Moreau    | Gil        |

    @portable
    Scenario: Somebody Campus knows
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      When the HR system validates
      Then the validation would add nobody

    @portable @reading(sync.unmatched=add)
    Scenario: One of two
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
      When the HR system validates
      Then the validation would add exactly these staff members
        | number | last name | first name |
        | E2002  | Vega      | Rosa       |

    @portable
    Scenario: Of somebody new there is nothing that would change
      Given the HR system has transferred and ended
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 2024-02-01 | 010    | 20         | T100  | 2024-02-01 |
      When the HR system validates
      Then the validation reports no changes
