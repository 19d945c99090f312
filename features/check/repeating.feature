@area:CHECK
Feature: Checking, mending and checking again
  The report helps to find trouble. It mends nothing and forbids nothing: the district corrects the numbers by hand and has the
  report made again, until it is content with it.

  @CHECK-06 @MUST
  Rule: The report changes nothing

    @operator
    Scenario: Campus holds what it held
      Given the operator has noted what Campus holds
      When the operator checks the Campus data
      Then Campus holds what the operator noted

    @operator
    Scenario: However often it is made
      Given the operator has noted what Campus holds
      And the operator has checked the Campus data
      When the operator checks the Campus data
      Then Campus holds what the operator noted

    @operator
    Scenario: Nor does the page
      Given the operator has noted what Campus holds
      When the operator opens the report of Check Campus Data in a new tab
      Then Campus holds what the operator noted

  @CHECK-07 @MUST
  Rule: Every report tells of Campus as it is when the report is made

    @operator
    Scenario: One of two holders was given another number
      Given the operator has checked the Campus data
      And the operator has entered the staff number E1015 for Erik Stone
      When the operator checks the Campus data
      Then the report does not say that E1005 has several holders

    @operator
    Scenario: A missing number was entered
      Given the operator has checked the Campus data
      And the operator has entered the staff number E1010 for Dana Holt
      When the operator checks the Campus data
      Then the report does not say that Dana Holt has no staff number

    @operator
    Scenario: A number was deleted
      Given the operator has checked the Campus data
      And the operator has changed E1003 by hand
        | number |
        | (null) |
      When the operator checks the Campus data
      Then the report says that Carla Diaz has no staff number

    @operator
    Scenario: The HR system has created somebody under a number of its own meanwhile
      Given the operator has checked the Campus data
      And a staff member E2001 Gil Moreau without positions
      When the operator checks the Campus data
      Then the report does not say that Gil Moreau has no staff number

  @CHECK-08 @SHOULD
  Rule: The check comes before the synchronization, and what it finds forbids none

    @operator
    Scenario: Checked, mended, checked again, started
      Given the operator has checked the Campus data
      And the operator has entered the staff number E1015 for Erik Stone
      And the operator has entered the staff number E1010 for Dana Holt
      And the operator has checked the Campus data
      When the HR system starts a synchronization
      Then the call is accepted

    @operator
    Scenario: Started although the check has found something
      Given the operator has checked the Campus data
      When the HR system starts a synchronization
      Then the call is accepted

    @operator
    Scenario: Started by the HR system although nobody has checked the number that Dana Holt was given
      Given the operator has entered the staff number E1001 for Dana Holt
      When the HR system starts a synchronization
      Then the call is accepted

    @operator
    Scenario: Started in the tool although nobody has checked the number that Dana Holt was given
      Given the operator has entered the staff number E1001 for Dana Holt
      When the operator starts the synchronization in the tool
      Then the call is accepted

    @operator
    Scenario: The record of a number that two people share changes neither of them
      Given the operator has entered the staff number E1001 for Dana Holt
      And the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Berg      | Ann        | Marie       | F      | 1980-02-29 |
      And the operator has noted what Campus holds
      When the HR system commits
      Then Campus holds what the operator noted
