@area:HOUSE
Feature: What is said of a household
  Most HR systems know an address and little else, some know everything.
  What is not said is filled in, and what is said stands.

  @HOUSE-14 @MUST
  Rule: What the HR system does not know of a household is filled in

    @portable
    Scenario Outline: Beside the address only <what> is known
      When the HR system creates E2001 with this household
        | <what>  | place                        |
        | <value> | 77 Birch St, Blaine MN 55449 |
      Then the call is accepted

      Examples:
        | what       | value           |
        | name       | Moreau and Vega |
        | phone      | 763-555-0140    |
        | start date | 2024-02-01      |
        | physical   | yes             |

    @portable
    Scenario: Nothing but the address is known
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the call is accepted

    @emulator
    Scenario: A household of which nothing but the address was said
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees the household of E2001 as
        | name   | phone    | comments | private | start date | end date | mailing | physical | secondary | location private |
        | Moreau | (absent) | (absent) | no      | 2024-03-15 | (absent) | yes     | yes      | no        | no               |

    @emulator
    Scenario: Nobody lives in a PO Box
      When the HR system creates E2001 living at "PO Box 54, Blaine MN 55123"
      Then the operator sees the household of E2001 as
        | physical |
        | no       |

  @HOUSE-15 @MUST
  Rule: The smallest household of the documentation is accepted

    @portable
    Scenario: Gil Moreau lives at the address of the documentation
      When the HR system creates E2001 with this household
        | last name | first name | gender | birthdate  | school | assignment | title | start      | place                                               |
        | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 | 4321 South Lexington Ave SE Apt 45, Blaine MN 55123 |
      Then the call is accepted
      And E2001 is shown living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"

    @portable
    Scenario: The address is found
      When the HR system creates E2001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then the address search for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123" finds exactly one address

    @operator
    Scenario: The household is at this address
      When the HR system creates E2001 with this household
        | birthdate  | place                                               |
        | 1987-11-02 | 4321 South Lexington Ave SE Apt 45, Blaine MN 55123 |
      Then the operator sees E2001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"

  @HOUSE-16 @MUST
  Rule: What is sent of a household stands, whatever would be filled in

    @operator
    Scenario: Everything is known of the household of Gil Moreau
      When the HR system creates E2001 with this household
        | name            | phone        | private | start date | mailing | physical | secondary | location private | place                        |
        | Moreau and Vega | 763-555-0140 | no      | 2024-02-01 | no      | no       | yes       | no               | 77 Birch St, Blaine MN 55449 |
      Then the operator sees the household of E2001 as
        | name            | phone        | private | start date | mailing | physical | secondary | location private | place                        |
        | Moreau and Vega | 763-555-0140 | no      | 2024-02-01 | no      | no       | yes       | no               | 77 Birch St, Blaine MN 55449 |

    @operator
    Scenario: Gil Moreau has lived there for a while
      When the HR system creates E2001 with this household
        | start date | mailing | place                        |
        | 2024-02-01 | yes     | 77 Birch St, Blaine MN 55449 |
      Then the operator sees the household of E2001 as
        | start date | mailing | place                        |
        | 2024-02-01 | yes     | 77 Birch St, Blaine MN 55449 |

    @operator
    Scenario: A remark stands when an update repeats it
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system updates E2001 with this household
        | comments                     | place                        |
        | The doorbell is out of order | 77 Birch St, Blaine MN 55449 |
      Then the operator sees the household of E2001 as
        | comments                     |
        | The doorbell is out of order |

    @operator
    Scenario: A move is told with the day it took place
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system updates E2001 with this household
        | start date | place                       |
        | 2024-02-01 | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees the household of E2001 as
        | start date | place                       |
        | 2024-02-01 | 9 Cedar Ln, Blaine MN 55449 |

  @HOUSE-17 @MUST
  Rule: A household has locations, and each location has an address

    @operator
    Scenario: One household at one location
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees the household of E2001 as
        | place                        |
        | 77 Birch St, Blaine MN 55449 |

    @operator
    Scenario: The first of two locations is the primary one
      When the HR system creates E2001 with this household
        | place                        |
        | 77 Birch St, Blaine MN 55449 |
        | 9 Cedar Ln, Blaine MN 55449  |
      Then the operator sees the household of E2001 as
        | place                        | secondary |
        | 77 Birch St, Blaine MN 55449 | no        |
        | 9 Cedar Ln, Blaine MN 55449  | yes       |

    @operator
    Scenario: The present one is the primary one, whatever was before
      When the HR system creates E2001 with this household
        | place                        | start date | end date   |
        | 77 Birch St, Blaine MN 55449 | 2019-08-01 | 2021-06-30 |
        | 9 Cedar Ln, Blaine MN 55449  | 2021-07-01 | (absent)   |
      Then the operator sees the household of E2001 as
        | place                       | secondary |
        | 9 Cedar Ln, Blaine MN 55449 | no        |

    @operator
    Scenario: One location that is sent twice is one
      When the HR system creates E2001 with this household
        | place                        |
        | 77 Birch St, Blaine MN 55449 |
        | 77 Birch St, Blaine MN 55449 |
      Then the operator sees exactly these locations of the household of E2001
        | place                        |
        | 77 Birch St, Blaine MN 55449 |

    @portable
    Scenario: An address outside any household is none to live at
      When the HR system creates E2001 with the address "2301 Juniper Ct, Blaine MN 55449" outside any household
      Then the call is answered in a defined way
      And the address search for "2301 Juniper Ct, Blaine MN 55449" finds nothing

    @portable @reading(schema.locations=either)
    Scenario: A location that is sent without a list counts as a list of one
      When the HR system creates E2001 with "77 Birch St, Blaine MN 55449" as a location outside a list
      Then the call is accepted
      And the address search for "77 Birch St, Blaine MN 55449" finds exactly one address

    @portable @reading(schema.locations=list)
    Scenario: Where a list is a list, a location without one is refused
      When the HR system creates E2001 with "77 Birch St, Blaine MN 55449" as a location outside a list
      Then the call is refused

  @HOUSE-21 @SHOULD
  Rule: Letters go to the address that is sent, unless it is said that they do not

    @operator
    Scenario Outline: Nothing is said of letters to <place>
      When the HR system creates E2001 living at "<place>"
      Then the operator sees the household of E2001 as
        | mailing | place   |
        | yes     | <place> |

      Examples:
        | place                                               |
        | 4321 South Lexington Ave SE Apt 45, Blaine MN 55123 |
        | PO Box 54, Blaine MN 55123                          |

    @operator
    Scenario: No letters go to an address of which that is said
      When the HR system creates E2001 with this household
        | mailing | place                        |
        | no      | 77 Birch St, Blaine MN 55449 |
      Then the operator sees the household of E2001 as
        | mailing | place                        |
        | no      | 77 Birch St, Blaine MN 55449 |
