@area:NOTIF
Feature: Editing notifications
  Who is to be told of what is settled in one place, step by step, and counts from Save on.

  @NOTIF-04 @MUST
  Rule: There are two types of notifications, HR-Staff and HR Sync Commit

    @operator
    Scenario: These two are what there is to choose from
      When the operator opens the notifications
      Then the types to choose from are exactly HR-Staff, HR Sync Commit

    @operator
    Scenario Outline: A notification of the type <type> can be made
      Given the operator has begun a <type> notification for aadmin
      When the operator saves the notification
      Then exactly these notifications are in force
        | type   | recipients |
        | <type> | aadmin     |

      Examples:
        | type           |
        | HR-Staff       |
        | HR Sync Commit |

    @operator
    Scenario: A third type is refused
      Given the operator has begun a notification
      When the operator chooses the type HR Payroll
      Then the call is refused

  @NOTIF-08 @MUST
  Rule: A notification in force can be opened and changed

    @operator
    Scenario: It is made one of the other type and keeps its recipients
      Given an HR-Staff notification for aadmin and bhr
      And the operator has opened the HR-Staff notification
      And the operator has chosen the type HR Sync Commit
      When the operator saves the notification
      Then exactly these notifications are in force
        | type           | recipients  |
        | HR Sync Commit | aadmin, bhr |

    @operator
    Scenario: Under its new type it does not tell of a newcomer any more
      Given an HR-Staff notification for aadmin
      And the operator has opened the HR-Staff notification
      And the operator has chosen the type HR Sync Commit
      And the operator has saved the notification
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then aadmin has no message

    @operator
    Scenario: Under its new type it tells of a commit
      Given an HR-Staff notification for aadmin
      And the operator has opened the HR-Staff notification
      And the operator has chosen the type HR Sync Commit
      And the operator has saved the notification
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      When the HR system commits
      Then aadmin has exactly these messages
        | type           |
        | HR Sync Commit |

    @operator
    Scenario: A recipient is added
      Given an HR-Staff notification for aadmin
      And the operator has opened the HR-Staff notification
      And the operator has typed the recipient "bhr"
      When the operator saves the notification
      Then exactly these notifications are in force
        | type     | recipients  |
        | HR-Staff | aadmin, bhr |

    @operator
    Scenario: A recipient is removed
      Given an HR-Staff notification for aadmin and bhr
      And the operator has opened the HR-Staff notification
      And the operator has used the X beside aadmin
      When the operator saves the notification
      Then exactly these notifications are in force
        | type     | recipients |
        | HR-Staff | bhr        |

  @NOTIF-09 @MUST
  Rule: A notification goes with its last recipient

    @operator
    Scenario: The only recipient is removed
      Given an HR-Staff notification for aadmin
      And the operator has opened the HR-Staff notification
      And the operator has used the X beside aadmin
      When the operator saves the notification
      Then no notification is in force

    @operator
    Scenario: Both recipients are removed, and the other notification stays
      Given an HR-Staff notification for aadmin and bhr
      And an HR Sync Commit notification for bhr
      And the operator has opened the HR-Staff notification
      And the operator has used the X beside bhr
      And the operator has used the X beside aadmin
      When the operator saves the notification
      Then exactly these notifications are in force
        | type           | recipients |
        | HR Sync Commit | bhr        |

    @operator
    Scenario: Where one recipient of two is left the notification stays
      Given an HR-Staff notification for aadmin and bhr
      And the operator has opened the HR-Staff notification
      And the operator has used the X beside aadmin
      When the operator saves the notification
      Then exactly these notifications are in force
        | type     | recipients |
        | HR-Staff | bhr        |

  @NOTIF-10 @MUST
  Rule: A notification is made with New, a type, recipients and Save

    @operator
    Scenario: All four steps
      Given the operator has begun a notification
      And the operator has chosen the type HR-Staff
      And the operator has typed the recipient "aadmin"
      When the operator saves the notification
      Then exactly these notifications are in force
        | type     | recipients |
        | HR-Staff | aadmin     |

    @operator
    Scenario: A second one stands beside the first
      Given an HR-Staff notification for aadmin
      And the operator has begun a notification
      And the operator has chosen the type HR-Staff
      And the operator has typed the recipient "bhr"
      When the operator saves the notification
      Then exactly these notifications are in force
        | type     | recipients |
        | HR-Staff | aadmin     |
        | HR-Staff | bhr        |

    @operator
    Scenario: Without a type it is refused
      Given the operator has begun a notification
      And the operator has typed the recipient "aadmin"
      When the operator saves the notification
      Then the call is refused

    @operator
    Scenario: Without a type nothing comes into force
      Given the operator has begun a notification
      And the operator has typed the recipient "aadmin"
      When the operator saves the notification
      Then no notification is in force

    @operator
    Scenario: Without recipients it is refused
      Given the operator has begun a notification
      And the operator has chosen the type HR-Staff
      When the operator saves the notification
      Then the call is refused

  @NOTIF-14 @MUST
  Rule: A notification counts from Save on

    @operator
    Scenario: Before Save nobody is told
      Given the operator has begun an HR-Staff notification for aadmin
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then aadmin has no message

    @operator
    Scenario: After Save the next newcomer is told of
      Given the operator has begun an HR-Staff notification for aadmin
      And the operator has saved the notification
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E2001 |

    @operator
    Scenario: A change that is not saved takes nothing away
      Given an HR-Staff notification for aadmin
      And the operator has opened the HR-Staff notification
      And the operator has chosen the type HR Sync Commit
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E2001 |
