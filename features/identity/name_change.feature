@area:IDENT
Feature: A change of name
  Campus keeps names in identities, apart from the person who bears them.
  An update that changes a name ends one identity and begins another, whichever part of the name it is.

  @IDENT-01 @MUST
  Rule: A new last name ends the current identity and begins a new one under that name

    @operator
    Scenario: Rosa Vega marries
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Vega      | Rosa       | Maria       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | Berg      | Rosa       | Maria       | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name |
        | Vega      | Rosa       | Maria       |
        | Berg      | Rosa       | Maria       |

    @operator
    Scenario: The identity of Rosa Vega has ended, that of Rosa Berg has not
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Vega      | Rosa       | Maria       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | Berg      | Rosa       | Maria       | F      |
      Then the operator sees every former identity of E2002 ended

    @operator
    Scenario: An accent makes another name
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Nunez     | Rosa       | Maria       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | Núñez     | Rosa       | Maria       | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name |
        | Nunez     | Rosa       | Maria       |
        | Núñez     | Rosa       | Maria       |

    @operator @reading(identity.case_sensitive=true)
    Scenario: A capital letter makes another name
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Mcdonald  | Rosa       | Maria       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | McDonald  | Rosa       | Maria       | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name |
        | Mcdonald  | Rosa       | Maria       |
        | McDonald  | Rosa       | Maria       |

    @emulator @reading(update.absent=keep)
    Scenario: Of Ann Lindqvist only the new last name is sent
      When the HR system updates E1001
        | last name |
        | Berg      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | Berg      | Ann        | Marie       |

  @IDENT-02 @MUST
  Rule: A new first name does the same

    @operator
    Scenario: Rosa Vega is Rosalia in full
      Given these staff members
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      When the HR system updates E2002
        | last name | first name | gender |
        | Vega      | Rosalia    | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name |
        | Vega      | Rosa       |
        | Vega      | Rosalia    |

    @emulator
    Scenario: Ann Lindqvist is spelt Anna
      When the HR system updates E1001
        | last name | first name | middle name | gender |
        | Lindqvist | Anna       | Marie       | F      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | Lindqvist | Anna       | Marie       |

  @IDENT-03 @MUST
  Rule: A new middle name does the same, also where there was none

    @operator
    Scenario: Rosa Vega is given a middle name
      Given these staff members
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | Vega      | Rosa       | Lee         | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name |
        | Vega      | Rosa       | (absent)    |
        | Vega      | Rosa       | Lee         |

    @emulator
    Scenario: Ann Marie Lindqvist turns out to be Ann Rose
      When the HR system updates E1001
        | last name | first name | middle name | gender |
        | Lindqvist | Ann        | Rose        | F      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | Lindqvist | Ann        | Rose        |

    @emulator @reading(update.null=clear)
    Scenario Outline: Ann Lindqvist loses her middle name, which is sent <how>
      When the HR system updates E1001
        | last name | first name | middle name | gender |
        | Lindqvist | Ann        | <sent>      | F      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | Lindqvist | Ann        | (absent)    |

      Examples:
        | how             | sent    |
        | empty          | (empty) |
        | as having none | (null)  |

    @emulator @reading(update.null=keep)
    Scenario: An empty middle name says nothing
      When the HR system updates E1001
        | last name | first name | middle name | gender |
        | Lindqvist | Ann        | (empty)     | F      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |

    @emulator @reading(update.absent=keep)
    Scenario: A middle name that is left off says nothing
      When the HR system updates E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | F      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |

    @emulator @reading(update.absent=clear)
    Scenario: A middle name that is left off is lost
      When the HR system updates E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | F      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | Lindqvist | Ann        | (absent)    |

  @IDENT-04 @MUST
  Rule: Several parts of the name that change at once make one new identity

    @operator
    Scenario: Rosa Maria Vega becomes Linda Sue Berg
      Given these staff members
        | number | last name | first name | middle name | gender |
        | E2002  | Vega      | Rosa       | Maria       | F      |
      When the HR system updates E2002
        | last name | first name | middle name | gender |
        | Berg      | Linda      | Sue         | F      |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name | middle name |
        | Vega      | Rosa       | Maria       |
        | Berg      | Linda      | Sue         |

    @emulator
    Scenario Outline: Two parts of the name of Ann Lindqvist change: <parts>
      When the HR system updates E1001
        | last name | first name | middle name | gender |
        | <last>    | <first>    | <middle>    | F      |
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | <last>    | <first>    | <middle>    |

      Examples:
        | parts            | last      | first | middle |
        | last and first   | Berg      | Anna  | Marie  |
        | last and middle  | Berg      | Ann   | Rose   |
        | first and middle | Lindqvist | Anna  | Rose   |
