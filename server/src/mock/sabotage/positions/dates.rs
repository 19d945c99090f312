//! Saboteurs of the dates of a position.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::addition::{amend, new_positions, was_refused_for};
use crate::campus::{Command, District, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// Month and day on which a school year ends.
const SCHOOL_YEARS_END: (i8, i8) = (6, 30);

/// POS-16: a new position without a start date starts today.
#[derive(Default)]
pub(super) struct FromToday;

impl Saboteur for FromToday {
    fn rule(&self) -> Rule {
        Rule::POS_16
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if !was_refused_for(&deed, |fault| fault.path.ends_with("/startDate")) {
            return;
        }
        let mut command = deed.command.clone();
        for position in new_positions(&mut command) {
            if position.start_date.value().is_none() {
                position.start_date = Sent::Value(deed.cx.today);
            }
        }
        deed.accept_as_in(deed.before.clone(), &command);
    }
}

/// POS-17: a position that is added with an end date of null or "" ends with the school year.
///
/// One that says nothing of an end is open: nearly every rule begins with such positions.
#[derive(Default)]
pub(super) struct SchoolYearsEnd;

impl Saboteur for SchoolYearsEnd {
    fn rule(&self) -> Rule {
        Rule::POS_17
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Command::CreatePosition { position, .. } = command
            && position.end_date == Sent::Empty
            && let Some(start) = position.start_date.value()
            && let Some(end) = school_years_end(*start)
        {
            position.end_date = Sent::Value(end);
        }
    }
}

/// The end of the school year in which a day is.
fn school_years_end(day: Date) -> Option<Date> {
    let (month, last) = SCHOOL_YEARS_END;
    let end = Date::new(day.year(), month, last).ok()?;
    if day <= end {
        return Some(end);
    }
    Date::new(day.year() + 1, month, last).ok()
}

/// POS-44: the dates of a position that is added are stored as UTC instants.
///
/// The offset is that of noon, so that a day is lost when the clocks go forward; on all other days nothing is.
#[derive(Default)]
pub(super) struct InstantOfDay;

impl Saboteur for InstantOfDay {
    fn rule(&self) -> Rule {
        Rule::POS_44
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let zone = &deed.before.time_zone;
        amend(&mut deed, |position| {
            position.start_date = by_instant(position.start_date, zone);
            position.end_date = position.end_date.map(|end| by_instant(end, zone));
        });
    }
}

/// What is read of a day that was stored as the instant of its midnight, reckoned with the offset of its noon.
fn by_instant(day: Date, zone: &TimeZone) -> Date {
    let noon = day.at(12, 0, 0, 0).to_zoned_datetime(zone.clone());
    let instant = noon.and_then(|noon| noon.offset().to_timestamp(day.at(0, 0, 0, 0)));
    instant.map_or(day, |instant| instant.to_zoned_datetime(zone.clone()).date())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_is_lost_when_the_clocks_go_forward_and_on_no_other() {
        let chicago = TimeZone::get("America/Chicago").unwrap();
        let read = |day| by_instant(day, &chicago);
        assert_eq!(read(date(2024, 3, 10)), date(2024, 3, 9));
        for day in [
            date(2024, 3, 9),
            date(2023, 11, 5),
            date(2023, 10, 1),
            date(1880, 1, 1),
        ] {
            assert_eq!(read(day), day);
        }
    }

    #[test]
    fn a_school_year_ends_in_june() {
        assert_eq!(school_years_end(date(2023, 10, 1)), Some(date(2024, 6, 30)));
        assert_eq!(school_years_end(date(2024, 6, 30)), Some(date(2024, 6, 30)));
        assert_eq!(school_years_end(date(9999, 7, 1)), None);
    }
}
