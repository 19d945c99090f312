@area:TOOL
Feature: Confirming Commit
  What is committed cannot be changed in Campus afterwards. Nobody should commit by accident.

  @TOOL-08 @MUST
  Rule: Before Commit the operator is warned, and without a confirmation nothing is committed

    @operator
    Scenario: The warning stands beside the control
      When the operator opens the synchronization tool
      Then the operator is warned that committed data has to be valid and cannot be changed in Campus

    @operator
    Scenario Outline: The warning comes again when the operator <hesitates> Commit
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator <hesitates> Commit
      Then the operator is warned that committed data has to be valid and cannot be changed in Campus

      Examples:
        | hesitates         |
        | declines          |
        | leaves unanswered |

    @operator
    Scenario Outline: Campus stays as it is when the operator <hesitates> Commit
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the operator has noted what Campus holds
      When the operator <hesitates> Commit
      Then Campus holds what the operator noted

      Examples:
        | hesitates         |
        | declines          |
        | leaves unanswered |
        | only looks at     |

    @operator
    Scenario Outline: The records stay when the operator <hesitates> Commit
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator <hesitates> Commit
      Then the tool shows that the transfer has ended with 1 record staged

      Examples:
        | hesitates         |
        | declines          |
        | leaves unanswered |
        | only looks at     |

    @operator @reading(sync.unmatched=add)
    Scenario: Confirmed, the commit runs as a job
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the operator has confirmed Commit
      When the job has finished
      Then the operator sees E2001 as
        | last name | first name |
        | Moreau    | Gil        |

    @operator
    Scenario: Afterwards no synchronization is open
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      And the operator has confirmed Commit
      When the job has finished
      Then the tool shows that no synchronization is open
