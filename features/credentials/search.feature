@area:CRED
Feature: The search for tools
  Who does not know the menu by heart searches for a tool by its name.

  @CRED-11 @SHOULD
  Rule: The search finds the two tools of an integration by their names

    @operator
    Scenario Outline: <name>
      When the operator searches the tools of Campus for "<name>"
      Then exactly the tool <name> is found

      Examples:
        | name                            |
        | Business Office API Credentials |
        | Business Office Synchronization |

    @operator
    Scenario Outline: "<words>" is enough
      When the operator searches the tools of Campus for "<words>"
      Then exactly the tool <name> is found

      Examples:
        | words           | name                            |
        | API Credentials | Business Office API Credentials |
        | synchronization | Business Office Synchronization |

    @operator
    Scenario: Another name finds neither
      When the operator searches the tools of Campus for "Attendance Letter"
      Then no tool is found
