//! The exchanges in the files of a run: the last of a scenario, or all where they are asked for.

use std::fs;

use campus_conformance::report::{MARKDOWN_LIMIT, render_junit, render_markdown};

use super::program::{folder, run};
use super::sample;

const FEATURE: &str = "Feature: f
  @REF-01 @portable
  Scenario: A school that is not there
    When the HR system reads the list of schools
    Then the list of schools shows at least
      | school |
      | 999    |
";

/// Whether all exchanges are in a text, or where to see them.
fn told(text: &str) -> (bool, bool) {
    (
        text.contains("exchange 1 of 2\n"),
        text.contains("--show-exchanges to see all"),
    )
}

#[test]
fn a_file_shows_all_exchanges_or_says_how_to_see_them() {
    let report = sample::report();
    for all in [true, false] {
        for text in [
            render_junit(&report, all).unwrap(),
            render_markdown(&report, all, MARKDOWN_LIMIT).unwrap().unwrap(),
        ] {
            assert_eq!(told(&text), (all, !all), "{text}");
            assert!(!text.contains("t0ken"), "{text}");
        }
    }
}

#[test]
fn the_files_of_a_run_show_the_exchanges_that_its_text_shows() {
    let folder = folder("exchanges", &[("f.feature", FEATURE)]);
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (feature, document, summary) = (path("f.feature"), path("junit.xml"), path("summary.md"));
    let arguments = [&feature, "--junit", &document, "--markdown", &summary];
    for (more, all) in [(&["--show-exchanges"][..], true), (&[], false)] {
        run(&[&arguments, more].concat());
        for file in [&document, &summary] {
            assert_eq!(told(&fs::read_to_string(file).unwrap()), (all, !all), "{file}");
        }
    }
}
