@area:REF
Feature: Genders
  Which genders there are is for the district to say, and a staff member is sent with one of them.
  The HR system maps its own values to the codes of the list.

  @REF-03 @MUST
  Rule: The genders that Campus recognises can be read

    @portable
    Scenario: Two genders every district has
      When the HR system reads the list of genders
      Then the list of genders shows at least
        | gender |
        | F      |
        | M      |

    @portable
    Scenario: A letter that is no gender is not listed
      When the HR system reads the list of genders
      Then the list of genders does not show Q

    @emulator
    Scenario: The genders of Blaine
      When the HR system reads the list of genders
      Then the list of genders shows exactly
        | gender |
        | F      |
        | M      |
        | N      |

  @REF-04 @MUST
  Rule: Every gender listed is accepted as it is written and no other is

    @portable
    Scenario: A staff member of every gender listed
      When the HR system creates a staff member of every gender listed
      Then every call is accepted

    @emulator
    Scenario: The third gender of Blaine
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | N      |
      Then the call is accepted

    @portable
    Scenario: A gender that is not listed
      Given the list of genders does not show Q
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      Then the call is refused

    @portable
    Scenario: An empty gender
      When the HR system creates a staff member
        | number | last name | first name | gender  |
        | E2001  | Moreau    | Gil        | (empty) |
      Then the call is refused

    @emulator
    Scenario Outline: A gender written in another way: <gender>
      When the HR system creates a staff member
        | number | last name | first name | gender   |
        | E2001  | Moreau    | Gil        | <gender> |
      Then the call is refused as invalid for UNKNOWN_GENDER

      Examples:
        | gender |
        | Q      |
        | m      |
        | MF     |
