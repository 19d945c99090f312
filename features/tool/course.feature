@area:TOOL
Feature: A synchronization in the tool
  The district's staff opens, ends and restarts the transfer in the tool; the records come from the HR system all the same.

  @TOOL-01 @MUST
  Rule: Start Sync opens a synchronization as the start of the API does

    @operator
    Scenario: What is transferred afterwards is taken
      Given the operator has started the synchronization in the tool
      When the HR system transfers
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Marie       | F      |
      Then the call is accepted

    @operator
    Scenario: The transfer is open
      When the operator starts the synchronization in the tool
      Then the tool shows that the transfer is open with 0 records staged

    @operator
    Scenario: To look at the tool opens nothing
      When the operator opens the synchronization tool
      Then the tool shows that no synchronization is open

    @operator
    Scenario: After a transfer that has ended it opens another one
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the operator has started the synchronization in the tool
      When the HR system transfers
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then the tool shows that the transfer is open with 1 record staged

    @operator
    Scenario: What was transferred before is forgotten
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator starts the synchronization in the tool
      Then the tool shows that the transfer is open with 0 records staged

    @operator
    Scenario: Campus stays as it is
      Given the operator has noted what Campus holds
      When the operator starts the synchronization in the tool
      Then Campus holds what the operator noted

  @TOOL-02 @MUST
  Rule: The records of a synchronization in the tool come from the HR system

    @operator
    Scenario: They are taken between Start Sync and End Transfer
      Given the operator has started the synchronization in the tool
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the tool shows that the transfer is open with 1 record staged

    @operator
    Scenario: They may come in several transfers
      Given the operator has started the synchronization in the tool
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system transfers
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then the call is accepted

    @operator @reading(sync.strict_order=true)
    Scenario: After End Transfer none are taken
      Given the operator has started the synchronization in the tool
      And the operator has ended the transfer in the tool
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is refused

  @TOOL-03 @MUST
  Rule: End Transfer closes the transfer as the end of the API does

    @operator
    Scenario: The tool offers it while the transfer is open
      Given the HR system has started a synchronization
      When the operator opens the synchronization tool
      Then the tool offers End Transfer

    @operator
    Scenario: The transfer has ended
      Given the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator ends the transfer in the tool
      Then the tool shows that the transfer has ended with 1 record staged

    @operator
    Scenario: Afterwards the tool offers Validate
      Given the HR system has started a synchronization
      When the operator ends the transfer in the tool
      Then the tool offers Validate

    @operator @reading(sync.strict_order=true)
    Scenario: Before, the tool does not offer Validate
      Given the HR system has started a synchronization
      When the operator opens the synchronization tool
      Then the tool does not offer Validate

    @operator @reading(sync.strict_order=true)
    Scenario: Without a transfer there is nothing to end
      When the operator ends the transfer in the tool
      Then the call is refused

  @TOOL-05 @MUST
  Rule: Restart Transfer forgets the records, so that they are sent anew

    @operator
    Scenario: Nothing is staged any more
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator restarts the synchronization in the tool
      Then the tool shows that the transfer is open with 0 records staged

    @operator
    Scenario: Only what was sent anew would change
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
        | E2002  | Lund      | Rosa       | F      |
      And the operator has restarted the synchronization in the tool
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Dahl      | Gil        | M      |
      And the HR system has ended the transfer
      When the operator validates in the tool
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Dahl |

    @operator
    Scenario: The HR system can send again at once
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the operator has restarted the synchronization in the tool
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is accepted
