@area:HOUSE
Feature: Households that come with a synchronization
  The HR system knows addresses of staff and nothing of their families. What protects a family from an update protects it
  from a synchronization, too.

  @HOUSE-19 @MUST
  Rule: A synchronization moves whoever has a household alone, and nobody else

    @operator
    Scenario: Ann Lindqvist, who lives alone, moves
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | place                       |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E1001 living at "9 Cedar Ln, Blaine MN 55449"

    @operator
    Scenario Outline: <first> <last>, who <circumstances>, stays
      Given the HR system has transferred and ended
        | number   | last name | first name | gender | place                       |
        | <number> | <last>    | <first>    | <sex>  | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees <number> living at "<home>"

      Examples:
        | number | first | last   | sex | circumstances                | home                                              |
        | E1002  | Bo    | Larsen | M   | has a son at school          | 12500 South 42nd Gardens Apt 123, Blaine MN 55123 |
        | E1006  | Fred  | Olsen  | M   | is married to a colleague    | 310 Maple St, Blaine MN 55449                     |
        | E1008  | Hal   | Brandt | M   | lives with the parents still | 1187 127th Ave NE, Blaine MN 55434                |

    @operator
    Scenario: Sam Larsen stays with his father
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1002  | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees Sam Larsen living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"

    @operator
    Scenario: A job does not move Sam Larsen either
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1002  | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then the operator sees Sam Larsen living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"

    @operator
    Scenario: No address is added for a move that does not take place
      Given the operator has noted the households and addresses
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1002  | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then there are as many addresses as before

    @operator @reading(sync.unmatched=add)
    Scenario: A newcomer gets a household
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E2001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E2001 as the only member of a staff household

    @operator
    Scenario: The rest of Bo Larsen's record is applied
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | place                       |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then E1002 is shown with
        | work phone   |
        | 763-555-0142 |
