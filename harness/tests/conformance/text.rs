//! What the terminal shows.

use std::time::Duration;

use campus_conformance::report::{Options, Palette, Paper, Report, Scope, render};

use super::stand::judge_feature;

/// One rule of each verdict.
const FEATURE: &str = "Feature: Everything that can become of a rule
  @REF-01 @MUST @portable
  Scenario: The schools are listed
    When the HR system reads the list of schools
    Then the list of schools shows at least
      | school |
      | 010    |

  @REF-02 @MUST @portable
  Scenario: A school that is there is said not to be
    When the HR system reads the list of schools
    Then the list of schools shows exactly
      | school | name               |
      | 010    | Blaine High School |
      | 999    | Nowhere            |

  @REF-11 @SHOULD @portable
  Scenario: A recommendation is not followed
    When the HR system reads the list of schools
    Then the list of schools does not show 010

  @AUTH-01 @MUST @portable
  Scenario: Nobody wrote this step
    Then the moon is full

  @AUTH-02 @MUST @portable
  Scenario: The setup does not hold
    Given the list of schools does not show 010
    When the HR system requests a token
    Then a token is issued
";

fn text(report: &Report, paper: Paper, show_exchanges: bool) -> String {
    let options = Options {
        paper,
        scope: Scope::Rules,
        show_exchanges,
        elapsed: Duration::from_millis(1400),
    };
    let mut out = String::new();
    render(report, &options, &mut out).unwrap();
    out
}

#[test]
fn a_pipe_gets_plain_text_and_whole_lines() {
    insta::assert_snapshot!(text(&judge_feature(FEATURE), Paper::PLAIN, false));
}

#[test]
fn a_terminal_gets_colour_bars_and_lines_that_fit() {
    let paper = Paper {
        width: Some(80),
        palette: Palette::Colour,
    };
    let shown = text(&judge_feature(FEATURE), paper, false);
    insta::assert_snapshot!(shown.replace('\u{1b}', "ESC"));
}

#[test]
fn exchanges_are_shown_without_secrets() {
    let shown = text(&judge_feature(FEATURE), Paper::PLAIN, true);
    assert!(shown.contains("> authorization: Bearer ********"), "{shown}");
    assert!(shown.contains("\"access_token\":\"********\""), "{shown}");
    assert!(shown.contains("exchange 1 of 2"), "{shown}");
}
