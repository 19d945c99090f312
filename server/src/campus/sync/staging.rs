//! The staging area of a district: one for the tool and the API together (silence AMB-91), and what it is about.

use std::sync::Arc;

use imbl::OrdMap;

use super::phase::out_of_order;
use super::{Act, Job, Phase};
use crate::campus::{NumberKey, Readings, Refusal, Rule, StaffInput, StaffNumber};

/// A record that waits for the commit.
#[derive(Clone, Debug)]
pub struct Staged {
    /// The staff number it is paired by (SYNC-31).
    pub staff_number: StaffNumber,
    /// The record.
    pub record: Arc<StaffInput>,
    /// The record as it was sent, byte for byte, for the Error Log (silence AMB-104).
    pub payload: Arc<str>,
    /// Tells which of two records came first.
    pub(super) sequence: u64,
}

/// Tells one opening of a synchronization from the next: whoever has begun to transfer before a restart transfers into
/// what is not there any more.
#[derive(Clone, Debug, Default)]
pub struct Opening(Arc<()>);

impl PartialEq for Opening {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The synchronization of a district: its phase, the records staged, and the most recent job.
#[derive(Clone, Debug, Default)]
pub struct Synchronization {
    pub(super) phase: Phase,
    opening: Opening,
    staged: OrdMap<NumberKey, Arc<Staged>>,
    sequence: u64,
    is_validated: bool,
    pub(super) job: Option<Job>,
}

impl Synchronization {
    /// Where it stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Which opening of it this is.
    pub fn opening(&self) -> &Opening {
        &self.opening
    }

    /// How many records are staged.
    pub fn len(&self) -> usize {
        self.staged.len()
    }

    /// Whether no record is staged.
    pub fn is_empty(&self) -> bool {
        self.staged.is_empty()
    }

    /// The most recent commit that was submitted as a job.
    pub fn job(&self) -> Option<&Job> {
        self.job.as_ref()
    }

    /// The records staged, in the order in which they came.
    pub fn in_order(&self) -> Vec<Arc<Staged>> {
        let mut records: Vec<Arc<Staged>> = self.staged.values().cloned().collect();
        records.sort_unstable_by_key(|staged| staged.sequence);
        records
    }

    /// The record staged under a number, compared as the district compares numbers.
    pub fn staged(&self, staff_number: &StaffNumber, readings: &Readings) -> Option<&Arc<Staged>> {
        self.staged.get(&key(staff_number, readings))
    }

    /// Lets an act pass that has its place now.
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`]: in this phase, or before a validation where the district wants one (silence AMB-78).
    pub fn admit(&self, act: Act, readings: &Readings) -> Result<(), Refusal> {
        self.phase.admit(act, readings)?;
        if act == Act::Commit && readings.require_validate && !self.is_validated {
            let message = "the records have not been validated; validate them first";
            return Err(out_of_order(message, Some(Rule::CLIENT_26)));
        }
        Ok(())
    }

    /// Opens it, without any record: what was staged before is forgotten (SYNC-18).
    pub(super) fn open(&mut self) {
        self.empty();
        self.phase = Phase::Transfer;
    }

    /// Forgets the records staged, and has nothing more to do with those that are on their way.
    pub(super) fn empty(&mut self) {
        self.opening = Opening::default();
        self.staged = OrdMap::new();
        self.is_validated = false;
    }

    /// Stages a record, in the place of one with the same number (silence AMB-81).
    pub(super) fn stage(&mut self, record: Staged, readings: &Readings) {
        self.sequence += 1;
        self.is_validated = false;
        let key = key(&record.staff_number, readings);
        let sequence = self.sequence;
        self.staged.insert(key, Arc::new(Staged { sequence, ..record }));
    }

    /// Notes that the records were compared with Campus.
    pub(super) fn note_validated(&mut self) {
        self.is_validated = true;
    }
}

/// What two records of one person have in common (silence AMB-13).
pub(super) fn key(staff_number: &StaffNumber, readings: &Readings) -> NumberKey {
    if readings.case_sensitive_numbers {
        staff_number.exact_key()
    } else {
        staff_number.key()
    }
}

/// The rule a record without a number is refused by: it could not be paired with anybody.
pub(super) const PAIRED_BY_NUMBER: Rule = Rule::SYNC_31;
