@area:CRED
Feature: Generating a new secret
  A district that fears for its secret has Campus generate another one. From that moment the HR system is
  shut out until it is told, so nobody should generate one by accident.

  @CRED-08 @MUST
  Rule: Generate New Secret makes a secret that differs from the former one and is the one in force

    @operator
    Scenario: Another secret than before
      Given the operator has noted the credentials
      When the operator generates a new secret
      Then the Client Secret is another than noted

    @operator
    Scenario: The new secret is in force
      Given the operator has generated a new secret
      When the HR system requests a token with the new secret
      Then a token is issued

    @operator
    Scenario: Another secret again at the second press
      Given the operator has generated a new secret
      And the operator has noted the credentials
      When the operator generates a new secret
      Then the Client Secret is another than noted

    @operator
    Scenario: After two presses the last secret is in force
      Given the operator has generated a new secret
      And the operator has generated a new secret
      When the HR system requests a token with the new secret
      Then a token is issued

  @CRED-09 @MUST
  Rule: The operator is warned, and without a confirmation no secret is generated

    @operator
    Scenario: The warning stands beside the control
      When the operator opens the credentials view
      Then the operator is warned that calls fail until the new secret is used

    @operator
    Scenario Outline: The warning comes again when the operator <hesitates> Generate New Secret
      When the operator <hesitates> Generate New Secret
      Then the operator is warned that calls fail until the new secret is used

      Examples:
        | hesitates         |
        | declines          |
        | leaves unanswered |

    @operator
    Scenario: Confirmed
      Given the operator has noted the credentials
      When the operator generates a new secret
      Then the Client Secret is another than noted

    @operator
    Scenario Outline: The secret stays when the operator <hesitates> Generate New Secret
      Given the operator has noted the credentials
      When the operator <hesitates> Generate New Secret
      Then the Client Secret is as noted

      Examples:
        | hesitates         |
        | declines          |
        | leaves unanswered |
        | only looks at     |

    @operator
    Scenario: To look at the view generates nothing
      Given the operator has noted the credentials
      When the operator opens the credentials view
      Then the Client Secret is as noted

    @operator
    Scenario: Declined, and the HR system still obtains a token
      Given the operator has declined Generate New Secret
      When the HR system requests a token
      Then a token is issued

    @operator
    Scenario: Declined, and the token of this morning still serves
      Given the HR system holds a token
      And the operator has declined Generate New Secret
      When every operation is called with the token
      Then no call is refused for want of a valid token
