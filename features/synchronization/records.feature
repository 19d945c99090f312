@area:SYNC
Feature: What the commit makes of a record
  A record is an update of whoever holds its number, and of nobody else; where nobody holds it, somebody is new.

  @SYNC-32 @MUST
  Rule: Staff who are not among the records stay as they are

    @portable
    Scenario: Bo Larsen keeps his position
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
        | E1002  | Larsen    | Bo         | M      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Maria       | F      |
      And the HR system has validated
      When the HR system commits
      Then E1002 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable
    Scenario: Bo Larsen keeps his name
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
        | E1002  | Larsen    | Bo         | M      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Maria       | F      |
      And the HR system has validated
      When the HR system commits
      Then E1002 is shown with
        | last name | first name | middle name |
        | Larsen    | Bo         | (absent)    |

    @operator
    Scenario Outline: <first> <last>, <who>, is not touched
      Given the operator has noted the record of <first> <last>
      And the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Maria       | F      |
      And the HR system has validated
      When the HR system commits
      Then every record noted is as it was

      Examples:
        | first | last   | who                            |
        | Bo    | Larsen | a colleague                    |
        | Dan   | Weber  | who has retired long ago       |
        | Dana  | Holt   | who has no staff number        |
        | Erik  | Stone  | whose number is also another's |
        | Sam   | Larsen | a student                      |
        | Fay   | Norton | a parent                       |

    @operator
    Scenario: A job does not touch Bo Larsen either
      Given the operator has noted the record of Bo Larsen
      And the HR system has transferred and ended
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Maria       | F      |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then every record noted is as it was

    @operator
    Scenario: A synchronization of nobody removes nobody
      Given the operator has noted the record of Bo Larsen
      And the HR system has started a synchronization
      And the HR system has ended the transfer
      And the HR system has validated
      When the HR system commits
      Then every record noted is as it was

  @SYNC-33 @MUST
  Rule: Afterwards Campus has what the record says

    @portable
    Scenario: The same records a second time would change nothing
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
        | E1002  | Larsen    | Bo         | M      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | personal email         | school | assignment | title | start      |
        | E1001  | Berg      | Ann        | F      | ann.berg@mail.example  | 010    | 20         | T100  | 2020-08-01 |
        | (same) |           |            |        |                        | 020    | 10         | T100  | 2024-02-01 |
        | E1002  | Larsen    | Bo         | M      | bo.larsen@mail.example | 020    | 20         | T100  | 2024-02-01 |
      And the HR system has validated
      And the HR system has committed
      And the HR system has transferred and ended
        | number | last name | first name | gender | personal email         | school | assignment | title | start      |
        | E1001  | Berg      | Ann        | F      | ann.berg@mail.example  | 010    | 20         | T100  | 2020-08-01 |
        | (same) |           |            |        |                        | 020    | 10         | T100  | 2024-02-01 |
        | E1002  | Larsen    | Bo         | M      | bo.larsen@mail.example | 020    | 20         | T100  | 2024-02-01 |
      When the HR system validates
      Then the validation reports no changes

    @portable
    Scenario: A second position is held beside the first
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | personal email     | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | ann.l@mail.example | 010    | 20         | T100  | 2020-08-01 |
        | (same) |           |            |        |                    | 020    | 10         | T100  | 2024-02-01 |
      And the HR system has validated
      When the HR system commits
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
        | 020    | 10         | T100  | 2024-02-01 | (absent) |

    @portable @reading(position.linked_default=false)
    Scenario: A position that is not sent any more is gone
      Given a staff member E1001 Ann Lindqvist with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
        | 020    | 10         | T100  | 2021-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | personal email     | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | ann.l@mail.example | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has validated
      When the HR system commits
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

    @portable
    Scenario: The employment is that of the record
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | personal email     | hired      |
        | E1001  | Lindqvist | Ann        | F      | ann.l@mail.example | 2020-08-01 |
      And the HR system has validated
      When the HR system commits
      Then E1001 has exactly these employments
        | hired      | left     |
        | 2020-08-01 | (absent) |

    @portable
    Scenario: The address is that of the record
      Given the HR system has created E1001 with this household
        | school | assignment | title | start      | place                        |
        | 010    | 20         | T100  | 2023-10-01 | 77 Birch St, Blaine MN 55449 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | personal email   | place                       |
        | E1001  | Moreau    | Gil        | M      | gil@mail.example | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system commits
      Then E1001 is shown living at "9 Cedar Ln, Blaine MN 55449"

    @operator
    Scenario: A job leaves no difference either
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | personal email     | school | assignment | title | start      |
        | E1001  | Berg      | Ann        | Marie       | F      | ann.b@mail.example | 010    | 20         | T100  | 2020-08-01 |
        | (same) |           |            |             |        |                    | 020    | 10         | T100  | 2024-02-01 |
      And the HR system has validated
      And the HR system has submitted the commit
      And the job has finished
      And the HR system has transferred and ended
        | number | last name | first name | middle name | gender | personal email     | school | assignment | title | start      |
        | E1001  | Berg      | Ann        | Marie       | F      | ann.b@mail.example | 010    | 20         | T100  | 2020-08-01 |
        | (same) |           |            |             |        |                    | 020    | 10         | T100  | 2024-02-01 |
      When the HR system validates
      Then the validation reports no changes

  @SYNC-34 @SHOULD
  Rule: Whoever Campus does not know is added

    @portable @reading(sync.unmatched=add)
    Scenario: Gil Moreau is found after the commit
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work email                | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil.moreau@blaine.example | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then E2001 is shown with
        | last name | first name | gender | work email                |
        | Moreau    | Gil        | M      | gil.moreau@blaine.example |

    @portable @reading(sync.unmatched=add)
    Scenario: Gil Moreau has the position of his record
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work email                | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil.moreau@blaine.example | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2024-03-01 | (absent) |

    @portable @reading(sync.unmatched=add)
    Scenario: Whom the validation would add, the commit adds
      Given the HR system has transferred and ended
        | number | last name | first name | gender | work email                | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | gil.moreau@blaine.example | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then the validation would add exactly these staff members
        | number | last name | first name |
        | E2001  | Moreau    | Gil        |
      And E2001 is shown with
        | last name | first name |
        | Moreau    | Gil        |

    @portable @reading(sync.unmatched=skip)
    Scenario: Where nobody is added, a newcomer is not there after the commit
      Given the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      And the HR system has committed
      When the HR system searches for E2001
      Then nobody is found

    @portable @reading(sync.unmatched=skip)
    Scenario: Where nobody is added, the HR system is told who was not
      Given the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then the commit failed for E2001 with a reason

  @SYNC-38 @MUST
  Rule: The commit applies to each record the rules of create and update

    @portable
    Scenario: A position that ends is not held twice
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title | start      | end        |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      And the HR system has validated
      When the HR system commits
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |

    @portable
    Scenario: Of two alike, one is updated and the other synchronized
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2020-08-01 |
        | E1002  | Moreau    | Gil        | M      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has updated E1001
        | last name | first name | gender | birthdate  | work phone   | school | assignment | title | start      | end        |
        | Vega      | Gil        | M      | 1987-11-02 | 763-555-0144 | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | work phone   | school | assignment | title | start      | end        |
        | E1002  | Vega      | Gil        | M      | 1987-11-02 | 763-555-0144 | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      And the HR system has validated
      When the HR system commits
      Then E1001 and E1002 are shown alike

    @portable
    Scenario: A title that no list has yet is added
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | school | assignment | title    | description | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | 4A61E262 | Coach       | 2024-02-01 |
      And the HR system has validated
      When the HR system commits
      Then the list of title codes shows 4A61E262 once

    @portable
    Scenario: A position that is sent as it stands stays one
      Given these staff members
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended E1001 with the record it was created with
      And the HR system has validated
      When the HR system commits
      Then E1001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

  @SYNC-39 @MUST
  Rule: Both ways to commit leave the same behind

    @operator
    Scenario: Of two alike, one is waited for and the other left to a job
      Given these staff members
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 2020-08-01 | 010    | 20         | T100  | 2020-08-01 |
        | E2002  | Moreau    | Gil        | M      | 2020-08-01 | 010    | 20         | T100  | 2020-08-01 |
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       | school | assignment | title | start      | place                       |
        | E2001  | Vega      | Gil        | M      | 2020-08-01 | 2024-06-30 | 020    | 10         | T100  | 2024-02-01 | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      And the HR system has committed
      And the HR system has transferred and ended
        | number | last name | first name | gender | hired      | left       | school | assignment | title | start      | place                       |
        | E2002  | Vega      | Gil        | M      | 2020-08-01 | 2024-06-30 | 020    | 10         | T100  | 2024-02-01 | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then E2001 and E2002 are shown alike

    @operator
    Scenario: A job moves Ann Lindqvist as well
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | place                       |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 9 Cedar Ln, Blaine MN 55449 |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then the operator sees E1001 living at "9 Cedar Ln, Blaine MN 55449"

    @operator @reading(sync.unmatched=add)
    Scenario: Newcomers are alike by either way
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      | place                        |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 | 77 Birch St, Blaine MN 55449 |
      And the HR system has validated
      And the HR system has committed
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      | place                        |
        | E2002  | Moreau    | Gil        | M      | 1987-11-02 | 2024-03-01 | 010    | 20         | T100  | 2024-03-01 | 77 Birch St, Blaine MN 55449 |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then E2001 and E2002 are shown alike
