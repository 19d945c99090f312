//! What positions should become of, written down from the silences AMB-29 to AMB-42 and the rules POS-22 to POS-43. It
//! shares nothing with the code it judges and looks at everything in the plainest way there is.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::sent::{End, Sent};

/// A district as far as its positions go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Model {
    /// The positions of each staff number that one person holds, in the order they came.
    pub(super) held: BTreeMap<&'static str, Vec<Held>>,
    /// The titles: code and description.
    pub(super) titles: Vec<(String, String)>,
    pub(super) ways: Ways,
    /// The number of the last position.
    pub(super) last: u64,
}

/// A position that somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Held {
    pub(super) id: u64,
    pub(super) school: String,
    pub(super) assignment: Option<String>,
    pub(super) title: Option<String>,
    pub(super) start: Date,
    pub(super) end: Option<Date>,
    pub(super) linked: bool,
}

/// How the district reads the silences about positions.
#[expect(clippy::struct_excessive_bools, reason = "each is a silence of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ways {
    /// AMB-29: a code that is not given has to be missing from the position, too.
    pub(super) exact: bool,
    /// AMB-31: whether an open request finds what is open.
    pub(super) open: Open,
    /// AMB-32: what an update does that finds nothing.
    pub(super) miss: Miss,
    /// AMB-33: an update that does not say when a position ends means that it is open.
    pub(super) absent_is_open: bool,
    /// AMB-35: a title gets the description it is sent with.
    pub(super) describes_anew: bool,
    /// AMB-36: a list without elements is a full set.
    pub(super) empty_is_full: bool,
    /// AMB-38: other activity hangs on every new position.
    pub(super) born_linked: bool,
    /// AMB-38: a set that cannot be made true is refused.
    pub(super) removal_must_succeed: bool,
    /// AMB-43: t100 is another title than T100.
    pub(super) case_counts: bool,
}

/// When an open request finds what is open by its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Open {
    #[default]
    InUpdates,
    Always,
    Never,
}

/// What an update does that finds nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Miss {
    #[default]
    Error,
    Create,
    Nothing,
}

