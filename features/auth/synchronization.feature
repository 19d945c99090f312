@area:AUTH
Feature: A token for the synchronization
  Whoever opens a synchronization may stage the data of everybody. The door to it is as shut as any other.

  @AUTH-11 @MUST
  Rule: To open a synchronization takes a token

    @portable
    Scenario: With a token it is opened
      Given the HR system holds a token
      When the HR system starts a synchronization
      Then the call is accepted

    @portable
    Scenario: Without a token the start is refused
      When the HR system, lacking a token, starts a synchronization
      Then every call is refused for want of a valid token

    @emulator @reading(sync.strict_order=true)
    Scenario: A start without a token opens nothing
      Given the HR system, lacking a token, was refused a synchronization
      When the HR system transfers
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is refused

    @portable
    Scenario: A start without a token discards nothing
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system, lacking a token, was refused a synchronization
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Berg |
