//! What a pipeline gets of a run: files for a build server and for a summary, and a text that fits its log.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::program::{folder, replying, run, run_with, stderr, stdout};
use super::xunit;

/// A rule of each verdict but an error.
const FEATURE: &str = "@portable
Feature: Some of what can become of a rule
  @REF-01
  Scenario: The schools are listed
    When the HR system reads the list of schools
    Then the list of schools shows at least
      | school |
      | 010    |
  @REF-02
  Scenario Outline: A school that is not there
    When the HR system reads the list of schools
    Then the list of schools shows at least
      | school |
      | <school> |
    Examples:
      | school |
      | 996 |
      | 997 |
      | 998 |
      | 999 |
  @REF-11
  Scenario: A recommendation is not followed
    When the HR system reads the list of schools
    Then the list of schools does not show 010
";

/// The files of one run.
struct Files {
    folder: PathBuf,
}

impl Files {
    fn new(name: &str) -> Self {
        let folder = folder(
            name,
            &[
                ("a.feature", FEATURE),
                ("junit.xml", "stale"),
                ("summary.md", "stale"),
            ],
        );
        Self { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).to_str().unwrap().to_owned()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.join(name)).unwrap()
    }

    /// Runs the program with these arguments and all reports.
    fn run(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
        let (document, summary) = (self.path("junit.xml"), self.path("summary.md"));
        let reports = ["--junit", &document, "--markdown", &summary];
        run_with(&[arguments, &reports].concat(), variables)
    }
}

#[test]
fn reports_say_the_same_in_every_run_with_the_same_outcomes() {
    let files = Files::new("reports");
    let feature = files.path("a.feature");
    let said = || {
        let output = files.run(&[&feature, "--verbose"], &[]);
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        (files.read("junit.xml"), files.read("summary.md"), stdout(&output))
    };
    let (document, summary, text) = said();
    let cases: Vec<String> = xunit::read(&document).into_keys().map(|(_, name)| name).collect();
    let expected = [
        "REF-01: The schools are listed",
        "REF-02: A school that is not there (school: 996)",
        "REF-02: A school that is not there (school: 997)",
        "REF-02: A school that is not there (school: 998)",
        "REF-02: A school that is not there (school: 999)",
        "REF-11: A recommendation is not followed",
    ];
    assert_eq!(cases, expected);
    assert!(
        summary.starts_with("## Campus conformance: `Mock Campus "),
        "{summary}"
    );
    assert!(
        summary.contains("**1 kept · 1 broken · 0 inconclusive · 1 warned** · exit 1"),
        "{summary}"
    );
    for _ in 0..3 {
        assert_eq!(said(), (document.clone(), summary.clone(), text.clone()));
    }
}

#[test]
fn reports_are_written_whatever_becomes_of_the_run() {
    let files = Files::new("whatever");
    let silent = ["--target", "http://127.0.0.1:9", "--rule", "REF-01"];
    let runs: [(&[&str], i32, &str); 4] = [
        (&silent, 3, "does not answer"),
        (&["--rule", "ATUH-01"], 2, "no such rule"),
        (&["--rule", "CLIENT-01"], 4, "binds the client"),
        (&["no/such/features"], 2, "no/such/features"),
    ];
    for (arguments, exit, reason) in runs {
        let output = files.run(arguments, &[]);
        assert_eq!(output.status.code(), Some(exit), "{}", stderr(&output));
        let (document, summary) = (files.read("junit.xml"), files.read("summary.md"));
        assert!(!xunit::is_green(&xunit::read(&document)), "{document}");
        assert!(document.contains(reason), "{document}");
        assert!(
            summary.contains(reason) && summary.contains(&format!("exit {exit}")),
            "{summary}"
        );
    }
}

