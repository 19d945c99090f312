@area:SYNC
Feature: Committing by a job
  An HR system with many records does not wait. It submits the commit, Campus works, and the HR system asks how far it is.

  @SYNC-24 @MUST
  Rule: Whoever submits a commit is answered before the work is done

    @emulator
    Scenario: The job is still to be done when the answer comes
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system submits the commit
      Then the call is accepted
      And the status tells that the job is under way

    @emulator
    Scenario: The records are still to be applied when the answer comes
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system submits the commit
      Then E1001 is shown with
        | other phone |
        | (absent)    |

    @emulator
    Scenario: Meanwhile the HR system goes on with its work of the day
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | other phone  |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      And the HR system has submitted the commit
      When the HR system updates E1002
        | last name | first name | gender | work phone   |
        | Larsen    | Bo         | M      | 763-555-0142 |
      Then E1002 is shown with
        | work phone   |
        | 763-555-0142 |

  @SYNC-25 @MUST
  Rule: The job comes to its end by itself

    @operator
    Scenario: Nobody asks for it, and Ann Lindqvist has her new mail address
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work email                   |
        | E1001  | Lindqvist | Ann        | F      | ann.lindqvist@blaine.example |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then E1001 is shown with
        | work email                   |
        | ann.lindqvist@blaine.example |

    @operator @reading(sync.unmatched=add)
    Scenario: All of 200 newcomers are there in the end
      Given the HR system has transferred and ended 200 made-up staff members named Ostrom
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then the operator sees E3001 as
        | last name |
        | Ostrom    |
      And the operator sees E3100 as
        | last name |
        | Ostrom    |
      And the operator sees E3200 as
        | last name |
        | Ostrom    |

    @emulator
    Scenario: The job goes on when the HR system that submitted it is locked out
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | work email                   |
        | E1001  | Lindqvist | Ann        | F      | ann.lindqvist@blaine.example |
      And the HR system has validated
      And the HR system has submitted the commit
      And the operator has generated a new secret
      When the operator lets the job go on
      And the job has finished
      Then the operator sees E1001 as
        | work email                   |
        | ann.lindqvist@blaine.example |

    @emulator
    Scenario: Nothing else is begun while it works
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | work email                   |
        | E1001  | Lindqvist | Ann        | F      | ann.lindqvist@blaine.example |
      And the HR system has validated
      And the HR system has submitted the commit
      When the HR system starts a synchronization
      Then the call is refused

    @emulator
    Scenario: It does not take the records of a second submission
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | work email                   |
        | E1001  | Lindqvist | Ann        | F      | ann.lindqvist@blaine.example |
      And the HR system has validated
      And the HR system has submitted the commit
      When the HR system submits the commit
      Then the call is refused

    @emulator
    Scenario: A job that breaks off leaves what it has done
      Given the operator has the job break off at record 2
      And the HR system has transferred and ended
        | number | last name | first name | gender | work email                   |
        | E1001  | Lindqvist | Ann        | F      | ann.lindqvist@blaine.example |
        | E1002  | Larsen    | Bo         | M      | bo.larsen@blaine.example     |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then the operator sees E1001 as
        | work email                   |
        | ann.lindqvist@blaine.example |
      And the operator sees E1002 as
        | work email |
        | (absent)   |

  @SYNC-26 @MUST
  Rule: What became of each record is not told to the HR system

    @operator
    Scenario: The answer to the submission names nobody
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has validated
      When the HR system submits the commit
      Then the call is accepted
      And the answer does not mention E1001
      And the answer does not mention E1005

    @operator
    Scenario: The status of the finished job does not name who has failed
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the HR system asks for the job status
      Then the call is accepted
      And the answer does not mention E1005

    @operator
    Scenario: The status of the finished job does not name who was synchronized
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the HR system asks for the job status
      Then the call is accepted
      And the answer does not mention E1001

    @operator
    Scenario: A record that has failed does not make the job a failure
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1005  | Stone     | Eva        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then the status tells that the job has finished

    @emulator
    Scenario: The status of a job at work names nobody
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1005  | Stone     | Eva        | F      |
        | E1002  | Larsen    | Bo         | M      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the operator has let the job go on by 2 records
      When the HR system asks for the job status
      Then the call is accepted
      And the answer does not mention E1001
      And the answer does not mention E1005

  @SYNC-27 @MUST
  Rule: What went wrong in a job is found in the Error Log

    @operator
    Scenario: There is one entry, for the number that two people hold
      Given the HR system has transferred and ended
        | number | last name | first name | gender | personal email     |
        | E1001  | Lindqvist | Ann        | F      |                    |
        | E1005  | Stone     | Eva        | F      | eva.s@mail.example |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @operator
    Scenario: The entry shows the record that failed
      Given the HR system has transferred and ended
        | number | last name | first name | gender | personal email     |
        | E1005  | Stone     | Eva        | F      | eva.s@mail.example |
        | E1001  | Lindqvist | Ann        | F      |                    |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Payload of the newest entry names E1005

    @emulator
    Scenario: The entry is there before the job comes to its end
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | personal email     |
        | E1005  | Stone     | Eva        | F      | eva.s@mail.example |
        | E1001  | Lindqvist | Ann        | F      |                    |
      And the HR system has validated
      And the HR system has submitted the commit
      And the operator has let the job go on by 1 record
      When the operator opens the Error Log
      Then the Error Log has exactly 1 entry

    @operator
    Scenario: A job in which nothing goes wrong leaves no entry
      Given the HR system has transferred and ended
        | number | last name | first name | gender | personal email     |
        | E1001  | Lindqvist | Ann        | F      | ann.l@mail.example |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Error Log is empty

    @emulator
    Scenario: That a job has broken off is in the Error Log, too
      Given the operator has the job break off at record 1
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the operator opens the Error Log
      Then the Payload of the newest entry names E1001

  @SYNC-29 @MUST
  Rule: The status is that of the job that was submitted last

    @emulator
    Scenario: Before the first submission there is no job
      When the HR system asks for the job status
      Then the status tells of no job

    @operator
    Scenario: The HR system is told that its job has finished
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then the status tells that the job has finished

    @emulator
    Scenario: The HR system is told that its job is at work
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1002  | Larsen    | Bo         | M      |
      And the HR system has validated
      And the HR system has submitted the commit
      When the operator lets the job go on by 1 record
      Then the status tells that the job is under way

    @emulator
    Scenario: The HR system is told that its job has broken off
      Given the operator has the job break off at record 1
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      When the job has finished
      Then the status tells that the job has broken off

    @emulator
    Scenario: The first job has finished and the second is at work
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      And the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1002  | Larsen    | Bo         | M      |
      And the HR system has validated
      When the HR system submits the commit
      Then the status tells that the job is under way

    @emulator
    Scenario: The job that is told of is the one submitted last
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1002  | Larsen    | Bo         | M      |
      And the HR system has validated
      When the HR system submits the commit
      Then the status tells of the job just submitted

    @emulator
    Scenario: A commit that was waited for is no job
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has committed
      When the HR system asks for the job status
      Then the status tells of no job

  @SYNC-30 @MUST
  Rule: The status may be asked for as often as one likes

    @operator
    Scenario: Of a finished job the same is told three times
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      When the HR system asks for the job status 3 times
      Then every call is accepted
      And every answer is the same

    @emulator
    Scenario: While a job is held the same is told 200 times
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
        | E1002  | Larsen    | Bo         | M      |
      And the HR system has validated
      And the HR system has submitted the commit
      And the operator has let the job go on by 1 record
      When the HR system asks for the job status 200 times
      Then every call is accepted
      And every answer is the same

    @emulator
    Scenario: A job that was asked after does all of its work
      Given the operator holds the job
      And the HR system has transferred and ended
        | number | last name | first name | gender | cell phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0151 |
        | E1002  | Larsen    | Bo         | M      | 763-555-0152 |
      And the HR system has validated
      And the HR system has submitted the commit
      And the HR system has asked for the job status 20 times
      When the operator lets the job go on
      And the job has finished
      Then E1002 is shown with
        | cell phone   |
        | 763-555-0152 |
