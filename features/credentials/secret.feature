@area:CRED
Feature: The Client Secret on view
  The secret is between the HR system and Campus. Whoever passes the screen of the operator does not
  read it, and nothing that Campus says or keeps gives it away.

  @CRED-03 @MUST
  Rule: The Client Secret is masked at first and given away by no answer, record or document

    @operator
    Scenario: The view as it opens
      When the operator opens the credentials view
      Then the Client Secret is masked

    @operator
    Scenario Outline: A round of calls <by whom>
      When every operation is called <by whom>
      Then no answer shows the Client Secret

      Examples:
        | by whom                             |
        | with the token                      |
        | without a token                     |
        | with the Client Secret as its token |

    @operator
    Scenario: A token that is issued
      When the HR system requests a token
      Then no answer shows the Client Secret

    @operator
    Scenario Outline: A token that is refused to a requestor with <claim>
      When the HR system requests a token with <claim>
      Then no answer shows the Client Secret

      Examples:
        | claim                                 |
        | an unknown Client ID                  |
        | the secret followed by one character  |
        | the secret without its last character |

    @operator
    Scenario: The API documentation
      When somebody without a token follows the link to the API documentation
      Then no answer shows the Client Secret

    @emulator
    Scenario Outline: The record of the calls after <slip>
      Given the HR system holds a token
      When <slip>
      Then the journal does not show the Client Secret

      Examples:
        | slip                                                          |
        | every operation is called with the Client Secret as its token |
        | the HR system requests a token with an unknown Client ID      |

  @CRED-07 @MUST
  Rule: Show Secret reveals every character of the Client Secret, and hides every one again

    @operator
    Scenario: Switched on
      When the operator switches Show Secret on
      Then every character of the Client Secret is legible

    @operator
    Scenario: What is legible then obtains a token
      When the HR system requests a token with the Client Secret on view
      Then a token is issued

    @operator
    Scenario: Switched off again
      Given the operator has switched Show Secret on
      When the operator switches Show Secret off
      Then the Client Secret is masked

    @operator
    Scenario: The view opened anew after somebody has had it switched on
      Given the operator has switched Show Secret on
      When the operator opens the credentials view
      Then the Client Secret is masked

    @operator
    Scenario: Switched on a second time
      Given the operator has switched Show Secret on
      And the operator has switched Show Secret off
      When the operator switches Show Secret on
      Then every character of the Client Secret is legible
