@area:HOUSE
Feature: Addresses that households share
  An address belongs to nobody: households point to it, as many as live there.
  Whoever moves points to another one and leaves the record behind for the others.

  @HOUSE-13 @MUST
  Rule: A household that moves points to another address, and the record it leaves is not edited

    @operator
    Scenario: The neighbour stays
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And E2002 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And the operator sees E2002 living at "77 Birch St, Blaine MN 55449"

    @portable
    Scenario: The search finds the former address as ever
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And E2002 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And the address search for "77 Birch St, Blaine MN 55449" finds exactly one address

    @operator
    Scenario: Neighbours no longer point to the same record
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And E2002 lives at "79 Birch St, Blaine MN 55449"
      And the HR system has moved E2002 to "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then E2001 and E2002 point to different addresses

    @operator
    Scenario: A student's family stays where a staff member moves out
      Given E2001 lives at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And the operator sees Sam Larsen living at "12500 South 42nd Gardens Apt 123, Blaine MN 55123"

  @HOUSE-23 @MUST
  Rule: An address that several households share stays for those who stay

    @operator
    Scenario: One of three moves out
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And E2002 lives at "77 Birch St, Blaine MN 55449"
      And E2003 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And the operator sees E2002 living at "77 Birch St, Blaine MN 55449"

    @operator
    Scenario: The two who stay share the record
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And E2002 lives at "77 Birch St, Blaine MN 55449"
      And E2003 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And E2002 and E2003 point to the same address

    @portable
    Scenario: The search finds the address of those who stay
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And E2002 lives at "77 Birch St, Blaine MN 55449"
      And E2003 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And the address search for "77 Birch St, Blaine MN 55449" finds exactly one address

    @emulator
    Scenario: An address that the last one has left is kept
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      When the HR system moves E2001 to "9 Cedar Ln, Blaine MN 55449"
      Then the call is accepted
      And the address search for "77 Birch St, Blaine MN 55449" finds exactly one address
