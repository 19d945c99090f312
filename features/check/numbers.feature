@area:CHECK
Feature: Staff numbers that the two systems share
  Many districts keep the numbers of the HR system in Campus. The others enter them by hand, one person after the other, before
  the HR system sends anything.

  @CHECK-09 @MUST
  Rule: The Local Staff Number of anybody can be set to the number of the HR system before it integrates

    @operator
    Scenario: The HR system reaches Dana Holt under the number that was entered for her
      Given the operator has entered the staff number E1010 for Dana Holt
      When the HR system updates E1010
        | last name | first name | gender | birthdate  |
        | Holt      | Dana       | F      | 1970-07-07 |
      Then the call is accepted

    @operator
    Scenario: Without a number she is not reached
      Given the operator has noted the record of Dana Holt
      When the HR system updates E1010
        | last name | first name | gender | birthdate  | work phone   |
        | Holt      | Dana       | F      | 1970-07-07 | 763-555-0110 |
      Then every record noted is as it was

    @operator
    Scenario: Bo Larsen is known to the HR system under another number
      Given the operator has entered the staff number E4002 for Bo Larsen
      When the HR system updates E4002
        | last name | first name | gender | birthdate  |
        | Larsen    | Bo         | M      | 1979-06-11 |
      Then the call is accepted

    @operator
    Scenario: Nobody comes into being beside him
      Given the operator has entered the staff number E4002 for Bo Larsen
      When the HR system updates E4002
        | last name | first name | gender | birthdate  |
        | Larsen    | Bo         | M      | 1979-06-11 |
      Then the operator sees 1 person named Bo Larsen

    @operator
    Scenario: Under the former number he is found no more
      Given the operator has entered the staff number E4002 for Bo Larsen
      When the HR system searches for E1002
      Then nobody is found

    @operator
    Scenario: Two people change numbers
      Given the operator has entered the staff number E4002 for Bo Larsen
      And the operator has entered the staff number E1002 for Fred Olsen
      When the HR system searches for E1002
      Then the hit for E1002 shows
        | last name | first name |
        | Olsen     | Fred       |

  @CHECK-10 @MUST
  Rule: Whoever is synchronized needs a staff number that nobody else in Campus has

    @operator
    Scenario: Two people hold the number
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 | 763-555-0155 |
      When the HR system validates
      Then the validation has an error for E1005

    @operator
    Scenario: Nobody else holds the number
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  | cell phone   |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 | 763-555-0101 |
        | E1005  | Stone     | Eva        |             | F      | 1985-01-20 | 763-555-0155 |
      When the HR system validates
      Then the validation has no error for E1001

    @operator
    Scenario: After a correction nobody else does
      Given the operator has entered the staff number E1015 for Erik Stone
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 | 763-555-0155 |
      When the HR system validates
      Then the validation has no error for E1005

    @operator
    Scenario: A student was given the number, too
      Given the operator has entered the staff number E1002 for Sam Larsen
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E1002  | Larsen    | Bo         | M      | 1979-06-11 | 763-555-0102 |
      When the HR system validates
      Then the validation has an error for E1002
