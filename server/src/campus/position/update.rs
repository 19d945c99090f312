//! updatePosition: a position finds those it means by what it is, and gives them the date in which they differ.

use std::sync::Arc;

use super::wanted::Wanted;
use super::{Deed, Position, PositionInput, Trace};
use crate::campus::place::Place;
use crate::campus::{
    Code, Context, District, Fault, Hired, Notice, OpenMatchesOpen, Person, PersonId, Refusal, Rule,
    UpdateMiss,
};

/// What updatePosition achieved.
#[derive(Clone, Debug)]
pub struct PositionsUpdated {
    /// The person as stored.
    pub person: Arc<Person>,
    /// The assignmentIDs of the positions found, or of the one created; in the order they are stored in.
    pub positions: Vec<u64>,
    /// What was accepted although it looks odd.
    pub notices: Vec<Notice>,
    /// What became of each position, and by which rule.
    pub traces: Vec<Trace>,
}

impl District {
    /// Everything that is wrong with `sent` as an update of positions.
    pub fn judge_position_update(&self, cx: &Context<'_>, sent: &PositionInput) -> Vec<Fault> {
        let mut faults = sent.faults(&self.reference, cx.readings, Place::Body);
        faults.extend(sent.lack_of_an_end(cx.readings));
        faults
    }

    /// Gives every position of the staff member that agrees in school, given codes and start date the end date sent, or
    /// else every one that agrees in school, given codes and end date the start date sent (POS-22 to POS-33, silence
    /// AMB-30). Ended positions are found like open ones (POS-43); nothing but a date ever changes (POS-31).
    ///
    /// # Errors
    /// [`Refusal::NoSuchStaff`] and [`Refusal::SeveralStaff`]; [`Refusal::InvalidPosition`] with every fault;
    /// [`Refusal::NoSuchPosition`] when nothing agrees (silence AMB-32).
    pub fn update_position(
        &mut self,
        cx: &Context<'_>,
        staff_number: &str,
        sent: &PositionInput,
    ) -> Result<PositionsUpdated, Refusal> {
        let holder = self.holder(cx, staff_number)?;
        let faults = self.judge_position_update(cx, sent);
        let (true, Some(wanted)) = (faults.is_empty(), sent.wanted(&self.reference)) else {
            return Err(Refusal::InvalidPosition(faults));
        };
        let mut person = Person::clone(&holder);
        let mut notices: Vec<Notice> = wanted
            .notice(&self.reference, cx.readings, Place::Body, false)
            .into_iter()
            .collect();
        let mut traces = set_dates(&wanted, &mut person.positions, cx);
        if traces.is_empty() {
            match cx.readings.update_miss {
                UpdateMiss::Error => return Err(Refusal::NoSuchPosition(no_match())),
                UpdateMiss::Noop => {}
                UpdateMiss::Create => {
                    let added = self.new_position(cx, sent, Place::Body, &mut Vec::new());
                    traces.extend(added.iter().map(|position| Trace {
                        position: position.id,
                        element: Some(0),
                        deed: Deed::Added,
                    }));
                    person.positions.extend(added);
                }
            }
        }
        notices.dedup();
        // A call that found nothing has delivered nothing.
        person.hr_managed |= cx.calls_manage() && !traces.is_empty();
        Ok(PositionsUpdated {
            positions: traces.iter().map(|trace| trace.position).collect(),
            person: self.put_changed(&holder, person),
            notices,
            traces,
        })
    }
}

impl District {
    /// Marks a position as linked to other activity in Campus, or as free of it (silence AMB-38).
    ///
    /// # Errors
    /// [`Refusal::NoSuchPerson`] and [`Refusal::NoSuchPosition`].
    pub fn link_position(&mut self, person: PersonId, position: u64, linked: bool) -> Result<Hired, Refusal> {
        let former = self.people.get(person).cloned();
        let former = former.ok_or_else(|| Refusal::NoSuchPerson(self.no_such_person(person, "personID")))?;
        let mut person = Person::clone(&former);
        let Some(found) = person.positions.iter_mut().find(|held| held.id == position) else {
            let message = "the person has no position with this assignmentID";
            let fault = Fault::new(Code::NoMatchingPosition, "assignmentID", message, None);
            return Err(Refusal::NoSuchPosition(fault));
        };
        found.linked = linked;
        Ok(Hired {
            person: self.put_changed(&former, person),
            is_new: false,
            notices: Vec::new(),
            traces: Vec::new(),
            home: Vec::new(),
        })
    }
}

/// Gives the positions meant the date in which they differ, and says which they are.
fn set_dates(wanted: &Wanted<'_>, positions: &mut [Position], cx: &Context<'_>) -> Vec<Trace> {
    let by_start = |position: &Position| {
        wanted.agrees(position, cx.readings) && position.start_date == wanted.start_date
    };
    let matches_open = cx.readings.open_matches_open != OpenMatchesOpen::Never;
    let by_end = |position: &Position| {
        wanted.agrees(position, cx.readings)
            && position.end_date == wanted.end_date
            && (wanted.end_date.is_some() || matches_open)
    };
    let is_start = positions.iter().any(by_start);
    let mut traces = Vec::new();
    for position in positions {
        let deed = match is_start {
            true if by_start(position) => Deed::MatchedByStart,
            false if by_end(position) => Deed::MatchedByEnd,
            _ => continue,
        };
        if is_start {
            position.end_date = wanted.end_date;
        } else {
            position.start_date = wanted.start_date;
        }
        traces.push(Trace {
            position: position.id,
            element: Some(0),
            deed,
        });
    }
    traces
}

fn no_match() -> Fault {
    let message = "no position of this staff member agrees in school, given codes and one of the dates";
    Fault::new(Code::NoMatchingPosition, "", message, Rule::POS_43)
}
