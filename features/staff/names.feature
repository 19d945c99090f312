@area:STAFF
Feature: Names
  A name is somebody's own, so Campus keeps it letter by letter as the HR system sends it.
  Last, first and middle name are three things, and only the middle name may be missing.

  @STAFF-07 @MUST
  Rule: The last name is stored as it is sent

    @portable
    Scenario Outline: A newcomer named <last name>
      When the HR system creates a staff member
        | number | last name   | first name | gender | school | assignment | title | start      |
        | E2001  | <last name> | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | last name   | first name |
        | <last name> | Gil        |

      Examples:
        | last name       |
        | O'Brien-Núñez   |
        | de la Cruz      |
        | McDonald        |
        | Ødegård-Löfgren |

    @portable
    Scenario: A new last name
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name     | first name | gender |
        | O'Brien-Núñez | Gil        | M      |
      Then E2001 is shown with
        | last name     | first name |
        | O'Brien-Núñez | Gil        |

    @emulator
    Scenario Outline: A newcomer whose last name is <what> is refused
      When the HR system creates a staff member
        | number | last name   | first name | gender |
        | E2001  | <last name> | Gil        | M      |
      Then the call is refused as invalid for MISSING_PROPERTY

      Examples:
        | what       | last name |
        | left out   | (absent)  |
        | null       | (null)    |
        | left empty | (empty)   |

    @emulator @reading(lengths=campus)
    Scenario: A last name of fifty-one letters is refused and not cut short
      When the HR system creates a staff member
        | number | last name                                           | first name | gender |
        | E2001  | Featherstonehaugh-Cholmondeley-Majoribanks-Woolfard | Gil        | M      |
      Then the call is refused as invalid for TOO_LONG

    @emulator @reading(lengths=lenient)
    Scenario: A district that does not count letters keeps all fifty-one
      When the HR system creates a staff member
        | number | last name                                           | first name | gender | school | assignment | title | start      |
        | E2001  | Featherstonehaugh-Cholmondeley-Majoribanks-Woolfard | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | last name                                           |
        | Featherstonehaugh-Cholmondeley-Majoribanks-Woolfard |

  @STAFF-08 @MUST
  Rule: The first name is stored as it is sent

    @portable
    Scenario Outline: A newcomer called <first name>
      When the HR system creates a staff member
        | number | last name | first name   | gender | school | assignment | title | start      |
        | E2001  | Moreau    | <first name> | F      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | first name   | middle name |
        | <first name> | (absent)    |

      Examples:
        | first name |
        | Ann Marie  |
        | Zoë        |
        | J.         |

    @portable
    Scenario: A new first name
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender |
        | Moreau    | Jean Gil   | M      |
      Then E2001 is shown with
        | first name |
        | Jean Gil   |

    @emulator
    Scenario Outline: A newcomer whose first name is <what> is refused
      When the HR system creates a staff member
        | number | last name | first name   | gender |
        | E2001  | Moreau    | <first name> | M      |
      Then the call is refused as invalid for MISSING_PROPERTY

      Examples:
        | what       | first name |
        | left out   | (absent)   |
        | null       | (null)     |
        | left empty | (empty)    |

  @STAFF-09 @MUST
  Rule: The middle name is stored by itself and may be missing

    @portable
    Scenario: A newcomer with a middle name
      When the HR system creates a staff member
        | number | last name | first name | middle name | gender | work email          | school | assignment | title | start      |
        | E2001  | Vega      | Ana        | Rose        | F      | vega@blaine.example | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | first name | middle name |
        | Ana        | Rose        |

    @portable
    Scenario: A newcomer without a middle name
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Vega      | Ana        | F      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | first name | middle name |
        | Ana        | (absent)    |

    @emulator
    Scenario Outline: A newcomer whose middle name is sent as <nothing>
      When the HR system creates a staff member
        | number | last name | first name | middle name | gender | school | assignment | title | start      |
        | E2001  | Vega      | Ana        | <nothing>   | F      | 010    | 20         | T100  | 2023-10-01 |
      Then E2001 is shown with
        | first name | middle name |
        | Ana        | (absent)    |

      Examples:
        | nothing |
        | (null)  |
        | (empty) |

    @portable
    Scenario: A middle name is added
      Given a staff member E2001 Ana Vega with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | middle name | gender |
        | Vega      | Ana        | Rose        | F      |
      Then E2001 is shown with
        | first name | middle name |
        | Ana        | Rose        |
