//! The clock of a district: it runs with the wall, apart from it by some offset, or it stands still.

use jiff::{SignedDuration, Timestamp};

/// A district's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// It runs, so much ahead of the wall.
    Running(SignedDuration),
    /// It stands at an instant.
    Frozen(Timestamp),
}

impl Clock {
    /// A clock that shows real time.
    pub const REAL: Self = Self::Running(SignedDuration::ZERO);

    /// What the clock shows when the wall shows `wall`; the ends of time are where it stops.
    pub fn now(self, wall: Timestamp) -> Timestamp {
        match self {
            Self::Running(offset) => wall.saturating_add(offset).unwrap_or(Timestamp::MAX),
            Self::Frozen(instant) => instant,
        }
    }

    /// The same clock, moved on by `duration`; `None` beyond the ends of time.
    pub fn advanced(self, duration: SignedDuration) -> Option<Self> {
        match self {
            Self::Running(offset) => offset.checked_add(duration).map(Self::Running),
            Self::Frozen(instant) => instant.checked_add(duration).ok().map(Self::Frozen),
        }
    }

    /// The word for how the clock moves.
    pub fn mode(self) -> &'static str {
        match self {
            Self::Frozen(_) => "frozen",
            Self::REAL => "real",
            Self::Running(_) => "shifted",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: Timestamp = Timestamp::constant(1_710_522_000, 0);

    #[test]
    fn a_frozen_clock_moves_only_when_it_is_told_to() {
        let clock = Clock::Frozen(NOON)
            .advanced(SignedDuration::from_hours(1))
            .unwrap();
        assert_eq!(
            clock.now(Timestamp::UNIX_EPOCH),
            NOON + SignedDuration::from_hours(1)
        );
    }

    #[test]
    fn a_running_clock_keeps_its_distance_from_the_wall() {
        let clock = Clock::REAL.advanced(SignedDuration::from_hours(2)).unwrap();
        assert_eq!(clock.now(NOON), NOON + SignedDuration::from_hours(2));
        assert_eq!((Clock::REAL.mode(), clock.mode()), ("real", "shifted"));
    }

    #[test]
    fn no_duration_leads_beyond_the_ends_of_time() {
        assert_eq!(Clock::Frozen(NOON).advanced(SignedDuration::MAX), None);
    }
}
