@area:ADDR
Feature: Spellings of one address
  One household writes North and Avenue, the next writes N and Ave with a full stop. The letters arrive at one door.

  @ADDR-25 @SHOULD
  Rule: Words that are spelled out and their abbreviations are equal

    @portable
    Scenario: The abbreviations first
      Given E1001 lives at "4321 N Lexington Ave. , Blaine MN 55123"
      When the HR system creates E2001 living at "4321 North Lexington Avenue, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: The words first
      Given E1001 lives at "4321 North Lexington Avenue, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Ave, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: One word of the two is spelled out
      Given E1001 lives at "4321 North Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Avenue, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

  @ADDR-26 @SHOULD
  Rule: A full stop at the end and blanks around a text make no other address

    @portable
    Scenario: Full stop and blank first
      Given E1001 lives at "4321 N Lexington Ave. , Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Ave, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: Full stop and blank later
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 N Lexington Ave. , Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: A blank before the number
      Given E1001 lives at "4321 N Lexington Ave, Blaine MN 55123"
      When the HR system creates E2001 living at " 4321 N Lexington Ave., Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 N Lexington Ave, Blaine MN 55123" finds exactly one address

  @ADDR-27 @SHOULD
  Rule: A direction after the street may be spelled out

    @portable
    Scenario: The abbreviation first
      Given E1001 lives at "4321 109th Ave NW, Blaine MN 55123"
      When the HR system creates E2001 living at "4321 109th Ave Northwest, Blaine MN 55123"
      Then the call is accepted
      And the address search for "4321 109th Ave NW, Blaine MN 55123" finds exactly one address

    @portable
    Scenario: The word first
      Given E1001 lives at "77 Birch Rd Southeast, Blaine MN 55123"
      When the HR system creates E2001 living at "77 Birch Rd SE, Blaine MN 55123"
      Then the call is accepted
      And the address search for "77 Birch Rd SE, Blaine MN 55123" finds exactly one address
