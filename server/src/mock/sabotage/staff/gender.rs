//! Saboteurs of the gender of a staff member.

use std::sync::Arc;

use super::record::{created, has_elements};
use crate::campus::{Code, Command, District, Gender, NumberKey, Refusal, Rule, Sent, Text, execute};
use crate::mock::sabotage::{Deed, Saboteur};

/// STAFF-11: an update drops the gender without a word.
///
/// A gender that Campus does not know is left in, to be refused: it is the business of STAFF-20.
#[derive(Default)]
pub(super) struct FirstGenderForever;

impl Saboteur for FirstGenderForever {
    fn rule(&self) -> Rule {
        Rule::STAFF_11
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Command::UpdateStaff { staff_number, staff } = command
            && is_listed(district, staff.gender.value())
            && let Some(holder) = district.people.holders(&NumberKey::of(staff_number)).next()
        {
            // As stored rather than absent, which a district may take for a gender to be cleared.
            let stored = holder.identity().gender.as_deref();
            staff.gender = stored.map_or(Sent::Absent, Sent::text);
        }
    }
}

/// STAFF-19: a gender that Campus does not know is replaced by the first it knows.
///
/// Only newcomers with an employment are so accepted; the list and what it refuses is the business of REF-04.
#[derive(Default)]
pub(super) struct DefaultGender;

impl Saboteur for DefaultGender {
    fn rule(&self) -> Rule {
        Rule::STAFF_19
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Some(staff) = created(command)
            && has_elements(&staff.employments)
            && staff.gender.value().is_some()
            && !is_listed(district, staff.gender.value())
            && let Some(first) = district.reference.genders.keys().next()
        {
            staff.gender = Sent::text(first);
        }
    }
}

/// STAFF-20: the gender is validated on creation only; an update stores whatever comes.
#[derive(Default)]
pub(super) struct AnyGenderLater;

impl Saboteur for AnyGenderLater {
    fn rule(&self) -> Rule {
        Rule::STAFF_20
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let (Command::UpdateStaff { staff, .. }, Err(Refusal::InvalidStaff(faults))) =
            (deed.command, &*deed.result)
            && faults.iter().all(|fault| fault.code == Code::UnknownGender)
            && let Some(gender) = staff.gender.value()
        {
            let mut elsewhere = deed.before.clone();
            list(&mut elsewhere, gender);
            if let Ok(outcome) = execute(&mut elsewhere, deed.cx, deed.command) {
                elsewhere.reference.genders = deed.before.reference.genders.clone();
                *deed.now = elsewhere;
                *deed.result = Ok(outcome);
            }
        }
    }
}

fn is_listed(district: &District, gender: Option<&Text>) -> bool {
    gender.is_some_and(|gender| district.reference.genders.contains_key(&**gender))
}

fn list(district: &mut District, gender: &str) {
    let gender: Arc<str> = gender.into();
    let entry = Gender {
        gender: Arc::clone(&gender),
        name: Arc::clone(&gender),
    };
    district.reference.genders.insert(gender, Arc::new(entry));
}
