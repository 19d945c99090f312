@area:PREF
Feature: Saving the preferences
  A click that went astray must not open anything. What is checked and unchecked counts from Save on.

  @PREF-14 @MUST
  Rule: A changed preference has no effect before Save

    @operator
    Scenario: A lock that was unchecked and not saved holds
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unchecked the lock of the demographics and not saved
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

    @operator
    Scenario: Saved, it is open
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unchecked the lock of the demographics and not saved
      And the operator has saved the preferences
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

    @operator
    Scenario: A lock that was checked again and not saved is open still
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has checked the lock of the demographics and not saved
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0101 |
      Then the edit is accepted

    @operator
    Scenario: Households are taken until it is saved that they are not
      Given the operator has unchecked the household setting and not saved
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees E2001 living at "77 Birch St, Blaine MN 55449"

    @operator
    Scenario: The page still shows what is in force
      Given the operator has unchecked the lock of the demographics and not saved
      When the operator opens the preferences
      Then the lock of the demographics is checked

    @operator
    Scenario: One Save is enough for several checkboxes
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unchecked the lock of the demographics and not saved
      And the operator has unchecked the lock of the employments and not saved
      And the operator has saved the preferences
      When the operator changes E1001 by hand
        | work phone   | hired      |
        | 763-555-0101 | 2019-08-01 |
      Then the edit is accepted
