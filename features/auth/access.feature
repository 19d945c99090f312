@area:AUTH
Feature: Access to the operations
  Staff data is personal data, so nothing of the API is open to a caller who cannot show a token.
  What a caller without a valid token asks for is neither answered nor done.

  @AUTH-01 @MUST
  Rule: Every operation is closed to a caller without a token

    @portable
    Scenario: Nothing is answered without a token
      When every operation is called without a token
      Then every call is refused for want of a valid token

    @portable
    Scenario: With a token the schools are listed
      Given the HR system holds a token
      When the HR system reads the list of schools
      Then the call is accepted

    @emulator
    Scenario: The refusal says what kind of token is wanted
      When every operation is called without a token
      Then every refusal asks for a bearer token

  @AUTH-04 @MUST
  Rule: A token that was never issued opens no operation

    @portable
    Scenario: The token as it was issued opens every operation
      Given the HR system holds a token
      When every operation is called with the token
      Then no call is refused for want of a valid token

    @portable
    Scenario Outline: Something else in the place of the token: <something else>
      Given the HR system holds a token
      When every operation is called with <something else>
      Then every call is refused for want of a valid token

      Examples:
        | something else                       |
        | the token cut short by one character |
        | the token altered near its end       |
        | the token altered near its beginning |
        | the token under the scheme Basic     |
        | the Client Secret as its token       |
        | the word x as its token              |
        | an empty token                       |

    @emulator
    Scenario: A token of the neighbouring district
      When every operation is called with a token of another district
      Then every call is refused for want of a valid token

    @emulator @reading(oauth.token=jwt)
    Scenario: A token that claims to need no signature
      Given the HR system holds a token
      When every operation is called with the token stripped of its signature
      Then every call is refused for want of a valid token

  @AUTH-06 @MUST
  Rule: A call refused for want of a token leaves no trace in Campus

    @portable
    Scenario: A staff member refused for want of a token can be created afterwards
      Given the HR system, lacking a token, was refused a new staff member
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then the call is accepted

    @portable
    Scenario: A position refused for want of a token is not held
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
      When the HR system, lacking a token, adds a position to E2001
        | school | assignment | title | start      | end      |
        | 020    | 10         | T100  | 2023-10-01 | (absent) |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable
    Scenario: A title sent without a token is not listed
      Given a staff member E2001 Gil Moreau without positions
      And the list of title codes does not show 4A61E262
      When the HR system, lacking a token, adds a position to E2001
        | school | assignment | title    | description        | start      |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the list of title codes does not show 4A61E262

    @operator
    Scenario: Nobody is added to the people of Campus
      When the HR system, lacking a token, creates a staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2002  | Vega      | Rosa       | F      | 010    | 20         | T100  | 2023-10-01 |
      Then the operator finds nobody with the staff number E2002

    @emulator
    Scenario Outline: Campus is as it was after a round of calls <by whom>
      Given the operator has noted what Campus holds
      When every operation is called <by whom>
      Then Campus holds what the operator noted

      Examples:
        | by whom                      |
        | without a token              |
        | with the word x as its token |
