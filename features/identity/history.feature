@area:IDENT
Feature: Former and current identity
  Of all identities a person has had, exactly one is current; the others say who the person was, and until when.
  A change of name touches the one that is current then and leaves those before it alone.

  @IDENT-05 @MUST
  Rule: The new identity is the current one, and there is no other

    @operator
    Scenario: Rosa Berg is who Rosa Vega is now
      Given these staff members
        | number | last name | first name | gender | cell phone   |
        | E2002  | Vega      | Rosa       | F      | 763-555-0102 |
      When the HR system updates E2002
        | last name | first name | gender | cell phone   |
        | Berg      | Rosa       | F      | 763-555-0102 |
      Then the operator sees E2002 as
        | last name | first name |
        | Berg      | Rosa       |

    @operator
    Scenario: Of three identities the last is current
      Given these staff members
        | number | last name | first name | gender | cell phone   |
        | E2002  | Vega      | Rosa       | F      | 763-555-0102 |
      And the HR system has updated E2002
        | last name | first name | gender | cell phone   |
        | Berg      | Rosa       | F      | 763-555-0102 |
      When the HR system updates E2002
        | last name | first name | gender | cell phone   |
        | Dahl      | Rosa       | F      | 763-555-0102 |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name |
        | Vega      | Rosa       |
        | Berg      | Rosa       |
        | Dahl      | Rosa       |

  @IDENT-06 @MUST
  Rule: The former identity keeps its names and has ended

    @operator
    Scenario: Rosa Vega remains known as Rosa Vega
      Given these staff members
        | number | last name | first name | gender | personal email    |
        | E2002  | Vega      | Rosa       | F      | rosa@home.example |
      When the HR system updates E2002
        | last name | first name | gender | personal email    |
        | Berg      | Rosa       | F      | rosa@home.example |
      Then the operator sees exactly these identities of E2002, the last one current
        | last name | first name |
        | Vega      | Rosa       |
        | Berg      | Rosa       |

    @operator
    Scenario: The one who was Gil Moreau is Gil Moreau no more
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system updates E2001
        | last name | first name | gender |
        | Berg      | Gil        | M      |
      Then the operator sees every former identity of E2001 ended

    @emulator
    Scenario: The identity of Bo Larsen ends no later than on the day of the call
      When the HR system updates E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      Then the operator sees every former identity of E1002 ended by 2024-03-15

    @emulator @reading(identity.end=call_date)
    Scenario: The identity of Bo Larsen ends on the day of the call
      When the HR system updates E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      Then the operator sees exactly these identities of E1002, the last one current
        | last name | first name | end        |
        | Larsen    | Bo         | 2024-03-15 |
        | Berg      | Bo         | (absent)   |

    @emulator @reading(identity.end=day_before)
    Scenario: The identity of Bo Larsen ends on the day before
      When the HR system updates E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      Then the operator sees exactly these identities of E1002, the last one current
        | last name | first name | end        |
        | Larsen    | Bo         | 2024-03-14 |
        | Berg      | Bo         | (absent)   |

  @IDENT-07 @MUST
  Rule: The new identity starts on the day of the call

    @emulator
    Scenario Outline: <person> of <since>, renamed on 2024-03-15
      When the HR system updates <number>
        | last name | first name | gender |
        | Berg      | <first>    | <sex>  |
      Then the operator sees exactly these identities of <number>, the last one current
        | last name | first name | start      |
        | <last>    | <first>    | <since>    |
        | Berg      | <first>    | 2024-03-15 |

      Examples:
        | person     | number | last   | first | sex | since      |
        | Bo Larsen  | E1002  | Larsen | Bo    | M   | 2020-08-01 |
        | Carla Diaz | E1003  | Diaz   | Carla | F   | 2023-08-15 |
        | Dan Weber  | E1004  | Weber  | Dan   | M   | 2001-08-01 |

    @emulator
    Scenario Outline: Bo Larsen is renamed <when>
      Given it is <instant>
      When the HR system updates E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      Then the operator sees exactly these identities of E1002, the last one current
        | last name | start      |
        | Larsen    | 2020-08-01 |
        | Berg      | <day>      |

      Examples:
        | when                         | day        | instant                   |
        | on a Wednesday morning       | 2024-03-20 | 2024-03-20T08:00:00-05:00 |
        | in the last second of a day  | 2024-02-29 | 2024-02-29T23:59:59-06:00 |
        | late on the last of the year | 2024-12-31 | 2024-12-31T23:30:00-06:00 |

  @IDENT-13 @MUST
  Rule: A further change of name leaves the identities alone that have ended before

    @emulator @reading(identity.end=call_date)
    Scenario: Bo Larsen is Bo Berg for five days
      Given the HR system has updated E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      And it is 2024-03-20
      And the HR system holds another token
      When the HR system updates E1002
        | last name | first name | gender |
        | Dahl      | Bo         | M      |
      Then the operator sees exactly these identities of E1002, the last one current
        | last name | end        |
        | Larsen    | 2024-03-15 |
        | Berg      | 2024-03-20 |
        | Dahl      | (absent)   |

    @emulator @reading(identity.end=day_before)
    Scenario: Bo Larsen is Bo Berg for five days, the last of them the day before
      Given the HR system has updated E1002
        | last name | first name | gender |
        | Berg      | Bo         | M      |
      And it is 2024-03-20
      And the HR system holds another token
      When the HR system updates E1002
        | last name | first name | gender |
        | Dahl      | Bo         | M      |
      Then the operator sees exactly these identities of E1002, the last one current
        | last name | end        |
        | Larsen    | 2024-03-14 |
        | Berg      | 2024-03-19 |
        | Dahl      | (absent)   |

    @operator
    Scenario: Twice renamed on one day
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the HR system has updated E2001
        | last name | first name | gender |
        | Berg      | Gil        | M      |
      When the HR system updates E2001
        | last name | first name | gender |
        | Dahl      | Gil        | M      |
      Then the operator sees exactly these identities of E2001, the last one current
        | last name | first name |
        | Moreau    | Gil        |
        | Berg      | Gil        |
        | Dahl      | Gil        |

    @operator
    Scenario: A former name that returns is a third identity, not the first again
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the HR system has updated E2001
        | last name | first name | gender |
        | Berg      | Gil        | M      |
      When the HR system updates E2001
        | last name | first name | gender |
        | Moreau    | Gil        | M      |
      Then the operator sees exactly these identities of E2001, the last one current
        | last name | first name |
        | Moreau    | Gil        |
        | Berg      | Gil        |
        | Moreau    | Gil        |
