@area:LOG
Feature: What the Error Log holds
  An HR system runs at night and nobody watches it. In the morning somebody at the district opens the Error Log
  and finds there what Campus did not accept: that and nothing else.

  @LOG-01 @MUST
  Rule: Whatever of the integration fails is in the Error Log

    @operator
    Scenario: A newcomer who was refused
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @operator
    Scenario: A search that was refused
      Given the HR system was refused a search without any criterion
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @operator
    Scenario: A night on which three things failed
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And the HR system was refused an update of E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | Q      |
      And the HR system was refused a search without any criterion
      When the operator opens the Error Log
      Then the Error Log has exactly 3 entries

    @operator
    Scenario: The search that was refused had nothing to send
      Given the HR system was refused a search without any criterion
      When the operator opens the Error Log
      Then the newest entry has no Payload

    @operator @reading(log.auth_errors=false)
    Scenario: A caller whom nobody knows is no error of the integration
      Given the HR system, lacking a token, was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator opens the Error Log
      Then the Error Log is empty

    @operator @reading(log.auth_errors=true)
    Scenario: A district that wants to know of unknown callers, too
      Given the HR system, lacking a token, was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @emulator
    Scenario: A sign-on that failed is no transaction
      Given the HR system was refused a token with the secret altered in its last character
      When the operator opens the Error Log
      Then the Error Log is empty

  @LOG-10 @MUST
  Rule: What succeeded is not in the Error Log

    @operator
    Scenario: A newcomer who was accepted
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      When the operator opens the Error Log
      Then the Error Log is empty

    @operator
    Scenario: A search that found nobody
      Given the HR system has searched for E9999
      When the operator opens the Error Log
      Then the Error Log is empty

    @operator
    Scenario: A newcomer who was accepted after having been refused
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @emulator @reading(update.absent=keep)
    Scenario: A move that was ignored because the household is shared
      Given the HR system has moved E1002 to "77 Birch St, Blaine MN 55449"
      When the operator opens the Error Log
      Then the Error Log is empty

  @LOG-12 @MUST
  Rule: Each error has an entry and a payload of its own

    @operator
    Scenario: Three newcomers who were refused one after the other
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | Q      |
      And the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2003  | Berg      | Ida        | Q      |
      When the operator opens the Error Log
      Then the Payloads of the Error Log are those of E2003, E2002 and E2001, from the newest to the oldest

    @operator
    Scenario: The same mistake twice is two errors
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Payloads of the Error Log are those of E2001 and E2001, from the newest to the oldest

  @LOG-02 @MUST
  Rule: Whatever goes wrong in a synchronization is in the Error Log

    @operator @reading(transfer.partial=false)
    Scenario: A transfer that was refused
      Given the HR system has started a synchronization
      And the HR system was refused a transfer
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @operator @reading(transfer.partial=true)
    Scenario: A record that was left out of a transfer
      Given the HR system has started a synchronization
      And the HR system has tried to transfer
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Payloads of the Error Log are those of E2001, from the newest to the oldest

    @operator
    Scenario: Two records that were not committed, because two people hold each of the numbers
      Given the operator has entered the staff number E1003 for Dana Holt
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1003  | Diaz      | Carla      | F      |
        | E1001  | Lindqvist | Ann        | F      |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has validated
      And the HR system has committed
      When the operator opens the Error Log
      Then the Payloads of the Error Log are those of E1005 and E1003, from the newest to the oldest

    @operator @reading(transfer.partial=false)
    Scenario: A night with a transfer that was refused and two records that were not committed
      Given the operator has entered the staff number E1003 for Dana Holt
      And the HR system has started a synchronization
      And the HR system was refused a transfer
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And the HR system has transferred
        | number | last name | first name | gender |
        | E1003  | Diaz      | Carla      | F      |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has ended the transfer
      And the HR system has validated
      And the HR system has committed
      When the operator opens the Error Log
      Then the Error Log has exactly 3 entries

    @operator
    Scenario: What went wrong last night is still there when tonight goes wrong, too
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has validated
      And the HR system has committed
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1005  | Stone     | Erik       | M      |
      And the HR system has validated
      And the HR system has committed
      When the operator opens the Error Log
      Then the Payloads of the Error Log are those of E1005 and E1005, from the newest to the oldest

    @operator
    Scenario: What went wrong last night is still there when tonight everything goes well
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has validated
      And the HR system has committed
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has committed
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @emulator
    Scenario: A job that broke off behind a record that was not committed
      Given the operator has the job break off at record 2
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1005  | Stone     | Eva        | F      |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Error Log has exactly 2 entries

    @emulator
    Scenario: Everybody whom a job that broke off did not reach
      Given the operator has the job break off at record 2
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1002  | Larsen    | Bo         | M      |
        | E1003  | Diaz      | Carla      | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Payloads of the Error Log are those of E1003 and E1002, from the newest to the oldest

    @operator
    Scenario: A synchronization without errors leaves nothing behind
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has committed
      When the operator opens the Error Log
      Then the Error Log is empty

  @LOG-11 @MUST
  Rule: A job for which nobody waits writes its errors into the same log

    @operator
    Scenario: The one record that a job could not commit
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work email               |
        | E1001  | Lindqvist | Ann        | F      |                          |
        | E1005  | Stone     | Eva        | F      | eva.stone@blaine.example |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Payloads of the Error Log are those of E1005, from the newest to the oldest

    @operator
    Scenario: The job's error stands beside that of a call
      Given the HR system was refused an update of E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | Q      |
      And the HR system has transferred and ended
        | number | last name | first name | gender | work email               |
        | E1005  | Stone     | Eva        | F      | eva.stone@blaine.example |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Error Log has exactly 2 entries

    @operator
    Scenario: A commit that was waited for and a job leave one entry each
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work email               |
        | E1005  | Stone     | Eva        | F      | eva.stone@blaine.example |
      And the HR system has validated
      And the HR system has committed
      And the HR system has transferred and ended
        | number | last name | first name | gender | work email               |
        | E1005  | Stone     | Eva        | F      | eva.stone@blaine.example |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Error Log has exactly 2 entries

    @operator
    Scenario: A job without errors leaves nothing behind
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work email            |
        | E1001  | Lindqvist | Ann        | F      | ann.l2@blaine.example |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Error Log is empty
