//! Saboteurs of staff with and without positions.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::Request;

use super::record::has_elements;
use crate::api::Reply;
use crate::campus::{Code, Command, District, NumberKey, Rule};
use crate::mock::sabotage::inquiry::{count_as_staff, keep_hits};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// STAFF-21: a new record needs positions.
///
/// Only those who come with an employment do; whoever is created by name and gender alone is accepted, because other
/// rules begin with such people.
#[derive(Default)]
pub(super) struct NeededPosition;

impl Saboteur for NeededPosition {
    fn rule(&self) -> Rule {
        Rule::STAFF_21
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreateStaff(staff) = deed.command
            && has_elements(&staff.employments)
            && !has_elements(&staff.positions)
        {
            deed.find_faulty(Code::MissingProperty, "/positions", "positions is missing");
        }
    }
}

/// STAFF-22: an employment alone makes a person a staff member.
#[derive(Default)]
pub(super) struct HiredIsStaff;

impl Saboteur for HiredIsStaff {
    fn rule(&self) -> Rule {
        Rule::STAFF_22
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        count_as_staff(scene, request, reply, |person| !person.employments.is_empty());
    }
}

/// STAFF-23: whether somebody is staff is computed when the person is created, and never again.
///
/// It is computed for those who come with an employment; others are found as they should be, as SEARCH-04 wants it.
#[derive(Default)]
pub(super) struct FlagOfTheFirstDay {
    no_staff: Mutex<BTreeSet<NumberKey>>,
}

impl Saboteur for FlagOfTheFirstDay {
    fn rule(&self) -> Rule {
        Rule::STAFF_23
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreateStaff(staff) = deed.command
            && deed.result.is_ok()
            && has_elements(&staff.employments)
            && !has_elements(&staff.positions)
            && let Some(number) = staff.staff_number.value()
        {
            let mut no_staff = self.no_staff.lock().unwrap_or_else(PoisonError::into_inner);
            no_staff.insert(NumberKey::of(number));
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let no_staff = self.no_staff.lock().unwrap_or_else(PoisonError::into_inner);
        keep_hits(request, reply, |hit| {
            let number = hit["staffNumber"].as_str().unwrap_or_default();
            !no_staff.contains(&NumberKey::of(number))
        });
    }
}

/// STAFF-26: an update looks for its target with the staff search, which shows nobody without a position.
///
/// Only updates with a first work phone do so; rules about names and employments may update anybody, and one about
/// identities changes the phones there are.
#[derive(Default)]
pub(super) struct SearchBeforeUpdate;

impl Saboteur for SearchBeforeUpdate {
    fn rule(&self) -> Rule {
        Rule::STAFF_26
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Command::UpdateStaff { staff_number, staff } = command
            && staff.work_phone.value().is_some()
            && district
                .people
                .holders(&NumberKey::of(staff_number))
                .all(|holder| holder.positions.is_empty() && holder.contact.work_phone.is_none())
        {
            // Nobody holds the empty number.
            staff_number.clear();
        }
    }
}

/// STAFF-27: an update without positions is refused.
///
/// Only one with a cell phone for somebody who holds several positions is; what an update leaves alone is the business
/// of the rules about positions.
#[derive(Default)]
pub(super) struct PositionsAgain;

impl Saboteur for PositionsAgain {
    fn rule(&self) -> Rule {
        Rule::STAFF_27
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::UpdateStaff { staff_number, staff } = deed.command
            && staff.cell_phone.value().is_some()
            && !has_elements(&staff.positions)
            && deed
                .before
                .holder(deed.cx, staff_number)
                .is_ok_and(|holder| holder.positions.len() > 1)
        {
            deed.find_faulty(Code::MissingProperty, "/positions", "positions is missing");
        }
    }
}
