@area:SYNC
Feature: The course of a synchronization
  A synchronization is opened, takes records, is closed, and is then looked at and committed. The HR system can take these
  steps, and so can the district's staff in their tool; it is one and the same synchronization.

  @SYNC-01 @MUST
  Rule: A synchronization is opened before anything is transferred

    @portable
    Scenario: Once it is open, a record can be transferred
      Given the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is accepted

    @emulator @reading(sync.strict_order=true)
    Scenario: Before any start nothing is taken
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is refused

    @portable @reading(sync.strict_order=true)
    Scenario: A commit closes the synchronization, and the next one has to be opened again
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      And the HR system has committed
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Lund      | Gil        | M      |
      Then the call is refused

    @emulator @reading(sync.strict_order=false)
    Scenario: A district that does not care for the order takes records without a start
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is accepted

    @emulator
    Scenario: To open a synchronization changes nothing in Campus
      Given the operator has noted what Campus holds
      When the HR system starts a synchronization
      Then Campus holds what the operator noted

  @SYNC-09 @MUST
  Rule: The end of the transfer closes it, and only then the records can be validated and committed

    @portable
    Scenario: An open transfer can be ended
      Given the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system ends the transfer
      Then the call is accepted

    @portable
    Scenario: After the end the records can be validated
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system validates
      Then the call is accepted

    @portable
    Scenario: After the end the records can be committed
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      When the HR system commits
      Then the call is accepted

    @portable
    Scenario: A transfer that took no record can be ended, too
      Given the HR system has started a synchronization
      When the HR system ends the transfer
      Then the call is accepted

    @portable @reading(sync.strict_order=true)
    Scenario: Before the end nothing is validated
      Given the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system validates
      Then the call is refused

    @portable @reading(sync.strict_order=true)
    Scenario: Before the end nothing is committed
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      When the HR system commits
      Then the call is refused

    @portable @reading(sync.strict_order=true)
    Scenario: After the end no record is taken
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system transfers
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then the call is refused

    @portable @reading(sync.strict_order=true)
    Scenario: A transfer is ended once
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system ends the transfer
      Then the call is refused

    @portable @reading(sync.strict_order=false)
    Scenario: A district that does not care for the order takes records after the end
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system transfers
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then the call is accepted

    @portable @reading(sync.require_validate=false)
    Scenario: A commit looks at the records itself and needs no validation before it
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      When the HR system commits without having validated
      Then the call is accepted

    @portable @reading(sync.require_validate=true)
    Scenario: A district may want the records validated first
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      When the HR system commits without having validated
      Then the call is refused

    @portable @reading(sync.require_validate=true)
    Scenario: There a validation of other records does not count
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      And the HR system has validated
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Lund      | Gil        | M      |
      When the HR system commits without having validated
      Then the call is refused

  @SYNC-18 @MUST
  Rule: To start again discards what was transferred before

    @portable
    Scenario: Only what was transferred since the second start counts
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2002  | Lund      | Rosa       | F      |
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old  | new  |
        | E2002  | demographics | last name | Vega | Lund |

    @portable
    Scenario: What was discarded is not committed
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has started a synchronization
      And the HR system has ended the transfer
      When the HR system commits
      Then E2001 is shown with
        | last name | first name |
        | Moreau    | Gil        |

    @portable
    Scenario: After the end of the transfer a start opens it again
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the HR system has started a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then the call is accepted

    @operator
    Scenario: To restart the transfer in the tool is the same
      Given the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Berg      | Ann        | Marie       | F      | 1980-02-29 |
      And the operator has restarted the synchronization in the tool
      And the HR system has ended the transfer
      When the HR system validates
      Then the validation reports no changes

  @SYNC-37 @MUST
  Rule: The tool and the API share one synchronization

    @operator
    Scenario: The tool shows what was transferred into the synchronization it started
      Given a staff member E2001 Gil Moreau without positions
      And the operator has started the synchronization in the tool
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      And the operator has ended the transfer in the tool
      When the operator validates in the tool
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Vega |

    @operator
    Scenario: The HR system transfers into a synchronization that was started in the tool
      Given the operator has started the synchronization in the tool
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is accepted

    @operator
    Scenario: The HR system validates what was ended in the tool
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      And the operator has ended the transfer in the tool
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Vega |
