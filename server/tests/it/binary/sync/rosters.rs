//! Rosters in every format, and those that are none: they are told with every flaw, and nothing is sent.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::super::process::run;
use super::site::{Site, file, sync};

/// What is sent of a roster.
async fn sent(name: &str, text: &str) -> Vec<Value> {
    let site = Site::start().await;
    let path = file(name, text);
    let ended = run(sync(&site.base(), &[path.to_str().unwrap()])).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    site.transferred().await.concat()
}

#[tokio::test]
async fn a_roster_is_read_in_three_formats_whatever_its_name() {
    let records = [
        json!({"staffNumber": "E1", "lastName": "Müller, jr."}),
        json!({"staffNumber": "E2"}),
    ];
    for (name, text) in [
        (
            "array.txt",
            "\u{feff}[\n{\"staffNumber\": \"E1\", \"lastName\": \"Müller, jr.\"},\n{\"staffNumber\": \"E2\"}\n]\n",
        ),
        (
            "lines.txt",
            "{\"staffNumber\": \"E1\", \"lastName\": \"Müller, jr.\"}\n\n{\"staffNumber\": \"E2\"}",
        ),
        (
            "sheet.txt",
            "\u{feff}staffNumber,lastName\r\nE1,\"Müller, jr.\"\r\nE2,\r\n",
        ),
    ] {
        assert_eq!(sent(name, text).await, records, "{name}");
    }
}

#[tokio::test]
async fn what_a_record_says_is_for_campus_to_judge() {
    let text = r#"[{"staffNumber": 7, "gender": ["?"], "shoeSize": null}, {}]"#;
    let record = json!({"staffNumber": 7, "gender": ["?"], "shoeSize": null});
    assert_eq!(sent("strange.json", text).await, [record, json!({})]);
}

#[tokio::test]
async fn the_rows_of_a_record_are_its_positions() {
    let text = "\
staffNumber,cellPhone,employment1.hireDate,location1.postOfficeBox,location1.number,schoolNumber,startDate
E1,612-555-0100,2020-08-01,true,7,010,2020-08-01
E1,612-555-0100,2020-08-01,true,7,020,2021-08-01
E1,612-555-0199,2020-08-01,true,7,020,2021-08-01
";
    let site = Site::start().await;
    let path = file("rows.csv", text);
    let ended = run(sync(&site.base(), &[path.to_str().unwrap(), "--skip-bad"])).await;
    let twin = "record 2  E1  /staffNumber: records 1 and 2 of the roster have the same staff number";
    assert!(
        ended.stdout.contains(twin),
        "another phone number makes another record: {}",
        ended.stdout
    );
    let records = site.transferred().await.concat();
    assert_eq!(records.len(), 1);
    let expected = json!({
        "staffNumber": "E1",
        "cellPhone": "612-555-0100",
        "employments": [{"hireDate": "2020-08-01"}],
        "household": {"householdLocations": [{"address": {"postOfficeBox": true, "number": "7"}}]},
        "positions": [
            {"schoolNumber": "010", "startDate": "2020-08-01"},
            {"schoolNumber": "020", "startDate": "2021-08-01"},
        ],
    });
    assert_eq!(records[0], expected);
}

/// What is said of a text that is no roster; nothing is sent.
async fn told(name: &str, text: impl AsRef<[u8]>) -> String {
    let site = Site::start().await;
    let path = file(name, text);
    let path = path.to_str().unwrap();
    let ended = run(sync(&site.base(), &[path])).await;
    assert_eq!((ended.status.code(), ended.stdout.as_str()), (Some(1), ""));
    assert_eq!(site.called().await, [""; 0]);
    ended.stderr.replace(path, "FILE")
}

