//! Progress on standard error, on a terminal only.

use std::io::{self, IsTerminal, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts what is done out of what there is to do, on one line that is overwritten and wiped at the end.
#[derive(Debug)]
pub struct Progress {
    what: &'static str,
    total: usize,
    done: AtomicUsize,
    shown: bool,
}

impl Progress {
    /// Progress over `total` things; silent unless standard error is a terminal.
    pub fn new(what: &'static str, total: usize) -> Self {
        Self {
            what,
            total,
            done: AtomicUsize::new(0),
            shown: io::stderr().is_terminal(),
        }
    }

    /// One more is done.
    pub fn tick(&self) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shown {
            // A terminal that cannot be written to harms nothing.
            let _unseen = write!(io::stderr().lock(), "\r{done} of {} {}", self.total, self.what);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _unseen = write!(io::stderr().lock(), "\r\u{1b}[K");
        }
    }
}
