//! The transfer of a roster, call by call.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use compact_str::CompactString;

use super::account::Fault;
use super::batch::Batch;
use super::call::{Answer, CallError, ProblemError};
use super::roster::Records;
use super::steps::Staged;
use super::synchronization::BrokenOff;
use super::{Account, Line, Progress, Record, Roster, Wishes};

const BAD_REQUEST: u16 = 400;
const TOO_LARGE: u16 = 413;

/// Transfers a roster in as many calls as it takes.
pub(super) struct Transfer<'a> {
    line: &'a mut Line,
    wishes: Wishes,
    progress: &'a dyn Progress,
    /// How many records a call carries; less where Campus found a body too large.
    batch: usize,
    /// A record that found no room in the last call.
    carried: Option<Record>,
    /// Which record was the first with a staff number. Campus sees no more of the roster than a call.
    first: BTreeMap<CompactString, u64>,
}

impl<'a> Transfer<'a> {
    pub(super) fn new(line: &'a mut Line, wishes: Wishes, progress: &'a dyn Progress) -> Self {
        Self {
            line,
            wishes,
            progress,
            batch: wishes.batch.max(1),
            carried: None,
            first: BTreeMap::new(),
        }
    }

    /// Transfers all records. What Campus refuses is written down, and the others go on, so that one run tells all.
    pub(super) async fn run(mut self, roster: &Roster, account: &mut Account) -> Result<(), BrokenOff> {
        let mut records = roster.records()?;
        loop {
            let batch = self.fill(roster, &mut records, account)?;
            if batch.is_empty() {
                return Ok(());
            }
            self.send(batch, account).await?;
        }
    }

    fn fill(
        &mut self,
        roster: &Roster,
        records: &mut Records,
        account: &mut Account,
    ) -> Result<Batch, BrokenOff> {
        let mut batch: Batch = self.carried.take().into_iter().collect();
        while batch.len() < self.batch {
            let Some(record) = roster.next(records)? else {
                break;
            };
            if let Some(first) = self.twin(&record) {
                account.refuse_twin(&record, first, self.wishes.rows);
                self.progress.transferred(1);
                continue;
            }
            if !batch.has_room_for(&record) {
                self.carried = Some(record);
                break;
            }
            batch.push(record);
        }
        Ok(batch)
    }

    /// The record before this one that has the same staff number, whatever the case of its letters.
    fn twin(&mut self, record: &Record) -> Option<u64> {
        let number = record.staff_number.as_deref()?.trim();
        let key = CompactString::from(number).to_ascii_lowercase();
        match self.first.entry(key) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(place) => {
                place.insert(record.number);
                None
            }
        }
    }

    /// Sends a batch, in parts if it has to be.
    async fn send(&mut self, batch: Batch, account: &mut Account) -> Result<(), CallError> {
        let mut waiting = vec![batch];
        while let Some(batch) = waiting.pop() {
            account.calls += 1;
            let answer = self.line.transfer(&batch.body()).await?;
            match answer.status() {
                TOO_LARGE if batch.len() > 1 => {
                    let (first, second) = batch.halves();
                    self.batch = self.batch.min(second.len());
                    waiting.extend([second, first]);
                }
                TOO_LARGE => {
                    account.refuse_whole(&batch, &answer);
                    self.progress.transferred(1);
                }
                BAD_REQUEST => waiting.extend(self.refused(batch, &answer, account)?),
                _ => {
                    let Staged { staged, errors } = answer.granted()?;
                    account.refuse(&batch, errors, self.wishes.rows);
                    account.staged = staged;
                    self.progress.transferred(batch.len() as u64);
                }
            }
        }
        Ok(())
    }

    /// Writes down what Campus refused of a batch, and gives back what is to be sent again.
    fn refused(
        &self,
        batch: Batch,
        answer: &Answer,
        account: &mut Account,
    ) -> Result<Option<Batch>, CallError> {
        let bad = account.refuse(&batch, answer.problem().errors, self.wishes.rows);
        if bad.is_empty() {
            // It is the call that is refused, not a record.
            return Err(answer.refusal());
        }
        if !self.wishes.skip_bad {
            self.progress.transferred(batch.len() as u64);
            return Ok(None);
        }
        self.progress.transferred(bad.len() as u64);
        Ok(Some(batch.without(&bad)).filter(|rest| !rest.is_empty()))
    }
}

impl Account {
    /// Writes down the errors that are about records of a batch, and says at which places these are.
    fn refuse(&mut self, batch: &Batch, errors: Vec<ProblemError>, most: usize) -> Vec<usize> {
        let mut bad = Vec::new();
        for error in errors {
            let Some((place, path)) = error.place().map(|(place, path)| (place, path.to_owned())) else {
                continue;
            };
            let Some(record) = batch.get(place) else {
                continue;
            };
            bad.push(place);
            self.faults.count += 1;
            if self.faults.rows.len() < most {
                self.faults.rows.push(fault(record, path, error));
            }
        }
        bad.sort_unstable();
        bad.dedup();
        self.faults.records += bad.len() as u64;
        bad
    }

    /// Writes down that a record has the staff number of an earlier one. It is not sent: the later one would silently count.
    fn refuse_twin(&mut self, record: &Record, first: u64, most: usize) {
        let message = format!(
            "records {first} and {} of the roster have the same staff number",
            record.number
        );
        self.faults.records += 1;
        self.faults.count += 1;
        if self.faults.rows.len() < most {
            let error = ProblemError {
                code: "REPEATED_STAFF_NUMBER".to_owned(),
                message,
                ..ProblemError::default()
            };
            self.faults
                .rows
                .push(fault(record, "/staffNumber".to_owned(), error));
        }
    }

    /// Writes down that a record alone is too large.
    fn refuse_whole(&mut self, batch: &Batch, answer: &Answer) {
        let said = answer.problem().to_string();
        let error = ProblemError {
            code: "TOO_LARGE".to_owned(),
            message: if said.is_empty() {
                "the record is too large for a transfer".to_owned()
            } else {
                said
            },
            path: Some("/0".to_owned()),
            ..ProblemError::default()
        };
        self.refuse(batch, vec![error], usize::MAX);
    }
}

fn fault(record: &Record, path: String, error: ProblemError) -> Fault {
    Fault {
        record: record.number,
        line: record.line,
        staff_number: record.staff_number.clone().or(error.staff_number),
        path,
        code: error.code,
        message: error.message,
        rule: error.rule,
    }
}
