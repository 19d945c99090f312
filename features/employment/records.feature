@area:EMPL
Feature: Employments
  An employment says when somebody was hired and, once it is over, when it ended.
  The HR system may send as many as there were.

  @EMPL-01 @MUST
  Rule: An employment has a hire date, which is stored as it was sent

    @portable
    Scenario Outline: Hired on <hired>
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired   | left     |
        | <hired> | (absent) |
      Then E2001 has exactly these employments
        | hired   | left     |
        | <hired> | (absent) |

      Examples:
        | hired      |
        | 2020-08-01 |
        | 2020-08-02 |
        | 2020-02-29 |

    @portable @reading(employment.require_hire=true)
    Scenario Outline: Without a hire date, which is sent as <hired>, there is no employment
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired   | left       |
        | <hired> | 2023-06-30 |
      Then the call is refused

      Examples:
        | hired    |
        | (absent) |
        | (null)   |
        | (empty)  |

    @portable @reading(employment.require_hire=true)
    Scenario: An update cannot add an employment without a hire date either
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2019-08-01 | (absent)   |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired    | left       |
        | (absent) | 2023-06-30 |
      Then the call is refused

    @emulator @reading(employment.require_hire=true)
    Scenario: The refusal names the fault
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired    | left       |
        | (absent) | 2023-06-30 |
      Then the call is refused as invalid for MISSING_PROPERTY

    @portable @reading(employment.require_hire=false)
    Scenario: An employment of which only the end is known
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired    | left       |
        | (absent) | 2023-06-30 |
      Then E2001 has exactly these employments
        | hired    | left       |
        | (absent) | 2023-06-30 |

    @emulator
    Scenario Outline: <hired> is no date
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired   | left     |
        | <hired> | (absent) |
      Then the call is refused as invalid for INVALID_DATE

      Examples:
        | hired               |
        | 2023-13-45          |
        | 2023-02-29          |
        | 08/01/2023          |
        | 2023-08-01T00:00:00 |
        | last summer         |

  @EMPL-02 @MUST
  Rule: An employment that is over has a termination date, stored as it was sent; one that goes on has none

    @portable
    Scenario: Once left, and employed again
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2020-08-01 | 2023-06-30 |
        | 2024-01-02 | (absent)   |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2020-08-01 | 2023-06-30 |
        | 2024-01-02 | (absent)   |

    @portable
    Scenario Outline: Left on <left>
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left   |
        | 2001-08-01 | <left> |
      Then E2001 has exactly these employments
        | hired      | left   |
        | 2001-08-01 | <left> |

      Examples:
        | left       |
        | 2009-06-30 |
        | 2009-07-01 |
        | 2024-02-29 |

    @portable
    Scenario Outline: Employed still, the end of which is sent as <left>
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2020-08-01 | 2023-06-30 |
        | 2024-01-02 | <left>     |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2020-08-01 | 2023-06-30 |
        | 2024-01-02 | (absent)   |

      Examples:
        | left    |
        | (null)  |
        | (empty) |

    @emulator
    Scenario Outline: <left> is no date
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left   |
        | 2020-08-01 | <left> |
      Then the call is refused as invalid for INVALID_DATE

      Examples:
        | left       |
        | 2023-06-31 |
        | 06/30/2023 |
        | never      |

  @EMPL-03 @MUST
  Rule: All employments of a person that come in one call are kept

    @portable
    Scenario: Three times with the district
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
        | 2019-08-01 | (absent)   |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
        | 2019-08-01 | (absent)   |

    @portable
    Scenario: Twice with the district, the later employment sent first
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2010-08-01 | 2014-06-30 |
        | 2001-08-01 | 2005-06-30 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |

    @operator
    Scenario: The operator sees all three
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
        | 2019-08-01 | 2023-06-30 |
      Then the operator sees exactly these employments of E2001
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
        | 2019-08-01 | 2023-06-30 |
