@area:SYNC
Feature: Telling that a synchronization is complete
  Nobody sits and waits for a job. Whoever wants to know when it is done is told in the Message Center.

  @SYNC-28 @MUST
  Rule: That a job is complete can be told

    @operator
    Scenario: The administrator finds a message when the job has finished
      Given an HR Sync Commit notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then aadmin has exactly these messages
        | type           |
        | HR Sync Commit |

    @emulator
    Scenario: There is no message before the job has taken its first record
      Given an HR Sync Commit notification for aadmin
      And the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system submits the commit
      Then aadmin has no message

    @emulator
    Scenario: There is no message while one record of two is left
      Given an HR Sync Commit notification for aadmin
      And the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |
      And the HR system has validated
      And the HR system has submitted the commit
      When the operator lets the job go on by 1 record
      Then aadmin has no message

    @emulator
    Scenario: That a job has broken off is told as well
      Given an HR Sync Commit notification for aadmin
      And the operator has the job break off at record 1
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then aadmin has exactly these messages
        | type           |
        | HR Sync Commit |

    @operator
    Scenario: Nobody is told who does not want to be
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then aadmin has no message
