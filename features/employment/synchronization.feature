@area:EMPL
Feature: Employments that come with a synchronization
  The dates of employments are taken as they are, by whichever way they come.

  @EMPL-09 @MUST
  Rule: No step of a synchronization takes exception to the dates of employments

    @portable
    Scenario Outline: A transfer takes an employment that <is odd>
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender | hired   | left   |
        | E1001  | Lindqvist | Ann        | F      | <hired> | <left> |
      Then the call is accepted

      Examples:
        | is odd                   | hired      | left       |
        | ends before it begins    | 2010-08-01 | 2005-06-30 |
        | begins in years to come  | 2031-08-01 |            |
        | began before anybody was | 1801-08-01 | 2024-06-30 |

    @portable
    Scenario: Employments that overlap are no conflict
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E1001  | Lindqvist | Ann        | F      | 2001-08-01 | 2009-06-30 |
        | (same) |           |            |        | 2005-08-01 | 2012-06-30 |
      When the HR system validates
      Then the validation has no conflict for E1001
      And the validation has no error for E1001

    @portable
    Scenario: An employment that ends before it begins is no error
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E1001  | Lindqvist | Ann        | F      | 2010-08-01 | 2005-06-30 |
      When the HR system validates
      Then the validation has no conflict for E1001
      And the validation has no error for E1001

    @portable
    Scenario Outline: The commit succeeds with an employment that <is odd>
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired   | left   |
        | E1001  | Lindqvist | Ann        | F      | <hired> | <left> |
      And the HR system has validated
      When the HR system commits
      Then E1001 has exactly these employments
        | hired   | left   |
        | <hired> | <left> |

      Examples:
        | is odd                | hired      | left       |
        | ends before it begins | 2010-08-01 | 2005-06-30 |
        | lasts for one day     | 2010-08-01 | 2010-08-01 |
        | is still to come      | 2031-08-01 | 2035-06-30 |

    @portable
    Scenario: Employments that overlap are kept side by side
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E1001  | Lindqvist | Ann        | F      | 2001-08-01 | 2009-06-30 |
        | (same) |           |            |        | 2005-08-01 | 2012-06-30 |
      And the HR system has validated
      When the HR system commits
      Then E1001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2009-06-30 |
        | 2005-08-01 | 2012-06-30 |

    @portable
    Scenario: Whoever has overlapping employments is among those committed
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       |
        | E1001  | Lindqvist | Ann        | F      | 2001-08-01 | 2009-06-30 |
        | (same) |           |            |        | 2005-08-01 | 2012-06-30 |
      And the HR system has validated
      When the HR system commits
      Then exactly E1001 was committed
