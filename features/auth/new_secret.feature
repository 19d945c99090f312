@area:AUTH
Feature: A new secret
  A district that fears for its secret generates a new one. Everything the former secret ever opened
  is shut at that moment, and nothing else about the connection or the data changes.

  @AUTH-07 @MUST
  Rule: The former secret obtains no token once a new one has been generated

    @operator
    Scenario: The HR system was not told of the new secret
      Given the operator has generated a new secret
      When the HR system requests a token with the former secret
      Then no token is issued

    @operator
    Scenario: A secret from before the last two
      Given the operator has generated a new secret
      And the operator has generated a new secret
      When the HR system requests a token with the first secret
      Then no token is issued

    @operator
    Scenario: The HR system was given the new secret
      Given the operator has generated a new secret
      When the HR system requests a token with the new secret
      Then a token is issued

  @AUTH-08 @MUST
  Rule: A new secret ends every token of the former one at once

    @operator
    Scenario: To look at the credentials ends nothing
      Given the HR system holds a token
      And the operator has noted the credentials
      When every operation is called with the token
      Then no call is refused for want of a valid token

    @operator
    Scenario: The token of this morning
      Given the HR system holds a token
      And the operator has generated a new secret
      When every operation is called with the former token
      Then every call is refused for want of a valid token

    @operator
    Scenario: The token of this morning, after the HR system has signed on again
      Given the HR system holds a token
      And the operator has generated a new secret
      And the HR system holds another token
      When every operation is called with the former token
      Then every call is refused for want of a valid token

  @AUTH-09 @MUST
  Rule: A token of the new secret restores access, and the data is unchanged

    @operator
    Scenario: The staff member is as before
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      And the operator has generated a new secret
      When the HR system requests a token
      Then a token is issued
      And E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @operator
    Scenario: The work goes on
      Given a staff member E2001 Gil Moreau without positions
      And the operator has generated a new secret
      And the HR system holds a token
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @emulator
    Scenario: Campus holds what it held
      Given the operator has noted what Campus holds
      When the operator generates a new secret
      Then Campus holds what the operator noted

  @AUTH-10 @MUST
  Rule: A new secret replaces the secret only

    @operator
    Scenario: The rest of the credentials view is as before
      Given the operator has noted the credentials
      When the operator generates a new secret
      Then the Client ID, the Token URL and the Base URL are as noted

    @operator
    Scenario: The Client ID written down long ago still serves
      Given the operator has noted the credentials
      And the operator has generated a new secret
      When the HR system requests a token with the noted Client ID and the new secret
      Then a token is issued
