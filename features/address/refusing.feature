@area:ADDR
Feature: What a refused address leaves behind
  A call with an address that cannot be is refused as a whole.

  @ADDR-36 @MUST
  Rule: Neither person nor household nor address remains of a call refused for its address

    @portable
    Scenario: The corrected call is accepted
      Given the HR system was refused E2001 living at
        | PO box | number | street    | apt | city   | state | zip   |
        | yes    | 54     | Lexington | 45  | Blaine | MN    | 55123 |
      When the HR system creates E2001 living at
        | PO box | number | city   | state | zip   |
        | yes    | 54     | Blaine | MN    | 55123 |
      Then the call is accepted

    @portable
    Scenario: The address is not found
      Given the HR system was refused E2001 living at
        | street text | number | city   | state | zip   |
        | 9 Sumac Trl | 9      | Blaine | MN    | 55123 |
      When the HR system searches for the address "9 Sumac Trl, Blaine MN 55123"
      Then no address is found

    @operator
    Scenario: Nobody has the number
      When the HR system creates E2001 living at
        | PO box | number | street    | apt | city   | state | zip   |
        | yes    | 54     | Lexington | 45  | Blaine | MN    | 55123 |
      Then the operator finds nobody with the staff number E2001

    @emulator
    Scenario: A newcomer with such an address leaves no trace
      Given the operator has noted what Campus holds
      When the HR system creates E2001 living at
        | PO box | number | street    | apt | city   | state | zip   |
        | yes    | 54     | Lexington | 45  | Blaine | MN    | 55123 |
      Then Campus holds what the operator noted

    @emulator
    Scenario: Who moves to such an address stays where they were
      Given E2001 lives at "12 Oak St, Blaine MN 55123"
      And the operator has noted what Campus holds
      When the HR system moves E2001 to
        | PO box | number | street    | apt | city   | state | zip   |
        | yes    | 54     | Lexington | 45  | Blaine | MN    | 55123 |
      Then Campus holds what the operator noted
