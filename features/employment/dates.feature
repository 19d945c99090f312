@area:EMPL
Feature: Dates of employments
  The dates of record are the HR system's own affair, and Campus does not argue with them.
  However odd they look, they are accepted and kept as they are.

  @EMPL-05 @MUST
  Rule: A termination date before the hire date is accepted

    @portable
    Scenario Outline: Left on <left>, hired on 2024-03-01
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left   |
        | 2024-03-01 | <left> |
      Then the call is accepted

      Examples:
        | left       |
        | 2023-01-01 |
        | 2024-02-29 |
        | 1999-12-31 |

    @portable
    Scenario: One of three employments is the wrong way round
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2014-06-30 | 2010-08-01 |
        | 2019-08-01 | 2023-06-30 |
      Then the call is accepted

  @EMPL-06 @MUST
  Rule: Employments that overlap are accepted and stay apart

    @portable
    Scenario: One employment lies within the other
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
        | 2022-01-01 | 2023-06-30 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
        | 2022-01-01 | 2023-06-30 |

    @portable
    Scenario: A second employment begins while the first goes on
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
        | 2022-01-01 | (absent)   |
      When the HR system searches for E2001
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
        | 2022-01-01 | (absent)   |

    @portable
    Scenario: The same employment twice
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
        | 2020-01-01 | 2024-12-31 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
        | 2020-01-01 | 2024-12-31 |

    @portable
    Scenario: The second employment comes with an update
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
        | 2022-01-01 | (absent)   |
      Then E2001 is shown with
        | hired      | left       |
        | 2020-01-01 | 2024-12-31 |
      And E2001 is shown with
        | hired      | left     |
        | 2022-01-01 | (absent) |

  @EMPL-07 @MUST
  Rule: No employment is refused because its dates are improbable

    @portable
    Scenario Outline: Hired <when>
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired   | left   |
        | <hired> | <left> |
      Then the call is accepted

      Examples:
        | when                       | hired      | left       |
        | for some day to come       | 2030-01-01 | (absent)   |
        | for the end of the century | 2099-08-01 | 2099-12-31 |
        | before any of us was born  | 1900-01-01 | (absent)   |
        | for a single day           | 2024-03-15 | 2024-03-15 |

    @portable
    Scenario: Hired for some day to come, and stored so
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2099-08-01 | 2099-12-31 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2099-08-01 | 2099-12-31 |

    @portable
    Scenario: Hired before birth
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  | hired      | left     | school | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1980-02-29 | 1970-01-01 | (absent) | 010    | T100  | 2023-10-01 |
      Then the call is accepted

  @EMPL-08 @MUST
  Rule: An update accepts whatever dates a creation accepts

    @portable
    Scenario Outline: Gil Moreau's employment is corrected to <hired> until <left>
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2019-08-01 | (absent)   |
      When the HR system updates E2001
        | last name | first name | gender | hired   | left   |
        | Moreau    | Gil        | M      | <hired> | <left> |
      Then the call is accepted

      Examples:
        | hired      | left       |
        | 2019-08-01 | 2018-06-30 |
        | 2024-03-01 | 2023-01-01 |
        | 2004-08-01 | 2003-12-31 |

    @emulator
    Scenario: Dan Weber's employment is turned round
      When the HR system updates E1004
        | last name | first name | gender | birthdate  | hired      | left       |
        | Weber     | Dan        | M      | 1948-04-17 | 2001-08-01 | 2000-06-30 |
      Then the call is accepted

  @EMPL-10 @MUST
  Rule: The dates are stored as they came, neither exchanged nor cut nor left off

    @portable
    Scenario Outline: Hired on <hired> and gone on <left>
      Given a teacher E2001 Gil Moreau with these employments
        | hired   | left   |
        | <hired> | <left> |
      When the HR system searches for E2001
      Then E2001 has exactly these employments
        | hired   | left   |
        | <hired> | <left> |

      Examples:
        | hired      | left       |
        | 2024-03-01 | 2023-01-01 |
        | 2024-03-01 | 2024-02-29 |
        | 1900-01-01 | 1899-12-31 |

    @portable
    Scenario: The dates of an update
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2019-08-01 | (absent)   |
      And the HR system has updated E2001
        | last name | first name | gender | hired      | left       |
        | Moreau    | Gil        | M      | 2024-03-01 | 2023-01-01 |
      When the HR system searches for E2001
      Then E2001 is shown with
        | hired      | left       |
        | 2024-03-01 | 2023-01-01 |
