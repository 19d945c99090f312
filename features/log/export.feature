@area:LOG
Feature: The Error Log on paper
  Whoever has to put a mistake right is seldom the one who found it, so the log goes along as a document.

  @LOG-09 @MUST
  Rule: The Error Log can be exported to PDF

    @operator
    Scenario Outline: Both of two errors are in the document: <text>
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | Q      |
      And the HR system was refused an update of E1001
        | last name | first name | gender |
        | Lindqvist | Ann        | X      |
      When the operator exports the Error Log to PDF
      Then the document shows <text>

      Examples:
        | text         |
        | POST         |
        | PUT          |
        | /staff/E1001 |
        | Moreau       |
        | Lindqvist    |

    @operator
    Scenario Outline: <whose> name can be read and searched for
      Given the HR system was refused a new staff member
        | number | last name | first name | gender |
        | E2001  | <last>    | <first>    | Q      |
      When the operator exports the Error Log to PDF
      Then the document shows <last>

      Examples:
        | whose     | last        | first |
        | A Russian | Щербакова   | Ольга |
        | A Greek   | Παπαδοπούλου | Ελένη |
        | A Viet    | Nguyễn      | Hồng  |
        | An Arab   | الزهراء     | فاطمة |
        | A Chinese | 王          | 小明  |
        | A Japanese | 桜井       | さくら |
        | A Korean  | 김          | 민준  |

    @emulator
    Scenario: What was sent is printed in full, over as many pages as it takes
      Given the HR system was refused E2001 with a last name of 9000 letters
      When the operator exports the Error Log to PDF
      Then the document holds everything that the HR system sent

    @emulator
    Scenario: Somebody finds a page on the printer
      Given the HR system was refused E2001 with a last name of 9000 letters
      When the operator exports the Error Log to PDF
      Then every page of the document repeats the headings of the columns and tells its number
