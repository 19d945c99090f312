@area:ADDR
Feature: One address or two
  Neighbours share a street and not a door, and colleagues may share both. What tells one door from another makes two
  addresses, and nothing else does.

  @ADDR-28 @MUST
  Rule: Two staff members at one address point to one address

    @portable
    Scenario: The second one is created there
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Ave, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: The second one moves there
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      And E2001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E2001 to "4321 N Lexington Ave, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @operator
    Scenario: The operator sees them at the same address
      Given E2001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2002 living at "4321 N Lexington Ave, Blaine MN 55123"
      Then E2001 and E2002 point to the same address

  @ADDR-30 @MUST
  Rule: Another apartment is another address

    @portable
    Scenario: Apartments 45 and 46 of one house
      Given E1001 lives at
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | S      | Lexington | Ave | SE        | 45  | Blaine | MN    | 55123 |
      When the HR system creates E2001 living at
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | S      | Lexington | Ave | SE        | 46  | Blaine | MN    | 55123 |
      Then the address search for "4321 South Lexington Ave SE Apt 46, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: The first of the two is still there
      Given E1001 lives at "77 Birch Rd Apt 1, Blaine MN 55123"
      When the HR system creates E2001 living at "77 Birch Rd Apt 2, Blaine MN 55123"
      Then the call is accepted
      And the address search for "77 Birch Rd Apt 1, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: A house and an apartment in it
      Given E1001 lives at "77 Birch Rd, Blaine MN 55123"
      When the HR system creates E2001 living at "77 Birch Rd Apt 2, Blaine MN 55123"
      Then the address search for "77 Birch Rd Apt 2, Blaine MN 55123" finds exactly one address

  @ADDR-31 @MUST
  Rule: Another direction, before or after the street, is another address

    @portable
    Scenario: North Lexington is not South Lexington
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 S Lexington Ave, Blaine MN 55123"
      Then the address search for "4321 S Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: 109th Ave NW is not W 109th Ave NW
      Given E1001 lives at "4321 109th Ave NW, Blaine MN 55123"
      When the HR system creates E2001 living at
        | number | prefix | street | tag | direction | city   | state | zip   |
        | 4321   | W      | 109th  | Ave | NW        | Blaine | MN    | 55123 |
      Then the address search for "4321 W 109th Ave NW, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: Birch Rd SE is not Birch Rd NE
      Given E1001 lives at "77 Birch Rd SE, Blaine MN 55123"
      When the HR system creates E2001 living at "77 Birch Rd NE, Blaine MN 55123"
      Then the address search for "77 Birch Rd NE, Blaine MN 55123" finds exactly one address

  @ADDR-32 @MUST
  Rule: The same street in another city, state or ZIP code is another address

    @portable
    Scenario Outline: Another <what>
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Ave, <place>"
      Then the address search for "4321 N Lexington Ave, <place>" finds exactly one address

      Examples:
        | what     | place           |
        | town     | Eagan MN 55122  |
        | city     | Eagan MN 55123  |
        | state    | Blaine WA 55123 |
        | ZIP code | Blaine MN 55449 |

    @portable @reading(address.zip_compare=5)
    Scenario: Four further digits are no other ZIP code
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Ave, Blaine MN 55123-4567"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123-4567" finds exactly
        | number | street    | zip   |
        | 4321   | Lexington | 55123 |

    @portable @reading(address.zip_compare=full)
    Scenario: A district may compare ZIP codes whole
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Ave, Blaine MN 55123-4567"
      Then the address search for "4321 N Lexington Ave, Blaine MN 55123-4567" finds exactly
        | number | street    | zip        |
        | 4321   | Lexington | 55123-4567 |

  @ADDR-33 @MUST
  Rule: A PO Box is not the house with its number

    @portable
    Scenario: The house first
      Given E1001 lives at "54 Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "PO Box 54, Blaine MN 55123"
      Then the address search for "PO Box 54, Blaine MN 55123" finds exactly
        | PO box | number | street   |
        | yes    | 54     | (absent) |

    @portable
    Scenario: The box first
      Given E1001 lives at "PO Box 54, Blaine MN 55123"
      When the HR system creates E2001 living at "54 Lexington Ave, Blaine MN 55123"
      Then the address search for "54 Lexington Ave, Blaine MN 55123" finds exactly
        | PO box | number | street    |
        | no     | 54     | Lexington |

  @ADDR-34 @MUST
  Rule: A PO Box is the same in both forms

    @portable
    Scenario: The text first
      Given E1001 lives at "PO Box 125, Blaine MN 55123"
      When the HR system creates E2001 living at
        | PO box | number | city   | state | zip   |
        | yes    | 125    | Blaine | MN    | 55123 |
      Then the call is accepted
      And the address search for "P.O. Box 125, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: The number first
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      And the HR system has moved E1001 to
        | PO box | number | city   | state | zip   |
        | yes    | 125    | Blaine | MN    | 55123 |
      When the HR system creates E2001 living at "P.O. Box 125, Blaine MN 55123"
      Then the call is accepted
      And the address search for "P.O. Box 125, Blaine MN 55123" finds exactly one address
