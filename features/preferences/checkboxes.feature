@area:PREF
Feature: The page of the preferences
  What of its staff a district wants to be able to edit although the HR system delivers it, and whether it wants households from
  there at all, it says on one page.

  @PREF-01 @MUST
  Rule: There is a checkbox for each area that is locked

    @operator
    Scenario Outline: The <area> have theirs
      When the operator opens the preferences
      Then there is a checkbox for the lock of the <area>

      Examples:
        | area         |
        | demographics |
        | employments  |
        | assignments  |
        | households   |
        | addresses    |

    @operator
    Scenario Outline: That of the <area> is checked at first
      When the operator opens the preferences
      Then the lock of the <area> is checked

      Examples:
        | area         |
        | demographics |
        | employments  |
        | assignments  |
        | households   |
        | addresses    |

    @operator
    Scenario: While all are checked, a phone cannot be edited
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

  @PREF-13 @MUST
  Rule: The preferences come in two sections, and the household setting is in the second

    @operator
    Scenario: The sections have their names
      When the operator opens the preferences
      Then the sections of the preferences are exactly Integration and Household/Address

    @operator
    Scenario Outline: The lock of the <area> is in <section>
      When the operator opens the preferences
      Then the lock of the <area> stands in the section <section>

      Examples:
        | area         | section           |
        | demographics | Integration       |
        | employments  | Integration       |
        | households   | Household/Address |
        | addresses    | Household/Address |

    @operator
    Scenario: The household setting is in Household/Address
      When the operator opens the preferences
      Then the household setting stands in the section Household/Address
