//! What a staff member did at the district: employments, and the positions they held in each.

use jiff::civil::{Date, date};

use super::calendar::{TODAY, first_day, last_day};
use super::catalogue::{Job, PRINCIPAL, any_duty, any_job};
use super::draw::Draw;
use super::schools;
use crate::campus::{Employment, Position};

/// The years somebody can have been at the district.
const LONGEST: i16 = 40;

/// From when to when, or until further notice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) from: Date,
    pub(super) to: Option<Date>,
}

impl Term {
    /// The year in which it ends, or in which it still goes on.
    fn last_year(self) -> i16 {
        self.to.unwrap_or(TODAY).year()
    }
}

/// The terms of employment of a staff member: one that goes on, one that has ended, or one that has ended and another.
/// Between two there is a year at least.
pub(super) fn terms(draw: &mut Draw) -> Vec<Term> {
    // The lower of two numbers: most have come in recent years.
    let years = draw.within(0..LONGEST).min(draw.within(0..LONGEST));
    match draw.within(0..100) {
        0..72 => vec![going_on(draw, TODAY.year() - years)],
        72..88 => vec![ended(draw, TODAY.year() - years.max(1))],
        _ => {
            let from = TODAY.year() - years.max(4);
            let left = draw.within(from + 1..=TODAY.year() - 3);
            let first = Term {
                from: first_day(draw, from),
                to: Some(last_day(draw, left)),
            };
            let back = draw.within(left + 1..=TODAY.year());
            let has_left_again = back < TODAY.year() && draw.one_in(4);
            let second = if has_left_again { ended } else { going_on };
            vec![first, second(draw, back)]
        }
    }
}

/// A term that begins with the school year of `year`.
pub(super) fn going_on(draw: &mut Draw, year: i16) -> Term {
    Term {
        from: first_day(draw, year),
        to: None,
    }
}

/// A term that began with the school year of a past `year`.
fn ended(draw: &mut Draw, year: i16) -> Term {
    let from = first_day(draw, year);
    let last = draw.within(year + 1..=TODAY.year());
    Term {
        from,
        to: Some(last_day(draw, last)),
    }
}

/// The employment of a term.
pub(super) fn employment(term: Term) -> Employment {
    Employment {
        hire_date: Some(term.from),
        termination_date: term.to,
    }
}

/// The career of the staff member with a number.
pub(super) struct Career<'a> {
    pub(super) draw: &'a mut Draw,
    pub(super) number: u32,
}

impl Career<'_> {
    /// The positions held in these terms, at least one in each. Their ids are for whoever numbers them.
    pub(super) fn positions(&mut self, terms: &[Term]) -> Vec<Position> {
        let mut positions = Vec::new();
        for (index, term) in terms.iter().enumerate() {
            // A school begins with its principal.
            let founds = index == 0 && schools::opens_with(self.number);
            let (job, school) = if founds {
                (&PRINCIPAL, schools::opened(self.number) - 1)
            } else {
                (any_job(self.draw), self.school())
            };
            self.hold(&mut positions, *term, job, school);
        }
        positions
    }

    fn hold(&mut self, positions: &mut Vec<Position>, term: Term, job: &Job, school: u32) {
        let (next_job, next_school) = (self.next_job(job), self.school());
        let differs = (next_job.title, next_school) != (job.title, school);
        match self.moved(term).filter(|_| differs) {
            Some((before, after)) => {
                positions.push(self.position(before, job, school));
                positions.push(self.position(after, next_job, next_school));
            }
            None => positions.push(self.position(term, job, school)),
        }
        if self.draw.one_in(12) {
            let other = self.school();
            if other != school {
                positions.push(self.position(term, job, other));
            }
        }
        if self.draw.one_in(5) {
            positions.extend(self.duty(term));
        }
    }

    /// The parts of a term in whose middle somebody changed the position, over a summer.
    fn moved(&mut self, term: Term) -> Option<(Term, Term)> {
        let years = term.from.year() + 1..term.last_year();
        if years.is_empty() || !self.draw.one_in(4) {
            return None;
        }
        let year = self.draw.within(years);
        let before = Term {
            to: Some(date(year, 6, 30)),
            ..term
        };
        let after = Term {
            from: date(year, 8, 1),
            ..term
        };
        Some((before, after))
    }

    /// What somebody works as who changes the position: mostly the same, at another school.
    fn next_job<'j>(&mut self, job: &'j Job) -> &'j Job {
        if self.draw.one_in(3) {
            any_job(self.draw)
        } else {
            job
        }
    }

    /// A duty for one season, or for as long as the employment goes on.
    fn duty(&mut self, term: Term) -> Option<Position> {
        let years = term.from.year()..term.last_year();
        if years.is_empty() {
            return None;
        }
        let year = self.draw.within(years);
        let season_end = date(year + 1, 3, self.draw.within(1..=31));
        let to = if self.draw.one_in(3) {
            term.to
        } else {
            Some(term.to.map_or(season_end, |to| to.min(season_end)))
        };
        let season = Term {
            from: date(year, 11, self.draw.within(1..=15)),
            to,
        };
        let (duty, school) = (any_duty(self.draw), self.school());
        Some(self.position(season, duty, school))
    }

    fn school(&mut self) -> u32 {
        schools::hiring(self.draw, self.number)
    }

    /// A position under its codes: mostly both, sometimes one of them.
    fn position(&mut self, term: Term, job: &Job, school: u32) -> Position {
        let (has_assignment, has_title) = match self.draw.within(0..100) {
            0..10 => (true, false),
            10..20 => (false, true),
            _ => (true, true),
        };
        Position {
            id: 0,
            school_number: schools::number(school).into(),
            assignment_code: has_assignment.then(|| job.assignment.into()),
            title_code: has_title.then(|| job.title.into()),
            start_date: term.from,
            end_date: term.to,
            linked: false,
        }
    }
}
