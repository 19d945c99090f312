@area:ADDR
Feature: Addresses in their components
  An HR system that keeps the parts of an address apart sends them apart. Parts that do not apply are left out.

  @ADDR-01 @MUST
  Rule: An address may come in fourteen components

    @portable
    Scenario: All of them at once
      When the HR system creates E2001 living at
        | PO box | number | prefix | street  | tag  | direction | apt | city     | state | zip   | county | location code | tract | block |
        | no     | 1805   | S      | Juniper | Blvd | NE        | 7   | Ham Lake | MN    | 55304 | Anoka  | L7            | 0502  | 14    |
      Then the call is accepted

    @portable
    Scenario: None of them is lost
      Given E1001 lives at
        | PO box | number | prefix | street  | tag  | direction | apt | city     | state | zip   | county | location code | tract | block |
        | no     | 1805   | S      | Juniper | Blvd | NE        | 7   | Ham Lake | MN    | 55304 | Anoka  | L7            | 0502  | 14    |
      Then the address search for "1805 S Juniper Blvd NE Apt 7, Ham Lake MN 55304" finds exactly
        | PO box | number | prefix | street  | tag  | direction | apt | city     | state | zip   | county | location code | tract | block |
        | no     | 1805   | S      | Juniper | Blvd | NE        | 7   | Ham Lake | MN    | 55304 | Anoka  | L7            | 0502  | 14    |

    @portable
    Scenario Outline: One of the seldom used by itself: <component>
      When the HR system creates E2001 living at
        | number | street  | tag  | city     | state | zip   | <component> |
        | 1805   | Juniper | Blvd | Ham Lake | MN    | 55304 | <value>     |
      Then the call is accepted

      Examples:
        | component     | value |
        | location code | L7    |
        | tract         | 0502  |
        | block         | 14    |

  @ADDR-02 @MUST
  Rule: The address in components that the guide shows is accepted

    @portable
    Scenario: South Lexington Ave, with its words as they are
      When the HR system creates E2001 living at
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | South  | Lexington | Ave | SE        | 45  | Blaine | MN    | 55123 |
      Then the call is accepted

    @portable
    Scenario: It is one address then
      Given E1001 lives at
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | South  | Lexington | Ave | SE        | 45  | Blaine | MN    | 55123 |
      Then the address search for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123" finds exactly
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | South  | Lexington | Ave | SE        | 45  | Blaine | MN    | 55123 |

  @ADDR-03 @MUST
  Rule: Location code, tract and block may be left out without effect

    @portable
    Scenario: A county without them
      When the HR system creates E2001 living at
        | number | street | tag | city   | state | zip   | county |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 | Anoka  |
      Then the call is accepted

    @portable
    Scenario: What was left out is not made up
      Given E1001 lives at
        | number | street | tag | city   | state | zip   | county |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 | Anoka  |
      Then the address search for "77 Birch Rd, Blaine MN 55123" finds exactly
        | number | street | tag | county | location code | tract    | block    |
        | 77     | Birch  | Rd  | Anoka  | (absent)      | (absent) | (absent) |

    @portable
    Scenario: A tract that is given is kept
      Given E1001 lives at
        | number | street | tag | city   | state | zip   | tract |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 | 0502  |
      Then the address search for "77 Birch Rd, Blaine MN 55123" finds exactly
        | number | street | tag | tract |
        | 77     | Birch  | Rd  | 0502  |

    @emulator
    Scenario: One gives the tract and the other does not
      Given E2002 lives at
        | number | street | tag | city   | state | zip   | tract |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 | 0502  |
      When the HR system creates E2001 living at
        | number | street | tag | city   | state | zip   |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 |
      Then the call is accepted
      And the address search for "77 Birch Rd, Blaine MN 55123" finds exactly one address

  @ADDR-04 @MUST
  Rule: Components that do not apply may be left out

    @portable
    Scenario: Broadway needs no more than its number
      When the HR system creates E2001 living at
        | number | street   | city   | state | zip   |
        | 4321   | Broadway | Blaine | MN    | 55123 |
      Then the call is accepted

    @portable
    Scenario: Nothing is filled in for what was left out
      Given E1001 lives at
        | number | street   | city   | state | zip   |
        | 4321   | Broadway | Blaine | MN    | 55123 |
      Then the address search for "4321 Broadway, Blaine MN 55123" finds exactly
        | number | prefix   | street   | tag      | direction | apt      | city   | state | zip   | county   |
        | 4321   | (absent) | Broadway | (absent) | (absent)  | (absent) | Blaine | MN    | 55123 | (absent) |

    @portable
    Scenario Outline: All but the <part>
      When the HR system creates E2001 living at
        | number | prefix   | street    | tag   | direction   | apt   | city   | state | zip   |
        | 4321   | <prefix> | Lexington | <tag> | <direction> | <apt> | Blaine | MN    | 55123 |
      Then the call is accepted

      Examples:
        | part      | prefix   | tag      | direction | apt      |
        | prefix    | (absent) | Ave      | SE        | 45       |
        | tag       | S        | (absent) | SE        | 45       |
        | direction | S        | Ave      | (absent)  | 45       |
        | apartment | S        | Ave      | SE        | (absent) |
