@area:NOTIF
Feature: Being told of synchronizations
  One message says that all of it is done; the Error Log says what was not.

  @NOTIF-05 @MUST
  Rule: Whoever wants it is told when a commit is complete

    @operator
    Scenario: A commit that the HR system waited for
      Given an HR Sync Commit notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system commits
      Then aadmin has exactly these messages
        | type           |
        | HR Sync Commit |

    @operator
    Scenario: A commit that a job carried out
      Given an HR Sync Commit notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then aadmin has exactly these messages
        | type           |
        | HR Sync Commit |

    @operator
    Scenario: Nothing is told before the commit
      Given an HR Sync Commit notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      When the HR system validates
      Then aadmin has no message

    @emulator
    Scenario: Nothing is told while the job is at work
      Given an HR Sync Commit notification for aadmin
      And the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
        | E1002  | Larsen    | Bo         | M      | 763-555-0142 |
      And the HR system has validated
      And the HR system has submitted the commit
      When the operator lets the job go on by 1 record
      Then aadmin has no message

    @operator
    Scenario: A commit in which a record failed is complete as well
      Given an HR Sync Commit notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has validated
      When the HR system commits
      Then aadmin has exactly these messages
        | type           |
        | HR Sync Commit |

    @operator
    Scenario: Whoever is in two notifications is told once
      Given an HR Sync Commit notification for aadmin
      And an HR Sync Commit notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system commits
      Then aadmin has exactly these messages
        | type           |
        | HR Sync Commit |
