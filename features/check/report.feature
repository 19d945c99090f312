@area:CHECK
Feature: What Check Campus Data reports
  The two systems know a staff member by the staff number alone. Before a district synchronizes, it wants to know whose number
  is missing and which number is not one person's.

  @CHECK-01 @MUST
  Rule: Check Campus Data is found in Business Office Synchronization, and no synchronization has to be open for it

    @operator
    Scenario: The tool has it where the guide sends the reader
      When the operator opens the synchronization tool
      Then the view names its place System Settings > Business Office Integration > Business Office Synchronization

    @operator
    Scenario: The tool offers it before any synchronization
      When the operator opens the synchronization tool
      Then the tool offers Check Campus Data

    @operator
    Scenario: It reports before any synchronization
      When the operator checks the Campus data
      Then the call is accepted

    @operator
    Scenario: The tool offers it while records are transferred, too
      Given the HR system has started a synchronization
      When the operator opens the synchronization tool
      Then the tool offers Check Campus Data

  @CHECK-02 @MUST
  Rule: The report names everybody who holds a staff number that others hold as well

    @operator
    Scenario: Eva and Erik Stone
      When the operator checks the Campus data
      Then the report names exactly these holders of E1005
        | first name | last name |
        | Eva        | Stone     |
        | Erik       | Stone     |

    @operator
    Scenario: Three people
      Given the operator has entered the staff number E1005 for Dana Holt
      When the operator checks the Campus data
      Then the report names exactly these holders of E1005
        | first name | last name |
        | Eva        | Stone     |
        | Erik       | Stone     |
        | Dana       | Holt      |

    @operator
    Scenario: Two who were never staff
      Given the operator has entered the staff number E4009 for Sam Larsen
      And the operator has entered the staff number E4009 for Ida Brandt
      When the operator checks the Campus data
      Then the report names exactly these holders of E4009
        | first name | last name |
        | Sam        | Larsen    |
        | Ida        | Brandt    |

    @operator
    Scenario: A student who was given the number of a teacher
      Given the operator has entered the staff number E1002 for Sam Larsen
      When the operator checks the Campus data
      Then the report names exactly these holders of E1002
        | first name | last name |
        | Bo         | Larsen    |
        | Sam        | Larsen    |

    @operator @reading(staff_number.case_sensitive=false)
    Scenario: Small letters and capitals make no difference
      Given the operator has entered the staff number e1002 for Dana Holt
      When the operator checks the Campus data
      Then the report names exactly these holders of E1002
        | first name | last name |
        | Bo         | Larsen    |
        | Dana       | Holt      |

    @emulator @reading(staff_number.case_sensitive=true)
    Scenario: A district may tell small letters from capitals
      Given the operator has entered the staff number e1002 for Dana Holt
      When the operator checks the Campus data
      Then the report does not say that E1002 has several holders

    @operator
    Scenario: Zeros at the beginning make a difference
      Given the operator has entered the staff number 01002 for Dana Holt
      And the operator has entered the staff number 1002 for Sam Larsen
      When the operator checks the Campus data
      Then the report does not say that 1002 has several holders

  @CHECK-03 @MUST
  Rule: The report names all staff without a staff number

    @operator
    Scenario: Dana Holt and no student or parent
      When the operator checks the Campus data
      Then the report names exactly these staff members without a staff number
        | first name | last name |
        | Dana       | Holt      |

    @operator
    Scenario: Somebody who has an employment and no position
      Given the operator has changed E1003 by hand
        | number |
        | (null) |
      When the operator checks the Campus data
      Then the report names exactly these staff members without a staff number
        | first name | last name |
        | Carla      | Diaz      |
        | Dana       | Holt      |

    @operator
    Scenario: Somebody who left years ago
      Given the operator has changed E1004 by hand
        | number |
        | (null) |
      When the operator checks the Campus data
      Then the report says that Dan Weber has no staff number

    @emulator
    Scenario: A number that consists of blanks is none
      Given the staff number of Hal Brandt consists of blanks
      When the operator checks the Campus data
      Then the report says that Hal Brandt has no staff number

    @emulator
    Scenario: Two numbers that consist of blanks are not one number of two people
      Given the staff number of Hal Brandt consists of blanks
      And the staff number of Dana Holt consists of blanks
      When the operator checks the Campus data
      Then the report names exactly these staff members without a staff number
        | first name | last name |
        | Hal        | Brandt    |
        | Dana       | Holt      |

    @emulator
    Scenario: A student whose number consists of blanks is no staff member
      Given the staff number of Sam Larsen consists of blanks
      When the operator checks the Campus data
      Then the report does not say that Sam Larsen has no staff number

  @CHECK-04 @MUST
  Rule: Whoever has a staff number of their own is not in the report

    @operator
    Scenario: Ann Lindqvist
      When the operator checks the Campus data
      Then the report has no entry for E1001

    @operator
    Scenario: A number that is the beginning of another one
      Given the operator has entered the staff number E100 for Dana Holt
      When the operator checks the Campus data
      Then the report has no entry for E100

    @operator
    Scenario: Once all numbers are mended, the report is empty
      Given the operator has entered the staff number E1015 for Erik Stone
      And the operator has entered the staff number E1010 for Dana Holt
      When the operator checks the Campus data
      Then the report has no entry

  @CHECK-05 @SHOULD
  Rule: The report opens as a page of its own, apart from the tool

    @operator
    Scenario: A page that stands alone
      When the operator opens the report of Check Campus Data in a new tab
      Then the report is a page of its own

    @operator
    Scenario Outline: The page has <whom>
      When the operator opens the report of Check Campus Data in a new tab
      Then the page has a row with <words>

      Examples:
        | whom                          | words                |
        | the first holder of a number  | E1005, Eva and Stone |
        | the second holder of a number | E1005, Erik and Stone |
        | a teacher without a number    | Dana and Holt        |

    @operator
    Scenario: The tool stays where it was
      Given the HR system has started a synchronization
      And the HR system has transferred
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      When the operator opens the report of Check Campus Data in a new tab
      Then the tool shows that the transfer is open with 1 record staged

    @operator
    Scenario: The synchronization goes on
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E2001  | Vega      | Gil        | M      |
      And the operator has checked the Campus data
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old    | new  |
        | E2001  | demographics | last name | Moreau | Vega |
