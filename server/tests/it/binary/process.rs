//! Starting the binary, waiting for it, and telling it to stop.

use std::net::SocketAddr;
use std::process::{ExitStatus, Stdio};

use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::actors::PATIENCE;

/// A command of the binary, away from the terminal and from settings of whoever runs the tests.
pub(super) fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mock-campus"));
    command
        .args(args)
        .env("COLUMNS", "100")
        .env_remove("MOCK_CAMPUS_LOG")
        .env_remove("MOCK_CAMPUS_CLIENT_ID")
        .env_remove("MOCK_CAMPUS_CLIENT_SECRET")
        .env_remove("MOCK_CAMPUS_CONTROL_TOKEN")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    command
}

/// What became of a process that has ended.
pub(super) struct Ended {
    pub(super) status: ExitStatus,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

/// Runs a command that ends by itself.
pub(super) async fn run(mut command: Command) -> Ended {
    let output = timeout(PATIENCE, command.output())
        .await
        .expect("an end in time")
        .unwrap();
    Ended {
        status: output.status,
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Sends a process a signal by its name.
pub(super) async fn signal(child: &Child, name: &str) {
    let order = format!("kill -s {name} {}", child.id().unwrap());
    let told = Command::new("sh").args(["-c", &order]).status().await.unwrap();
    assert!(told.success(), "{order}");
}

/// A server that has said it is ready.
pub(super) struct Serving {
    child: Child,
    stdout: BufReader<ChildStdout>,
    ready: String,
}

impl Serving {
    /// Starts a server and waits for its line.
    pub(super) async fn start(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut ready = String::new();
        timeout(PATIENCE, stdout.read_line(&mut ready))
            .await
            .expect("a line in time")
            .unwrap();
        Self { child, stdout, ready }
    }

    /// The address in the line.
    pub(super) fn address(&self) -> SocketAddr {
        let url = self.ready.trim_end().strip_prefix("ready http://");
        url.expect("the line that says where").parse().unwrap()
    }

    /// Sends a signal by its name.
    pub(super) async fn signal(&self, name: &str) {
        signal(&self.child, name).await;
    }

    /// Waits for the end; stdout begins with the line that was read already.
    pub(super) async fn end(mut self) -> Ended {
        let mut stdout = self.ready;
        timeout(PATIENCE, self.stdout.read_to_string(&mut stdout))
            .await
            .expect("an end in time")
            .unwrap();
        let output = timeout(PATIENCE, self.child.wait_with_output()).await;
        let output = output.expect("an end in time").unwrap();
        Ended {
            status: output.status,
            stdout,
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}
