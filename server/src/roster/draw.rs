//! Chance, with a stream for each subject.

use rand::distr::uniform::{SampleRange, SampleUniform};
use rand::rngs::ChaCha20Rng;
use rand::{RngExt as _, SeedableRng as _};

/// What chance is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// How a staff member is called.
    Name(u32),
    /// What a staff member did and how to reach them.
    Life(u32),
    /// The family that comes after so many others.
    Family(u32),
    /// A school.
    School(u32),
    /// How the people of a home live, and what their household is like.
    Home(u64),
    /// An address.
    Address(u64),
    /// Whether a staff member moved in with somebody, or out.
    Guest(u32),
    /// How the HR system spells the addresses of a staff member.
    Spelling(u32),
    /// What happened to a staff member since Campus heard of them.
    Fate(u32),
    /// What exactly happened, by a number for what did.
    Event(u8, u32),
    /// A staff member Campus has not heard of.
    Hire(u32),
}

impl Subject {
    /// The number of the stream: no two subjects share one.
    fn stream(self) -> u64 {
        let (kind, number) = match self {
            Self::Name(number) => (0, u64::from(number)),
            Self::Life(number) => (1, u64::from(number)),
            Self::Family(number) => (2, u64::from(number)),
            Self::School(number) => (3, u64::from(number)),
            Self::Home(number) => (4, number),
            Self::Address(number) => (5, number),
            Self::Guest(number) => (6, u64::from(number)),
            Self::Spelling(number) => (7, u64::from(number)),
            Self::Fate(number) => (8, u64::from(number)),
            Self::Hire(number) => (9, u64::from(number)),
            Self::Event(event, number) => (10 + u64::from(event), u64::from(number)),
        };
        kind << 32 | number
    }
}

/// The chance of one subject. What is drawn for one leaves what is drawn for another as it is.
#[derive(Debug)]
pub(super) struct Draw(ChaCha20Rng);

impl Draw {
    /// The chance of `subject` in the district of `seed`.
    pub(super) fn of(seed: u64, subject: Subject) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        rng.set_stream(subject.stream());
        Self(rng)
    }

    /// The source itself, for who draws in a way of their own.
    pub(super) fn rng(&mut self) -> &mut ChaCha20Rng {
        &mut self.0
    }

    /// A number of a range that is not empty.
    pub(super) fn within<T: SampleUniform>(&mut self, range: impl SampleRange<T>) -> T {
        self.0.random_range(range)
    }

    /// Whether something comes true that does so once in `count` times.
    pub(super) fn one_in(&mut self, count: u32) -> bool {
        self.percent_of(1, count)
    }

    /// Whether something comes true that does so `share` times in a hundred.
    pub(super) fn percent(&mut self, share: u32) -> bool {
        self.percent_of(share, 100)
    }

    fn percent_of(&mut self, share: u32, whole: u32) -> bool {
        self.within(0..whole) < share
    }

    /// One of several, each as likely as its share says.
    pub(super) fn weighted<'a, T, const N: usize>(
        &mut self,
        from: &'a [T; N],
        share: impl Fn(&T) -> u32,
    ) -> &'a T {
        let mut left = self.within(0..from.iter().map(&share).sum());
        let found = from.iter().find(|candidate| {
            let share = share(candidate);
            let is_here = left < share;
            left = left.saturating_sub(share);
            is_here
        });
        found.unwrap_or(&from[0])
    }

    /// One of several, each as likely as the others; an empty list has the default.
    pub(super) fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        if from.is_empty() {
            return T::default();
        }
        from[self.within(0..from.len())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(seed: u64, subject: Subject) -> [u32; 4] {
        let mut draw = Draw::of(seed, subject);
        [(); 4].map(|()| draw.within(0..u32::MAX))
    }

    #[test]
    fn every_subject_has_a_chance_of_its_own() {
        let subjects = [
            Subject::Name(1),
            Subject::Name(2),
            Subject::Life(1),
            Subject::Family(1),
            Subject::School(1),
            Subject::Home(1),
            Subject::Address(1),
            Subject::Guest(1),
            Subject::Spelling(1),
            Subject::Fate(1),
            Subject::Hire(1),
            Subject::Event(0, 1),
            Subject::Event(1, 1),
        ];
        let drawn = subjects.map(|subject| numbers(7, subject));
        for (index, numbers) in drawn.iter().enumerate() {
            assert!(!drawn[..index].contains(numbers));
        }
        assert_eq!(drawn[0], numbers(7, Subject::Name(1)));
        assert_ne!(drawn[0], numbers(8, Subject::Name(1)));
    }

    #[test]
    fn what_has_no_share_is_not_drawn() {
        let mut draw = Draw::of(7, Subject::School(0));
        let shares = [0, 3, 0, 1];
        let mut seen = [0; 4];
        for _ in 0..400 {
            seen[*draw.weighted(&[0_usize, 1, 2, 3], |at| shares[*at])] += 1;
        }
        assert_eq!((seen[0], seen[2]), (0, 0));
        assert!(seen[1] > 2 * seen[3] && seen[3] > 50, "{seen:?}");
    }
}
