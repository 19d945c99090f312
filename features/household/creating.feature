@area:HOUSE
Feature: The household of somebody new
  A staff member who is created with a place to live gets a household of their own there.
  Nobody else belongs to it, whoever lives at the same address.

  @HOUSE-01 @MUST
  Rule: A staff member created with a household gets a new one

    @operator
    Scenario: Gil Moreau brings an address
      Given the operator has noted the households and addresses
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then there is one household more than before

    @operator
    Scenario: A remark comes along
      Given the operator has noted the households and addresses
      When the HR system creates E2001 with this household
        | comments                     | place                        |
        | The doorbell is out of order | 77 Birch St, Blaine MN 55449 |
      Then there is one household more than before

    @operator
    Scenario: A newcomer whose gender is none of the district leaves no household behind
      Given the operator has noted the households and addresses
      When the HR system creates E2001 with this household
        | gender | place                        |
        | Q      | 77 Birch St, Blaine MN 55449 |
      Then there are as many households as before

  @HOUSE-02 @MUST
  Rule: The household made for a staff member carries the staff mark

    @operator
    Scenario Outline: A household that is <public>
      When the HR system creates E2001 with this household
        | private   | place                        |
        | <private> | 77 Birch St, Blaine MN 55449 |
      Then the operator sees the staff mark on the household of E2001

      Examples:
        | public                | private  |
        | said to be public     | no       |
        | said to be private    | yes      |
        | said to be neither    | (absent) |

    @operator
    Scenario: The household of a student's family does not get it
      When the HR system updates E1002 with this household
        | last name | first name | gender | place                       |
        | Larsen    | Bo         | M      | 9 Cedar Ln, Blaine MN 55449 |
      Then the call is accepted
      And the operator sees no staff mark on the household of E1002

  @HOUSE-03 @MUST
  Rule: Somebody new does not join the household that lives at the address

    @operator
    Scenario: Gil Moreau moves in where Ann Lindqvist lives
      When the HR system creates E2001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then the operator sees E2001 as the only member of a staff household

    @operator
    Scenario: Ann Lindqvist has her household to herself
      When the HR system creates E2001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      Then the call is accepted
      And the operator sees E1001 as the only member of a staff household

    @operator
    Scenario: Two hires at one address have a household each
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And the operator has noted the households and addresses
      When the HR system creates E2002 living at "77 Birch St, Blaine MN 55449"
      Then there is one household more than before

  @HOUSE-04 @MUST
  Rule: Somebody new is given the address that is there already

    @portable
    Scenario: Gil Moreau lives where a colleague does
      Given E1001 lives at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
      When the HR system creates E2001 with this household
        | phone        | place                                               |
        | 763-555-0140 | 4321 South Lexington Ave SE Apt 45, Blaine MN 55123 |
      Then the call is accepted
      And the address search for "4321 South Lexington Ave SE Apt 45, Blaine MN 55123" finds exactly one address

    @operator
    Scenario: Both households point to one record
      When the HR system creates E2001 with this household
        | phone        | place                                               |
        | 763-555-0140 | 4321 South Lexington Ave SE Apt 45, Blaine MN 55123 |
      Then E1001 and E2001 point to the same address

    @operator
    Scenario: No address is added
      Given the operator has noted the households and addresses
      When the HR system creates E2001 living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"
      Then the call is accepted
      And there are as many addresses as before

  @HOUSE-05 @MUST
  Rule: The address of somebody new is added if it is not there

    @operator
    Scenario: Nobody has lived at 77 Birch St before
      Given the operator has noted the households and addresses
      When the HR system creates E2001 with this household
        | location private | place                        |
        | yes              | 77 Birch St, Blaine MN 55449 |
      Then there is one address more than before

    @portable
    Scenario: The address is found afterwards
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the address search for "77 Birch St, Blaine MN 55449" finds exactly one address

    @portable
    Scenario: The newcomer is accepted with an address that is kept private
      When the HR system creates E2001 with this household
        | location private | place                        |
        | yes              | 79 Birch St, Blaine MN 55449 |
      Then the call is accepted

    @operator
    Scenario: The newcomer lives there
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees E2001 living at "77 Birch St, Blaine MN 55449"

  @HOUSE-18 @MUST
  Rule: Whoever is created is the only member of the new household

    @operator
    Scenario: Gil Moreau lives alone
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the operator sees E2001 as the only member of a staff household

    @operator
    Scenario: A telephone of his own comes along
      When the HR system creates E2001 with this household
        | cell phone   | place                        |
        | 763-555-0102 | 77 Birch St, Blaine MN 55449 |
      Then the operator sees E2001 as the only member of a staff household

    @operator
    Scenario: A household of the same name is no reason to join it
      When the HR system creates E2001 with this household
        | last name | first name | gender | name      | place                        |
        | Lindqvist | Nils       | M      | Lindqvist | 77 Birch St, Blaine MN 55449 |
      Then the operator sees E2001 as the only member of a staff household

  @HOUSE-22 @MUST
  Rule: Nothing has to be said of a household

    @portable
    Scenario: Gil Moreau comes without an address
      When the HR system creates E2001 without a household
      Then the call is accepted

    @operator @reading(household.on_create=if_sent)
    Scenario: Without an address there is no household
      When the HR system creates E2001 without a household
      Then the operator sees E2001 in no household

    @operator @reading(household.on_create=always)
    Scenario: Where everybody has a household, it begins without an address
      When the HR system creates E2001 without a household
      Then the operator sees E2001 as the only member of a staff household

    @operator
    Scenario: Ann Lindqvist keeps her address when something else is updated
      When the HR system updates E1001
        | last name | first name | middle name | gender | cell phone   |
        | Lindqvist | Ann        | Marie       | F      | 763-555-0133 |
      Then the call is accepted
      And the operator sees E1001 living at "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
