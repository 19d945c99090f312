@area:TOOL
Feature: The report of the validation in the tool
  Before the district commits, it reads what would change and what is the matter, on the screen or on paper.

  @TOOL-04 @MUST
  Rule: Validate produces a report of conflicts and errors between the staff of the two systems

    @operator
    Scenario: A staff number that two people of Campus have
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 |
      When the operator validates in the tool
      Then the validation has an error for E1005

    @operator
    Scenario: Another name and another birthdate under one number
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1002  | Vega      | Rosa       | F      | 1991-03-08 |
      When the operator validates in the tool
      Then the validation has a conflict for E1002

    @operator
    Scenario: The tool tells all that the API tells
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 |
      When the HR system validates, and the operator in the tool
      Then the tool leaves out nothing that the API tells

    @operator @reading(sync.unmatched=add)
    Scenario: Nothing is the matter with Gil Moreau
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator validates in the tool
      Then the validation has no error for E2001

    @operator
    Scenario: The report opens as a page of its own
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator opens the report of the validation in a new tab
      Then the report is a page of its own

    @operator
    Scenario Outline: The page has <what>
      Given the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Berg      | Ann        | Marie       | F      | 1980-02-29 |
        | E1005  | Stone     | Eva        |             | F      | 1985-01-20 |
      When the operator opens the report of the validation in a new tab
      Then the page has a row with <words>

      Examples:
        | what                              | words                  |
        | what is the matter with Eva Stone | E1005                  |
        | the new name of Ann Lindqvist     | E1001, Lindqvist, Berg |

    @operator
    Scenario: The page has where somebody would move
      Given the HR system has transferred and ended
        | number | last name | first name | gender | place                       |
        | E1001  | Lindqvist | Ann        | F      | 9 Cedar Ln, Blaine MN 55449 |
      When the operator opens the report of the validation in a new tab
      Then the page has a row with E1001, Cedar

    @operator @reading(sync.unmatched=add)
    Scenario: The page has whoever would be added
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 |
      When the operator opens the report of the validation in a new tab
      Then the page has a row with E2001, Moreau and Gil

    @operator @reading(sync.strict_order=true)
    Scenario: There is no report before the transfer has ended
      Given the HR system has started a synchronization
      When the operator opens the report of the validation in a new tab
      Then the call is refused

  @TOOL-06 @MUST
  Rule: After a correction in Campus, Validate is pressed again and nothing is transferred anew

    @operator
    Scenario: The error is gone
      Given the HR system has transferred and ended
        | number | last name | first name | gender | birthdate  |
        | E1005  | Stone     | Eva        | F      | 1985-01-20 |
      And the operator has validated in the tool
      And the operator has entered the staff number E1015 for Erik Stone
      When the operator validates in the tool
      Then the validation has no error for E1005

    @operator
    Scenario: The records are still there
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      And the operator has validated in the tool
      When the operator validates in the tool
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Vega |

    @operator
    Scenario: The tool shows as many as before
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
        | E2002  | Vega      | Rosa       | F      |
      When the operator validates in the tool
      Then the tool shows that the transfer has ended with 2 records staged
