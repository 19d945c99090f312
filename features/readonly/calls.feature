@area:READONLY
Feature: The lock and the calls of day to day
  The lock is for those who use Campus. The HR system has made it necessary, and is the one it does not bind.

  @READONLY-04 @MUST
  Rule: Updates by the HR system are accepted whatever is locked

    @operator
    Scenario: The last name of somebody who was synchronized
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the HR system updates E1001
        | first name | gender | last name | other phone  |
        | Ann        | F      | Berg      | 763-555-0103 |
      Then the call is accepted

    @operator
    Scenario: The new last name is stored
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the HR system updates E1001
        | first name | gender | last name | other phone  |
        | Ann        | F      | Berg      | 763-555-0103 |
      Then the operator sees E1001 as
        | last name |
        | Berg      |

    @operator
    Scenario: A move of somebody who was synchronized
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the HR system updates E1001 with this household
        | last name | first name | gender | place                       |
        | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E1001 living at "9 Cedar Ln, Blaine MN 55449"

    @operator
    Scenario: An employment that ends after the commit
      Given the HR system has synchronized
        | number | last name | first name | gender | hired      | left     |
        | E1001  | Lindqvist | Ann        | F      | 2020-08-01 | (absent) |
      When the HR system updates E1001
        | last name | first name | gender | hired      | left       | other phone  |
        | Lindqvist | Ann        | F      | 2020-08-01 | 2024-06-30 | 763-555-0103 |
      Then the call is accepted

    @operator
    Scenario: An update after an edit was refused
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator was refused an edit of E1001
        | last name |
        | Holm      |
      When the HR system updates E1001
        | first name | gender | last name | other phone  |
        | Ann        | F      | Berg      | 763-555-0103 |
      Then the call is accepted

  @READONLY-07 @SHOULD
  Rule: Staff whom the calls of day to day created or updated become read-only as well

    @operator @reading(lock.on=any_write)
    Scenario: Somebody the HR system has created
      Given a staff member E2001 Gil Moreau without positions
      When the operator changes E2001 by hand
        | first name |
        | Gilbert    |
      Then the edit is refused as read-only

    @operator @reading(lock.on=any_write)
    Scenario: Somebody the HR system has updated
      Given the HR system has updated E1001
        | last name | first name | gender | work phone   |
        | Lindqvist | Ann        | F      | 763-555-0101 |
      When the operator changes E1001 by hand
        | first name |
        | Anna       |
      Then the edit is refused as read-only

    @operator @reading(lock.on=any_write)
    Scenario: Somebody to whom the HR system has given a position
      Given the HR system has added a position to E1003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2024-01-08 |
      When the operator changes E1003 by hand
        | first name |
        | Karla      |
      Then the edit is refused as read-only

    @operator @reading(lock.on=any_write)
    Scenario: The household of somebody the HR system has created
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the operator moves E2001 by hand to "9 Cedar Ln, Blaine MN 55449"
      Then the edit is refused as read-only

    @operator
    Scenario: Somebody the HR system was refused stays open
      Given the HR system was refused an update of E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | Q      |
      When the operator changes E1001 by hand
        | first name |
        | Anna       |
      Then the edit is accepted

    @operator
    Scenario: The HR system updates whom it has created
      Given a staff member E2001 Gil Moreau without positions
      When the HR system updates E2001
        | last name | gender | first name |
        | Moreau    | M      | Gilbert    |
      Then the call is accepted

    @operator @reading(lock.on=sync)
    Scenario: Where only a synchronization locks, whom a call has created stays open
      Given a staff member E2001 Gil Moreau without positions
      When the operator changes E2001 by hand
        | first name |
        | Gilbert    |
      Then the edit is accepted

    @operator @reading(lock.on=sync)
    Scenario: Where only a synchronization locks, whom a call has updated stays open
      Given the HR system has updated E1001
        | last name | first name | gender | work phone   |
        | Lindqvist | Ann        | F      | 763-555-0101 |
      When the operator changes E1001 by hand
        | first name |
        | Anna       |
      Then the edit is accepted
