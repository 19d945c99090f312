@area:PREF
Feature: Unlocking an area
  A district that must repair something by hand opens one area, repairs it, and closes it again. The HR system does not notice.

  @PREF-02 @MUST
  Rule: An unchecked lock opens its area and no other

    @operator
    Scenario: The demographics are open
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

    @operator
    Scenario: The staff number is repaired with the demographics open
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      When the operator changes E1001 by hand
        | number |
        | E1091  |
      Then the edit is accepted

    @operator
    Scenario: The employments are open
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the employments
      When the operator changes E1001 by hand
        | hired      |
        | 2019-08-01 |
      Then the edit is accepted

    @operator
    Scenario: The assignments are open
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the assignments
      When the operator changes E1001 by hand
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then the edit is accepted

    @operator
    Scenario: The households are open
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the households
      When the operator changes the household of E1001 by hand
        | phone        |
        | 763-555-0144 |
      Then the edit is accepted

    @operator
    Scenario: The addresses are open
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the addresses
      When the operator rewrites the address of E1001 as "4321 S Lexington Ave SE Apt 46, Blaine MN 55123"
      Then the edit is accepted

    @operator
    Scenario Outline: With the <area> open, a hire date stays closed
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the <area>
      When the operator changes E1001 by hand
        | hired      |
        | 2019-08-01 |
      Then the edit is refused as read-only

      Examples:
        | area         |
        | demographics |
        | assignments  |
        | households   |
        | addresses    |

    @operator
    Scenario: With the employments open, a phone stays closed
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the employments
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

    @operator
    Scenario: With the households open, a move stays closed
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the households
      When the operator moves E1001 by hand to "9 Cedar Ln, Blaine MN 55449"
      Then the edit is refused as read-only

    @operator
    Scenario: Whoever edits an open and a closed area at once edits neither
      Given the HR system has synchronized
        | number | last name | first name | gender | hired      |
        | E1001  | Lindqvist | Ann        | F      | 2020-08-01 |
      And the operator has unlocked the demographics
      When the operator changes E1001 by hand
        | last name | hired      |
        | Berg      | 2019-08-01 |
      Then the operator sees E1001 as
        | last name |
        | Lindqvist |

    @operator
    Scenario: After the repair the area is closed again
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has locked the demographics again
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

  @PREF-03 @MUST
  Rule: What is unlocked comes from the HR system as before

    @operator
    Scenario: A phone that the HR system updates while the demographics are open
      Given the HR system has synchronized
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0101 |
      And the operator has unlocked the demographics
      When the HR system updates E1001
        | last name | first name | gender | work phone   |
        | Lindqvist | Ann        | F      | 763-555-0188 |
      Then the operator sees E1001 as
        | work phone   |
        | 763-555-0188 |

    @operator
    Scenario: The same after they were closed again
      Given the HR system has synchronized
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0101 |
      And the operator has unlocked the demographics
      And the operator has locked the demographics again
      When the HR system updates E1001
        | last name | first name | gender | work phone   |
        | Lindqvist | Ann        | F      | 763-555-0188 |
      Then the operator sees E1001 as
        | work phone   |
        | 763-555-0188 |

    @operator
    Scenario: A phone that is synchronized while everything is open
      Given the operator has unlocked everything
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0188 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E1001 as
        | work phone   |
        | 763-555-0188 |

    @operator
    Scenario: An employment that is synchronized while the employments are open
      Given the operator has unlocked the employments
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E1001  | Lindqvist | Ann        | F      | 2020-08-01 | 2024-06-30 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E1001 as
        | hired      | left       |
        | 2020-08-01 | 2024-06-30 |

    @operator
    Scenario: A move that the HR system sends while the addresses are open
      Given the operator has unlocked the addresses
      When the HR system updates E1001 with this household
        | last name | first name | gender | place                       |
        | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E1001 living at "9 Cedar Ln, Blaine MN 55449"

  @PREF-11 @MUST
  Rule: No lock, checked or unchecked, keeps data of the HR system out

    @operator
    Scenario Outline: With every lock <state>, a newcomer's phone is stored
      Given the operator has unlocked everything
      And the operator has <act>
      When the HR system creates a staff member
        | number | last name | first name | gender | work phone   |
        | E2001  | Moreau    | Gil        | M      | 763-555-0188 |
      Then the operator sees E2001 as
        | work phone   |
        | 763-555-0188 |

      Examples:
        | state     | act                     |
        | unchecked | unlocked everything     |
        | checked   | locked everything again |

    @operator
    Scenario: With every lock unchecked, a newcomer's position is stored
      Given the operator has unlocked everything
      When the HR system creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2024-03-04 |
      Then the operator sees exactly these positions of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2024-03-04 |

    @operator
    Scenario: With every lock unchecked, a newcomer's household is made
      Given the operator has unlocked everything
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees E2001 living at "77 Birch St, Blaine MN 55449"

    @operator
    Scenario: With every lock unchecked, a synchronized employment is stored
      Given the operator has unlocked everything
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E1001  | Lindqvist | Ann        | F      | 2020-08-01 | 2024-06-30 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E1001 as
        | hired      | left       |
        | 2020-08-01 | 2024-06-30 |
