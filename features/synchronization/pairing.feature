@area:SYNC
Feature: Who is compared with whom
  The staff number is what the two systems have in common. Every record finds its counterpart by it, however many there are.

  @SYNC-31 @MUST
  Rule: Records and staff are paired by equal staff numbers

    @portable
    Scenario: The same number is the same staff member, even under another name
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
        | E2002  | Berg      | Jules      | M      | 1987-11-02 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2001  | Berg      | Jules      | M      | 1987-11-02 |
      When the HR system validates
      Then the validation reports exactly these demographic changes
        | number | property   | old    | new   |
        | E2001  | last name  | Moreau | Berg  |
        | E2001  | first name | Gil    | Jules |

    @portable
    Scenario: Another number is somebody else, even under the same name
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2002  | Moreau    | Gil        | N      | 1987-11-02 |
      When the HR system validates
      Then the validation reports no changes

    @portable
    Scenario: The commit leaves the namesake alone
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 010    | 20         | T100  | 2023-10-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2002  | Moreau    | Gil        | N      | 1987-11-02 |
      When the HR system commits
      Then E2001 is shown with
        | last name | first name | gender |
        | Moreau    | Gil        | M      |

  @SYNC-42 @MUST
  Rule: All staff are compared, however many there are

    @portable
    Scenario: Nobody among 250 is passed over
      Given the HR system has transferred and ended 250 made-up staff members named Moreau
      When the HR system validates
      Then the validation speaks of each of the 250 made-up staff members

    @emulator @reading(sync.unmatched=add)
    Scenario: All of 600 staff members of both systems are compared
      Given the HR system has synchronized 600 made-up staff members named Moreau
      And the HR system has transferred and ended 600 made-up staff members named Vega
      When the HR system validates
      Then the validation reports another last name for each of the 600 made-up staff members

    @emulator @reading(sync.unmatched=add)
    Scenario: The first, the middle one and the last of 600 are committed
      Given the HR system has transferred and ended 600 made-up staff members named Moreau
      When the HR system commits
      Then E3001 is shown with
        | last name |
        | Moreau    |
      And E3300 is shown with
        | last name |
        | Moreau    |
      And E3600 is shown with
        | last name |
        | Moreau    |
