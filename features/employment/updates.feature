@area:EMPL
Feature: Updating employments
  Staff leave, and some return. An update tells Campus of both,
  and what was known of earlier employments remains known.

  @EMPL-04 @MUST
  Rule: Whoever is rehired has the old employment and the new one

    @portable
    Scenario: Gil Moreau returns after fifteen years
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2009-06-30 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left       |
        | 2001-08-01 | 2009-06-30 |
        | 2024-03-01 | (absent)   |
      Then E2001 is shown with
        | hired      | left       |
        | 2001-08-01 | 2009-06-30 |
      And E2001 is shown with
        | hired      | left     |
        | 2024-03-01 | (absent) |

    @emulator @reading(update.absent=keep)
    Scenario: Dan Weber, whom the HR system never knew, returns
      When the HR system updates E1004 with these employments
        | hired      | left       |
        | 2001-08-01 | 2009-06-30 |
        | 2024-03-01 | (absent)   |
      Then the operator sees E1004 as
        | hired      | left       |
        | 2001-08-01 | 2009-06-30 |
      And the operator sees E1004 as
        | hired      | left     |
        | 2024-03-01 | (absent) |

  @EMPL-11 @MUST
  Rule: A creation takes employments, and an update adds to them and changes them

    @portable
    Scenario: An employment that is over when the person is created
      When the HR system creates a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2020-08-01 | 2024-01-31 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2020-08-01 | 2024-01-31 |

    @portable
    Scenario: Gil Moreau leaves
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left     |
        | 2020-08-01 | (absent) |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left       |
        | 2020-08-01 | 2024-01-31 |
      Then E2001 is shown with
        | hired      | left       |
        | 2020-08-01 | 2024-01-31 |

    @portable @reading(employment.update=merge)
    Scenario: An employment is known by its hire date, and those not sent stay
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left       |
        | 2010-08-01 | 2015-06-30 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2015-06-30 |

    @portable @reading(employment.update=replace)
    Scenario: The employments sent are all there are
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left       |
        | 2010-08-01 | 2015-06-30 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2010-08-01 | 2015-06-30 |

    @portable @reading(employment.update=append)
    Scenario: The employments sent are added to those there are
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left       |
        | 2010-08-01 | 2015-06-30 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
        | 2010-08-01 | 2015-06-30 |

    @portable @reading(employment.update=merge)
    Scenario: An employment sent again and again stays one
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
      When the HR system updates E2001 3 times alike
        | last name | first name | gender | hired      | left       |
        | Moreau    | Gil        | M      | 2010-08-01 | 2014-06-30 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |

    @portable @reading(employment.update=merge)
    Scenario: Of two employments with one hire date both are meant
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2001-08-01 | 2009-06-30 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left       |
        | 2001-08-01 | 2010-06-30 |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2010-06-30 |
        | 2001-08-01 | 2010-06-30 |

    @portable @reading(employment.update=merge) @reading(update.absent=keep)
    Scenario: A termination date that is left off stays
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left     |
        | 2010-08-01 | (absent) |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |

    @portable @reading(employment.update=merge) @reading(update.null=clear)
    Scenario: A termination is taken back
      Given a teacher E2001 Gil Moreau with these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | 2014-06-30 |
      When the HR system updates E2001 with the record it was created with and these employments
        | hired      | left   |
        | 2010-08-01 | (null) |
      Then E2001 has exactly these employments
        | hired      | left       |
        | 2001-08-01 | 2005-06-30 |
        | 2010-08-01 | (absent)   |
