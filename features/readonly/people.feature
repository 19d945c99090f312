@area:READONLY
Feature: Who is locked
  A district has people of whom its HR system knows nothing: those who left before it was bought, parents, students. They stay
  with Campus.

  @READONLY-06 @SHOULD
  Rule: The lock follows the person

    @operator
    Scenario: Dan Weber, of whom the HR system knows nothing
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator changes E1004 by hand
        | cell phone   |
        | 763-555-0104 |
      Then the edit is accepted

    @operator
    Scenario: His years at the district can be corrected, too
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator changes E1004 by hand
        | hired      | left       |
        | 2001-08-01 | 2009-07-31 |
      Then the edit is accepted

    @operator
    Scenario: Ann Lindqvist, who was synchronized, is locked all the while
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has changed E1004 by hand
        | cell phone   |
        | 763-555-0104 |
      When the operator changes E1001 by hand
        | cell phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only

    @operator
    Scenario: A colleague without a number gets one
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator enters the staff number E1016 for Dana Holt
      Then the edit is accepted

    @operator
    Scenario: Whom a second synchronization leaves out stays locked
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has synchronized
        | number | last name | first name | gender |
        | E1002  | Larsen    | Bo         | M      |
      When the operator changes E1001 by hand
        | cell phone   |
        | 763-555-0101 |
      Then the edit is refused as read-only
