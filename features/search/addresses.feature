@area:SEARCH
Feature: Searching for addresses
  The HR system may ask whether an address is in Campus before it sends one.
  What it is shown it can send back, and asking changes nothing.

  @SEARCH-09 @MUST
  Rule: Addresses can be searched for

    @portable
    Scenario: The address of a staff member is found
      Given E1001 lives at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      When the HR system searches for the address "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then exactly one address is found

    @operator
    Scenario: Its street is enough to find it
      When the HR system searches for the address
        | street |
        | Maple  |
      Then exactly these addresses are found
        | number | street | tag | city   | state | zip   |
        | 310    | Maple  | St  | Blaine | MN    | 55449 |

    @operator
    Scenario: All that agree with what is asked for are found
      When the HR system searches for the address
        | zip   |
        | 55449 |
      Then exactly these addresses are found
        | number | street |
        | 310    | Maple  |
        | 88     | Aspen  |

    @emulator
    Scenario: What is asked for has to be there
      Given E2001 lives at
        | number | street | tag | city   | state | zip   | county |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 | Anoka  |
      When the HR system searches for the address
        | state | county |
        | MN    | Anoka  |
      Then exactly these addresses are found
        | number | street | county |
        | 77     | Birch  | Anoka  |

    @emulator
    Scenario: A search for nothing is refused
      When the HR system searches for the address
        | street   |
        | (absent) |
      Then the call is refused

  @SEARCH-10 @MUST
  Rule: An address that was found can be sent back as it is and leads to itself

    @portable
    Scenario Outline: Gil Moreau is created at the address found for <place>
      Given E1001 lives at "<place>, Blaine MN 55123"
      When the HR system creates E2001 at the address found for "<place>, Blaine MN 55123"
      Then the call is accepted
      And the address search for "<place>, Blaine MN 55123" finds exactly one address

      Examples:
        | place                              |
        | 4321 South Lexington Ave SE Apt 45 |
        | PO Box 54                          |
        | 123 1/2 Main St                    |

    @portable
    Scenario: Gil Moreau moves to the address found
      Given E1001 lives at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      And E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to the address found for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123" finds exactly one address

    @operator
    Scenario: It is the very record
      When the HR system creates E2001 at the address found for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then E1001 and E2001 point to the same address

    @emulator @reading(address.unparsable=keep)
    Scenario: A text that was kept whole comes back whole
      Given E2001 lives at "Rural Route Three, Blaine MN 55123"
      When the HR system creates E2002 at the address found for "Rural Route Three, Blaine MN 55123"
      Then E2001 and E2002 point to the same address

  @SEARCH-11 @MUST
  Rule: A search that finds no address adds none

    @portable
    Scenario: The address is not there the next time either
      Given the HR system has searched for the address "2302 Juniper Ct, Blaine MN 55449"
      When the HR system searches for the address "2302 Juniper Ct, Blaine MN 55449"
      Then no address is found

    @operator
    Scenario: No address is added
      Given the operator has noted the households and addresses
      When the HR system searches for the address "2302 Juniper Ct, Blaine MN 55449"
      Then no address is found
      And there are as many addresses as before

  @SEARCH-12 @SHOULD
  Rule: An address is found however its words are spelled

    @portable
    Scenario Outline: The direction <prefix> and the kind of street <tag>
      Given E1001 lives at "4321 N Lexington Ave. , Blaine MN 55123"
      When the HR system searches for the address
        | number | prefix   | street    | tag   | city   | state | zip   |
        | 4321   | <prefix> | Lexington | <tag> | Blaine | MN    | 55123 |
      Then exactly one address is found

      Examples:
        | prefix | tag    |
        | North  | Avenue |
        | N.     | Ave.   |
        | n      | ave    |
        | NORTH  | AVENUE |

    @portable
    Scenario: The same in one text
      Given E1001 lives at "4321 N Lexington Ave. , Blaine MN 55123"
      When the HR system searches for the address "4321 North Lexington Avenue, Blaine MN 55123"
      Then exactly one address is found

    @operator
    Scenario: Another direction is another address
      Given E2001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system searches for the address
        | number | prefix | street    | tag    | city   | state | zip   |
        | 4321   | West   | Lexington | Avenue | Blaine | MN    | 55123 |
      Then no address is found
