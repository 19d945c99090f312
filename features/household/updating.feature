@area:HOUSE
Feature: The household of somebody who moves
  Whoever has a staff household to themselves moves when the HR system says so.
  The household takes over what is sent, and addresses are found again or added as at creation.

  @HOUSE-06 @MUST
  Rule: A staff household with one member takes over what is sent

    @operator
    Scenario: Ann Lindqvist has her mail sent to a PO Box
      When the HR system updates E1001 with this household
        | last name | first name | middle name | gender | name      | place                       |
        | Lindqvist | Ann        | Marie       | F      | Lindqvist | PO Box 54, Blaine MN 55123  |
      Then the operator sees E1001 living at "PO Box 54, Blaine MN 55123"

    @operator
    Scenario: The household gets another name
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system updates E2001 with this household
        | name        | place                        |
        | Moreau-Vega | 77 Birch St, Blaine MN 55449 |
      Then the operator sees the household of E2001 as
        | name        |
        | Moreau-Vega |

    @portable
    Scenario: The search shows where the teacher lives now
      Given the HR system has created E2001 with this household
        | school | assignment | title | start      | place                        |
        | 010    | 20         | T100  | 2023-10-01 | 77 Birch St, Blaine MN 55449 |
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then E2001 is shown living at "9 Cedar Ln, Blaine MN 55449"

    @emulator @reading(household.history=true)
    Scenario: The former address is known with its last day
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And it is 2024-05-01
      And the HR system holds another token
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the operator sees exactly these locations of the household of E2001
        | place                        | start date | end date   |
        | 77 Birch St, Blaine MN 55449 | 2024-03-15 | 2024-05-01 |
        | 9 Cedar Ln, Blaine MN 55449  | 2024-05-01 | (absent)   |

    @emulator @reading(household.history=false)
    Scenario: Where no history is kept, the former address is gone from the household
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And it is 2024-05-01
      And the HR system holds another token
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the operator sees exactly these locations of the household of E2001
        | place                       | start date | end date |
        | 9 Cedar Ln, Blaine MN 55449 | 2024-05-01 | (absent) |

    @operator @reading(household.none=create)
    Scenario: Carla Diaz, of whom no address was known, gets a household
      When the HR system updates E1003 with this household
        | last name | first name | gender | place                       |
        | Diaz      | Carla      | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E1003 as the only member of a staff household

    @operator @reading(household.none=ignore)
    Scenario: Where an update makes no household, Carla Diaz has none
      When the HR system updates E1003 with this household
        | last name | first name | gender | place                       |
        | Diaz      | Carla      | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees E1003 in no household

    @operator @reading(household.sole_nonstaff=ignore)
    Scenario: Hal Brandt, who is left alone in the family's household, does not take it along
      Given Ida Brandt has left the household of E1008
      When the HR system updates E1008 with this household
        | last name | first name | gender | place                       |
        | Brandt    | Hal        | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees E1008 living at "1187 127th Ave NE, Blaine MN 55434"

    @operator @reading(household.sole_nonstaff=update)
    Scenario: Where the mark does not count, the household Hal Brandt is left with moves
      Given Ida Brandt has left the household of E1008
      When the HR system updates E1008 with this household
        | last name | first name | gender | place                       |
        | Brandt    | Hal        | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E1008 living at "9 Cedar Ln, Blaine MN 55449"
      And the operator sees no staff mark on the household of E1008

    @operator @reading(household.sole_nonstaff=create)
    Scenario: Where the mark is needed and can be had, Hal Brandt gets a staff household
      Given Ida Brandt has left the household of E1008
      And the operator has noted the households and addresses
      When the HR system updates E1008 with this household
        | last name | first name | gender | place                       |
        | Brandt    | Hal        | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then there is one household more than before

  @HOUSE-07 @MUST
  Rule: Whoever moves is given the address that is there already

    @portable
    Scenario: A colleague lives at the new address
      Given E1001 lives at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      And E1002 lives at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"
      When the HR system updates E1001 with this household
        | phone        | place                                             |
        | 763-555-0140 | 12500 South 42nd Gardens Apt 123, Blaine MN 55123 |
      Then the call is accepted
      And the address search for "12500 South 42nd Gardens Apt 123, Blaine MN 55123" finds exactly one address

    @operator
    Scenario: Both households point to one record
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system updates E2001 with this household
        | phone        | place                                               |
        | 763-555-0140 | 4321 South Lexington Ave SE Apt 45, Blaine MN 55123 |
      Then E1001 and E2001 point to the same address

    @operator
    Scenario: Back to the former address
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And the HR system has moved E2001 to "9 Cedar Ln, Blaine MN 55449"
      And the operator has noted the households and addresses
      When the HR system moves E2001 to "77 Birch St, Blaine MN 55449"
      Then the call is accepted
      And there are as many addresses as before

  @HOUSE-08 @MUST
  Rule: The address to which somebody moves is added if it is not there

    @operator
    Scenario: Nobody has lived at 9 Cedar Ln before
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And the operator has noted the households and addresses
      When the HR system updates E2001 with this household
        | location private | place                       |
        | yes              | 9 Cedar Ln, Blaine MN 55449 |
      Then there is one address more than before

    @operator
    Scenario: An address that is kept private is the address from now on
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system updates E2001 with this household
        | location private | place                       |
        | yes              | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E2001 living at "9 Cedar Ln, Blaine MN 55449"

    @portable
    Scenario: The address is found afterwards
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the address search for "9 Cedar Ln, Blaine MN 55449" finds exactly one address

  @HOUSE-20 @MUST
  Rule: The address that is held already changes nothing

    @emulator
    Scenario: The same address three times over, on a later day
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And it is 2024-05-01
      And the HR system holds another token
      When the HR system moves E2001 to "77 Birch St, Blaine MN 55449" 3 times alike
      Then every call is accepted
      And the operator sees exactly these locations of the household of E2001
        | place                        | start date | end date |
        | 77 Birch St, Blaine MN 55449 | 2024-03-15 | (absent) |

    @operator
    Scenario: A move that is told three times over happens once
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449" 3 times alike
      Then every call is accepted
      And the operator sees the household of E2001 as
        | place                       |
        | 9 Cedar Ln, Blaine MN 55449 |

    @operator
    Scenario: No address is added
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And the operator has noted the households and addresses
      When the HR system moves E2001 to "77 Birch St, Blaine MN 55449" 3 times alike
      Then every call is accepted
      And there are as many addresses as before

    @portable
    Scenario: The address is found once
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "77 Birch St, Blaine MN 55449" 3 times alike
      Then every call is accepted
      And the address search for "77 Birch St, Blaine MN 55449" finds exactly one address
