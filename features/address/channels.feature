@area:ADDR
Feature: The ways an address takes
  An address comes with a new staff member, with an update or with a transfer. It is judged and found alike, whichever way it took.

  @ADDR-35 @MUST
  Rule: What an address has to be does not depend on the way it takes

    @portable
    Scenario Outline: A new staff member <where>
      When the HR system creates E2001 living at
        | PO box   | street text   | number   | apt   | city   | state | zip   |
        | <PO box> | <street text> | <number> | <apt> | Blaine | MN    | 55123 |
      Then the call is refused

      Examples:
        | where                                 | PO box   | street text | number | apt      |
        | at a PO Box with an apartment         | yes      | (absent)    | 54     | 45       |
        | at a street text beside a house number | (absent) | 9 Cedar Ln  | 9      | (absent) |

    @portable
    Scenario Outline: A staff member who moves <where>
      Given these staff members
        | number | last name | first name | gender | cell phone   |
        | E2001  | Moreau    | Gil        | M      | 763-555-0155 |
      When the HR system moves E2001 to
        | PO box   | street text   | number   | apt   | city   | state | zip   |
        | <PO box> | <street text> | <number> | <apt> | Blaine | MN    | 55123 |
      Then the call is refused

      Examples:
        | where                                  | PO box   | street text | number | apt      |
        | to a PO Box with an apartment          | yes      | (absent)    | 54     | 45       |
        | to a street text beside a house number | (absent) | 9 Cedar Ln  | 9      | (absent) |

    @portable
    Scenario Outline: A staff member who is transferred <where>
      Given these staff members
        | number | last name | first name | gender | cell phone   |
        | E2001  | Moreau    | Gil        | M      | 763-555-0155 |
      And the HR system has started a synchronization
      When the HR system transfers E2001 living at
        | PO box   | street text   | number   | apt   | city   | state | zip   |
        | <PO box> | <street text> | <number> | <apt> | Blaine | MN    | 55123 |
      Then the record of E2001 is refused

      Examples:
        | where                                  | PO box   | street text | number | apt      |
        | to a PO Box with an apartment          | yes      | (absent)    | 54     | 45       |
        | to a street text beside a house number | (absent) | 9 Cedar Ln  | 9      | (absent) |

    @portable
    Scenario: An address that can be is taken on every way
      Given E2001 lives at "PO Box 54, Blaine MN 55123"
      And the HR system has moved E2001 to "PO Box 55, Blaine MN 55123"
      And the HR system has started a synchronization
      When the HR system transfers E2001 living at
        | PO box | number | city   | state | zip   |
        | yes    | 56     | Blaine | MN    | 55123 |
      Then the call is accepted

  @ADDR-37 @SHOULD
  Rule: An address in several spellings stays one, in whatever order and on whatever way they come

    @portable
    Scenario: Created, updated and synchronized
      Given E2001 lives at "4321 North Lexington Avenue, Blaine MN 55123"
      And E2002 lives at "12 Oak St, Blaine MN 55123"
      And the HR system has moved E2002 to "4321 N Lexington Ave. , Blaine MN 55123"
      And E2003 lives at "14 Oak St, Blaine MN 55123"
      And the HR system has transferred and ended E2003 living at
        | number | prefix | street    | tag    | city   | state | zip   |
        | 4321   | North  | Lexington | Avenue | Blaine | MN    | 55123 |
      When the HR system commits
      Then the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: Synchronized, created and updated
      Given E2003 lives at "14 Oak St, Blaine MN 55123"
      And the HR system has transferred and ended E2003 living at
        | number | prefix | street    | tag | city   | state | zip   |
        | 4321   | N      | Lexington | Ave | Blaine | MN    | 55123 |
      And the HR system has committed
      And E2001 lives at "4321 North Lexington Avenue, Blaine MN 55123"
      And E2002 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E2002 to "4321 N Lexington Ave. , Blaine MN 55123"
      Then the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: Two spellings in one synchronization
      Given E2001 lives at "12 Oak St, Blaine MN 55123"
      And E2002 lives at "14 Oak St, Blaine MN 55123"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                                        |
        | E2001  | Moreau    | Gil        | M      | 4321 N Lexington Ave. , Blaine MN 55123      |
        | E2002  | Moreau    | Gil        | M      | 4321 North Lexington Avenue, Blaine MN 55123 |
      When the HR system commits
      Then the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @operator
    Scenario: The addresses do not become more
      Given E2001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      And E2002 lives at "12 Oak St, Blaine MN 55123"
      And the operator has noted the households and addresses
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                                        |
        | E2002  | Moreau    | Gil        | M      | 4321 North Lexington Avenue, Blaine MN 55123 |
      When the HR system commits
      Then there are as many addresses as before
