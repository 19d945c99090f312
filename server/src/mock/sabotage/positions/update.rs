//! Saboteurs of the end dates that an update sets.

use super::addition::refusal;
use super::holder::{Fate, Holder};
use super::request::Request;
use crate::campus::{Code, Command, Outcome, Person, Rule, Sent, Text, execute};
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-22: the end date goes to every position that agrees in school and codes, whenever it begins.
///
/// Only an update that finds a position by its start date does so: what one does that finds none by it is the business
/// of POS-24 and POS-43.
#[derive(Default)]
pub(super) struct AnyStart;

impl Saboteur for AnyStart {
    fn rule(&self) -> Rule {
        Rule::POS_22
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((holder, request)) = Holder::of_update(&deed)
            && !holder.met(Fate::MatchedByStart).is_empty()
        {
            let readings = deed.cx.readings;
            holder.change(deed, |position| {
                if request.has_school(position) && request.has_codes(position, readings) {
                    position.end_date = request.end();
                }
            });
        }
    }
}

/// POS-23: of several positions that begin on the day sent the first one alone is updated.
#[derive(Default)]
pub(super) struct FirstMatchAlone;

impl Saboteur for FirstMatchAlone {
    fn rule(&self) -> Rule {
        Rule::POS_23
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((holder, _)) = Holder::of_update(&deed)
            && let [_, others @ ..] = holder.met(Fate::MatchedByStart).as_slice()
            && !others.is_empty()
        {
            holder.restore(deed, others);
        }
    }
}

/// POS-31: the record sent takes the place of the stored one, with the codes it lacks.
///
/// Only somebody's single position is affected, and only where it was found: POS-26 and POS-27 look at a code that is not
/// given among several, and what becomes of an update that finds nothing is the business of POS-43.
#[derive(Default)]
pub(super) struct WholeRecord;

impl Saboteur for WholeRecord {
    fn rule(&self) -> Rule {
        Rule::POS_31
    }

    fn after_command(&self, deed: Deed<'_>) {
        let code = |sent: &Sent<Text>| sent.value().map(|code| code.trim().into());
        if let Some((holder, Request(sent))) = Holder::of_update(&deed)
            && holder.former.positions.len() == 1
            && holder.has_found_any()
        {
            holder.change(deed, |position| {
                position.assignment_code = code(&sent.assignment_code);
                position.title_code = code(&sent.title_code);
            });
        }
    }
}

/// POS-32: a position that differs in one of its six values is another one, so that an update inserts it.
///
/// Only a single position that is prolonged is affected: where the end date is new or comes sooner, other rules look on.
#[derive(Default)]
pub(super) struct InsertOnExtension;

impl Saboteur for InsertOnExtension {
    fn rule(&self) -> Rule {
        Rule::POS_32
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Command::UpdatePosition {
            staff_number,
            position,
        } = deed.command
        else {
            return;
        };
        let Some((holder, request)) = Holder::of_update(&deed) else {
            return;
        };
        let [found] = holder.met(Fate::MatchedByStart)[..] else {
            return;
        };
        let mut formerly = holder.former.positions.iter();
        let end = formerly
            .find(|held| held.id == found)
            .and_then(|held| held.end_date);
        if end.is_none() || request.end() <= end {
            return;
        }
        let insert = Command::CreatePosition {
            staff_number: staff_number.clone(),
            position: position.clone(),
        };
        let mut elsewhere = deed.before.clone();
        if let Ok(Outcome::Person(hired)) = execute(&mut elsewhere, deed.cx, &insert) {
            *deed.now = elsewhere;
            deed.store(Person::clone(&hired.person));
        }
    }
}

/// POS-33: an update is refused whose end date lies before its start date.
#[derive(Default)]
pub(super) struct NoEndBeforeStart;

impl Saboteur for NoEndBeforeStart {
    fn rule(&self) -> Rule {
        Rule::POS_33
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((_, request)) = Holder::of_update(&deed)
            && request.end().is_some_and(|end| Some(end) < request.start())
        {
            let message = "a position cannot end before it begins";
            deed.refuse(refusal(Code::InvalidValue, "/endDate", message));
        }
    }
}
