@area:SYNC
Feature: Where the two systems contradict each other
  Two systems that were kept apart for years do not agree. The validation says where, so that it can be repaired before the commit.

  @SYNC-15 @MUST
  Rule: A validation returns the conflicts and errors it finds

    @emulator
    Scenario: A staff number that two people of Campus have
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 |
      When the HR system validates
      Then the validation has an error for E1005

    @emulator
    Scenario: Nothing is the matter with Ann Lindqvist
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
        | E1005  | Stone     | Eva        |             | F      | 1985-01-20 |
      When the HR system validates
      Then the validation has no error for E1001

    @emulator @reading(update.absent=keep)
    Scenario: Somebody new without a name
      Given the HR system has transferred and ended
        | number | gender |
        | E2001  | F      |
      When the HR system validates
      Then the validation has an error for E2001

    @emulator
    Scenario: Another name and another birthdate under one number
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2001  | Vega      | Rosa       | F      | 1991-03-08 |
      When the HR system validates
      Then the validation has a conflict for E2001

    @emulator
    Scenario Outline: <what> alone is no conflict
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      And the HR system has transferred and ended
        | number | last name   | first name | gender | birthdate   |
        | E2001  | <last name> | Gil        | M      | <birthdate> |
      When the HR system validates
      Then the validation has no conflict for E2001

      Examples:
        | what              | last name | birthdate  |
        | Another name      | Vega      | 1987-11-02 |
        | Another birthdate | Moreau    | 1991-03-08 |

    @emulator @reading(sync.conflicts_block=false)
    Scenario: What is in conflict would change all the same
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2001  | Vega      | Gil        | M      | 1991-03-08 |
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old        | new        |
        | E2001  | demographics | last name | Moreau     | Vega       |
        | E2001  | demographics | birthdate | 1987-11-02 | 1991-03-08 |

    @emulator @reading(sync.conflicts_block=true)
    Scenario: A district may leave alone what is in conflict
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2001  | Vega      | Gil        | M      | 1991-03-08 |
      When the HR system validates
      Then the validation reports no changes

    @emulator @reading(sync.conflicts_block=true)
    Scenario: Whose record would be left alone is told as an error, too
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2001  | Vega      | Gil        | M      | 1991-03-08 |
      When the HR system validates
      Then the validation has an error for E2001

    @emulator
    Scenario: Staff the HR system does not know are in conflict with nobody
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
      When the HR system validates
      Then the validation has no conflict for E1004

    @emulator @reading(validate.report_campus_only=true)
    Scenario: They are named, in case one of them was forgotten
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
      When the HR system validates
      Then the validation has a warning for E1002

    @emulator @reading(validate.report_campus_only=false)
    Scenario: A district may not want to read of them
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
      When the HR system validates
      Then the validation has no warning for E1002

  @SYNC-17 @MUST
  Rule: A validation compares with Campus as it is when it is asked for

    @emulator
    Scenario: The number of two people is mended
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 |
      And the HR system has validated
      And the operator has entered the staff number E1015 for Erik Stone
      When the HR system validates
      Then the validation has no error for E1005

    @portable
    Scenario: What the HR system has changed meanwhile would not change again
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has validated
      And the HR system has updated E2001
        | last name | first name | gender |
        | Berg      | Gil        | M      |
      When the HR system validates
      Then the validation reports no changes

    @operator
    Scenario: What an operator has changed meanwhile is what would change
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Berg      | Gil        | M      |
      And the HR system has validated
      And the operator has unlocked the demographics
      And the operator has changed E2001 by hand
        | last name |
        | Lund      |
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old  | new  |
        | E2001  | demographics | last name | Lund | Berg |

  @SYNC-35 @MUST
  Rule: A staff number that several people of Campus have is not synchronized

    @emulator
    Scenario: Neither of them is altered
      Given the operator has noted the record of Eva Stone
      And the operator has noted the record of Erik Stone
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 | 763-555-0155 |
      When the HR system commits
      Then every record noted is as it was

    @emulator
    Scenario: Nobody is added in their place
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E1005  | Steen     | Eva        | F      | 1985-01-20 | 763-555-0155 |
      When the HR system commits
      Then the operator sees 0 people named Eva Steen

    @emulator
    Scenario: The validation says so
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 | 763-555-0155 |
      When the HR system validates
      Then the validation has an error for E1005

    @emulator
    Scenario: Once one of them has another number, the record is committed
      Given the operator has entered the staff number E1015 for Erik Stone
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | cell phone   |
        | E1005  | Steen     | Eva        | F      | 1985-01-20 | 763-555-0155 |
      When the HR system commits
      Then E1005 is shown with
        | last name | first name |
        | Steen     | Eva        |
