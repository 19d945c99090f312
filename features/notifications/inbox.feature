@area:NOTIF
Feature: The Message Center
  Messages go to those who are to know, and to nobody else.

  @NOTIF-07 @MUST
  Rule: Everybody who is told finds the message in the Message Center

    @operator
    Scenario Outline: <name>, one of two recipients, finds that a newcomer was created
      Given an HR-Staff notification for aadmin and bhr
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then <username> has exactly these messages
        | type     | about |
        | HR-Staff | E2001 |

      Examples:
        | name       | username |
        | Alma Admin | aadmin   |
        | Ben Hr     | bhr      |

    @operator
    Scenario Outline: <name>, one of two recipients, finds that a commit is complete
      Given an HR Sync Commit notification for bhr and aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      When the HR system commits
      Then <username> has exactly these messages
        | type           |
        | HR Sync Commit |

      Examples:
        | name       | username |
        | Alma Admin | aadmin   |
        | Ben Hr     | bhr      |

  @NOTIF-15 @MUST
  Rule: A message goes to the recipients of its type only

    @operator
    Scenario: Who wants to know of staff is not told of a commit
      Given an HR-Staff notification for aadmin
      And an HR Sync Commit notification for bhr
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      When the HR system commits
      Then aadmin has no HR Sync Commit message

    @operator
    Scenario: Who wants to know of commits is not told of a position
      Given an HR-Staff notification for aadmin
      And an HR Sync Commit notification for bhr
      When the HR system adds a position to E1003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then bhr has no message

    @operator
    Scenario: A teacher who wants to know nothing is told nothing
      Given an HR-Staff notification for aadmin and bhr
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then tteach has no message

    @operator
    Scenario: Who is to be told of both is told of both
      Given an HR-Staff notification for aadmin
      And an HR Sync Commit notification for aadmin
      And these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system adds a position to E1003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E1003 |
        | HR-Staff | E2001 |
