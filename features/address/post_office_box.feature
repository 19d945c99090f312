@area:ADDR
Feature: Post office boxes
  A PO Box has a number, a city, a state and a ZIP code. No letter carrier climbs stairs to one, hence it has neither a
  street nor an apartment.

  @ADDR-05 @MUST
  Rule: A PO Box is sent as such with its number, city, state and ZIP code

    @portable
    Scenario: PO Box 54 is accepted
      When the HR system creates E2001 living at
        | PO box | number | city   | state | zip   |
        | yes    | 54     | Blaine | MN    | 55123 |
      Then the call is accepted

    @portable
    Scenario: PO Box 54 is found as a box
      Given E1001 lives at
        | PO box | number | city   | state | zip   |
        | yes    | 54     | Blaine | MN    | 55123 |
      Then the address search for "P.O. Box 54, Blaine MN 55123" finds exactly
        | PO box | number | street   | apt      | city   | state | zip   |
        | yes    | 54     | (absent) | (absent) | Blaine | MN    | 55123 |

    @portable
    Scenario: A box without its number is refused
      When the HR system creates E2001 living at
        | PO box | city   | state | zip   |
        | yes    | Blaine | MN    | 55123 |
      Then the call is refused

    @emulator
    Scenario: A number that says itself that it is a box is that of the box
      Given E2002 lives at
        | PO box | number    | city   | state | zip   |
        | yes    | PO Box 54 | Blaine | MN    | 55123 |
      Then the address search for "P.O. Box 54, Blaine MN 55123" finds exactly
        | PO box | number | street   |
        | yes    | 54     | (absent) |

    @portable @reading(pobox.strict=false)
    Scenario: The county of a box is no part of a street
      When the HR system creates E2001 living at
        | PO box | number | city   | state | zip   | county |
        | yes    | 54     | Blaine | MN    | 55123 | Anoka  |
      Then the call is accepted

    @portable @reading(pobox.strict=true)
    Scenario: A strict district wants a box without a county
      When the HR system creates E2001 living at
        | PO box | number | city   | state | zip   | county |
        | yes    | 54     | Blaine | MN    | 55123 | Anoka  |
      Then the call is refused

  @ADDR-06 @MUST
  Rule: A PO Box that also has a street is refused

    @portable
    Scenario: PO Box 54 in Lexington
      When the HR system creates E2001 living at
        | PO box | number | street    | city   | state | zip   |
        | yes    | 54     | Lexington | Blaine | MN    | 55123 |
      Then the call is refused

    @emulator
    Scenario: A street in the number of a box is a street
      When the HR system creates E2001 living at
        | PO box | number     | city   | state | zip   |
        | yes    | 54 Main St | Blaine | MN    | 55123 |
      Then the call is refused

    @emulator
    Scenario: A box that stands where the street of a house does
      When the HR system creates E2001 living at
        | number | street        | city   | state | zip   |
        | 12     | Oak PO Box 54 | Blaine | MN    | 55123 |
      Then the call is refused

    @portable
    Scenario: Nobody moves into such a box either
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E1001 to
        | PO box | number | street    | city   | state | zip   |
        | yes    | 54     | Lexington | Blaine | MN    | 55123 |
      Then the call is refused

  @ADDR-07 @MUST
  Rule: A PO Box that also has an apartment is refused

    @portable
    Scenario: PO Box 54 with apartment 45
      When the HR system creates E2001 living at
        | PO box | number | apt | city   | state | zip   |
        | yes    | 54     | 45  | Blaine | MN    | 55123 |
      Then the call is refused

    @emulator
    Scenario: An apartment in the number of a box is an apartment
      When the HR system creates E2001 living at
        | PO box | number   | city   | state | zip   |
        | yes    | 54 Apt 3 | Blaine | MN    | 55123 |
      Then the call is refused

    @portable
    Scenario: Nobody moves into such a box either
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E1001 to
        | PO box | number | apt | city   | state | zip   |
        | yes    | 54     | 45  | Blaine | MN    | 55123 |
      Then the call is refused

  @ADDR-08 @MUST
  Rule: A PO Box that also has a prefix, a tag or a direction is refused

    @portable
    Scenario Outline: PO Box 54 with a <part>
      When the HR system creates E2001 living at
        | PO box | number | <part>  | city   | state | zip   |
        | yes    | 54     | <value> | Blaine | MN    | 55123 |
      Then the call is refused

      Examples:
        | part      | value |
        | prefix    | S     |
        | tag       | Ave   |
        | direction | SE    |

  @ADDR-09 @MUST
  Rule: What is said to be a PO Box has no street text

    @portable
    Scenario: Both at once are refused, although they agree
      When the HR system creates E2001 living at
        | PO box | street text  | city   | state | zip   |
        | yes    | P.O. Box 125 | Blaine | MN    | 55123 |
      Then the call is refused

    @portable
    Scenario: The text alone is accepted
      When the HR system creates E2001 living at
        | street text  | city   | state | zip   |
        | P.O. Box 125 | Blaine | MN    | 55123 |
      Then the call is accepted
