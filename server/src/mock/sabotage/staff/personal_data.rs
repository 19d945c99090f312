//! Saboteurs of social security number and birthdate.

use std::sync::Arc;

use jiff::tz::Dst;

use super::record::created_or_updated;
use crate::campus::{Command, District, Outcome, Person, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// STAFF-12: a social security number is parsed as a number. Without its leading zeros it is none, and is not stored.
#[derive(Default)]
pub(super) struct CountedSsn;

impl Saboteur for CountedSsn {
    fn rule(&self) -> Rule {
        Rule::STAFF_12
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created_or_updated(command)
            && staff.ssn.value().is_some_and(|ssn| ssn.starts_with('0'))
        {
            staff.ssn = Sent::Absent;
        }
    }
}

/// STAFF-13: a birthdate is stored as an instant, five hours after midnight UTC, and read back as a date of the
/// district's zone. While daylight saving time is in force in Blaine that is the beginning of the day, under standard
/// time it is the evening before.
#[derive(Default)]
pub(super) struct EveningBefore;

impl Saboteur for EveningBefore {
    fn rule(&self) -> Rule {
        Rule::STAFF_13
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreateStaff(staff) | Command::UpdateStaff { staff, .. } = deed.command
            && staff.birthdate.value().is_some()
            && is_standard_time(&deed)
            && let Ok(Outcome::Person(hired)) = deed.result
        {
            let mut person = Person::clone(&hired.person);
            let born = &mut person.identities.current.birthdate;
            *born = born.and_then(|date| date.yesterday().ok());
            hired.person = Arc::new(person);
            deed.now.people.put(Arc::clone(&hired.person));
        }
    }
}

fn is_standard_time(deed: &Deed<'_>) -> bool {
    let zone = &deed.before.time_zone;
    let midday = zone.to_timestamp(deed.cx.today.at(12, 0, 0, 0));
    midday.is_ok_and(|midday| zone.to_offset_info(midday).dst() == Dst::No)
}
