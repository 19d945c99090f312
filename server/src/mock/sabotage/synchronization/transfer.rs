//! Saboteurs of what a transfer takes.

use crate::campus::{Code, Command, Fault, Refusal, Rule, StaffInput, SyncCommand, Transferred, execute};
use crate::mock::sabotage::{Deed, Hire, Saboteur, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 3] = [fresh::<LastCallOnly>, fresh::<FlatRecords>, fresh::<UpToTheFault>];

/// A transfer of more records is one of a large roster.
const LARGE: usize = 100;

/// SYNC-02: of several transfers only the last one counts.
///
/// A transfer of somebody who is staged already (silence AMB-81) and the parts of a large roster (SYNC-42) are left alone.
#[derive(Default)]
struct LastCallOnly;

impl Saboteur for LastCallOnly {
    fn rule(&self) -> Rule {
        Rule::SYNC_02
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Command::Sync(SyncCommand::Transfer { records: sent, .. }) = deed.command else {
            return;
        };
        let staged = &deed.before.sync;
        let is_staged = |record: &Transferred| {
            let number = record.staff_number();
            number.is_some_and(|number| staged.staged(&number, deed.cx.readings).is_some())
        };
        if deed.result.is_ok() && !staged.is_empty() && sent.len() < LARGE && !sent.iter().any(is_staged) {
            let mut emptied = deed.before.clone();
            let _done = execute(&mut emptied, deed.cx, &Command::Sync(SyncCommand::Start));
            let again = SyncCommand::Transfer {
                records: sent.clone(),
                begun_in: None,
            };
            deed.accept_as_in(emptied, &Command::Sync(again));
        }
    }
}

/// SYNC-03: a transfer has a flat schema of its own and cannot take the lists and the household of a whole record.
///
/// Only a record that has all of them and is reached by phone and mail is whole.
#[derive(Default)]
struct FlatRecords;

impl Saboteur for FlatRecords {
    fn rule(&self) -> Rule {
        Rule::SYNC_03
    }

    fn before_command(&self, _district: &crate::campus::District, command: &mut Command) {
        let Command::Sync(SyncCommand::Transfer { records: sent, .. }) = command else {
            return;
        };
        for transferred in sent
            .iter_mut()
            .filter(|transferred| is_whole(&transferred.record))
        {
            let message = "a record of a transfer has no lists";
            let faults = ["/employments", "/positions", "/household"].into_iter();
            let faults = faults.map(|path| Fault::new(Code::UnknownProperty, path, message, None));
            transferred.faults.extend(faults);
        }
    }
}

fn is_whole(record: &StaffInput) -> bool {
    record.employments.value().is_some()
        && record.positions.value().is_some()
        && record.household.value().is_some()
        && record.work_phone.value().is_some()
        && record.personal_email.value().is_some()
}

/// SYNC-40: of a transfer that is refused the records before the first faulty one are staged.
#[derive(Default)]
struct UpToTheFault;

impl Saboteur for UpToTheFault {
    fn rule(&self) -> Rule {
        Rule::SYNC_40
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Command::Sync(SyncCommand::Transfer { records: sent, .. }) = deed.command else {
            return;
        };
        if matches!(deed.result, Err(Refusal::InvalidTransfer(_))) {
            let good = sent.iter().take_while(|record| record.faults.is_empty());
            let good = SyncCommand::Transfer {
                records: good.cloned().collect(),
                begun_in: None,
            };
            // The refusal stays; whatever becomes of the good ones, nobody is told.
            let _done = execute(deed.now, deed.cx, &Command::Sync(good));
        }
    }
}
