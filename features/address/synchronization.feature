@area:ADDR
Feature: Addresses that come with a synchronization
  Many records of one synchronization may name one address: a couple on the staff, a block of flats.

  @ADDR-29 @MUST
  Rule: An address that several records name is added once

    @portable
    Scenario: Two colleagues move to one address
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      And E1002 lives at "14 Oak St, Blaine MN 55123"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E1001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
        | E1002  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then the address search for "77 Birch St, Blaine MN 55449" finds exactly one address

    @portable
    Scenario: The records spell it differently
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      And E1002 lives at "14 Oak St, Blaine MN 55123"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                                      |
        | E1001  | Moreau    | Gil        | M      | 88 N Elm St Apt 2, Blaine MN 55123         |
        | E1002  | Moreau    | Gil        | M      | 88 North Elm Street Apt 2, Blaine MN 55123 |
      And the HR system has validated
      When the HR system commits
      Then the address search for "88 N Elm St Apt 2, Blaine MN 55123" finds exactly one address

    @portable @reading(sync.unmatched=add)
    Scenario: Two newcomers share a flat
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E2001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
        | E2002  | Vega      | Ines       | F      | 77 Birch St, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then the address search for "77 Birch St, Blaine MN 55449" finds exactly one address

    @portable
    Scenario: The records come with two transfers
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      And E1002 lives at "14 Oak St, Blaine MN 55123"
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender | place                        |
        | E1001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      And the HR system has transferred
        | number | last name | first name | gender | place                        |
        | E1002  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      And the HR system has ended the transfer
      And the HR system has validated
      When the HR system commits
      Then the address search for "77 Birch St, Blaine MN 55449" finds exactly one address

    @operator @reading(sync.unmatched=add)
    Scenario: Both households point to one record
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E2001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
        | E2002  | Vega      | Ines       | F      | 77 Birch St, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then E2001 and E2002 point to the same address