/// What somebody does.
#[derive(Clone, Debug)]
pub(super) enum Act {
    /// createPosition.
    Create(&'static str, Sent),
    /// updatePosition.
    Update(&'static str, Sent),
    /// updateStaff with positions.
    Replace(&'static str, Vec<Sent>),
    /// An operator marks the position at this place, counted around, as linked or free.
    Mark(&'static str, usize, bool),
}

/// What becomes of an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Result {
    /// It is done. Of an update: which positions were given a date, or which was created.
    Done(Vec<u64>),
    /// The record is not accepted.
    Invalid,
    /// Nobody has the number.
    Nobody,
    /// More than one has it.
    Several,
    /// An update finds nothing.
    NoMatch,
    /// A position cannot be removed.
    Unremovable,
}

impl Model {
    /// Does it, or leaves everything as it was (AMB-10).
    pub(super) fn act(&mut self, act: &Act) -> Result {
        let mut next = self.clone();
        let result = next.attempt(act);
        if let Result::Done(_) = result {
            *self = next;
        }
        result
    }

    fn attempt(&mut self, act: &Act) -> Result {
        let (Act::Create(number, _)
        | Act::Update(number, _)
        | Act::Replace(number, _)
        | Act::Mark(number, ..)) = act;
        if *number == "E1005" {
            return Result::Several;
        }
        let Some(before) = self.held.get(number).cloned() else {
            return Result::Nobody;
        };
        let (now, result) = match act {
            Act::Create(_, sent) => self.create(before, sent),
            Act::Update(_, sent) => self.update(before, sent),
            Act::Replace(_, set) => self.replace(before, set),
            Act::Mark(_, place, linked) => (mark(before, *place, *linked), Result::Done(Vec::new())),
        };
        self.held.insert(number, now);
        result
    }

    /// Adds, whatever is there already (POS-35, POS-36, AMB-40).
    fn create(&mut self, mut held: Vec<Held>, sent: &Sent) -> (Vec<Held>, Result) {
        if !sent.is_valid() {
            return (held, Result::Invalid);
        }
        held.push(self.stored(sent));
        (held, Result::Done(Vec::new()))
    }

    /// The end date for all that begin then, or else the start date for all that end then (POS-22 to POS-25, AMB-30).
    fn update(&mut self, mut held: Vec<Held>, sent: &Sent) -> (Vec<Held>, Result) {
        let says_no_end = sent.end == End::Unsaid && !self.ways.absent_is_open;
        if !sent.is_valid() || says_no_end {
            return (held, Result::Invalid);
        }
        let mut meant: Vec<usize> = places(&held, |one| {
            self.agrees(sent, one) && Some(one.start) == sent.start
        });
        if !meant.is_empty() {
            for place in &meant {
                held[*place].end = sent.end();
            }
        } else if sent.end().is_some() || self.ways.open != Open::Never {
            meant = places(&held, |one| self.agrees(sent, one) && one.end == sent.end());
            for place in &meant {
                held[*place].start = sent.start.unwrap();
            }
        }
        if meant.is_empty() {
            match self.ways.miss {
                Miss::Error => return (held, Result::NoMatch),
                Miss::Nothing => {}
                Miss::Create => {
                    held.push(self.stored(sent));
                    meant.push(held.len() - 1);
                }
            }
        }
        let ids = meant.iter().map(|place| held[*place].id).collect();
        (held, Result::Done(ids))
    }

    /// The school and each code that is given (POS-26 to POS-29, AMB-29).
    pub(super) fn agrees(&self, sent: &Sent, one: &Held) -> bool {
        let code = |given: Option<&str>, held: Option<&str>, is_same: &dyn Fn(&str, &str) -> bool| match (
            given, held,
        ) {
            (Some(given), Some(held)) => is_same(given, held),
            (Some(_), None) => false,
            (None, held) => !self.ways.exact || held.is_none(),
        };
        sent.school() == Some(one.school.as_str())
            && code(sent.assignment(), one.assignment.as_deref(), &|given, held| {
                given == held
            })
            && code(sent.title(), one.title.as_deref(), &|given, held| {
                self.is_same_title(given, held)
            })
    }

    fn is_same_title(&self, one: &str, other: &str) -> bool {
        if self.ways.case_counts {
            one == other
        } else {
            one.eq_ignore_ascii_case(other)
        }
    }

    /// A new position; its title is made where there is none (POS-06 to POS-10, AMB-34, AMB-35).
    pub(super) fn stored(&mut self, sent: &Sent) -> Held {
        self.last += 1;
        Held {
            id: self.last,
            school: sent.school().unwrap().to_owned(),
            assignment: sent.assignment().map(str::to_owned),
            title: sent.title().map(|code| self.title(code, sent.description)),
            start: sent.start.unwrap(),
            end: sent.end(),
            linked: self.ways.born_linked,
        }
    }

    /// The code of a title in the form in which it is listed.
    fn title(&mut self, code: &str, description: Option<&str>) -> String {
        let known = (0..self.titles.len()).find(|place| self.is_same_title(&self.titles[*place].0, code));
        let place = known.unwrap_or_else(|| {
            self.titles.push((code.to_owned(), code.to_owned()));
            self.titles.len() - 1
        });
        if let Some(description) = description
            && (known.is_none() || self.ways.describes_anew)
        {
            description.clone_into(&mut self.titles[place].1);
        }
        self.titles[place].0.clone()
    }
}

fn mark(mut held: Vec<Held>, place: usize, linked: bool) -> Vec<Held> {
    let count = held.len();
    if count > 0 {
        held[place % count].linked = linked;
    }
    held
}

pub(super) fn places(held: &[Held], fits: impl Fn(&Held) -> bool) -> Vec<usize> {
    (0..held.len()).filter(|place| fits(&held[*place])).collect()
}
