@area:HOUSE
Feature: Households that are shared
  A staff member may have children at school, a colleague for a spouse, or live with the parents still.
  What the HR system knows of one member's address must not move the others.

  @HOUSE-09 @MUST
  Rule: What is sent of a household that others belong to is ignored

    @operator
    Scenario: Bo Larsen stays at the address he shares with his son
      When the HR system updates E1002 with this household
        | last name | first name | gender | place                       |
        | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees E1002 living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"

    @operator
    Scenario: No address is added for a move that does not take place
      Given the operator has noted the households and addresses
      When the HR system updates E1002 with this household
        | last name | first name | gender | place                       |
        | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And there are as many addresses as before

    @operator
    Scenario: The address that was sent is not found afterwards
      When the HR system updates E1002 with this household
        | last name | first name | gender | place                       |
        | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the address search for "9 Cedar Ln, Blaine MN 55449" finds nothing

    @operator
    Scenario: No household is made for a move that does not take place
      Given the operator has noted the households and addresses
      When the HR system updates E1002 with this household
        | last name | first name | gender | place                       |
        | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And there are as many households as before

    @operator @reading(household.shared_scope=any)
    Scenario: Whoever shares one of two households does not move the other either
      Given Ann Lindqvist has joined the household of E1002
      When the HR system updates E1001 with this household
        | last name | first name | middle name | gender | place                       |
        | Lindqvist | Ann        | Marie       | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees E1001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"

    @operator @reading(household.shared_scope=staff_only)
    Scenario: Where only staff households are looked at, a second one does not matter
      Given Ann Lindqvist has joined the household of E1002
      When the HR system updates E1001 with this household
        | last name | first name | middle name | gender | place                       |
        | Lindqvist | Ann        | Marie       | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E1001 living at "9 Cedar Ln, Blaine MN 55449"

  @HOUSE-10 @MUST
  Rule: An ignored household does not keep the rest of an update from being carried out

    @operator
    Scenario: The call succeeds
      When the HR system updates E1002 with this household
        | last name | first name | gender | cell phone   | place                       |
        | Larsen    | Bo         | M      | 763-555-0198 | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted

    @operator
    Scenario: The telephone sent along is noted
      When the HR system updates E1002 with this household
        | last name | first name | gender | work phone   | place                       |
        | Larsen    | Bo         | M      | 763-555-0199 | 9 Cedar Ln, Blaine MN 55449 |
      Then E1002 is shown with
        | work phone   |
        | 763-555-0199 |

    @emulator
    Scenario: The HR system is told that the household was ignored
      When the HR system updates E1002 with this household
        | last name | first name | gender | place                       |
        | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the answer warns of HOUSEHOLD_IGNORED at /household

  @HOUSE-11 @MUST
  Rule: No student is moved

    @operator
    Scenario: Sam Larsen, whose father is said to move, stays
      When the HR system updates E1002 with this household
        | last name | first name | gender | place                       |
        | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees Sam Larsen living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"

    @operator
    Scenario: The household is called after the father
      When the HR system updates E1002 with this household
        | last name | first name | gender | name   | place                       |
        | Larsen    | Bo         | M      | Larsen | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees Sam Larsen living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"

    @operator
    Scenario: Sam Larsen moves in with a staff member and stays there
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And Sam Larsen has left the household of E1002
      And Sam Larsen has joined the household of E2001
      When the HR system updates E2001 with this household
        | name   | place                       |
        | Moreau | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees Sam Larsen living at "77 Birch St, Blaine MN 55449"

  @HOUSE-12 @MUST
  Rule: A staff household that has gained a further member is no longer updated

    @operator
    Scenario Outline: <first> <last>, a <role>, has moved in
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And <first> <last> has joined the household of E2001
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And the operator sees E2001 living at "77 Birch St, Blaine MN 55449"

      Examples:
        | role         | first | last   |
        | student      | Sam   | Larsen |
        | partner      | Fay   | Norton |
        | staff member | Carla | Diaz   |

    @operator
    Scenario: Before anybody has moved in, the household moves
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the operator sees E2001 living at "9 Cedar Ln, Blaine MN 55449"

    @operator
    Scenario: When everybody has moved out again, the household moves
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And Carla Diaz has joined the household of E2001
      And Carla Diaz has left the household of E2001
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the operator sees E2001 living at "9 Cedar Ln, Blaine MN 55449"

  @HOUSE-24 @MUST
  Rule: Every sort of shared household is protected

    @operator
    Scenario Outline: <first> <last> <circumstances>
      When the HR system updates <number> with this household
        | last name | first name | gender | place                       |
        | <last>    | <first>    | <sex>  | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees <number> living at "<home>"

      Examples:
        | number | first | last   | sex | circumstances                | home                                              |
        | E1002  | Bo    | Larsen | M   | has a son at school          | 12500 South 42nd Gardens Apt 123, Blaine MN 55123 |
        | E1006  | Fred  | Olsen  | M   | is married to a colleague    | 310 Maple St, Blaine MN 55449                     |
        | E1007  | Gina  | Olsen  | F   | is married to a colleague    | 310 Maple St, Blaine MN 55449                     |
        | E1008  | Hal   | Brandt | M   | lives with the parents still | 1187 127th Ave NE, Blaine MN 55434                |

    @operator
    Scenario: Ida Brandt does not move with her son
      When the HR system updates E1008 with this household
        | last name | first name | gender | place                       |
        | Brandt    | Hal        | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees Ida Brandt living at "1187 127th Ave NE, Blaine MN 55434"
