//! Saboteurs of what may happen before the commit, and of what the commit still looks at.

use bytes::Bytes;
use http::Request;

use crate::api::{OperationId, Reply};
use crate::campus::{
    Code, Command, Context, District, Reference, Rule, SchoolInput, StaffInput, Staged, SyncCommand,
    TitleKey, execute,
};
use crate::mock::sabotage::{Deed, Hire, Saboteur, Scene, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 3] = [
    fresh::<WriteThrough>,
    fresh::<TrustedSchools>,
    fresh::<LeftBehind>,
];

/// SYNC-07: the transfer writes through to Campus.
///
/// It does with a record that has a title Campus does not have. Others wait: of nearly every rule of a synchronization there
/// would be nothing left to see.
#[derive(Default)]
struct WriteThrough;

impl Saboteur for WriteThrough {
    fn rule(&self) -> Rule {
        Rule::SYNC_07
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Command::Sync(SyncCommand::Transfer { records: sent, .. }) = deed.command else {
            return;
        };
        if deed.result.is_err() {
            return;
        }
        for transferred in sent {
            if has_new_title(&transferred.record, &deed.before.reference)
                && let Some(number) = transferred.staff_number()
            {
                write(deed.now, deed.cx, number.as_str(), &transferred.record);
            }
        }
    }
}

fn has_new_title(record: &StaffInput, reference: &Reference) -> bool {
    let positions = record.positions.value().into_iter().flatten();
    let mut titles = positions.filter_map(|position| position.title_code.value());
    titles.any(|code| !reference.titles.contains_key(&TitleKey::of(code)))
}

/// Updates the holder of a number, or creates one, whatever else stands against it.
fn write(district: &mut District, cx: &Context<'_>, staff_number: &str, record: &StaffInput) {
    let staff = Box::new(record.clone());
    let command = if district.holder(cx, staff_number).is_ok() {
        let staff_number = staff_number.to_owned();
        Command::UpdateStaff { staff_number, staff }
    } else {
        Command::CreateStaff(staff)
    };
    let mut copy = district.clone();
    if execute(&mut copy, cx, &command).is_ok() {
        *district = copy;
    }
}

/// SYNC-08: the commit trusts that the schools, which the transfer has looked up, are still there.
#[derive(Default)]
struct TrustedSchools;

impl Saboteur for TrustedSchools {
    fn rule(&self) -> Rule {
        Rule::SYNC_08
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let (Command::Sync(SyncCommand::CommitRecord { staged, .. }), Err(refusal)) =
            (deed.command, &*deed.result)
        else {
            return;
        };
        if !refusal
            .faults()
            .iter()
            .all(|fault| fault.code == Code::UnknownSchool)
        {
            return;
        }
        let elsewhere = with_schools_of(staged, deed.before);
        if deed.accept_as_in(elsewhere, deed.command) {
            deed.now.reference.schools = deed.before.reference.schools.clone();
        }
    }
}

/// The district, with every school that a record names.
fn with_schools_of(staged: &Staged, district: &District) -> District {
    let mut elsewhere = district.clone();
    let positions = staged.record.positions.value().into_iter().flatten();
    for number in positions.filter_map(|position| position.school_number.value()) {
        let school = SchoolInput {
            school_number: number.to_string(),
            name: number.to_string(),
        };
        // One that is listed is refused, and listed.
        let _done = elsewhere.add_school(&school);
    }
    elsewhere
}

/// SYNC-16: a validation commits and rolls back, and forgets titles and addresses.
#[derive(Default)]
struct LeftBehind;

impl Saboteur for LeftBehind {
    fn rule(&self) -> Rule {
        Rule::SYNC_16
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if !Scene::succeeded(OperationId::SyncValidate, request, reply) {
            return;
        }
        let cx = scene.context();
        scene.tamper(|district| {
            let mut committed = district.clone();
            for staged in district.sync.in_order() {
                write(&mut committed, &cx, staged.staff_number.as_str(), &staged.record);
            }
            committed.people = district.people.clone();
            committed.households = district.households.clone();
            *district = committed;
        });
    }
}
