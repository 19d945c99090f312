@area:STAFF
Feature: Staff with and without positions
  A person can be hired long before it is known where the person will work.
  Campus takes people as staff by their positions; by the number the HR system reaches the others as well.

  @STAFF-21 @MUST
  Rule: A staff member can be created without any position

    @portable
    Scenario: Hired, and the school is not known yet
      When the HR system creates a staff member
        | number | last name | first name | gender | hired      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 |
      Then the call is accepted

    @portable
    Scenario: Nothing but a name and a gender
      When the HR system creates a staff member
        | number | last name | first name | gender |
        | E2001  | Moreau    | Gil        | M      |
      Then the call is accepted

    @operator
    Scenario: No position is made up
      When the HR system creates a staff member
        | number | last name | first name | gender | hired      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 |
      Then the operator sees no position of E2001

  @STAFF-22 @MUST
  Rule: Whoever has no position is not counted as staff

    @portable
    Scenario: Hired, and nothing more
      Given these staff members
        | number | last name | first name | gender | hired      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 |
      When the HR system searches for E2001
      Then E2001 is not found

    @portable
    Scenario: Hired for one position
      Given these staff members
        | number | last name | first name | gender | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2001 is found

    @emulator
    Scenario: Carla Diaz, who was hired last August
      When the HR system searches for staff
        | last name | first name | birthdate  |
        | Diaz      | Carla      | 1991-12-03 |
      Then nobody named Carla Diaz is found

    @emulator @reading(staff.requires=any_position)
    Scenario Outline: A position that <has what> counts
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start   | end   |
        | 010    | 20         | T100  | <start> | <end> |
      When the HR system searches for E2001
      Then E2001 is found

      Examples:
        | has what         | start      | end        |
        | has ended        | 2001-08-01 | 2009-06-30 |
        | begins next year | 2025-08-01 | (absent)   |

    @emulator @reading(staff.requires=active_position)
    Scenario Outline: In a district that counts today's staff only, a position that <has what> does not count
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start   | end   |
        | 010    | 20         | T100  | <start> | <end> |
      When the HR system searches for E2001
      Then E2001 is not found

      Examples:
        | has what         | start      | end        |
        | has ended        | 2001-08-01 | 2009-06-30 |
        | begins next year | 2025-08-01 | (absent)   |

  @STAFF-23 @MUST
  Rule: The first position that is added later makes a person staff

    @portable
    Scenario: The school is known at last
      Given these staff members
        | number | last name | first name | gender | hired      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 |
      And the HR system has searched for E2001
      And the HR system has added a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2001 is found

    @portable
    Scenario: The school is known at last, and an update says so
      Given these staff members
        | number | last name | first name | gender | hired      |
        | E2001  | Moreau    | Gil        | M      | 2023-08-15 |
      And the HR system has updated E2001
        | last name | first name | gender | school | assignment | title | start      |
        | Moreau    | Gil        | M      | 010    | 20         | T100  | 2023-10-01 |
      When the HR system searches for E2001
      Then E2001 is found

    @operator
    Scenario: A refused position is no position
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 999    | 20         | T100  | 2023-10-01 |
      Then the operator sees no position of E2001

    @emulator @reading(compat.schoo_number=false)
    Scenario: The school under a misspelt heading is no school
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | schoo | assignment | title | start      |
        | 010   | 20         | T100  | 2023-10-01 |
      Then the call is refused

    @emulator @reading(compat.schoo_number=true)
    Scenario: A district that bears with a misprint takes the school under the misspelt heading
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | schoo | assignment | title | start      |
        | 010   | 20         | T100  | 2023-10-01 |
      Then the operator sees exactly these positions of E2001
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |

  @STAFF-26 @MUST
  Rule: Whoever has no position can still be reached by the staff number

    @portable
    Scenario: An update reaches the newcomer
      Given a staff member E2001 Gil Moreau without positions
      When the HR system updates E2001
        | last name | first name | gender | work phone   |
        | Moreau    | Gil        | M      | 763-555-0101 |
      Then the call is accepted

    @portable
    Scenario: A position reaches the newcomer
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: Nobody is reached by a number that nobody has
      When the HR system updates E9999
        | last name | first name | gender | work phone   |
        | Moreau    | Gil        | M      | 763-555-0101 |
      Then the call is refused

    @portable
    Scenario: No position reaches a number that nobody has
      When the HR system adds a position to E9999
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      Then the call is refused

    @emulator
    Scenario: Carla Diaz has a telephone from now on
      When the HR system updates E1003
        | last name | first name | gender | birthdate  | work phone   |
        | Diaz      | Carla      | F      | 1991-12-03 | 763-555-0101 |
      Then the operator sees E1003 as
        | last name | first name | work phone   |
        | Diaz      | Carla      | 763-555-0101 |

    @emulator
    Scenario: A student who was given the number is updated by it
      Given the operator has entered the staff number E2003 for Sam Larsen
      When the HR system updates E2003
        | last name | first name | gender | birthdate  | personal email   |
        | Larsen    | Sam        | M      | 2008-11-02 | sam@home.example |
      Then the operator sees E2003 as
        | last name | first name | personal email   |
        | Larsen    | Sam        | sam@home.example |

    @emulator
    Scenario: A student who was given the number takes a position by it
      Given the operator has entered the staff number E2003 for Sam Larsen
      When the HR system adds a position to E2003
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2024-03-01 |
      Then the operator sees exactly these positions of E2003
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2024-03-01 | (absent) |

    @emulator @reading(search.include_positionless=true)
    Scenario: A district that shows such people in a search after all
      When the HR system searches for E1003
      Then the hit for E1003 shows
        | last name | first name |
        | Diaz      | Carla      |

  @STAFF-27 @MUST
  Rule: An update needs no positions

    @portable
    Scenario: A telephone for somebody with two positions
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 020    | 10         | T100  | 2023-10-01 |
      When the HR system updates E2001
        | last name | first name | gender | cell phone   |
        | Moreau    | Gil        | M      | 763-555-0102 |
      Then the call is accepted

    @portable
    Scenario: Both positions are held as before
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 020    | 10         | T100  | 2023-10-01 | (absent) |
      When the HR system updates E2001
        | last name | first name | gender | cell phone   |
        | Moreau    | Gil        | M      | 763-555-0102 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 020    | 10         | T100  | 2023-10-01 | (absent) |

    @emulator @reading(update.absent=keep)
    Scenario: Ann Lindqvist's cell phone and nothing else
      When the HR system updates E1001
        | cell phone   |
        | 763-555-0102 |
      Then E1001 is shown with
        | last name | first name | cell phone   |
        | Lindqvist | Ann        | 763-555-0102 |
