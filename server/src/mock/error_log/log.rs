//! The entries and the room there is for them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::Method;
use jiff::Timestamp;

/// How many entries a log keeps (silence AMB-105).
pub(in crate::mock) const LOG_ENTRIES: usize = 10_000;

/// How many bytes of payloads, messages and paths a log keeps (silence AMB-105).
pub(in crate::mock) const LOG_BYTES: usize = 64 * 1024 * 1024;

/// One error.
#[derive(Clone, Debug)]
pub(in crate::mock) struct LogEntry {
    /// When it occurred, by the clock of the district.
    pub(in crate::mock) at: Timestamp,
    /// The method of the call.
    pub(in crate::mock) action: Method,
    /// The path the call addressed, with its query, redacted.
    pub(in crate::mock) path: String,
    /// What went wrong, in detail.
    pub(in crate::mock) message: String,
    /// What was sent, byte for byte; empty where nothing was.
    pub(in crate::mock) payload: Bytes,
}

/// The errors of one district.
#[derive(Debug, Default)]
pub(in crate::mock) struct ErrorLog(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// The oldest first.
    entries: VecDeque<Arc<LogEntry>>,
    bytes: usize,
    dropped: u64,
}

/// What a log holds at one moment.
#[derive(Debug)]
pub(in crate::mock) struct Logged {
    /// The entries, the newest first.
    pub(in crate::mock) entries: Vec<Arc<LogEntry>>,
    /// How many older ones there was no room for.
    pub(in crate::mock) dropped: u64,
}

impl ErrorLog {
    /// Writes an entry down and drops the oldest ones where there is no room for it.
    pub(in crate::mock) fn write(&self, entry: LogEntry) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.bytes += entry.weight();
        kept.entries.push_back(Arc::new(entry));
        while kept.bytes > LOG_BYTES || kept.entries.len() > LOG_ENTRIES {
            let Some(oldest) = kept.entries.pop_front() else {
                break;
            };
            kept.bytes -= oldest.weight();
            kept.dropped += 1;
        }
    }

    /// What the log holds. Whoever looks at it keeps nobody from writing.
    pub(in crate::mock) fn read(&self) -> Logged {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Logged {
            entries: kept.entries.iter().rev().cloned().collect(),
            dropped: kept.dropped,
        }
    }

    /// Forgets everything.
    pub(in crate::mock) fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Kept::default();
    }
}

impl LogEntry {
    fn weight(&self) -> usize {
        self.payload.len() + self.message.len() + self.path.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(path: &str, payload: Bytes) -> LogEntry {
        LogEntry {
            at: Timestamp::UNIX_EPOCH,
            action: Method::POST,
            path: path.to_owned(),
            message: String::new(),
            payload,
        }
    }

    fn paths(logged: &Logged) -> Vec<&str> {
        logged.entries.iter().map(|entry| entry.path.as_str()).collect()
    }

    #[test]
    fn the_newest_entry_comes_first() {
        let log = ErrorLog::default();
        log.write(entry("/1", Bytes::new()));
        log.write(entry("/2", Bytes::new()));
        let logged = log.read();
        assert_eq!(paths(&logged), ["/2", "/1"]);
        assert_eq!(logged.dropped, 0);
    }

    #[test]
    fn entry_number_10_001_drops_the_oldest() {
        let log = ErrorLog::default();
        for number in 1..=LOG_ENTRIES + 1 {
            log.write(entry(&format!("/{number}"), Bytes::new()));
        }
        let logged = log.read();
        assert_eq!((logged.entries.len(), logged.dropped), (LOG_ENTRIES, 1));
        assert_eq!(paths(&logged).last(), Some(&"/2"));
    }

    #[test]
    fn payloads_beyond_64_mebibytes_drop_the_oldest() {
        let log = ErrorLog::default();
        let large = Bytes::from(vec![b'x'; LOG_BYTES / 4]);
        for path in ["/1", "/2", "/3", "/4"] {
            log.write(entry(path, large.clone()));
        }
        let logged = log.read();
        assert_eq!(paths(&logged), ["/4", "/3", "/2"]);
        assert_eq!(logged.dropped, 1);
    }

    #[test]
    fn an_entry_larger_than_the_log_is_dropped_like_any_other() {
        let log = ErrorLog::default();
        log.write(entry("/1", Bytes::from(vec![b'x'; LOG_BYTES + 1])));
        let logged = log.read();
        assert_eq!((logged.entries.len(), logged.dropped), (0, 1));
    }

    #[test]
    fn a_cleared_log_has_dropped_nothing() {
        let log = ErrorLog::default();
        log.write(entry("/1", Bytes::from(vec![b'x'; LOG_BYTES + 1])));
        log.write(entry("/2", Bytes::new()));
        log.clear();
        let logged = log.read();
        assert_eq!((logged.entries.len(), logged.dropped), (0, 0));
    }
}
