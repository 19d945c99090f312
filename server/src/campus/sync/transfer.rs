//! Opening a synchronization, taking records in, and closing the transfer.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::phase::out_of_order;
use super::staging::{PAIRED_BY_NUMBER, key};
use super::{Act, Opening, Phase, Staged};
use crate::campus::{
    Code, Context, District, Fault, NumberKey, Refusal, RepeatedRecord, Rule, StaffInput, StaffNumber,
};

/// A record as it arrived with a transfer.
#[derive(Clone, Debug)]
pub struct Transferred {
    /// The record.
    pub record: Arc<StaffInput>,
    /// The same as it was sent, byte for byte.
    pub payload: Arc<str>,
    /// Everything that is wrong with it: its shape, and what [`District::judge_transferred`] finds.
    pub faults: Vec<Fault>,
}

/// What a transfer achieved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transmitted {
    /// How many records arrived.
    pub received: usize,
    /// How many are staged now.
    pub staged: usize,
    /// The records that were left out, where the district takes the others (silence AMB-80).
    pub refused: Vec<RefusedRecord>,
}

/// A record that was not staged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRecord {
    /// The record as it was sent, byte for byte.
    pub payload: Arc<str>,
    /// Everything that is wrong with it, at its index.
    pub faults: Vec<Fault>,
}

impl District {
    /// Opens a synchronization (SYNC-01), at any time but during a commit; one that is open begins anew (SYNC-18).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`].
    pub fn start_sync(&mut self, cx: &Context<'_>) -> Result<(), Refusal> {
        self.sync.admit(Act::Start, cx.readings)?;
        self.sync.open();
        Ok(())
    }

    /// Everything that is wrong with a record on its way to the staging area: what an update would refuse, and a missing
    /// staff number. What only an addition lacks is for validation and commit to find (silences AMB-85 and AMB-86).
    pub fn judge_transferred(&self, cx: &Context<'_>, sent: &StaffInput) -> Vec<Fault> {
        const AT: &str = "/staffNumber";
        let mut faults = self.judge_staff_update(cx, sent);
        if sent.staff_number.value().is_none() && faults.iter().all(|fault| fault.path != AT) {
            let message = "a record without its staff number cannot be paired with anybody";
            faults.push(Fault::new(Code::MissingProperty, AT, message, PAIRED_BY_NUMBER));
        }
        faults
    }

    /// Stages records; nobody in Campus changes by it (SYNC-07). A record with a fault keeps the whole call out, or itself
    /// alone where the district reads silence AMB-80 so (SYNC-40).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`], also for a call that began in another opening than the present one;
    /// [`Refusal::InvalidTransfer`] with every fault of every record, at its index.
    pub fn transfer(
        &mut self,
        cx: &Context<'_>,
        sent: &[Transferred],
        begun_in: Option<&Opening>,
    ) -> Result<Transmitted, Refusal> {
        self.sync.admit(Act::Transfer, cx.readings)?;
        if begun_in.is_some_and(|opening| opening != self.sync.opening()) {
            let message =
                "the synchronization was started anew while these records were on their way; send them again";
            return Err(out_of_order(message, Some(Rule::SYNC_18)));
        }
        let (accepted, refused) = self.sifted(cx, sent);
        if !refused.is_empty() && !cx.readings.partial_transfer {
            let faults = refused.into_iter().flat_map(|refused| refused.faults);
            return Err(Refusal::InvalidTransfer(faults.collect()));
        }
        // Where the district does not care for the order, whoever transfers has opened the transfer.
        self.sync.phase = Phase::Transfer;
        for (staff_number, transferred) in accepted {
            let staged = Staged {
                staff_number,
                record: Arc::clone(&transferred.record),
                payload: Arc::clone(&transferred.payload),
                sequence: 0,
            };
            self.sync.stage(staged, cx.readings);
        }
        Ok(Transmitted {
            received: sent.len(),
            staged: self.sync.len(),
            refused,
        })
    }

    /// The records that can be staged, and those that cannot.
    fn sifted<'a>(
        &self,
        cx: &Context<'_>,
        sent: &'a [Transferred],
    ) -> (Vec<(StaffNumber, &'a Transferred)>, Vec<RefusedRecord>) {
        let mut accepted = Vec::with_capacity(sent.len());
        let mut refused = Vec::new();
        let mut seen = BTreeMap::new();
        for (index, transferred) in sent.iter().enumerate() {
            let number = transferred.staff_number();
            let found = transferred.faults.iter().cloned();
            let mut faults: Vec<Fault> = found.map(|fault| placed(fault, index, number.as_ref())).collect();
            if let Some(number) = &number {
                faults.extend(self.repetition(cx, number, index, &mut seen));
            }
            match number {
                Some(number) if faults.is_empty() => accepted.push((number, transferred)),
                _ if faults.is_empty() => {}
                _ => refused.push(RefusedRecord {
                    payload: Arc::clone(&transferred.payload),
                    faults,
                }),
            }
        }
        (accepted, refused)
    }

    /// Two records of one person in one call contradict each other (silence AMB-82); in two calls the later one counts,
    /// unless the district reads silence AMB-81 otherwise.
    fn repetition(
        &self,
        cx: &Context<'_>,
        number: &StaffNumber,
        index: usize,
        seen: &mut BTreeMap<NumberKey, usize>,
    ) -> Option<Fault> {
        let message = match seen.insert(key(number, cx.readings), index) {
            Some(first) => {
                format!("the records at index {first} and {index} of this call have the same staff number")
            }
            None if cx.readings.repeated_record == RepeatedRecord::Conflict
                && self.sync.staged(number, cx.readings).is_some() =>
            {
                "a record with this staff number was transferred before; start again to replace it".to_owned()
            }
            None => return None,
        };
        let fault = Fault::new(Code::RepeatedStaffNumber, "/staffNumber", message, None);
        Some(placed(fault, index, Some(number)))
    }

    /// Closes the transfer (SYNC-09).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`].
    pub fn end_transfer(&mut self, cx: &Context<'_>) -> Result<(), Refusal> {
        self.sync.admit(Act::End, cx.readings)?;
        self.sync.phase = Phase::Ended;
        Ok(())
    }
}

impl Transferred {
    /// The staff number, if the record has one.
    pub fn staff_number(&self) -> Option<StaffNumber> {
        StaffNumber::parse(self.record.staff_number.value()?).ok()
    }
}

/// A fault of the record at `index` of the call.
fn placed(fault: Fault, index: usize, number: Option<&StaffNumber>) -> Fault {
    Fault {
        path: format!("/{index}{}", fault.path),
        staff_number: number.cloned(),
        ..fault
    }
}
