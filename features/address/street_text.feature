@area:ADDR
Feature: Addresses as one street text
  An HR system that keeps a street in one line sends it so, with city, state and ZIP code beside it. It sends one of the
  two forms, never both.

  @ADDR-10 @MUST
  Rule: A street may come as one text beside city, state and ZIP code

    @portable
    Scenario: The text that the guide shows is accepted
      When the HR system creates E2001 living at
        | street text                        | city   | state | zip   |
        | 4321 South Lexington Ave SE Apt 45 | Blaine | MN    | 55123 |
      Then the call is accepted

    @portable
    Scenario: A ZIP code of nine digits goes along with the text
      When the HR system creates E2001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123-0000"
      Then the call is accepted

    @portable
    Scenario: It is one address then
      Given E1001 lives at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then the address search for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123" finds exactly one address

    @emulator
    Scenario Outline: What is said beside the text may stand at its end as well: <text>
      Given E2002 lives at "9 Cedar Ln, Blaine MN 55123"
      When the HR system creates E2001 living at
        | street text | city   | state | zip   |
        | <text>      | Blaine | MN    | 55123 |
      Then the address search for "9 Cedar Ln, Blaine MN 55123" finds exactly one address

      Examples:
        | text                        |
        | 9 Cedar Ln, Blaine MN 55123 |
        | 9 Cedar Ln, Blaine, MN      |
        | 9 Cedar Ln 55123            |

    @portable
    Scenario: A city with neither a text nor a street is no address
      When the HR system creates E2001 living at
        | city   | state | zip   |
        | Blaine | MN    | 55123 |
      Then the call is refused

  @ADDR-11 @MUST
  Rule: A street text beside any component of the street is refused

    @portable
    Scenario Outline: The text and the <part>
      When the HR system creates E2001 living at
        | street text              | <part>  | city   | state | zip   |
        | 4321 109th Ave Northwest | <value> | Blaine | MN    | 55123 |
      Then the call is refused

      Examples:
        | part      | value |
        | number    | 4321  |
        | prefix    | N     |
        | street    | 109th |
        | tag       | Ave   |
        | direction | NW    |
        | apt       | 45    |

    @portable
    Scenario: Nobody moves to a place told twice either
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E1001 to
        | street text              | number | city   | state | zip   |
        | 4321 109th Ave Northwest | 4321   | Blaine | MN    | 55123 |
      Then the call is refused

  @ADDR-12 @MUST
  Rule: City, state, ZIP code and county go along with a street text

    @portable
    Scenario: A text with all four is accepted
      When the HR system creates E2001 living at
        | street text | city   | state | zip   | county |
        | 77 Birch Rd | Blaine | MN    | 55123 | Anoka  |
      Then the call is accepted

    @portable
    Scenario: All four are kept
      Given E1001 lives at
        | street text | city   | state | zip   | county |
        | 77 Birch Rd | Blaine | MN    | 55123 | Anoka  |
      Then the address search for "77 Birch Rd, Blaine MN 55123" finds exactly
        | number | street | tag | city   | state | zip   | county |
        | 77     | Birch  | Rd  | Blaine | MN    | 55123 | Anoka  |
