@area:IDENT
Feature: Names that change with a synchronization
  Somebody who marries has had another name before, and Campus remembers it whichever way the new one comes.

  @IDENT-12 @MUST
  Rule: A name that a synchronization changes begins another identity

    @operator
    Scenario: Ann Lindqvist has become Ann Berg
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Berg      | Ann        | Marie       | F      |
      And the HR system has validated
      When the HR system commits
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | Berg      | Ann        | Marie       |

    @operator
    Scenario: The former identity has ended
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Berg      | Ann        | Marie       | F      |
      And the HR system has validated
      When the HR system commits
      Then the operator sees every former identity of E1001 ended

    @operator
    Scenario: By a job Ann Lindqvist becomes Ann Berg as well
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Berg      | Ann        | Marie       | F      |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
        | Berg      | Ann        | Marie       |

    @emulator
    Scenario: The new name begins on the day of the commit
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Berg      | Ann        | Marie       | F      |
      And it is 2024-05-01
      And the HR system holds another token
      And the HR system has validated
      When the HR system commits
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | start      |
        | Lindqvist | 2020-08-01 |
        | Berg      | 2024-05-01 |

    @operator
    Scenario: Before the commit nobody has another name
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Berg      | Ann        | Marie       | F      |
      When the HR system validates
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |

    @operator
    Scenario: Whoever keeps the name keeps the identity
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | work phone   |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 763-555-0141 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees exactly these identities of E1001, the last one current
        | last name | first name | middle name |
        | Lindqvist | Ann        | Marie       |
