@area:SYNC
Feature: Nothing happens before the commit
  What the HR system has transferred waits. Until it is committed, Campus goes on as if nothing had come, and what was right
  when it came may be wrong by then.

  @SYNC-07 @MUST
  Rule: What was transferred changes nothing before the commit

    @portable
    Scenario: The staff search still shows the former name
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title    | description        | start      |
        | E2001  | Berg      | Gil        | M      | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      When the HR system searches for E2001
      Then the hit for E2001 shows
        | last name | first name |
        | Moreau    | Gil        |

    @portable
    Scenario: The commit is what changes the name
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      When the HR system commits
      Then E2001 is shown with
        | last name | first name |
        | Berg      | Gil        |

    @portable
    Scenario: A title that was transferred is not listed
      Given a staff member E2001 Gil Moreau without positions
      And the list of title codes does not show 4A61E262
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title    | description        | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      When the HR system reads the list of title codes
      Then the list of title codes does not show 4A61E262

    @portable
    Scenario: An address that was transferred is not found
      Given E2001 lives at "9 Cedar Ln, Blaine MN 55449"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E2001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      When the HR system searches for the address "77 Birch St, Blaine MN 55449"
      Then no address is found

    @operator
    Scenario: Nobody is added to the people of Campus
      When the HR system transfers and ends
        | number | last name | first name | gender | school | assignment | title    | description        | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the operator finds nobody with the staff number E2001

    @emulator
    Scenario: Campus is as it was
      Given the operator has noted what Campus holds
      When the HR system transfers and ends
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      | place                        |
        | E1001  | Berg      | Ann        | F      | 1980-02-29 | 020    | 10         | T200  | 2024-02-01 | 77 Birch St, Blaine MN 55449 |
      Then Campus holds what the operator noted

  @SYNC-08 @MUST
  Rule: What was accepted in the transfer can still fail in the commit

    @operator
    Scenario: The school was removed in between
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      And the operator has added the school 030 Blaine Elementary School
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Berg      | Gil        | M      | 030    | 20         | T100  | 2024-02-01 |
      And the operator has removed the school 030
      When the HR system commits
      Then the operator sees exactly these positions of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |

    @operator
    Scenario: The school is still there
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      And the operator has added the school 030 Blaine Elementary School
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
        | (same) |           |            |        | 030    | 20         | T100  | 2024-02-01 |
      When the HR system commits
      Then the operator sees exactly these positions of E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 030    | 20         | T100  | 2024-02-01 |

    @operator
    Scenario: The number was given to somebody else as well
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the operator has entered the staff number E2001 for Dana Holt
      When the HR system commits
      Then the operator sees 1 person named Gil Moreau

  @SYNC-16 @MUST
  Rule: A validation changes nothing, however often it is asked for

    @portable
    Scenario: It says the same three times
      Given E2001 lives at "9 Cedar Ln, Blaine MN 55449"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E2001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      When the HR system validates 3 times
      Then every validation says the same

    @portable
    Scenario: A title it comes across is not listed afterwards
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title    | description        | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      And the HR system has read the list of title codes
      When the HR system validates
      Then the list of title codes is as it was first read

    @portable
    Scenario: An address it comes across is not found afterwards
      Given E2001 lives at "9 Cedar Ln, Blaine MN 55449"
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                        |
        | E2001  | Moreau    | Gil        | M      | 77 Birch St, Blaine MN 55449 |
      When the HR system validates
      Then the address search for "77 Birch St, Blaine MN 55449" finds nothing

    @portable
    Scenario: The staff search still shows the former name
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      When the HR system validates
      Then E2001 is shown with
        | last name | first name |
        | Moreau    | Gil        |

    @emulator
    Scenario: Campus is as it was
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title    | start      | place                        |
        | E1001  | Berg      | Ann        | F      | 1980-02-29 | 020    | 10         | 4A61E262 | 2024-02-01 | 77 Birch St, Blaine MN 55449 |
      And the operator has noted what Campus holds
      When the HR system validates
      Then Campus holds what the operator noted
