@area:PERSON
Feature: People of Campus whom a synchronization seems to mean
  A parent or a former student may be hired. Campus cannot know that, and a record with a number that nobody holds makes
  somebody new; whether the two are one person is for the district's staff to say.

  @PERSON-06 @MUST
  Rule: A record is joined to nobody by name and birthdate

    @operator @reading(sync.unmatched=add)
    Scenario: The validation would add a second Fay Norton
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2024-03-01 |
      When the HR system validates
      Then the validation would add exactly these staff members
        | number | last name | first name |
        | E2003  | Norton    | Fay        |

    @operator
    Scenario: The validation reports no change of Fay Norton
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2024-03-01 |
      When the HR system validates
      Then the validation reports no changes

    @operator @reading(sync.unmatched=add)
    Scenario: After the commit there are two of the name
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then the operator sees 2 people named Fay Norton

    @operator
    Scenario Outline: <first> <last>, a <role>, stays who <who> is
      Given the operator has noted the record of <first> <last>
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate   | school | assignment | title | start      |
        | E2003  | <last>    | <first>    | <sex>  | <birthdate> | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then every record noted is as it was

      Examples:
        | role                       | first | last   | sex | birthdate  | who |
        | parent                     | Fay   | Norton | F   | 1975-05-05 | she |
        | student                    | Sam   | Larsen | M   | 2008-11-02 | he  |
        | colleague without a number | Dana  | Holt   | F   | 1970-07-07 | she |

    @operator
    Scenario: A job joins nobody either
      Given the operator has noted the record of Fay Norton
      And the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system submits the commit
      And the job has finished
      Then every record noted is as it was

    @operator @reading(sync.unmatched=skip)
    Scenario: Where nobody is added, Fay Norton is not joined for want of anybody better
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  | school | assignment | title | start      |
        | E2003  | Norton    | Fay        | F      | 1975-05-05 | 010    | 20         | T100  | 2024-03-01 |
      And the HR system has validated
      When the HR system commits
      Then the operator finds nobody with the staff number E2003
