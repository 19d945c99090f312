//! Saboteurs of which positions an update means.

use std::sync::Arc;

use jiff::civil::Date;

use super::holder::{Fate, Holder};
use super::request::Request;
use crate::campus::{
    Context, Person, Position, PositionInput, PositionMatch, Readings, Rule, Sent, Text, execute,
};
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-26: an assignment code that is not given is compared with the stored one, and differs.
///
/// Only people with several positions are affected: what becomes of the codes of a single one is the business of POS-31.
#[derive(Default)]
pub(super) struct AssignmentOfNone;

impl Saboteur for AssignmentOfNone {
    fn rule(&self) -> Rule {
        Rule::POS_26
    }

    fn after_command(&self, deed: Deed<'_>) {
        compare_missing(deed, |sent| &sent.assignment_code);
    }
}

/// POS-27: a title that is not given is compared with the stored one, and differs.
///
/// Only people with several positions are affected, as under POS-26.
#[derive(Default)]
pub(super) struct TitleOfNone;

impl Saboteur for TitleOfNone {
    fn rule(&self) -> Rule {
        Rule::POS_27
    }

    fn after_command(&self, deed: Deed<'_>) {
        compare_missing(deed, |sent| &sent.title_code);
    }
}

/// POS-28: where both codes are given one of them is enough.
#[derive(Default)]
pub(super) struct OneCodeOfTwo;

impl Saboteur for OneCodeOfTwo {
    fn rule(&self) -> Rule {
        Rule::POS_28
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((holder, request)) = Holder::of_update(&deed)
            && request.names_both_codes()
        {
            let gift = Gift::of(&holder, request);
            holder.change(deed, |position| {
                if request.has_school(position)
                    && (request.has_assignment(position) || request.has_title(position))
                {
                    gift.reach(position);
                }
            });
        }
    }
}

/// POS-29: the school is not compared.
#[derive(Default)]
pub(super) struct AnySchool;

impl Saboteur for AnySchool {
    fn rule(&self) -> Rule {
        Rule::POS_29
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((holder, request)) = Holder::of_update(&deed) {
            let (gift, readings) = (Gift::of(&holder, request), deed.cx.readings);
            holder.change(deed, |position| {
                if request.has_codes(position, readings) {
                    gift.reach(position);
                }
            });
        }
    }
}

/// POS-30: one statement updates all positions of the district that have the values sent.
#[derive(Default)]
pub(super) struct BulkUpdate;

impl Saboteur for BulkUpdate {
    fn rule(&self) -> Rule {
        Rule::POS_30
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Some((holder, request)) = Holder::of_update(&deed) else {
            return;
        };
        let gift = Gift::of(&holder, request);
        let people = deed.now.people.iter();
        let others: Vec<Arc<Person>> = people.filter(|one| one.id != holder.person.id).cloned().collect();
        for other in others {
            let mut person = Person::clone(&other);
            for position in &mut person.positions {
                if request.has_school(position) && request.has_codes(position, deed.cx.readings) {
                    gift.reach(position);
                }
            }
            if person != *other {
                deed.now.people.put(Arc::new(person));
            }
        }
    }
}

/// What an update gives to the positions it finds: an end date to those that begin with it, or else a start date to those
/// that end with it.
struct Gift {
    by_start: bool,
    start: Option<Date>,
    end: Option<Date>,
}

impl Gift {
    fn of(holder: &Holder, request: Request<'_>) -> Self {
        Self {
            by_start: !holder.met(Fate::MatchedByStart).is_empty(),
            start: request.start(),
            end: request.end(),
        }
    }

    /// Gives `position` its date, if it has the other one.
    fn reach(&self, position: &mut Position) {
        let Some(start) = self.start else { return };
        if self.by_start && position.start_date == start {
            position.end_date = self.end;
        } else if !self.by_start && position.end_date == self.end {
            position.start_date = start;
        }
    }
}

/// Lets an update that lacks a code find as in a district where a code that is not given must not be held, if the person
/// has several positions.
fn compare_missing(deed: Deed<'_>, code: impl Fn(&PositionInput) -> &Sent<Text>) {
    let is_affected = Holder::of_update(&deed).is_some_and(|(holder, Request(sent))| {
        code(sent).value().is_none() && holder.former.positions.len() > 1
    });
    if !is_affected {
        return;
    }
    let readings = Readings {
        position_match: PositionMatch::Exact,
        ..deed.cx.readings.clone()
    };
    let cx = Context {
        readings: &readings,
        ..*deed.cx
    };
    let mut elsewhere = deed.before.clone();
    match execute(&mut elsewhere, &cx, deed.command) {
        Err(refusal) => deed.refuse(refusal),
        found => (*deed.now, *deed.result) = (elsewhere, found),
    }
}
