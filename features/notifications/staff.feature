@area:NOTIF
Feature: Being told of single staff members
  A school wants to know that somebody new begins, or that a colleague teaches somewhere else from now on, without
  looking for it every morning.

  @NOTIF-01 @MUST
  Rule: Whoever wants it is told that the HR system has created a staff member

    @operator
    Scenario: A newcomer is told of by name and number
      Given an HR-Staff notification for aadmin
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E2001 |

    @operator
    Scenario: Two newcomers are two messages, the last one on top
      Given an HR-Staff notification for aadmin
      And these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E2002 |
        | HR-Staff | E2001 |

    @operator
    Scenario: Nobody is told of a newcomer whom Campus did not take
      Given an HR-Staff notification for aadmin
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      Then aadmin has no message

    @operator @reading(create.existing=reject)
    Scenario: Nobody is told of a newcomer whose number is taken
      Given an HR-Staff notification for aadmin
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E1001  | Moreau    | Gil        | M      |
      Then aadmin has no message

    @operator
    Scenario: Who was there before anybody wanted to know is not told of
      Given these staff members
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And an HR-Staff notification for aadmin
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2002  | Vega      | Rosa       | F      |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E2002 |

    @emulator @reading(notify.staff_on_sync=false)
    Scenario: Whom a commit changes is not told of one by one
      Given an HR-Staff notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system commits
      Then aadmin has no message

    @emulator @reading(notify.staff_on_sync=true)
    Scenario: A district in which everybody whom a commit changes is told of
      Given an HR-Staff notification for aadmin
      And the HR system has transferred and ended
        | number | last name | first name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system commits
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E1001 |

  @NOTIF-02 @MUST
  Rule: Whoever wants it is told that the HR system has updated a staff member

    @operator
    Scenario: Ann Lindqvist has another telephone number
      Given an HR-Staff notification for aadmin
      When the HR system updates E1001
        | last name | first name | gender | work phone   |
        | Lindqvist | Ann        | F      | 763-555-0100 |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E1001 |

    @operator
    Scenario: A refused update is told to nobody
      Given an HR-Staff notification for aadmin
      When the HR system updates E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | Q      |
      Then aadmin has no message

    @operator
    Scenario: What an operator changes by hand is no deed of the HR system
      Given an HR-Staff notification for aadmin
      When the operator changes E1001 by hand
        | work phone   |
        | 763-555-0100 |
      Then aadmin has no message

  @NOTIF-03 @MUST
  Rule: Whoever wants it is told that the HR system has changed district assignments

    @operator
    Scenario: Carla Diaz is given a position
      Given an HR-Staff notification for aadmin
      When the HR system adds a position to E1003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E1003 |

    @operator
    Scenario: The position of Bo Larsen ends
      Given an HR-Staff notification for aadmin
      When the HR system updates a position of E1002
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then aadmin has exactly these messages
        | type     | about |
        | HR-Staff | E1002 |

    @operator
    Scenario: A refused position is told to nobody
      Given an HR-Staff notification for aadmin
      When the HR system adds a position to E1003
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      Then aadmin has no message
