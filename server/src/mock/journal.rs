//! The journal: what was called, how it was answered and what it changed. Bounded in bytes; it admits what it dropped.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use http::Method;
use jiff::Timestamp;

use crate::campus::{Change, Explanation, Person, Record, Rule};

/// How many bytes of entries a journal keeps, about.
pub const JOURNAL_BYTES: usize = 4 * 1024 * 1024;

/// One call, with nothing in it that should not be read: path and query are redacted before they come here, records
/// when they are shown.
#[derive(Debug)]
pub(super) struct Entry {
    /// When, by the clock of the district.
    pub at: Timestamp,
    /// The HTTP method.
    pub method: Method,
    /// The path, with the query if there was one.
    pub path: String,
    /// The operation, if the call was meant for one.
    pub operation: Option<&'static str>,
    /// The status of the reply.
    pub status: u16,
    /// The rules the reply enforces.
    pub rules: Vec<Rule>,
    /// How long the call took.
    pub duration: Duration,
    /// What the call changed.
    pub changes: Vec<Change>,
    /// What became of each record the call had to do with, and by which rule.
    pub explain: Explanation,
}

/// The calls of one district, or those of none.
#[derive(Debug, Default)]
pub(super) struct Journal(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    entries: VecDeque<(usize, Entry)>,
    bytes: usize,
    dropped: u64,
}

impl Journal {
    /// Writes an entry down and drops the oldest ones where there is no room for it.
    pub(super) fn write(&self, entry: Entry) {
        let weight = entry.weight();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.bytes += weight;
        kept.entries.push_back((weight, entry));
        while kept.bytes > JOURNAL_BYTES {
            let Some((weight, _)) = kept.entries.pop_front() else {
                break;
            };
            kept.bytes -= weight;
            kept.dropped += 1;
        }
    }

    /// Shows the entries, the oldest first, each with its number, and how many were dropped before them.
    pub(super) fn read<T>(&self, show: impl Fn(u64, &Entry) -> T) -> (Vec<T>, u64) {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let numbered = (kept.dropped + 1..).zip(&kept.entries);
        (
            numbered.map(|(number, (_, entry))| show(number, entry)).collect(),
            kept.dropped,
        )
    }

    /// Forgets everything.
    pub(super) fn clear(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Kept::default();
    }
}

impl Entry {
    /// The bytes the entry holds on to, about: its own and those of the records it shows.
    fn weight(&self) -> usize {
        let records = self
            .changes
            .iter()
            .flat_map(|change| [&change.before, &change.after])
            .flatten();
        let Explanation {
            positions,
            home,
            sought,
        } = &self.explain;
        let sought = sought.as_ref().map_or(0, |sought| sought.sought.len());
        let traces = size_of_val(positions.as_slice()) + size_of_val(home.as_slice()) + sought;
        size_of::<Self>() + self.path.len() + traces + records.map(record_weight).sum::<usize>()
    }
}

fn record_weight(record: &Record) -> usize {
    match record {
        Record::Person(person) => person_weight(person),
        _ => 256,
    }
}

fn person_weight(person: &Person) -> usize {
    const PARTS: usize = 512;
    PARTS
        + size_of_val(person.positions.as_slice())
        + size_of_val(person.employments.as_slice())
        + person
            .identities
            .iter()
            .map(|identity| size_of_val(identity) + identity.last_name.len())
            .sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(path: &str) -> Entry {
        Entry {
            at: Timestamp::UNIX_EPOCH,
            method: Method::GET,
            path: path.to_owned(),
            operation: None,
            status: 200,
            rules: Vec::new(),
            duration: Duration::ZERO,
            changes: Vec::new(),
            explain: Explanation::default(),
        }
    }

    #[test]
    fn a_full_journal_drops_its_oldest_entries_and_admits_it() {
        let journal = Journal::default();
        let long = "x".repeat(JOURNAL_BYTES / 4);
        for _ in 0..6 {
            journal.write(entry(&long));
        }
        let (numbers, dropped) = journal.read(|number, _| number);
        assert_eq!(dropped, 3);
        assert_eq!(numbers, [4, 5, 6]);
    }

    #[test]
    fn an_entry_larger_than_the_journal_is_dropped_like_any_other() {
        let journal = Journal::default();
        journal.write(entry(&"x".repeat(JOURNAL_BYTES + 1)));
        assert_eq!(journal.read(|number, _| number), (Vec::new(), 1));
    }
}
