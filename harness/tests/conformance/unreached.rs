//! What is reported of a target that does not answer, or does not let anybody in.

use std::fs;

use super::program::{answering, folder, run_with, stderr, stdout};

const NOBODY: &str = "http://127.0.0.1:9";

/// Runs the suite at a URL. What is told: JUnit, Markdown, standard output and standard error.
fn told(name: &str, arguments: &[&str]) -> [String; 4] {
    let folder = folder(name, &[]);
    let (document, summary) = (folder.join("junit.xml"), folder.join("summary.md"));
    let reports = [
        "--junit",
        document.to_str().unwrap(),
        "--markdown",
        summary.to_str().unwrap(),
    ];
    let variables = [("CAMPUS_CLIENT_SECRET", "sesame")];
    let output = run_with(&[arguments, &reports].concat(), &variables);
    [
        fs::read_to_string(document).unwrap(),
        fs::read_to_string(summary).unwrap(),
        stdout(&output),
        stderr(&output),
    ]
}

#[test]
fn a_target_that_does_not_answer_is_named() {
    let [document, summary, ..] = told("unnamed", &["--target", NOBODY]);
    let property = format!("<property name=\"target\" value=\"{NOBODY}\"/>");
    assert!(document.contains(&property), "{}", &document[..400]);
    let head = format!("## Campus conformance: `{NOBODY}`\n");
    assert!(summary.starts_with(&head), "{summary}");
}

#[test]
fn a_url_with_a_password_is_not_repeated() {
    for text in told("password", &["--target", "http://hr:sesame@127.0.0.1:9"]) {
        assert!(!text.contains("sesame"), "{text}");
    }
}

#[test]
fn why_there_was_no_run_is_told_once() {
    let refusing = answering("HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n{}");
    let runs: [(&[&str], &str); 3] = [
        (&["--target", NOBODY], "does not answer"),
        (
            &["--target", NOBODY, "--no-control", "--client-id", "hr"],
            "does not answer",
        ),
        (
            &["--target", &refusing, "--no-control", "--client-id", "hr"],
            "the credentials given were refused",
        ),
    ];
    for (arguments, reason) in runs {
        let [_, summary, out, complaint] = told("once", arguments);
        assert_eq!(summary.matches(reason).count(), 1, "{summary}");
        assert!(!summary.contains("\n### "), "{summary}");
        assert!(summary.contains("\n| All | "), "{summary}");
        assert_eq!(out.matches(reason).count(), 0, "{out}");
        assert!(
            complaint.starts_with("error: ") && complaint.matches(reason).count() == 1,
            "{complaint}"
        );
    }
}