#[test]
fn a_report_that_cannot_be_written_is_an_error_before_anything_is_judged() {
    let files = Files::new("nowhere");
    let (nowhere, summary) = (files.path("nowhere/junit.xml"), files.path("summary.md"));
    let output = run(&["--junit", &nowhere, "--markdown", &summary, "--rule", "REF-01"]);
    assert_eq!(output.status.code(), Some(3));
    assert_eq!(stdout(&output), "");
    assert!(
        stderr(&output).contains(&format!("--junit {nowhere}: ")),
        "{}",
        stderr(&output)
    );
    assert!(files.read("summary.md").contains("There was no run"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_written_in_the_end_is_an_error_beside_the_result() {
    let files = Files::new("full");
    let summary = files.path("summary.md");
    let output = run(&["--junit", "/dev/full", "--markdown", &summary, "--rule", "REF-01"]);
    assert_eq!(output.status.code(), Some(3));
    assert!(
        stdout(&output).ends_with("        exit 3\n"),
        "{}",
        stdout(&output)
    );
    assert!(
        stderr(&output).contains("--junit /dev/full: "),
        "{}",
        stderr(&output)
    );
    let summary = files.read("summary.md");
    assert!(
        summary.contains("exit 3") && summary.contains("/dev/full"),
        "{summary}"
    );
    let document = files.path("junit.xml");
    let output = run(&[
        "--junit",
        &document,
        "--markdown",
        "/dev/full",
        "--rule",
        "REF-01",
    ]);
    assert_eq!(output.status.code(), Some(3));
    let cases = xunit::read(&files.read("junit.xml"));
    assert!(!xunit::is_green(&cases), "{cases:?}");
    let output = run(&["--junit", "/dev/full", "--rule", "NO-01"]);
    assert_eq!(output.status.code(), Some(3));
    let said = stderr(&output);
    assert!(
        said.contains("no such rule") && said.contains("\nerror: --junit /dev/full"),
        "{said}"
    );
}

#[test]
fn a_summary_of_a_step_is_added_to_and_any_other_is_replaced() {
    let files = Files::new("summary");
    let summary = files.path("summary.md");
    let variable = [("GITHUB_STEP_SUMMARY", summary.as_str())];
    fs::write(&summary, "# Before").unwrap();
    files.run(&["--rule", "REF-01"], &variable);
    files.run(&["--rule", "REF-03"], &variable);
    let text = files.read("summary.md");
    assert!(text.starts_with("# Before\n\n## Campus"), "{text}");
    assert_eq!(text.matches("\n## Campus").count(), 2, "{text}");
    files.run(&["--rule", "REF-01"], &[("GITHUB_STEP_SUMMARY", "elsewhere")]);
    assert!(files.read("summary.md").starts_with("## Campus"));
}

#[test]
fn a_summary_of_a_step_that_is_full_is_an_error() {
    let files = Files::new("crowded");
    let summary = files.path("summary.md");
    fs::write(&summary, vec![b'x'; 1024 * 1024 - 50]).unwrap();
    let output = files.run(&["--rule", "REF-01"], &[("GITHUB_STEP_SUMMARY", &summary)]);
    assert_eq!(output.status.code(), Some(3));
    assert!(stderr(&output).contains("no room"), "{}", stderr(&output));
    assert_eq!(fs::metadata(Path::new(&summary)).unwrap().len(), 1024 * 1024 - 50);
}

#[test]
fn a_quiet_run_tells_what_is_not_kept_and_the_sum() {
    let output = run(&["--rule", "REF-01", "--quiet"]);
    let text = stdout(&output);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert_eq!(text, "1 kept · 0 broken · 0 inconclusive        exit 0\n");
    let files = Files::new("quiet");
    let text = stdout(&run(&[&files.path("a.feature"), "--quiet"]));
    assert!(text.starts_with("✗ REF-02  "), "{text}");
    assert!(!text.contains("REF-01"), "{text}");
}

#[test]
fn a_verbose_run_tells_every_scenario() {
    let files = Files::new("verbose");
    let feature = files.path("a.feature");
    let text = stdout(&run(&[&feature, "--verbose"]));
    assert!(
        text.contains(&format!("      ✓ {feature}:4  The schools are listed\n")),
        "{text}"
    );
    assert!(
        text.contains(&format!("      ✗ {feature}:17  A school that is not there\n")),
        "{text}"
    );
    assert!(!text.contains("exchange 1 of 2\n"), "{text}");
    let exchanges = |arguments: &[&str]| {
        let text = stdout(&run(
            &[&[feature.as_str(), "--show-exchanges"], arguments].concat()
        ));
        text.matches("exchange 1 of 2\n").count()
    };
    assert_eq!((exchanges(&[]), exchanges(&["--verbose"])), (5, 6));
}

#[test]
fn no_report_repeats_a_secret_or_a_social_security_number() {
    let files = Files::new("secrets");
    let variables = [
        ("CAMPUS_CLIENT_SECRET", "sesame-0f-the-pipeline"),
        ("CAMPUS_CONTROL_TOKEN", "t0ken-of-the-pipeline"),
    ];
    let forms: [fn(&str) -> String; 3] = [
        |asked| format!("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n219-09-9999 {asked}"),
        |asked| {
            format!(
                "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{}",
                serde_json::json!([asked])
            )
        },
        |asked| {
            let body = serde_json::json!({"product": asked, "version": asked, "ssn": 219_099_999, "access_token": asked});
            format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{body}")
        },
    ];
    for form in forms {
        let url = replying(form);
        let target = [
            "--target",
            &url,
            "--area",
            "AUTH",
            "--area",
            "SEARCH",
            "--verbose",
            "--show-exchanges",
        ];
        for client in [&["--client-id", "hr"][..], &[]] {
            let output = files.run(&[&target, client].concat(), &variables);
            let said = [
                stdout(&output),
                stderr(&output),
                files.read("junit.xml"),
                files.read("summary.md"),
            ];
            for text in said {
                // The last is the id and the secret as HTTP Basic sends them, up to where padding decides.
                for secret in [
                    "sesame-0f",
                    "t0ken-of",
                    "219-09-9999",
                    "219099999",
                    "aHI6c2VzYW1lLTBm",
                ] {
                    assert!(!text.contains(secret), "{secret} is in {text}");
                }
            }
        }
    }
}