#[tokio::test]
async fn every_line_that_is_no_record_is_told() {
    let text = b"{\"staffNumber\": \"E1\"}\n{\"staffNumber\": }\n7\n{\"lastName\": \"\xff\"}\n{} {}\n";
    assert_snapshot!(told("lines.jsonl", text).await, @r"
    error: FILE is not a roster; nothing was sent
      line 2, record 2: expected value (column 17)
      line 3, record 3: invalid type: integer `7`, expected a record, which is an object in braces (column 1)
      line 4, record 4: is not UTF-8
      line 5, record 5: trailing characters (column 4)
    hint: mock-campus sync --help tells what a roster looks like
    ");
}

#[tokio::test]
async fn many_flaws_are_counted() {
    let said = told("many.jsonl", "{]\n".repeat(100)).await;
    assert!(said.contains("\n  line 20, record 20: "), "{said}");
    assert!(!said.contains("line 21"), "{said}");
    assert!(said.contains("\n  and 80 more\n"), "{said}");
}

#[tokio::test]
async fn an_array_is_told_its_flaws_up_to_where_its_records_can_no_longer_be_told_apart() {
    assert_snapshot!(told("array.json", "[\n{\"staffNumber\": E1},\n[],\n{}\n{}]").await, @r"
    error: FILE is not a roster; nothing was sent
      line 2, record 1: expected value (column 17)
      line 3, record 2: a record is an object in braces
      line 5, record 4: a comma has to stand between two records
    hint: mock-campus sync --help tells what a roster looks like
    ");
}

#[tokio::test]
async fn a_sheet_is_told_its_flaws_with_line_and_column() {
    assert_snapshot!(told("columns.csv", "lastname,staff,schoolNumber,schoolNumber\n").await, @r"
    error: FILE is not a roster; nothing was sent
      line 1, lastname: there is no such column in a roster
      line 1, staff: there is no such column in a roster
      line 1, schoolNumber: there are two columns of this name
      line 1: the column staffNumber is missing
    hint: mock-campus sync --help tells what a roster looks like
    ");
    assert_snapshot!(told("cells.csv", "staffNumber,household.private\nE1,yes\nE2\nE3,true\n").await, @r"
    error: FILE is not a roster; nothing was sent
      line 2, record 1, household.private: has to be true or false, not yes
      line 3, record 2: the row does not fit the columns: cells 1, columns 2
    hint: mock-campus sync --help tells what a roster looks like
    ");
}

#[tokio::test]
async fn what_is_no_roster_at_all_is_told() {
    assert_snapshot!(told("empty.json", "").await, @r"
    error: FILE is not a roster; nothing was sent
      line 1: a roster is a JSON array, JSON lines, or CSV with a column staffNumber
    hint: mock-campus sync --help tells what a roster looks like
    ");
    assert_snapshot!(told("page.html", "<html>\n").await, @r"
    error: FILE is not a roster; nothing was sent
      line 1: a roster is a JSON array, JSON lines, or CSV with a column staffNumber
    hint: mock-campus sync --help tells what a roster looks like
    ");
}

#[tokio::test]
async fn a_roster_without_records_is_synchronized_like_any_other() {
    for (name, text) in [("nobody.json", "[]"), ("headers.csv", "staffNumber,lastName\n")] {
        let site = Site::with_staged(0).await;
        let path = file(name, text);
        let ended = run(sync(&site.base(), &[path.to_str().unwrap()])).await;
        assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
        assert_eq!(
            ended.stderr,
            "warning: the roster has no records, so that nothing in Campus changes\n"
        );
        assert!(
            ended.stdout.contains("  records in the roster          0\n"),
            "{}",
            ended.stdout
        );
        let called = site.called().await;
        assert_eq!(called, ["token", "start", "endTransfer", "validate", "commit"]);
    }
}

#[tokio::test]
async fn a_sheet_that_was_cut_off_inside_a_quoted_cell_is_told_with_the_line() {
    for (name, text) in [
        ("cut-last.csv", "staffNumber,lastName\nE1,Berg\nE2,\"Lind"),
        ("cut-short.csv", "staffNumber,lastName\nE1,Berg\n\"E2"),
        (
            "cut-rows.csv",
            "staffNumber,lastName\nE1,Berg\nE2,\"Lind\nE3,Vega\n",
        ),
    ] {
        let said = told(name, text).await;
        let flaw = "\n  line 3, record 2: the cell that begins here with a quotation mark has no end; is the file whole?\n";
        assert!(said.contains(flaw), "{said}");
    }
    let names = told("cut-names.csv", "staffNumber,\"lastName\nE1,Berg\n").await;
    assert!(names.contains("\n  line 1: the cell that begins here"), "{names}");
}

#[tokio::test]
async fn a_file_that_is_not_there_is_told() {
    let site = Site::start().await;
    let ended = run(sync(&site.base(), &["no-such-roster.json"])).await;
    assert_eq!(ended.status.code(), Some(1));
    assert_snapshot!(ended.stderr, @"error: no-such-roster.json cannot be read: No such file or directory (os error 2)");
    let ended = run(sync(&site.base(), &["."])).await;
    assert_snapshot!(ended.stderr, @"error: . cannot be read: is a directory");
}
