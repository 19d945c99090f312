//! A server as a child process: started, asked what it cost, stopped when dropped.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::Failure;
use crate::measure::Stopwatch;

/// What `/proc` counts processor time in: `USER_HZ`, 100 on every Linux that runs Rust.
const TICKS_PER_SECOND: f64 = 100.0;

/// A server that has said it is ready.
pub(crate) struct Process {
    child: Child,
    /// Held open, so that the server may go on printing.
    _stdout: BufReader<ChildStdout>,
    pub(crate) address: SocketAddr,
    /// From exec to the ready line.
    pub(crate) ready_after: Duration,
}

impl Process {
    /// The emulator as a user starts it.
    pub(crate) fn emulator() -> Result<Self, Failure> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mock-campus"));
        command.args(["serve", "--port", "0"]);
        Self::start(command)
    }

    /// This very program as the bare server.
    pub(crate) fn bare() -> Result<Self, Failure> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--bare");
        Self::start(command)
    }

    fn start(mut command: Command) -> Result<Self, Failure> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let stopwatch = Stopwatch::start();
        let mut child = command.spawn()?;
        let stdout = child.stdout.take().ok_or("the server has no standard output")?;
        let mut stdout = BufReader::new(stdout);
        let mut line = String::new();
        stdout.read_line(&mut line)?;
        let ready_after = stopwatch.read();
        match ready_address(&line) {
            Some(address) => Ok(Self {
                child,
                _stdout: stdout,
                address,
                ready_after,
            }),
            None => Err(never_ready(&command, child, &line)),
        }
    }

    /// User and system time of all threads since the start.
    pub(crate) fn cpu_seconds(&self) -> Result<f64, Failure> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        cpu_ticks(&stat)
            .map(|ticks| f64::from(ticks) / TICKS_PER_SECOND)
            .ok_or_else(|| format!("/proc/{}/stat is not understood: {stat}", self.child.id()).into())
    }

    /// Memory that is really in use, in KiB.
    pub(crate) fn resident_kib(&self) -> Result<u32, Failure> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|value| value.trim().strip_suffix(" kB")?.parse().ok());
        kib.ok_or_else(|| "the server tells no VmRSS".into())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to stop.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// `ready http://127.0.0.1:8642`
fn ready_address(line: &str) -> Option<SocketAddr> {
    line.trim_end().strip_prefix("ready http://")?.parse().ok()
}

fn never_ready(command: &Command, mut child: Child, line: &str) -> Failure {
    drop(child.kill());
    let end = child
        .wait()
        .map_or_else(|e| e.to_string(), |status| status.to_string());
    format!("{command:?} did not say it is ready but {line:?} ({end}); start it by hand to see why").into()
}

/// Fields 14 and 15; counted behind the name of the program, which may hold blanks.
fn cpu_ticks(stat: &str) -> Option<u32> {
    let (_, fields) = stat.rsplit_once(") ")?;
    let mut ticks = fields.split(' ').skip(11).map(str::parse::<u32>);
    Some(ticks.next()?.ok()? + ticks.next()?.ok()?)
}
