//! The embedded emulator: the only file that depends on the server.

use std::io;
use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use mock_campus::MockCampus;
use thiserror::Error;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

use crate::ledger::RuleId;

/// An emulator inside this process, on a thread of its own; dropping it shuts it down.
#[derive(Debug)]
pub struct Embedded {
    url: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

/// The embedded emulator did not start.
#[derive(Debug, Error)]
pub enum EmbeddedError {
    /// Its runtime cannot be built.
    #[error("cannot start the embedded emulator: {0}")]
    Runtime(#[from] io::Error),
    /// It broke down before it was ready.
    #[error("the embedded emulator broke down before it was ready: {0}")]
    Start(String),
}

impl Embedded {
    /// Starts an emulator on a free port of the loopback interface and waits until it is ready.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start() -> Result<Self, EmbeddedError> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let (ready, started) = mpsc::channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let thread = thread::Builder::new()
            .name("mock-campus".to_owned())
            .spawn(move || {
                runtime.block_on(async move {
                    match MockCampus::start().await {
                        Ok(campus) => {
                            let _nobody_waits = ready.send(Ok(campus.url().to_owned()));
                            let _dropped = stopped.await;
                            campus.shutdown().await;
                        }
                        Err(error) => {
                            let _nobody_waits = ready.send(Err(error.to_string()));
                        }
                    }
                });
            })?;
        let started = started
            .recv()
            .unwrap_or_else(|_closed| Err("it gave no reason".to_owned()));
        let url = started.map_err(EmbeddedError::Start)?;
        Ok(Self {
            url,
            stop: Some(stop),
            thread: Some(thread),
        })
    }

    /// The root of the emulator, `http://127.0.0.1:PORT`.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the emulator's thread has shown itself in the verdicts already.
            let _ended = thread.join();
        }
    }
}

/// The rules the embedded emulator has a saboteur for, in order.
pub fn saboteurs() -> Vec<RuleId> {
    let mut rules: Vec<RuleId> = mock_campus::saboteurs()
        .filter_map(|rule| rule.parse().ok())
        .collect();
    rules.sort();
    rules
}
