@area:CRED
Feature: What the documentation says of households
  Most of a household may be left out, and Campus fills it in.
  Whoever sets the HR system up reads in the documentation with what.

  @CRED-10 @MUST
  Rule: The documentation lists what there is of a household, each with what is filled in for it

    @operator
    Scenario: What is filled in is what the documentation says
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then everything that the documentation says is filled in was filled in so

    @operator
    Scenario: Nothing is filled in of which the documentation says nothing
      When the HR system creates E2001 living at "77 Birch St, Blaine MN 55449"
      Then the documentation says of everything filled in what it is by default

    @emulator
    Scenario: A household is public, and letters go to where it lives
      Then the documentation says that these are filled in
        | phone  | comments | private | end date | mailing | physical | secondary | location private |
        | (null) | (null)   | no      | (null)   | yes     | yes      | no        | no               |
