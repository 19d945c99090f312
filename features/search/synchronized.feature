@area:SEARCH
Feature: Searching after a synchronization
  Many a colleague is in Campus and in no HR system. A synchronization does not make them invisible.

  @SEARCH-07 @MUST
  Rule: Staff the HR system never sent are found, before a synchronization and after it

    @operator
    Scenario: Bo Larsen is found after a synchronization of Ann Lindqvist alone
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Berg      | Ann        | Marie       | F      | 1980-02-29 |
      And the HR system has committed
      When the HR system searches for staff
        | last name |
        | Larsen    |
      Then exactly E1002 is found

    @operator
    Scenario: Bo Larsen is found before it
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Berg      | Ann        | Marie       | F      | 1980-02-29 |
      When the HR system searches for staff
        | last name |
        | Larsen    |
      Then exactly E1002 is found

    @operator
    Scenario: Ann Lindqvist, who was synchronized, is found as well
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
      And the HR system has committed
      When the HR system searches for staff
        | last name |
        | Lindqvist |
      Then exactly E1001 is found
