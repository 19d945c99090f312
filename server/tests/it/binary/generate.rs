//! `mock-campus generate`: what it writes where, and that it leaves nothing half done.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;

use insta::assert_snapshot;
use mock_campus::hr::Format;
use mock_campus::roster::{District, Shares};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::time::{sleep, timeout};

use super::process::{Ended, Serving, command, run, signal};
use crate::actors::{Client, HrSystem, PATIENCE, made_up, with_news};

/// More than anybody waits for: whoever asks for it means to end it.
const MANY: &str = "10000000";

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

/// The names of what is in a folder.
fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

fn generate(staff: &str, files: &[(&str, &Path)]) -> tokio::process::Command {
    let mut command = command(&["generate", "--staff", staff, "--seed", "7"]);
    for (option, path) in files {
        command.arg(option).arg(path);
    }
    command
}

#[tokio::test]
async fn the_document_goes_to_stdout_and_nothing_is_said() {
    let Ended {
        status,
        stdout,
        stderr,
    } = run(generate("60", &[])).await;
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    assert!(stdout == made_up(60, 7).0);
}

#[tokio::test]
async fn document_and_roster_take_the_place_of_what_was_there() {
    let folder = folder("both-written");
    let (out, hr_out) = (folder.join("district.json"), folder.join("hr.json"));
    fs::write(&hr_out, "of last year").unwrap();
    let ended = run(generate("60", &[("--out", &out), ("--hr-out", &hr_out)])).await;
    assert_eq!((ended.status.code(), ended.stderr.as_str()), (Some(0), ""));
    assert_eq!(ended.stdout, "");
    assert_eq!(files(&folder), ["district.json", "hr.json"]);
    let (document, roster) = made_up(60, 7);
    assert!(fs::read_to_string(out).unwrap() == document);
    assert!(fs::read_to_string(hr_out).unwrap() == roster);
}

