//! The calendar of districts that are made up: the day it is there, and the rhythm of school years.

use jiff::civil::{Date, date};

use super::draw::Draw;

/// The instant at which the clock of such a district stands. It is never the wall clock's: a seed has to give the same
/// people next year.
pub const NOW: &str = "2024-08-01T08:00:00-05:00";

/// The zone of the district.
pub const TIME_ZONE: &str = "America/Chicago";

/// The date of [`NOW`] in [`TIME_ZONE`].
pub(super) const TODAY: Date = date(2024, 8, 1);

/// The first day of somebody who begins with the school year that begins in `year`: in August, or after the holidays of
/// a school year that has passed.
pub(super) fn first_day(draw: &mut Draw, year: i16) -> Date {
    if year < TODAY.year() && draw.one_in(6) {
        date(year + 1, 1, draw.within(3..=20))
    } else {
        date(year, 8, draw.within(1..=28))
    }
}

/// The last day of somebody who leaves in `year`: when the school year ends, or in the middle of its second half.
pub(super) fn last_day(draw: &mut Draw, year: i16) -> Date {
    if draw.one_in(6) {
        date(year, 2, draw.within(1..=28))
    } else {
        date(year, 6, draw.within(1..=30))
    }
}

/// Any day of a year.
pub(super) fn day_of(draw: &mut Draw, year: i16) -> Date {
    let month = date(year, draw.within(1..=12), 1);
    date(year, month.month(), draw.within(1..=month.days_in_month()))
}

/// How many days lie between two dates.
pub(super) fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use jiff::tz::TimeZone;

    use super::*;

    #[test]
    fn today_is_the_date_of_now() {
        let now: Timestamp = NOW.parse().unwrap();
        let zone = TimeZone::get(TIME_ZONE).unwrap();
        assert_eq!(now.to_zoned_datetime(zone).date(), TODAY);
    }
}
