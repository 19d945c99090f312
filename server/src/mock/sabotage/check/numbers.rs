//! Saboteurs of the staff numbers that the two systems share.

use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use crate::api::{OperationId, Reply};
use crate::campus::{Command, District, NumberKey, Rule, Sent};
use crate::mock::sabotage::{Saboteur, Scene, rewrite};

/// CHECK-09: the Local Staff Number cannot be edited, not even before the HR system has sent anything: what is typed in comes
/// to nothing.
///
/// Numbers that are missing or that several people hold can be mended, as the check asks for: it is so with people who have a
/// number of their own.
#[derive(Default)]
pub(super) struct FixedNumber {
    is_integrated: AtomicBool,
}

impl Saboteur for FixedNumber {
    fn rule(&self) -> Rule {
        Rule::CHECK_09
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        match command {
            Command::EditPerson { person, edit }
                if edit.staff_number.value().is_some() && !self.is_integrated.load(Ordering::Relaxed) =>
            {
                let number = district
                    .people
                    .get(*person)
                    .and_then(|person| person.staff_number.as_ref());
                if number.is_some_and(|number| district.people.holders(&number.key()).count() == 1) {
                    edit.staff_number = Sent::Absent;
                }
            }
            Command::CreateStaff(_)
            | Command::UpdateStaff { .. }
            | Command::CreatePosition { .. }
            | Command::UpdatePosition { .. }
            | Command::Sync(_) => self.is_integrated.store(true, Ordering::Relaxed),
            _ => {}
        }
    }
}

/// CHECK-10: a validation takes it for granted that a number is one staff member's, and looks for no further holder.
///
/// It still sees two staff members under one number, which is the business of SYNC-15 and SYNC-35: whom it overlooks is a
/// student or a parent. The tool's own validation is left alone (TOOL-04).
#[derive(Default)]
pub(super) struct NeverLooks;

impl Saboteur for NeverLooks {
    fn rule(&self) -> Rule {
        Rule::CHECK_10
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let district = scene.district();
        let is_overlooked = |error: &Value| {
            let number = NumberKey::of(error["staffNumber"].as_str().unwrap_or_default());
            let mut holders = district.people.holders(&number);
            error["code"] == "AMBIGUOUS_STAFF" && holders.any(|person| !person.was_ever_staff())
        };
        rewrite(OperationId::SyncValidate, request, reply, |report| {
            if let Some(errors) = report["errors"].as_array_mut() {
                errors.retain(|error| !is_overlooked(error));
            }
        });
    }
}
