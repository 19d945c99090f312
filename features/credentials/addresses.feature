@area:CRED
Feature: The addresses on view
  Whoever sets the HR system up copies the addresses from the credentials view as they stand there.

  @CRED-04 @MUST
  Rule: At the Token URL on view tokens are obtained

    @operator
    Scenario: The credentials are sent to the Token URL
      When the operator opens the credentials view
      Then a token is issued at the Token URL on view

    @operator
    Scenario: The credentials are sent to the Base URL by mistake
      When the operator opens the credentials view
      Then no token is issued at the Base URL on view

  @CRED-05 @MUST
  Rule: The Base URL on view is the root of the operations of this district

    @operator
    Scenario: The schools
      When the operator opens the credentials view
      Then the list of schools is read below the Base URL on view

    @operator
    Scenario: All operations
      When the operator opens the credentials view
      Then every operation is found below the Base URL on view

    @operator
    Scenario Outline: The Base URL of <another>
      When the operator opens the credentials view
      Then nothing is read below the Base URL with <another> in it

      Examples:
        | another                        |
        | another district               |
        | a district that does not exist |

  @CRED-06 @MUST
  Rule: The view links to API documentation that anybody can open and that describes every operation served

    @operator
    Scenario: The link opens without a token
      When somebody without a token follows the link to the API documentation
      Then every call is accepted

    @operator
    Scenario: The page to read
      When somebody without a token follows the link to the API documentation
      Then the page names every operation that is served

    @operator
    Scenario: The document to build a client from
      When somebody without a token follows the link to the API documentation
      Then the document describes exactly the operations that are served
