@area:READONLY
Feature: What the HR system has delivered
  Two systems that both change a phone number soon have two phone numbers. What comes from the HR system is therefore changed
  there, and Campus shows it without letting anybody edit it.

  @READONLY-01 @MUST
  Rule: What was delivered cannot be edited in Campus

    @operator
    Scenario Outline: The <property> of Ann Lindqvist stays closed
      Given the HR system has synchronized
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Marie       | F      |
      When the operator changes E1001 by hand
        | <property> |
        | <value>    |
      Then the edit is refused as read-only

      Examples:
        | property       | value              |
        | number         | E1091              |
        | last name      | Berg               |
        | first name     | Anna               |
        | middle name    | (null)             |
        | gender         | N                  |
        | birthdate      | 1980-03-01         |
        | ssn            | 001-01-0009        |
        | work phone     | 763-555-0101       |
        | cell phone     | 763-555-0102       |
        | other phone    | 763-555-0103       |
        | work email     | ann@blaine.example |
        | personal email | ann@home.example   |

    @operator
    Scenario: A refused edit leaves the last name as it was
      Given the HR system has synchronized
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Marie       | F      |
      When the operator changes E1001 by hand
        | last name |
        | Berg      |
      Then the operator sees E1001 as
        | last name |
        | Lindqvist |

    @operator
    Scenario: The name typed again as it stands is no exception
      Given the HR system has synchronized
        | number | last name | first name | middle name | gender |
        | E1001  | Lindqvist | Ann        | Marie       | F      |
      When the operator changes E1001 by hand
        | last name |
        | Lindqvist |
      Then the edit is refused as read-only

  @READONLY-02 @MUST
  Rule: The fields of a staff member who was synchronized become read-only

    @operator
    Scenario Outline: <who> was synchronized, and the last name is closed
      Given the HR system has synchronized
        | number   | last name | first name | gender |
        | <number> | <last>    | <first>    | <sex>  |
      When the operator changes <number> by hand
        | last name |
        | Holm      |
      Then the edit is refused as read-only

      Examples:
        | who                                   | number | last      | first | sex |
        | Ann Lindqvist                         | E1001  | Lindqvist | Ann   | F   |
        | Carla Diaz, who has no position       | E1003  | Diaz      | Carla | F   |
        | Dan Weber, who left years ago         | E1004  | Weber     | Dan   | M   |

    @operator
    Scenario: The hire date is closed
      Given the HR system has synchronized
        | number | last name | first name | gender | hired      |
        | E1001  | Lindqvist | Ann        | F      | 2020-08-01 |
      When the operator changes E1001 by hand
        | hired      |
        | 2019-08-01 |
      Then the edit is refused as read-only

    @operator
    Scenario: The end of a position is closed
      Given the HR system has synchronized
        | number | last name | first name | gender | school | assignment | title | start      |
        | E1001  | Lindqvist | Ann        | F      | 010    | 20         | T100  | 2020-08-01 |
      When the operator changes E1001 by hand
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then the edit is refused as read-only

    @operator
    Scenario: The phone of the household is closed
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator changes the household of E1001 by hand
        | phone        |
        | 763-555-0144 |
      Then the edit is refused as read-only

    @operator
    Scenario: Where the household lives is closed
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator moves E1001 by hand to "9 Cedar Ln, Blaine MN 55449"
      Then the edit is refused as read-only

    @operator
    Scenario: How the address is written is closed
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the operator rewrites the address of E1001 as "4321 S Lexington Ave SE Apt 46, Blaine MN 55123"
      Then the edit is refused as read-only

    @operator
    Scenario: A household shared with a student is for Campus to keep
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1002  | Larsen    | Bo         | M      |
      When the operator changes the household of E1002 by hand
        | phone        |
        | 763-555-0144 |
      Then the edit is accepted

    @operator
    Scenario: What is closed of Ann Lindqvist, who lives by herself, is shown as closed
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      When the HR system commits
      Then the operator sees exactly these areas of E1001 locked
        | area         |
        | demographics |
        | employments  |
        | assignments  |
        | households   |
        | addresses    |

    @operator
    Scenario: What stays open of Bo Larsen, who shares a household, is not
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1002  | Larsen    | Bo         | M      |
      When the HR system commits
      Then the operator sees exactly these areas of E1002 locked
        | area         |
        | demographics |
        | employments  |
        | assignments  |

    @operator
    Scenario: Of Carla Diaz, who has no household, there is none to close
      Given the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1003  | Diaz      | Carla      | F      |
      When the HR system commits
      Then the operator sees exactly these areas of E1003 locked
        | area         |
        | demographics |
        | employments  |
        | assignments  |
