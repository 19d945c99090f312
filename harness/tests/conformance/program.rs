//! The program started as a user starts it, and what it is pointed at.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::thread;

/// Runs the program.
pub(crate) fn run(arguments: &[&str]) -> Output {
    run_with(arguments, &[])
}

/// Runs the program with these variables in its environment.
pub(crate) fn run_with(arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_campus-conformance"))
        .args(arguments)
        .env_remove("CAMPUS_CLIENT_SECRET")
        .env_remove("CAMPUS_CONTROL_TOKEN")
        .env_remove("GITHUB_STEP_SUMMARY")
        .envs(variables.iter().copied())
        .output()
        .unwrap()
}

pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A mistake: exit code 2, and a message that names what was wrong.
pub(crate) fn assert_usage(arguments: &[&str], named: &str) {
    let output = run(arguments);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    assert!(
        said.contains(named),
        "{arguments:?}: {said:?} does not name {named}"
    );
    assert_eq!(stdout(&output), "");
}

/// A folder with these files.
pub(crate) fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _absent = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (file, text) in files {
        fs::write(folder.join(file), text).unwrap();
    }
    folder
}

/// The URL of a target that gives every connection this answer and hangs up.
pub(crate) fn answering(answer: &'static str) -> String {
    replying(move |_| answer.to_owned())
}

/// The URL of a target that makes its answer of what it is asked, and hangs up.
pub(crate) fn replying(reply: impl Fn(&str) -> String + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().filter_map(Result::ok) {
            let mut asked = [0; 8192];
            let length = stream.read(&mut asked).unwrap_or_default();
            let asked = String::from_utf8_lossy(&asked[..length]).into_owned();
            let _gone = stream.write_all(reply(&asked).as_bytes());
        }
    });
    url
}
