@area:SYNC
Feature: Transferring records
  The HR system sends its staff in as many portions as it likes. Each portion is taken as a whole or not at all.

  @SYNC-02 @MUST
  Rule: The records come in one transfer or in several

    @portable
    Scenario: Three records in two transfers
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
        | E2003  | Nkemelu   | Ifeoma     | F      |
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
        | E2002  | Lund      | Rosa       | F      |
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2003  | Holm      | Ifeoma     | F      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old     | new  |
        | E2001  | demographics | last name | Moreau  | Berg |
        | E2002  | demographics | last name | Vega    | Lund |
        | E2003  | demographics | last name | Nkemelu | Holm |

    @portable
    Scenario: All in one transfer
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
        | E2002  | Lund      | Rosa       | F      |
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Berg |
        | E2002  | demographics | last name | Vega   | Lund |

    @portable @reading(transfer.repeat=replace)
    Scenario: A record that is transferred again takes the place of the earlier one
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Lund      | Gil        | M      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Lund |

    @portable @reading(transfer.repeat=conflict)
    Scenario: A district may refuse a record that is transferred again
      Given the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Lund      | Gil        | M      |
      Then the record of E2001 is refused

    @emulator
    Scenario: Two records of one staff member in one transfer contradict each other
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
        | E2001  | Lund      | Gil        | M      |
      Then the record of E2001 is refused

  @SYNC-03 @MUST
  Rule: A record looks as it does when a staff member is created or updated

    @portable
    Scenario: The record that created a staff member can be transferred as it is
      Given the HR system has created E2001 with this household
        | last name | first name | gender | birthdate  | work phone   | personal email | hired      | school | assignment | title | start      | place                       |
        | Moreau    | Gil        | M      | 1987-11-02 | 763-555-0101 | gil@moreau.org | 2023-08-01 | 010    | 20         | T100  | 2023-10-01 | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has started a synchronization
      When the HR system transfers E2001 with the record it was created with
      Then the call is accepted

    @portable
    Scenario: What such a record says is understood, so that nothing would change
      Given the HR system has created E2001 with this household
        | last name | first name | gender | birthdate  | work phone   | personal email | school | assignment | title | start      | place                       |
        | Moreau    | Gil        | M      | 1987-11-02 | 763-555-0101 | gil@moreau.org | 010    | 20         | T100  | 2023-10-01 | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has transferred and ended E2001 with the record it was created with
      When the HR system validates
      Then the validation reports no changes

    @portable
    Scenario: A whole record of somebody new is understood, too
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  | work phone   | personal email | hired      | school | assignment | title | start      | place                       |
        | E2001  | Moreau    | Gil        | Jules       | M      | 1987-11-02 | 763-555-0101 | gil@moreau.org | 2023-08-01 | 010    | 20         | T100  | 2023-10-01 | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system validates
      Then the call is accepted

  @SYNC-40 @MUST
  Rule: Of a transfer that fails no record is taken, and what was taken before stays

    @portable
    Scenario: What was transferred before is still there
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has tried to transfer
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | Q      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Berg |

    @portable @reading(transfer.partial=false)
    Scenario: The good record beside a faulty one is not taken
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
        | E2003  | Nkemelu   | Ifeoma     | F      |
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has tried to transfer
        | number | last name | first name | gender |
        | E2002  | Lund      | Rosa       | F      |
        | E2003  | Holm      | Ifeoma     | Q      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Berg |

    @portable @reading(transfer.partial=false)
    Scenario: One faulty record keeps its whole transfer out
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | Q      |
      Then the call is refused

    @portable
    Scenario: The refusal names the record that is to be mended
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | Q      |
      Then the refusal names E2002

    @portable @reading(transfer.partial=true)
    Scenario: A district may take the good records and leave the faulty ones out
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
      And the HR system has started a synchronization
      And the HR system has tried to transfer
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
        | E2002  | Lund      | Rosa       | Q      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Berg |

    @portable
    Scenario: The mended transfer is taken
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has started a synchronization
      And the HR system has tried to transfer
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | Q      |
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Berg |
