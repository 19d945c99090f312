@area:IDENT
Feature: No change of name
  Most updates send a name that Campus has already, and most of what changes about a person is no name.
  Neither makes an identity, and a new staff member begins with a single one.

  @IDENT-09 @MUST
  Rule: An update with the names that are stored leaves the identities alone

    @operator
    Scenario: The same names five times
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Vega      | Rosa       | Maria       | F      |
      When the HR system updates E2002 5 times alike
        | last name | first name | middle name | gender |
        | Vega      | Rosa       | Maria       | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name | end      |
        | Vega      | Rosa       | Maria       | (absent) |

    @operator
    Scenario: The whole record once more
      Given these staff members
        | number | last name | first name | middle name | gender | school | assignment | title | start      |
        | E2002  | Vega      | Rosa       | Maria       | F      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2002 with the record it was created with
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name | end      |
        | Vega      | Rosa       | Maria       | (absent) |

    @operator
    Scenario Outline: Blanks around a name are no part of it: <part>
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Vega      | Rosa       | Maria       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | <last>    | <first>    | <middle>    | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name | end      |
        | Vega      | Rosa       | Maria       | (absent) |

      Examples:
        | part        | last     | first   | middle    |
        | last name   | "Vega  " | Rosa    | Maria     |
        | first name  | Vega     | " Rosa" | Maria     |
        | middle name | Vega     | Rosa    | " Maria " |

    @operator @reading(identity.case_sensitive=false)
    Scenario: Capital letters do not make another name
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Mcdonald  | Rosa       | Maria       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | McDonald  | ROSA       | maria       | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name | end      |
        | Mcdonald  | Rosa       | Maria       | (absent) |

    @operator
    Scenario Outline: No middle name before and none after, which is sent as <sent>
      Given these staff members
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | Vega      | Rosa       | <sent>      | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name | end      |
        | Vega      | Rosa       | (absent)    | (absent) |

      Examples:
        | sent     |
        | (empty)  |
        | (null)   |
        | (absent) |

  @IDENT-10 @MUST
  Rule: What changes about a person beside the name makes no identity

    @operator
    Scenario Outline: Rosa Vega has another <what>
      Given these staff members
        | number | last name | first name | gender | <what>   |
        | E2002  | Vega      | Rosa       | F      | <before> |
      When the HR system updates E2002
        | last name | first name | gender | <what> |
        | Vega      | Rosa       | F      | <now>  |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | end      |
        | Vega      | Rosa       | (absent) |

      Examples:
        | what           | before            | now               |
        | birthdate      | 1990-01-05        | 1990-05-01        |
        | ssn            | 219-09-9998       | 219-09-9999       |
        | work phone     | 763-555-0101      | 763-555-0111      |
        | cell phone     | 763-555-0102      | 763-555-0112      |
        | other phone    | 763-555-0103      | 763-555-0113      |
        | work email     | rv@blaine.example | vr@blaine.example |
        | personal email | rosa@home.example | vega@home.example |

    @operator
    Scenario: Rosa Vega has another gender
      Given these staff members
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | M      |
      When the HR system updates E2002
        | last name | first name | gender |
        | Vega      | Rosa       | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | end      |
        | Vega      | Rosa       | (absent) |

    @operator
    Scenario: With a new last name beside the new phone there is one
      Given these staff members
        | number | last name | first name | gender | work phone   |
        | E2002  | Vega      | Rosa       | F      | 763-555-0101 |
      When the HR system updates E2002
        | last name | first name | gender | work phone   |
        | Berg      | Rosa       | F      | 763-555-0111 |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name |
        | Vega      | Rosa       |
        | Berg      | Rosa       |

    @emulator @reading(update.absent=keep)
    Scenario: Of Ann Lindqvist no name is sent at all
      When the HR system updates E1001
        | gender | birthdate  | work phone   |
        | N      | 1980-03-01 | 763-555-0111 |
      Then the call is accepted
      And the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name | end      |
        | Lindqvist | Ann        | Marie       | (absent) |

  @IDENT-11 @MUST
  Rule: A new staff member has one identity, and it has not ended

    @operator
    Scenario Outline: Gil Moreau is hired <how>
      When the HR system creates a staff member
        | number | last name | first name | middle name | gender | hired      | school   | assignment   | start   |
        | E2001  | Moreau    | Gil        | <middle>    | M      | 2023-08-15 | <school> | <assignment> | <start> |
      Then the operator sees exactly these identities of E2001, the last one current
        | last name | first name | middle name | end      |
        | Moreau    | Gil        | <middle>    | (absent) |

      Examples:
        | how                   | middle   | school | assignment | start      |
        | with a position       | (absent) | 010    | 20         | 2023-10-01 |
        | with a middle name    | Pierre   | 010    | 20         | 2023-10-01 |
        | to start in some time | (absent) | 020    | 10         | 2099-08-01 |
