@area:PERSON
Feature: Combining two persons who are one
  A parent who was hired is in Campus twice, and so is a former student. The Combine Person tool makes one person of the
  two. Which of them is the base decides what the HR system finds afterwards.

  @PERSON-04 @MUST
  Rule: Combining makes one person of two, and the other one's family is not lost

    @operator
    Scenario Outline: Of <first> <last>, a <role> who was hired, one is left
      Given these staff members
        | number | last name | first name | gender | birthdate   |
        | E2003  | <last>    | <first>    | <sex>  | <birthdate> |
      When the operator combines E2003 as the base with <first> <last>
      Then the operator sees 1 person named <first> <last>

      Examples:
        | role    | last   | first | sex | birthdate  |
        | parent  | Norton | Fay   | F   | 1975-05-05 |
        | student | Larsen | Sam   | M   | 2008-11-02 |

    @operator
    Scenario Outline: <first> <last>, a <role> who was hired, still belongs to <relative>'s household
      Given these staff members
        | number | last name | first name | gender | birthdate   |
        | E2003  | <last>    | <first>    | <sex>  | <birthdate> |
      When the operator combines E2003 as the base with <first> <last>
      Then the operator sees <first> <last> and <relative> <last> in one household

      Examples:
        | role    | last   | first | sex | birthdate  | relative |
        | parent  | Norton | Fay   | F   | 1975-05-05 | Max      |
        | student | Larsen | Sam   | M   | 2008-11-02 | Bo       |

    @operator
    Scenario: Whoever was hired with an address of her own belongs to her family as well
      Given the HR system has created E2003 with this household
        | last name | first name | gender | birthdate  | place                       |
        | Norton    | Fay        | F      | 1975-05-05 | 9 Cedar Ln, Blaine MN 55449 |
      When the operator combines E2003 as the base with Fay Norton
      Then the operator sees Fay Norton and Max Norton in one household

    @operator
    Scenario: The son lives where he lived
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      When the operator combines E2003 as the base with Fay Norton
      Then the operator sees Max Norton living at "88 Aspen Ct, Blaine MN 55449"

    @operator
    Scenario: A person cannot be combined with themselves
      When the operator combines E1001 as the base with E1001
      Then the call is refused

    @operator
    Scenario: Refused, the person is still there
      Given the operator has noted what Campus holds
      When the operator combines E1001 as the base with E1001
      Then Campus holds what the operator noted

    @operator
    Scenario: Somebody who was combined cannot be combined again
      Given the operator has noted the record of Fay Norton
      And these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has combined E2003 as the base with Fay Norton
      When the operator combines E1001 as the base with the person noted
      Then the call is refused

    @operator
    Scenario Outline: Nothing is done while the operator <hesitates>
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has noted what Campus holds
      When the operator <hesitates> combining E2003 as the base with Fay Norton
      Then Campus holds what the operator noted

      Examples:
        | hesitates         |
        | declines          |
        | leaves unanswered |
        | previews          |

    @operator
    Scenario: The audit report tells who was combined with whom
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      When the operator combines E2003 as the base with Fay Norton
      Then the audit report tells that Fay Norton was combined into E2003

    @operator
    Scenario: The audit report tells of nobody who was refused
      When the operator combines E1001 as the base with E1001
      Then the audit report tells of nobody

  @PERSON-05 @MUST
  Rule: The base person stays as the HR system made them, so the new staff member has to be the base

    @operator
    Scenario: The new staff member is found by the staff number
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      And the operator has combined E2003 as the base with Fay Norton
      When the HR system searches for E2003
      Then E2003 is found

    @operator
    Scenario: The positions survive
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the operator combines E2003 as the base with Fay Norton
      Then the operator sees exactly these positions of E2003
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2024-03-01 | (absent) |

    @operator
    Scenario: The employment survives
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the operator combines E2003 as the base with Fay Norton
      Then the operator sees exactly these employments of E2003
        | hired      | left       |
        | 2024-03-01 | (absent)   |

    @operator
    Scenario: The personal data are those the HR system sent
      Given these staff members
        | number | last name | first name | middle name | gender | birthdate  | cell phone   | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | June        | F      | 1975-05-05 | 763-555-0199 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the operator combines E2003 as the base with Fay Norton
      Then the operator sees E2003 as
        | last name | first name | middle name | gender | birthdate  | cell phone   |
        | Norton    | Fay        | June        | F      | 1975-05-05 | 763-555-0199 |

    @operator
    Scenario: Of two staff numbers the one of the base survives
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Lindqvist | Ann        | F      | 1980-02-29 | 2024-03-01 | 020    | 20         | T100  | 2024-03-01 |
      When the operator combines E2003 as the base with E1001
      Then the operator finds nobody with the staff number E1001

    @operator
    Scenario: The new staff member as the base loses no number
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the operator previews combining E2003 as the base with Fay Norton
      Then the operator is not warned that a staff number is lost

    @operator @reading(position.linked_default=false)
    Scenario: The parent as the base is warned of
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the operator previews combining Fay Norton as the base with E2003
      Then the operator is warned that the staff number E2003 is lost

    @operator @reading(position.linked_default=false)
    Scenario Outline: The warning comes again when the operator <hesitates>
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the operator <hesitates> combining Fay Norton as the base with E2003
      Then the operator is warned that the staff number E2003 is lost

      Examples:
        | hesitates         |
        | declines          |
        | leaves unanswered |

    @operator @reading(position.linked_default=false)
    Scenario: With the parent as the base nobody holds the staff number
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      When the operator combines Fay Norton as the base with E2003
      Then the operator finds nobody with the staff number E2003

    @operator @reading(position.linked_default=false)
    Scenario: With the parent as the base the HR system makes another duplicate
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      And the operator has combined Fay Norton as the base with E2003
      When the HR system creates a staff member
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 |
      Then the operator sees 2 people named Fay Norton

    @operator
    Scenario: A staff number that two people hold is one's afterwards
      When the operator combines Eva Stone as the base with Erik Stone
      Then the operator sees E1005 as
        | last name | first name |
        | Stone     | Eva        |

  @PERSON-07 @SHOULD
  Rule: After combining, the HR system goes on with the same staff number

    @operator
    Scenario: An update is accepted
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has combined E2003 as the base with Fay Norton
      When the HR system updates E2003
        | last name | first name | gender | birthdate  | work phone   |
        | Norton    | Fay        | F      | 1975-05-05 | 763-555-0142 |
      Then the call is accepted

    @operator
    Scenario: What an update brings is with the one person
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has combined E2003 as the base with Fay Norton
      When the HR system updates E2003
        | last name | first name | gender | birthdate  | work phone   |
        | Norton    | Fay        | F      | 1975-05-05 | 763-555-0142 |
      Then the operator sees E2003 as
        | last name | first name | work phone   |
        | Norton    | Fay        | 763-555-0142 |

    @operator
    Scenario: A position is added
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has combined E2003 as the base with Fay Norton
      When the HR system adds a position to E2003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2024-03-01 |
      Then the call is accepted

    @operator
    Scenario: A synchronization would add nobody
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has combined E2003 as the base with Fay Norton
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2024-03-01 |
      When the HR system validates
      Then the validation would add nobody

    @operator
    Scenario: A commit makes no duplicate
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has combined E2003 as the base with Fay Norton
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees 1 person named Fay Norton

    @operator
    Scenario: The son stays where he lives when the HR system moves his mother
      Given these staff members
        | number | last name | first name | gender | birthdate  |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 |
      And the operator has combined E2003 as the base with Fay Norton
      When the HR system updates E2003 with this household
        | last name | first name | gender | birthdate  | place                       |
        | Norton    | Fay        | F      | 1975-05-05 | 9 Cedar Ln, Blaine MN 55449 |
      Then the operator sees Max Norton living at "88 Aspen Ct, Blaine MN 55449"
