@area:NOTIF
Feature: Recipients of a notification
  The messages are about employment and assignments, so they are only for people who may see these.

  @NOTIF-06 @MUST
  Rule: A recipient needs the tool right to District Employment or to District Assignments

    @operator
    Scenario Outline: <name>, who has the right to <right>, is offered
      When the operator opens the notifications
      Then <username> is offered as a recipient

      Examples:
        | name       | right                | username |
        | Alma Admin | District Assignments | aadmin   |
        | Ben Hr     | District Employment  | bhr      |

    @operator @reading(notify.rights_of=recipient)
    Scenario: A teacher with neither right is not offered
      When the operator opens the notifications
      Then tteach is not offered as a recipient

    @operator @reading(notify.rights_of=recipient)
    Scenario: A teacher with neither right is refused when somebody types the name
      Given the operator has begun a notification
      When the operator types the recipient "tteach"
      Then the call is refused

    @emulator @reading(notify.rights_of=operator)
    Scenario: A district in which the rights of whoever edits count offers the teacher, too
      When the operator opens the notifications
      Then tteach is offered as a recipient

    @emulator @reading(notify.rights_of=operator)
    Scenario: A district in which the rights of whoever edits count takes the teacher, too
      Given the operator has begun a notification
      When the operator types the recipient "tteach"
      Then the notification being edited has exactly the recipient tteach

  @NOTIF-11 @MUST
  Rule: A recipient is typed by name or by username, or chosen from the list

    @operator
    Scenario Outline: Alma Admin, given by <way>
      Given the operator has begun a notification
      When the operator types the recipient "<text>"
      Then the notification being edited has exactly the recipient aadmin

      Examples:
        | way          | text       |
        | her name     | Alma Admin |
        | her username | aadmin     |

    @operator
    Scenario: Alma Admin, chosen from the list
      Given the operator has begun a notification
      When the operator chooses aadmin from the list
      Then the notification being edited has exactly the recipient aadmin

    @operator
    Scenario: Alma Admin, once by each way, is one recipient
      Given the operator has begun a notification
      And the operator has typed the recipient "Alma Admin"
      When the operator types the recipient "aadmin"
      Then the notification being edited has exactly the recipient aadmin

    @operator
    Scenario: A username of nobody is refused
      Given the operator has begun a notification
      When the operator types the recipient "zzz"
      Then the call is refused

    @operator
    Scenario: A name of nobody adds nobody
      Given the operator has begun an HR-Staff notification for bhr
      When the operator types the recipient "Alma Nobody"
      Then the notification being edited has exactly the recipient bhr

  @NOTIF-12 @MUST
  Rule: The X beside a recipient removes that one alone

    @operator
    Scenario Outline: Of Alma Admin and Ben Hr, <left> is left
      Given the operator has begun an HR-Staff notification for aadmin and bhr
      When the operator uses the X beside <removed>
      Then the notification being edited has exactly the recipient <left>

      Examples:
        | removed | left   |
        | bhr     | aadmin |
        | aadmin  | bhr    |

    @operator
    Scenario: After Save it is as it was shown
      Given the operator has begun an HR-Staff notification for aadmin and bhr
      And the operator has used the X beside bhr
      When the operator saves the notification
      Then exactly these notifications are in force
        | type     | recipients |
        | HR-Staff | aadmin     |

  @NOTIF-13 @MUST
  Rule: The larger X removes everybody from the box

    @operator
    Scenario: Of two recipients none is left
      Given the operator has begun an HR-Staff notification for aadmin and bhr
      When the operator uses the larger X
      Then the notification being edited has no recipients

    @operator
    Scenario: The box of a notification in force is emptied, too
      Given an HR-Staff notification for aadmin and bhr
      And the operator has opened the HR-Staff notification
      When the operator uses the larger X
      Then the notification being edited has no recipients

    @operator
    Scenario: Another notification keeps its recipients
      Given an HR Sync Commit notification for bhr
      And the operator has begun an HR-Staff notification for aadmin and bhr
      When the operator uses the larger X
      Then exactly these notifications are in force
        | type           | recipients |
        | HR Sync Commit | bhr        |
