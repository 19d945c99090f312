@area:AUTH
Feature: Obtaining and using a token
  The HR system shows its Client ID and Client Secret once and receives a token for its calls.
  The token serves until it expires, or until the secret behind it is replaced.

  @AUTH-02 @MUST
  Rule: The right Client ID and Client Secret obtain a token

    @portable
    Scenario: The pair of the credentials view
      When the HR system requests a token
      Then a token is issued

    @portable
    Scenario: A further request while the first token lives
      Given the HR system holds a token
      When the HR system requests a token
      Then a token is issued

    @portable
    Scenario: The token lets the HR system read
      Given the HR system holds a token
      When the HR system reads the list of genders
      Then the call is accepted

    @emulator
    Scenario: A new token after the first has expired
      Given the HR system holds a token
      And 3600 seconds have passed
      When the HR system requests a token
      Then a token is issued

    @emulator
    Scenario Outline: The credentials may travel in two ways: <way>
      When the HR system requests a token with <way>
      Then a token is issued that lives 3600 seconds

      Examples:
        | way                            |
        | its credentials by Basic       |
        | its credentials as form fields |

    @emulator @reading(oauth.single_token=false)
    Scenario: The servers of one HR system each hold a token
      Given the HR system holds a token
      And the HR system holds another token
      When every operation is called with the former token
      Then no call is refused for want of a valid token

    @emulator @reading(oauth.single_token=true)
    Scenario: The newest token ends the one before it
      Given the HR system holds a token
      And the HR system holds another token
      When every operation is called with the former token
      Then every call is refused for want of a valid token

    @emulator
    Scenario: The newest token serves
      Given the HR system holds a token
      And the HR system holds another token
      When every operation is called with the token
      Then no call is refused for want of a valid token

    @emulator @reading(oauth.token=jwt)
    Scenario: A token that can be read states whose it is and how long it lives
      When the HR system requests a token
      Then the token states its client, its district and a life of 3600 seconds

    @emulator @reading(oauth.token=opaque)
    Scenario: A token that cannot be read states nothing
      When the HR system requests a token
      Then the token states nothing

    @emulator
    Scenario Outline: The record of the calls does not give away <confidence>
      Given the HR system holds a token
      When the HR system reads the list of schools
      Then the journal does not show <confidence>

      Examples:
        | confidence        |
        | the Client Secret |
        | the token         |

  @AUTH-03 @MUST
  Rule: A wrong Client ID or a wrong Client Secret obtains no token

    @portable
    Scenario Outline: A requestor with <claim>
      When the HR system requests a token with <claim>
      Then no token is issued

      Examples:
        | claim                                     |
        | the secret altered in its last character  |
        | the secret altered in its first character |
        | the secret without its last character     |
        | the secret followed by one character      |
        | the secret in the other case              |
        | an empty secret                           |
        | an unknown Client ID                      |
        | no credentials                            |

    @portable
    Scenario: After a mistyped secret the right one still serves
      Given the HR system was refused a token with the secret altered in its last character
      When the HR system requests a token
      Then a token is issued

    @emulator
    Scenario Outline: The refusal of <claim> gives its reason
      When the HR system requests a token with <claim>
      Then the token is refused as <reason>

      Examples:
        | claim                                    | reason               |
        | the secret altered in its last character | an invalid client    |
        | an unknown Client ID                     | an invalid client    |
        | the credentials of another district      | an invalid client    |
        | no district named                        | an invalid request   |
        | the unknown district Nowhere             | an invalid request   |
        | the grant password                       | an unsupported grant |

    @emulator
    Scenario: A mistyped secret is not kept in the record of the calls
      When the HR system requests a token with the secret altered in its last character
      Then the journal does not show the secret sent

  @AUTH-05 @MUST
  Rule: One token serves any number of calls on any operation as long as it lives

    @portable
    Scenario: A night of reading with one token
      Given the HR system holds a token
      When the HR system reads the list of schools 250 times
      Then every call is accepted

    @portable
    Scenario: No operation wants a token of its own
      Given the HR system holds a token
      And the HR system has read the list of schools
      When every operation is called with the token
      Then no call is refused for want of a valid token

    @portable
    Scenario: The token that created a staff member adds the position
      Given the HR system holds a token
      And a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @emulator
    Scenario: A token in the last second of its hour
      Given the HR system holds a token
      And 3599 seconds have passed
      When every operation is called with the token
      Then no call is refused for want of a valid token

    @emulator
    Scenario: A token whose hour is over
      Given the HR system holds a token
      And 3600 seconds have passed
      When every operation is called with the token
      Then every call is refused for want of a valid token
