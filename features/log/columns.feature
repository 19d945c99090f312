@area:LOG
Feature: The columns of the Error Log
  Five columns are enough to find a mistake: when it happened, what was attempted, on what, what was wrong with it,
  and what had been sent.

  @LOG-03 @MUST
  Rule: The Error Log has five columns

    @operator
    Scenario: A log in which nothing stands yet
      When the operator opens the Error Log
      Then the Error Log has exactly the columns Error Date, Action, Path, Error Message, Payload

    @operator
    Scenario: A log with an entry
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Error Log has exactly the columns Error Date, Action, Path, Error Message, Payload

  @LOG-04 @MUST
  Rule: The Error Date is that of the error, whenever somebody looks

    @emulator
    Scenario: The log is opened on the day of the error
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Error Date of the newest entry begins with 2024-03-15

    @emulator
    Scenario: The log is opened eighteen days later
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And it is 2024-04-02
      When the operator opens the Error Log
      Then the Error Date of the newest entry begins with 2024-03-15

    @emulator
    Scenario: Late in the evening it is the date of the district and not that of Greenwich
      Given it is 2024-03-20T23:30:00-05:00
      And the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And it is 2024-03-21
      When the operator opens the Error Log
      Then the Error Date of the newest entry begins with 2024-03-20

  @LOG-05 @MUST
  Rule: The Action is the method by which the HR system called

    @operator
    Scenario: A newcomer was refused
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Action of the newest entry is POST

    @operator
    Scenario: An update was refused
      Given the HR system was refused an update of E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | Q      |
      When the operator opens the Error Log
      Then the Action of the newest entry is PUT

  @LOG-06 @MUST
  Rule: The Path is that which the HR system addressed, down to the staff number

    @operator
    Scenario: An update of Ann Lindqvist was refused
      Given the HR system was refused an update of E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | Q      |
      When the operator opens the Error Log
      Then the Path of the newest entry ends with /staff/E1001

    @operator
    Scenario: A position for Carla Diaz was refused
      Given the HR system was refused a position for E1003
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      When the operator opens the Error Log
      Then the Path of the newest entry ends with /staff/E1003/positions

  @LOG-07 @MUST
  Rule: The Error Message says in detail what was wrong

    @operator
    Scenario Outline: A gender that nobody has: <what> is named
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Error Message of the newest entry names <word>

      Examples:
        | what       | word   |
        | the place  | gender |
        | the letter | Q      |

    @operator
    Scenario Outline: Several mistakes at once: <word> is named
      Given the HR system was refused a new staff member
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | Q      | 999    | 88         | T100  | 2023-10-01 |
      When the operator opens the Error Log
      Then the Error Message of the newest entry names <word>

      Examples:
        | word |
        | Q    |
        | 999  |
        | 88   |

  @LOG-08 @MUST
  Rule: The Payload is what the HR system sent, letter for letter

    @operator
    Scenario Outline: A newcomer, <manner>
      Given the HR system was refused a new staff member, <manner>
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      When the operator opens the Error Log
      Then the Payload of the newest entry is letter for letter what the HR system sent

      Examples:
        | manner                                         |
        | written over several lines                     |
        | written with wide blanks                       |
        | with a shoe size, which Campus does not know   |
        | written so that it breaks off                  |

    @operator
    Scenario: A name in another script
      Given the HR system was refused a new staff member, written over several lines
        | number | last name | first name | gender |
        | E2001  | Щербакова | Ольга      | Q      |
      When the operator opens the Error Log
      Then the Payload of the newest entry is letter for letter what the HR system sent

    @operator @reading(log.mask_ssn=false)
    Scenario: A social security number is shown like everything else
      Given the HR system was refused a new staff member, written over several lines
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | Q      | 219-09-9999 |
      When the operator opens the Error Log
      Then the Payload of the newest entry is letter for letter what the HR system sent

    @emulator @reading(log.mask_ssn=true)
    Scenario: A district that keeps social security numbers from those who read the log
      Given the HR system was refused a new staff member
        | number | last name | first name | gender | ssn         |
        | E2001  | Moreau    | Gil        | Q      | 219-09-9999 |
      When the operator opens the Error Log
      Then the Payload of the newest entry does not show 219-09
