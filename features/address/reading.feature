@area:ADDR
Feature: How a street text is read
  A text is read as number, direction, street, kind of street, direction and apartment, in this order. What is not
  there is not there, and a text in another form is kept or refused; it never breaks the call.

  @ADDR-13 @MUST
  Rule: 4321 South Lexington Ave SE Apt 45 is read as six components

    @portable
    Scenario: Each of the six is in its place
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E1001 to "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then the address search for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123" finds exactly
        | number | prefix | street    | tag | direction | apt | city   | state | zip   |
        | 4321   | South  | Lexington | Ave | SE        | 45  | Blaine | MN    | 55123 |

  @ADDR-14 @MUST
  Rule: 4321 109th Ave Northwest is read with its direction

    @portable
    Scenario: Northwest is neither street nor apartment
      When the HR system creates E2001 living at "4321 109th Ave Northwest, Blaine MN 55123"
      Then the address search for "4321 109th Ave Northwest, Blaine MN 55123" finds exactly
        | PO box | number | prefix   | street | tag | direction | apt      |
        | no     | 4321   | (absent) | 109th  | Ave | NW        | (absent) |

  @ADDR-15 @MUST
  Rule: 4321 W 109th Ave NW is read with both directions

    @portable
    Scenario: Each direction is on its side of the street
      When the HR system creates E2001 living at "4321 W 109th Ave NW, Blaine MN 55123"
      Then the address search for "4321 W 109th Ave NW, Blaine MN 55123" finds exactly
        | number | prefix | street | tag | direction | apt      |
        | 4321   | W      | 109th  | Ave | NW        | (absent) |

  @ADDR-16 @MUST
  Rule: P.O. Box 125 is read as a PO Box

    @portable
    Scenario: The box has its number and no street
      When the HR system creates E2001 living at "P.O. Box 125, Blaine MN 55123"
      Then the address search for "P.O. Box 125, Blaine MN 55123" finds exactly
        | PO box | number | prefix   | street   | tag      | direction | apt      |
        | yes    | 125    | (absent) | (absent) | (absent) | (absent)  | (absent) |

  @ADDR-17 @MUST
  Rule: 12500 South 42nd Gardens Apt 123 is read with its kind of street

    @portable
    Scenario: Gardens is what the street is
      Given E1001 lives at "12 Oak St, Blaine MN 55123"
      When the HR system moves E1001 to "12500 South 42nd Gardens Apt 123, Blaine MN 55123"
      Then the address search for "12500 South 42nd Gardens Apt 123, Blaine MN 55123" finds exactly
        | number | prefix | street | tag     | direction | apt |
        | 12500  | South  | 42nd   | Gardens | (absent)  | 123 |

  @ADDR-18 @MUST
  Rule: Each part that may be missing is missing by itself

    @portable
    Scenario Outline: <text>
      When the HR system creates E2001 living at "<text>, Blaine MN 55123"
      Then the address search for "<text>, Blaine MN 55123" finds exactly
        | number | prefix   | street | tag | direction   | apt   |
        | 12     | <prefix> | Oak    | St  | <direction> | <apt> |

      Examples:
        | text                 | prefix   | direction | apt      |
        | 12 Oak St            | (absent) | (absent)  | (absent) |
        | 12 N Oak St          | N        | (absent)  | (absent) |
        | 12 Oak St NE         | (absent) | NE        | (absent) |
        | 12 N Oak St NE       | N        | NE        | (absent) |
        | 12 Oak St Apt 4      | (absent) | (absent)  | 4        |
        | 12 N Oak St Apt 4    | N        | (absent)  | 4        |
        | 12 Oak St NE Apt 4   | (absent) | NE        | 4        |
        | 12 N Oak St NE Apt 4 | N        | NE        | 4        |

  @ADDR-38 @SHOULD
  Rule: A text in no typical format is answered in a defined way

    @portable
    Scenario Outline: <text>
      When the HR system creates E2001 living at "<text>, Blaine MN 55123"
      Then the call is answered in a defined way

      Examples:
        | text                  |
        | Rural Route 3         |
        | N6W23001 Bluemound Rd |
        | 4321                  |
        | Apt                   |
        | 123 1/2 North St      |

    @portable @reading(address.unparsable=keep)
    Scenario: Rural Route 3 is kept as it is
      When the HR system creates E2001 living at "Rural Route 3, Blaine MN 55123"
      Then the address search for "Rural Route 3, Blaine MN 55123" finds exactly
        | number   | prefix   | street        | tag      | direction | apt      |
        | (absent) | (absent) | Rural Route 3 | (absent) | (absent)  | (absent) |

    @portable @reading(address.unparsable=reject)
    Scenario: A district may refuse Rural Route 3
      When the HR system creates E2001 living at "Rural Route 3, Blaine MN 55123"
      Then the call is refused
