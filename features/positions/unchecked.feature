@area:POS
Feature: What is not checked of a position
  When somebody works where, and under which title, is for the HR system to know.
  Campus stores dates and titles as they come, however odd they look.

  @POS-18 @MUST
  Rule: An end before the start is taken and stored as sent

    @portable
    Scenario: Added with the dates the wrong way round
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      | end        |
        | 020    | 10         | T100  | 2024-03-01 | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 020    | 10         | T100  | 2024-03-01 | 2023-10-01 |

    @portable
    Scenario: Hired with the dates the wrong way round
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 020    | 10         | T100  | 2024-03-01 | 2023-10-01 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 020    | 10         | T100  | 2024-03-01 | 2023-10-01 |

    @portable
    Scenario: A set in which one position has the dates the wrong way round
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system updates E2001 with these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 020    | 10         | T100  | 2024-03-01 | 2023-10-01 |
      Then the call is accepted

  @POS-19 @MUST
  Rule: The dates of a position are compared with nothing else

    @portable
    Scenario Outline: A position <when> of somebody hired in 2020
      Given these staff members
        | number | last name | first name | gender | birthdate  | hired      | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 1987-11-02 | 2020-08-01 | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start   | end   |
        | 020    | 10         | T100  | <start> | <end> |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end      |
        | 010    | 20         | T100  | 2020-08-01 | (absent) |
        | 020    | 10         | T100  | <start>    | <end>    |

      Examples:
        | when                   | start      | end        |
        | before the employment  | 2012-08-01 | 2013-06-30 |
        | before the birth       | 1950-09-01 | 1951-06-30 |
        | in years to come       | 2199-08-01 | (absent)   |
        | in the summer holidays | 2023-07-04 | 2023-07-20 |
        | of one day             | 2023-10-01 | 2023-10-01 |

    @portable
    Scenario: A position begins years after the employment has ended
      Given these staff members
        | number | last name | first name | gender | hired      | left       | school | assignment | title | start      |
        | E2001  | Moreau    | Gil        | M      | 2001-08-01 | 2009-06-30 | 010    | 20         | T100  | 2001-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      |
        | 020    | 10         | T100  | 2023-10-01 |
      Then the call is accepted

    @portable
    Scenario: Newly hired, with a position from before the employment
      When the HR system creates a staff member
        | number | last name | first name | gender | hired      | school | assignment | title | start      | end        |
        | E2001  | Moreau    | Gil        | M      | 2020-08-01 | 010    | 20         | T100  | 1990-01-01 | 1990-12-31 |
      Then the call is accepted

  @POS-47 @MUST
  Rule: No title and no date leads to a refusal, however odd it is

    @portable
    Scenario: A position of the year 2199
      Given a staff member E2001 Gil Moreau with these positions
        | school | assignment | title | start      |
        | 010    | 20         | T100  | 2020-08-01 |
      When the HR system adds a position to E2001
        | school | assignment | title | start      | end        |
        | 020    | 10         | T100  | 2199-01-01 | 2199-12-31 |
      Then E2001 holds exactly these positions
        | school | assignment | title | start      | end        |
        | 010    | 20         | T100  | 2020-08-01 | (absent)   |
        | 020    | 10         | T100  | 2199-01-01 | 2199-12-31 |

    @portable
    Scenario: The year 2199 does not excuse an unknown school
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title | start      | end        |
        | 999    | 20         | T100  | 2199-01-01 | 2199-12-31 |
      Then the call is refused

    @emulator
    Scenario Outline: A title of <what>: <title>
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title   | description | start      |
        | 010    | 20         | <title> | Head Coach  | 2023-10-01 |
      Then the call is accepted

      Examples:
        | what                 | title           |
        | fifteen characters   | ASSISTANTCOACH1 |
        | one character        | 7               |
        | signs and blanks     | #7 & Co.        |
        | letters with accents | Entraîneur/2    |

    @emulator
    Scenario Outline: Hired under a title of <what>: <title>
      When the HR system creates a staff member E2001 Gil Moreau with these positions
        | school | assignment | title   | description | start      |
        | 010    | 20         | <title> | Head Coach  | 2023-10-01 |
      Then the call is accepted

      Examples:
        | what               | title           |
        | fifteen characters | ASSISTANTCOACH1 |
        | signs and blanks   | #7 & Co.        |

    @emulator @reading(lengths=campus)
    Scenario: A title that is longer than Campus can hold
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title            | description | start      |
        | 010    | 20         | ASSISTANTCOACH12 | Head Coach  | 2023-10-01 |
      Then the call is refused as invalid for TOO_LONG

    @emulator @reading(lengths=lenient)
    Scenario: A district that holds titles of any length
      Given a staff member E2001 Gil Moreau without positions
      When the HR system adds a position to E2001
        | school | assignment | title            | description | start      |
        | 010    | 20         | ASSISTANTCOACH12 | Head Coach  | 2023-10-01 |
      Then the call is accepted
