@area:SYNC
Feature: What the commit answers
  Whoever has waited for the commit learns whose records were applied and whose were not, so that the HR system can look
  after the latter.

  @SYNC-20 @MUST
  Rule: The commit names everybody who was synchronized

    @portable
    Scenario: Two colleagues with new telephone numbers
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
        | E1002  | Larsen    | Bo         | M      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |
      And the HR system has validated
      When the HR system commits
      Then exactly E1001 and E1002 were committed

    @portable @reading(sync.unmatched=add)
    Scenario: A newcomer is named beside a colleague
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 | 010    | 20         | T100  | 2020-08-01 |
        | E2001  | Moreau    | Gil        | M      | 763-555-0144 | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then exactly E1001 and E2001 were committed

    @portable
    Scenario: Somebody of whom there is no news is named as well
      Given these staff members
        | number | last name | first name | gender | work phone   | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended E1001 with the record it was created with
      And the HR system has validated
      When the HR system commits
      Then exactly E1001 was committed

    @operator
    Scenario: Whoever has failed is not named
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
        | E1005  | Stone     | Eva        | F      | 763-555-0145 |
      And the HR system has validated
      When the HR system commits
      Then exactly E1001 was committed

    @portable @reading(sync.conflicts_block=false)
    Scenario: A suspicion that a number is about somebody else does not keep the record out
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 1980-02-29 | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1001  | Berg      | Ann        | F      | 1991-07-14 |
      And the HR system has validated
      When the HR system commits
      Then exactly E1001 was committed

  @SYNC-21 @MUST
  Rule: The commit names everybody who was not synchronized, and says why

    @operator
    Scenario: The number of Eva and Erik Stone is that of two people in Campus
      Given the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1005  | Stone     | Eva        | F      | 763-555-0155 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for E1005 with a reason

    @operator
    Scenario: Nobody else is named
      Given the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      |              |
        | E1005  | Stone     | Eva        | F      | 763-555-0155 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for exactly E1005

    @operator
    Scenario: Every record is named in one place and in no other
      Given the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      |              |
        | E1005  | Stone     | Eva        | F      | 763-555-0155 |
        | E1002  | Larsen    | Bo         | M      |              |
      And the HR system has validated
      When the HR system commits
      Then the answer tells what became of exactly E1001, E1005 and E1002

    @emulator
    Scenario: The reason names the cause
      Given the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1005  | Stone     | Eva        | F      | 763-555-0155 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for E1005 because of AMBIGUOUS_STAFF

    @portable @reading(update.absent=keep)
    Scenario: A newcomer whose gender is missing
      Given the HR system has transferred and ended
        | number | last name | first name | cell phone   |
        | E2001  | Moreau    | Gil        | 763-555-0154 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for E2001 with a reason

    @portable
    Scenario: Nobody is named where everything went well
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0151 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for nobody

    @portable @reading(sync.conflicts_block=true)
    Scenario: A district may keep out a record that seems to be about somebody else
      Given these staff members
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 1980-02-29 | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1001  | Berg      | Ann        | F      | 1991-07-14 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for E1001 with a reason
