@area:POS
Feature: What a position is
  A position says where somebody works, as what, and from when to when.
  The HR system knows it by these values alone; Campus keeps it as a district assignment of the person.

  @POS-01 @MUST
  Rule: School, assignment, title and its description, start and end of a position are all stored

    @portable
    Scenario: A teacher has coached for a season
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      | end        |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 | 2024-03-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |
        | 010    | 20         | 4A61E262 | 2023-10-01 | 2024-03-01 |

    @portable
    Scenario: A coach is hired for a season, and the title shows what it stands for
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      | end        |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 | 2199-03-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | description        | start      | end        |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 | 2199-03-01 |

    @portable
    Scenario: The set of a teacher has a season of coaching in it
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title    | description        | start      | end        |
        | 010    | 20         | T100     | (absent)           | 2020-08-01 | (absent)   |
        | 010    | 10         | 4A61E262 | Varsity Basketball | 2023-10-01 | 2199-03-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |
        | 010    | 10         | 4A61E262 | 2023-10-01 | 2199-03-01 |

  @POS-02 @MUST
  Rule: The coach of the documentation is taken as written there

    @portable
    Scenario: The coach, added to somebody hired before
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      | end     |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 | (empty) |
      Then the call is accepted

    @portable
    Scenario: The coach, newly hired
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title    | description        | start      | end     |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 | (empty) |
      Then the call is accepted

    @portable
    Scenario: The same coach at the school next in number, which does not exist
      Given a staff member E2001 Gil Moreau without positions
      And the list of schools does not show 011
      When the HR system adds a position to E2001
        | school | assignment | title    | description        | start      | end     |
        | 011    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 | (empty) |
      Then the call is refused

  @POS-20 @MUST
  Rule: One person may hold positions at several schools at once, with whatever codes

    @portable
    Scenario: A teacher becomes an administrator of another school on the same day
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 020    | 10         | T100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 020    | 10         | T100  | 2023-10-01 | (absent) |

    @portable
    Scenario: Hired by two schools
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 020    | 20         | T100  | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2023-10-01 | (absent) |
        | 020    | 20         | T100  | 2023-10-01 | (absent) |

    @portable
    Scenario: Needed at a second school as well
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 020    | 10         | T100  | 2023-10-01 |
      Then the call is accepted

  @POS-21 @MUST
  Rule: A position is known by its values, and no call asks for an identifier of it

    @portable
    Scenario: What was added is ended by what it is
      Given a staff member E2001 Gil Moreau without positions
      And the HR system has added a position to E2001
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
      When the HR system updates a position of E2001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | 2199-06-30 |
      Then the call is accepted

    @portable
    Scenario: The whole set is sent again, and one position has come to its end
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2023-10-01 |
        | 020    | 10         | T100  | 2023-10-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2023-10-01 | (absent)   |
        | 020    | 10         | T100  | 2023-10-01 | 2199-06-30 |
      Then the call is accepted

    @operator
    Scenario: Ann Lindqvist's position, which the HR system never sent, is ended by what it is
      When the HR system updates a position of E1001
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | 2024-06-30 |
      Then the call is accepted

  @POS-45 @MUST
  Rule: What the HR system sends as a position is a district assignment of the person in Campus

    @operator
    Scenario: The new coach among Ann Lindqvist's district assignments
      When the HR system adds a position to E1001
        | school | assignment | title    | description        | start      | end        |
        | 010    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 | 2024-03-01 |
      Then the operator sees exactly these positions of E1001
        | school | assignment | title    | start      | end        |
        | 010    | 20         | T100     | 2020-08-01 | (absent)   |
        | 010    | 20         | 4A61E262 | 2023-10-01 | 2024-03-01 |

    @operator
    Scenario: The district assignment of somebody newly hired
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end      |
        | 020    | 20         | T100  | 2023-10-01 | (absent) |
      Then the operator sees exactly these positions of E2001
        | school | assignment | title | start      | end      |
        | 020    | 20         | T100  | 2023-10-01 | (absent) |

    @operator
    Scenario: A refused position is no district assignment
      When the HR system adds a position to E1001
        | school | assignment | title    | description        | start      |
        | 999    | 20         | 4A61E262 | Varsity Basketball | 2023-10-01 |
      Then the operator sees exactly these positions of E1001
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |

  @POS-46 @MUST
  Rule: One position makes a person staff as well as several do, ended or not

    @portable
    Scenario: Employed still, although the only position ended in 2009
      Given these staff members
        | number | last name | first name | gender | hired      | left     | school | assignment | title | start      | end        |
        | E2001  | Moreau    | Gil        | M      | 2001-08-01 | (absent) | 010    | 20         | T100  | 2001-08-01 | 2009-06-30 |
      When the HR system searches for E2001
      Then E2001 is found

    @portable
    Scenario: Hired for a position that begins in years to come
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2199-08-01 |
      When the HR system searches for E2001
      Then E2001 is found

    @portable
    Scenario: Two positions, and both have ended
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2001-08-01 | 2009-06-30 |
        | 020    | 10         | T100  | 2009-08-01 | 2012-06-30 |
      When the HR system searches for E2001
      Then E2001 is found

    @portable
    Scenario: Three positions, one of which has ended
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2001-08-01 | 2009-06-30 |
        | 010    | 10         | T100  | 2020-08-01 | (absent)   |
        | 020    | 20         | T100  | 2023-10-01 | (absent)   |
      When the HR system searches for E2001
      Then E2001 is found
