@area:PREF
Feature: A district that takes no households
  Where student families are kept with care, a district may not want an HR system to touch households and addresses. One checkbox
  keeps them out, and nothing else.

  @PREF-07 @MUST
  Rule: The household of a newcomer is ignored

    @operator
    Scenario: Gil Moreau is in no household
      Given the district takes no households from the HR system
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees E2001 in no household

    @operator
    Scenario: His address is not added
      Given the district takes no households from the HR system
      And E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system searches for the address "77 Birch St, Blaine MN 55449"
      Then no address is found

    @operator
    Scenario: Nor is a household without an address made
      Given the district takes no households from the HR system
      And the operator has noted the households and addresses
      When the HR system creates E2001 with this household
        | name   | phone        |
        | Moreau | 763-555-0144 |
      Then there are as many households as before

    @operator
    Scenario: Once households are taken again, a newcomer gets one
      Given the district takes no households from the HR system
      And the district takes households from the HR system again
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees E2001 living at "77 Birch St, Blaine MN 55449"

    @operator
    Scenario: The address search goes on as before
      Given the district takes no households from the HR system
      When the HR system searches for the address "1187 127th Ave NE, Blaine MN 55434"
      Then exactly one address is found

  @PREF-08 @MUST
  Rule: The household sent with an update is ignored

    @operator
    Scenario: Ann Lindqvist stays where she lives
      Given the district takes no households from the HR system
      When the HR system updates E1001 with this household
        | last name | first name | gender | place                       |
        | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E1001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"

    @operator
    Scenario: The new address is not added
      Given the district takes no households from the HR system
      And the HR system has updated E1001 with this household
        | last name | first name | gender | place                       |
        | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system searches for the address "9 Cedar Ln, Blaine MN 55449"
      Then no address is found

    @operator
    Scenario: The phone of the household stays
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And the HR system has updated E2001 with this household
        | phone        |
        | 763-555-0144 |
      And the district takes no households from the HR system
      When the HR system updates E2001 with this household
        | phone        |
        | 763-555-0145 |
      Then the operator sees the household of E2001 as
        | phone        |
        | 763-555-0144 |

    @operator
    Scenario: Carla Diaz, who has no household, gets none
      Given the district takes no households from the HR system
      When the HR system updates E1003 with this household
        | last name | first name | gender | place                       |
        | Diaz      | Carla      | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees E1003 in no household

  @PREF-09 @MUST
  Rule: The households of a synchronization are ignored

    @operator
    Scenario: The validation has no address to add
      Given the district takes no households from the HR system
      And the HR system has transferred and ended E2001 living at
        | number | street | tag | city   | state | zip   |
        | 77     | Birch  | St  | Blaine | MN    | 55449 |
      When the HR system validates
      Then the validation would add no address

    @operator
    Scenario: The commit adds none
      Given the district takes no households from the HR system
      And the HR system has transferred and ended E2001 living at
        | number | street | tag | city   | state | zip   |
        | 77     | Birch  | St  | Blaine | MN    | 55449 |
      And the operator has noted the households and addresses
      When the HR system commits
      Then there are as many addresses as before

    @operator
    Scenario: The commit moves nobody
      Given the district takes no households from the HR system
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1001  | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system commits
      Then the operator sees E1001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"

    @operator
    Scenario: What counts is the setting at the time of the commit
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1001  | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      And the district takes no households from the HR system
      When the HR system commits
      Then the operator sees E1001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"

  @PREF-10 @MUST
  Rule: A household that is ignored is no error

    @operator
    Scenario: The call that creates is accepted
      Given the district takes no households from the HR system
      When the HR system creates E2001 with this household
        | comments                     | place                        |
        | The doorbell is out of order | 77 Birch St, Blaine MN 55449 |
      Then the call is accepted

    @operator
    Scenario: The call that updates is accepted
      Given the district takes no households from the HR system
      When the HR system updates E1001 with this household
        | last name | first name | gender | comments                     | place                       |
        | Lindqvist | Ann        | F      | The doorbell is out of order | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted

    @operator
    Scenario: The rest of the record is stored
      Given the district takes no households from the HR system
      When the HR system creates E2001 with this household
        | last name | first name | gender | work phone   | comments                     | place                        |
        | Moreau    | Gil        | M      | 763-555-0101 | The doorbell is out of order | 77 Birch St, Blaine MN 55449 |
      Then the operator sees E2001 as
        | last name | first name | work phone   |
        | Moreau    | Gil        | 763-555-0101 |

    @operator
    Scenario: The Error Log says nothing of it
      Given the district takes no households from the HR system
      And the HR system has created E2001 with this household
        | comments                     | place                        |
        | The doorbell is out of order | 77 Birch St, Blaine MN 55449 |
      When the operator opens the Error Log
      Then the Error Log is empty

    @operator
    Scenario: Nobody looks at an address that is not taken
      Given the district takes no households from the HR system
      When the HR system creates E2001 living at
        | number | city   |
        | 77     | Blaine |
      Then the call is accepted

    @operator
    Scenario Outline: Nobody looks at a household that is not taken, and <what> does not matter
      Given the district takes no households from the HR system
      When the HR system creates E2001 with this household
        | <column> | place                        |
        | <value>  | 77 Birch St, Blaine MN 55449 |
      Then the call is accepted

      Examples:
        | what                              | column     | value      |
        | a mark that is neither yes nor no | private    | perhaps    |
        | a day that is in no calendar      | start date | 2024-02-30 |

    @operator
    Scenario: An update with a day that is in no calendar is accepted
      Given the district takes no households from the HR system
      When the HR system updates E1001 with this household
        | last name | first name | gender | start date | place                       |
        | Lindqvist | Ann        | F      | 2024-02-30 | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted

    @operator
    Scenario: That something was ignored is said of such a household, too
      Given the district takes no households from the HR system
      When the HR system creates E2001 with this household
        | start date | place                        |
        | 2024-02-30 | 77 Birch St, Blaine MN 55449 |
      Then the answer warns of HOUSEHOLD_IGNORED at /household

    @operator
    Scenario: Nobody looks at an address of a transfer either
      Given the district takes no households from the HR system
      And the HR system has started a synchronization
      When the HR system transfers E2001 living at
        | number | city   |
        | 77     | Blaine |
      Then the call is accepted

    @operator
    Scenario: The commit fails for nobody
      Given the district takes no households from the HR system
      And the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1001  | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      When the HR system commits
      Then the commit failed for nobody

    @operator
    Scenario: The answer says that something was ignored
      Given the district takes no households from the HR system
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the answer warns of HOUSEHOLD_IGNORED at /household

  @PREF-12 @MUST
  Rule: Unless a district says otherwise, households are taken

    @operator
    Scenario: The household setting is checked at first
      When the operator opens the preferences
      Then the household setting is checked

    @operator
    Scenario: A newcomer gets a household
      Given the operator has opened the preferences
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees E2001 living at "77 Birch St, Blaine MN 55449"

    @operator
    Scenario: The address of an update is added
      Given the operator has opened the preferences
      And the operator has noted the households and addresses
      When the HR system updates E1001 with this household
        | last name | first name | gender | place                       |
        | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      Then there is one address more than before
