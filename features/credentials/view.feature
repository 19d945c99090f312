@area:CRED
Feature: The credentials view
  Before the HR system can sign on, somebody at the district looks up in Campus what it has to know:
  who it is, where it gets a token, where the operations are and where they are described.

  @CRED-01 @MUST
  Rule: Campus has one view with all that an HR system needs to sign on, and files it under Business Office Integration

    @operator
    Scenario Outline: The view shows <item>
      When the operator opens the credentials view
      Then the view shows <item>

      Examples:
        | item                              |
        | the Client ID                     |
        | the Client Secret                 |
        | the Token URL                     |
        | the Base URL                      |
        | the link to the API documentation |
        | Show Secret                       |
        | Generate New Secret               |

    @operator
    Scenario: The menu has it where the guide sends the reader
      When the operator looks through the tools of Campus
      Then the tool Business Office API Credentials is filed under System Settings > Business Office Integration

    @operator
    Scenario: The view itself tells how it is found
      When the operator opens the credentials view
      Then the view names its place System Settings > Business Office Integration > Business Office API Credentials

  @CRED-02 @MUST
  Rule: The Client ID on view is the one with which a token is obtained

    @operator
    Scenario: An HR system set up from the view
      When the HR system requests a token with the Client ID and the Client Secret on view
      Then a token is issued

    @operator
    Scenario Outline: An HR system set up with a slip of the pen: <slip>
      When the HR system requests a token with the Client ID on view <slip>
      Then no token is issued

      Examples:
        | slip                           |
        | altered in its first character |
        | altered in its last character  |
