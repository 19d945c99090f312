@area:TOOL
Feature: Where the synchronization tool is found
  A district synchronizes once in its life, perhaps. Whoever does it looks for the tool where the guide says.

  @TOOL-09 @MUST
  Rule: The tool is found as Business Office Synchronization within Business Office Integration, with all that belongs to it

    @operator
    Scenario: The menu has it where the guide sends the reader
      When the operator looks through the tools of Campus
      Then the tool Business Office Synchronization is filed under System Settings > Business Office Integration

    @operator
    Scenario: Check Campus Data is no tool beside it
      When the operator searches the tools of Campus for "Check Campus Data"
      Then no tool is found

    @operator
    Scenario Outline: <control> is found in it
      When the operator opens the synchronization tool
      Then the tool has the control <control>

      Examples:
        | control           |
        | Check Campus Data |
        | Start Sync        |
        | End Transfer      |
        | Validate          |
        | Restart Transfer  |
        | Commit            |
