@area:REF
Feature: Assignment codes
  The state defines which assignments a position may have, and Campus holds its codes.
  The HR system cannot invent one.

  @REF-05 @MUST
  Rule: The assignment codes known to Campus can be read

    @portable
    Scenario: Both assignments are listed by their codes
      When the HR system reads the list of assignment codes
      Then the list of assignment codes shows at least
        | assignment |
        | 10         |
        | 20         |

    @portable
    Scenario: A number that is no assignment code is not listed
      When the HR system reads the list of assignment codes
      Then the list of assignment codes does not show 88

    @emulator
    Scenario: The assignment codes of Blaine
      When the HR system reads the list of assignment codes
      Then the list of assignment codes shows exactly
        | assignment |
        | 10         |
        | 20         |

  @REF-06 @MUST
  Rule: Every assignment code listed is accepted in a position and no other is

    @portable
    Scenario: Every assignment code listed
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001 with every assignment code listed
      Then every call is accepted

    @portable
    Scenario Outline: A position with <assignment>, which is not listed
      Given a staff member E2001 Gil Moreau without positions
      And the list of assignment codes does not show <assignment>
      When the HR system adds a position to E2001
        | school | assignment   | start      |
        | 010    | <assignment> | 2023-10-01 |
      Then the call is refused

      Examples:
        | assignment |
        | 88         |
        | 020        |
        | 2          |
        | 201        |

    @emulator
    Scenario: The refusal names the fault
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | start      |
        | 010    | 88         | 2023-10-01 |
      Then the call is refused as invalid for UNKNOWN_ASSIGNMENT_CODE
