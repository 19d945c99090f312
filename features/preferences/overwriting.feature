@area:PREF
Feature: What becomes of an edit by hand
  An unlocked area can be edited, and the HR system goes on sending what it has. The next time it sends a value, that is the value.

  @PREF-04 @MUST
  Rule: An update that sends a field overwrites what was edited by hand

    @operator
    Scenario Outline: The <field> of the HR system
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | <field>  |
        | <edited> |
      When the HR system updates E1001
        | last name | first name | gender | <field> |
        | Lindqvist | Ann        | F      | <sent>  |
      Then the operator sees E1001 as
        | <field> |
        | <sent>  |

      Examples:
        | field          | edited           | sent             |
        | work phone     | 763-555-0000     | 763-555-0101     |
        | cell phone     | 763-555-0000     | 763-555-0102     |
        | personal email | ann@home.example | ann@mail.example |

    @operator
    Scenario: The last name of the HR system
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | last name |
        | Holm      |
      When the HR system updates E1001
        | last name | first name | gender |
        | Berg      | Ann        | F      |
      Then the operator sees E1001 as
        | last name |
        | Berg      |

    @operator
    Scenario: The phone of a household
      Given E2001 lives at "77 Birch St, Blaine MN 55449"
      And the operator has unlocked the households
      And the operator has changed the household of E2001 by hand
        | phone        |
        | 763-555-0000 |
      When the HR system updates E2001 with this household
        | phone        |
        | 763-555-0144 |
      Then the operator sees the household of E2001 as
        | phone        |
        | 763-555-0144 |

    @operator @reading(update.absent=keep)
    Scenario: What an update does not send stays as it was edited
      Given the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | work phone   |
        | 763-555-0000 |
      When the HR system updates E1001
        | last name | first name | gender | cell phone   |
        | Lindqvist | Ann        | F      | 763-555-0102 |
      Then the operator sees E1001 as
        | work phone   |
        | 763-555-0000 |

  @PREF-05 @MUST
  Rule: A later commit overwrites what was edited by hand

    @operator
    Scenario: The record that was synchronized before comes again
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | last name |
        | Holm      |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has validated
      When the HR system commits
      Then the operator sees E1001 as
        | last name |
        | Lindqvist |

    @operator
    Scenario: The same by a job
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | last name |
        | Holm      |
      And the HR system has transferred and ended
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the HR system has submitted the commit
      When the job has finished
      Then the operator sees E1001 as
        | last name |
        | Lindqvist |

    @operator
    Scenario: The validation lists what was edited as what would change
      Given the HR system has synchronized
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
      And the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | last name |
        | Holm      |
      And the HR system has transferred and ended
        | number | last name | first name | middle name | gender | birthdate  |
        | E1001  | Lindqvist | Ann        | Marie       | F      | 1980-02-29 |
      When the HR system validates
      Then the validation reports exactly these changes
        | number | area         | property  | old  | new       |
        | E1001  | demographics | last name | Holm | Lindqvist |

  @PREF-06 @MUST
  Rule: No edit by hand is kept while the HR system goes on sending

    @operator
    Scenario Outline: The <field> is that of the HR system, however often it was edited
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | <field> |
        | <first> |
      And the HR system has updated E1001
        | last name | first name | gender | <field> |
        | Lindqvist | Ann        | F      | <sent>  |
      And the operator has changed E1001 by hand
        | <field>  |
        | <second> |
      When the HR system updates E1001
        | last name | first name | gender | <field> |
        | Lindqvist | Ann        | F      | <sent>  |
      Then the operator sees E1001 as
        | <field> |
        | <sent>  |

      Examples:
        | field       | first      | second     | sent       |
        | birthdate   | 1980-03-01 | 1980-03-02 | 1980-02-28 |
        | middle name | Ruth       | Rose       | Maria      |

    @operator
    Scenario: Nor after the area was closed again
      Given the HR system has synchronized
        | number | last name | first name | gender |
        | E1001  | Lindqvist | Ann        | F      |
      And the operator has unlocked the demographics
      And the operator has changed E1001 by hand
        | birthdate  |
        | 1980-03-01 |
      And the operator has locked the demographics again
      When the HR system updates E1001
        | last name | first name | gender | birthdate  |
        | Lindqvist | Ann        | F      | 1980-02-28 |
      Then the operator sees E1001 as
        | birthdate  |
        | 1980-02-28 |