#[tokio::test]
async fn what_happened_is_counted_and_the_ending_tells_the_format() {
    let folder = folder("news");
    let (out, hr_out) = (folder.join("district.json"), folder.join("hr.csv"));
    let mut command = generate("60", &[("--out", &out), ("--hr-out", &hr_out)]);
    command.args(["--renames", "10%", "--hires", "5%"]);
    let ended = run(command).await;
    assert_eq!((ended.status.code(), ended.stdout.as_str()), (Some(0), ""));
    assert_snapshot!(ended.stderr.replace(hr_out.to_str().unwrap(), "FILE"), @r"
    FILE:
      records           63
      renamed            5
      moved              0
      rehired            0
      hired              3
      duplicates         0
      errors             0
    ");
    assert!(
        fs::read_to_string(out).unwrap() == made_up(60, 7).0,
        "Campus has heard of nothing"
    );
    let shares = Shares {
        renames: "10%".parse().unwrap(),
        hires: "5%".parse().unwrap(),
        ..Shares::default()
    };
    let (roster, _) = with_news(District::new(60, 7), shares, Format::Csv);
    assert!(fs::read_to_string(hr_out).unwrap() == roster);
}

#[tokio::test]
async fn the_format_can_be_told_whatever_the_ending() {
    let folder = folder("format");
    let (out, hr_out) = (folder.join("district.json"), folder.join("hr.txt"));
    let mut command = generate("60", &[("--out", &out), ("--hr-out", &hr_out)]);
    command.args(["--hr-format", "jsonl"]);
    let ended = run(command).await;
    assert_eq!((ended.status.code(), ended.stderr.as_str()), (Some(0), ""));
    let (roster, _) = with_news(District::new(60, 7), Shares::default(), Format::JsonLines);
    assert!(fs::read_to_string(hr_out).unwrap() == roster);
}

#[tokio::test]
async fn a_link_still_leads_to_the_file_it_led_to() {
    let folder = folder("linked");
    let (file, link) = (folder.join("file.json"), folder.join("link.json"));
    fs::write(&file, "").unwrap();
    std::os::unix::fs::symlink("file.json", &link).unwrap();
    let ended = run(generate("1", &[("--out", &link)])).await;
    assert_eq!(ended.status.code(), Some(0), "{}", ended.stderr);
    assert!(link.is_symlink());
    assert!(fs::read_to_string(file).unwrap() == made_up(1, 7).0);
}

/// What is said of an output that cannot be written.
async fn refused(files: &[(&str, &Path)]) -> String {
    let ended = run(generate("1000", files)).await;
    assert_eq!(ended.status.code(), Some(1), "{}", ended.stderr);
    assert_eq!(ended.stdout, "");
    ended.stderr
}

#[tokio::test]
async fn a_file_that_cannot_be_written_is_named_and_the_other_one_is_not_left() {
    let folder = folder("unwritable");
    let out = folder.join("district.json");
    let nowhere = folder.join("nowhere").join("hr.json");
    let stderr = refused(&[("--out", &out), ("--hr-out", &nowhere)]).await;
    assert_snapshot!(stderr.replace(nowhere.to_str().unwrap(), "FILE"), @"error: FILE cannot be written: No such file or directory (os error 2)");
    let stderr = refused(&[("--out", &folder), ("--hr-out", &out)]).await;
    assert_snapshot!(stderr.replace(folder.to_str().unwrap(), "FOLDER"), @"error: FOLDER cannot be written: Is a directory (os error 21)");
    let below = out.join("hr.json");
    fs::write(&out, "a file").unwrap();
    let stderr = refused(&[("--out", &below)]).await;
    assert_snapshot!(stderr.replace(below.to_str().unwrap(), "FILE"), @"error: FILE cannot be written: not a directory");
    assert_eq!(files(&folder), ["district.json"]);
    assert_eq!(fs::read_to_string(out).unwrap(), "a file");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_device_that_is_full_is_named_and_the_roster_is_not_left() {
    let folder = folder("full");
    let (full, hr_out) = (Path::new("/dev/full"), folder.join("hr.json"));
    let stderr = refused(&[("--out", full), ("--hr-out", &hr_out)]).await;
    assert_snapshot!(stderr, @"error: /dev/full cannot be written: No space left on device (os error 28)");
    assert_eq!(files(&folder), [""; 0]);
}

/// Reads the first line of what a process says and no more; how it ended, and what it said to that.
async fn head(mut command: tokio::process::Command) -> (ExitStatus, String) {
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut line).await.unwrap();
    drop(stdout);
    let ended = timeout(PATIENCE, child.wait_with_output()).await;
    let ended = ended.expect("an end in time").unwrap();
    (ended.status, String::from_utf8(ended.stderr).unwrap())
}

#[tokio::test]
async fn whoever_has_seen_enough_may_close_the_pipe() {
    let (status, stderr) = head(generate(MANY, &[])).await;
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
}

#[tokio::test]
async fn a_closed_pipe_does_not_spoil_the_roster() {
    let folder = folder("closed");
    let hr_out = folder.join("hr.json");
    let (status, stderr) = head(generate("1000", &[("--hr-out", &hr_out)])).await;
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    assert!(fs::read_to_string(hr_out).unwrap() == made_up(1000, 7).1);
}

#[tokio::test]
async fn whoever_is_told_to_stop_leaves_nothing_half_written() {
    for name in ["INT", "TERM"] {
        let folder = folder(&format!("stopped-{name}"));
        let (out, hr_out) = (folder.join("district.json"), folder.join("hr.json"));
        let mut command = generate(MANY, &[("--out", &out), ("--hr-out", &hr_out)]);
        let child = command.spawn().unwrap();
        let begun = async {
            while fs::read_dir(&folder).unwrap().count() < 2 || is_empty(&folder) {
                sleep(Duration::from_millis(10)).await;
            }
        };
        timeout(PATIENCE, begun).await.expect("something written in time");
        signal(&child, name).await;
        let ended = timeout(PATIENCE, child.wait_with_output()).await;
        let ended = ended.expect("an end in time").unwrap();
        assert_eq!(ended.status.code(), Some(1), "{name}");
        let stderr = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(stderr, "error: stopped before everything was written\n");
        assert_eq!(files(&folder), [""; 0], "{name}");
    }
}

/// Whether nothing was written yet to any file of a folder.
fn is_empty(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .all(|length| length == 0)
}

#[tokio::test]
async fn what_was_written_can_be_served() {
    let folder = folder("served");
    let out = folder.join("district.json");
    run(generate("300", &[("--out", &out)])).await;
    let mut serve = command(&["serve", "--port", "0", "--client-id", "payroll"]);
    serve
        .args(["--client-secret", "s3cret-of-the-test", "--fixture"])
        .arg(&out);
    let serving = Serving::start(serve).await;
    let client = Client::new(serving.address(), "s3cret-of-the-test".to_owned());
    let mut hr = HrSystem::new(&client, "blaine", "payroll", "s3cret-of-the-test");
    hr.authorise().await;
    let found = hr.get("/staff?staffNumber=E000300").await.expect(200).json();
    let records: Vec<Value> = serde_json::from_str(&made_up(300, 7).1).unwrap();
    assert_eq!(found["staff"][0]["birthdate"], records[299]["birthdate"]);
}
