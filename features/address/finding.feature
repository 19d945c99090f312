@area:ADDR
Feature: Finding the address that is meant
  Before an address is added, Campus looks for it: components as they stand first, then read anew as one text; a text
  as it is read. Only what is not found is added.

  @ADDR-19 @MUST
  Rule: Components are compared as they stand first

    @operator
    Scenario: An odd split that is there already is the address meant
      Given the operator has entered the address
        | number | street  | city   | state | zip   |
        | 5      | Oak Ave | Blaine | MN    | 55123 |
      And E2001 lives at
        | number | street  | city   | state | zip   |
        | 5      | Oak Ave | Blaine | MN    | 55123 |
      When the HR system searches for the address
        | number | street  | city   | state | zip   |
        | 5      | Oak Ave | Blaine | MN    | 55123 |
      Then exactly these addresses are found
        | number | street  | tag      |
        | 5      | Oak Ave | (absent) |

    @portable
    Scenario: Two send the same components
      Given E1001 lives at
        | number | street | tag | city   | state | zip   |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 |
      When the HR system creates E2001 living at
        | number | street | tag | city   | state | zip   |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 |
      Then the call is accepted
      And the address search for "77 Birch Rd, Blaine MN 55123" finds exactly one address

  @ADDR-20 @MUST
  Rule: Components that match nothing are joined, read anew and looked for again

    @portable
    Scenario: Everything stands in the street
      Given E1001 lives at
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | S      | Lexington | Ave | SE        | 45  | Blaine | MN    | 55123 |
      And E2001 lives at
        | number | street                        | city   | state | zip   |
        | 4321   | South Lexington Ave SE Apt 45 | Blaine | MN    | 55123 |
      When the HR system searches for the address
        | number | street                        | city   | state | zip   |
        | 4321   | South Lexington Ave SE Apt 45 | Blaine | MN    | 55123 |
      Then exactly these addresses are found
        | number | prefix | street    | tag | direction | apt |
        | 4321   | S      | Lexington | Ave | SE        | 45  |

    @operator
    Scenario: The direction stands in the tag
      Given E1010 lives at
        | number | street | tag | direction | city   | state | zip   |
        | 77     | Birch  | Rd  | SE        | Blaine | MN    | 55123 |
      When the HR system creates E2001 living at
        | number | street | tag   | city   | state | zip   |
        | 77     | Birch  | Rd SE | Blaine | MN    | 55123 |
      Then E1010 and E2001 point to the same address

  @ADDR-21 @MUST
  Rule: What is not found either is added as it was read anew

    @portable
    Scenario: North Elm Street is taken apart
      When the HR system creates E2001 living at
        | number | street                 | city   | state | zip   |
        | 88     | North Elm Street Apt 2 | Blaine | MN    | 55123 |
      Then the address search for "88 North Elm Street Apt 2, Blaine MN 55123" finds exactly
        | number | prefix | street | tag | direction | apt |
        | 88     | N      | Elm    | St  | (absent)  | 2   |

    @portable
    Scenario: Components that are well split stay as they are
      When the HR system creates E2001 living at
        | number | prefix | street | tag | apt | city   | state | zip   |
        | 88     | N      | Elm    | St  | 2   | Blaine | MN    | 55123 |
      Then the address search for "88 North Elm Street Apt 2, Blaine MN 55123" finds exactly
        | number | prefix | street | tag | direction | apt |
        | 88     | N      | Elm    | St  | (absent)  | 2   |

  @ADDR-22 @MUST
  Rule: A street text is read, and an address that has these components is the one meant

    @portable
    Scenario: The text of an address that came in components
      Given E1001 lives at
        | number | prefix | street | tag     | apt | city   | state | zip   |
        | 12500  | S      | 42nd   | Gardens | 123 | Blaine | MN    | 55123 |
      When the HR system creates E2001 living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"
      Then the call is accepted
      And the address search for "12500 South 42nd Gardens Apt 123, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: The text of an address to which somebody moves
      Given E1001 lives at
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | S      | Lexington | Ave | SE        | 45  | Blaine | MN    | 55123 |
      And E2001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E2001 to "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123" finds exactly one address

  @ADDR-23 @MUST
  Rule: A street text that matches no address adds one with the components read

    @portable
    Scenario: 4321 W 109th Ave NW is added in its parts
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E1001 to "4321 W 109th Ave NW, Blaine MN 55123"
      Then the address search for "4321 W 109th Ave NW, Blaine MN 55123" finds exactly
        | number | prefix | street | tag | direction |
        | 4321   | W      | 109th  | Ave | NW        |

    @portable
    Scenario: The house next door is another address
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4323 N Lexington Ave, Blaine MN 55123"
      Then the address search for "4323 N Lexington Ave, Blaine MN 55123" finds exactly
        | number | prefix | street    | tag |
        | 4323   | N      | Lexington | Ave |

    @portable @reading(address.store=canonical)
    Scenario: The parts are abbreviated
      When the HR system creates E2001 living at "4321 North Lexington Avenue, Blaine MN 55123"
      Then the address search for "4321 North Lexington Avenue, Blaine MN 55123" finds exactly, letter for letter
        | number | prefix | street    | tag |
        | 4321   | N      | Lexington | Ave |

    @portable @reading(address.store=verbatim)
    Scenario: A district may keep the parts as they were written
      When the HR system creates E2001 living at "4321 North Lexington Avenue, Blaine MN 55123"
      Then the address search for "4321 North Lexington Avenue, Blaine MN 55123" finds exactly, letter for letter
        | number | prefix | street    | tag    |
        | 4321   | North  | Lexington | Avenue |

  @ADDR-24 @MUST
  Rule: Both forms lead to one address

    @portable
    Scenario: The text first
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at
        | number | prefix | street    | tag | city   | state | zip   |
        | 4321   | N      | Lexington | Ave | Blaine | MN    | 55123 |
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: The components first
      Given E1001 lives at
        | number | prefix | street    | tag | city   | state | zip   |
        | 4321   | N      | Lexington | Ave | Blaine | MN    | 55123 |
      When the HR system creates E2001 living at "4321 N Lexington Ave, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: Components with words that are spelled out
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at
        | number | prefix | street    | tag    | city   | state | zip   |
        | 4321   | North  | Lexington | Avenue | Blaine | MN    | 55123 |
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address
