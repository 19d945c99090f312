//! Saboteurs of what a position is.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::Request;
use jiff::ToSpan;
use serde_json::{Value, json};

use super::addition::{added, amend, brings_title, refusal};
use crate::api::{OperationId, Reply};
use crate::campus::{Code, Outcome, Person, Rule};
use crate::mock::sabotage::inquiry::{keep_hits, position_in_hit};
use crate::mock::sabotage::{Deed, Saboteur, Scene, rewrite};

/// How many years a position is remembered that has ended.
const REMEMBERED: i64 = 10;

/// POS-01: the end date is dropped on creation.
///
/// It is only where a title has to be created for a position that is added by itself, to somebody without an employment;
/// other rules look at the ends of other positions.
#[derive(Default)]
pub(super) struct LostEnd;

impl Saboteur for LostEnd {
    fn rule(&self) -> Rule {
        Rule::POS_01
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let loses_end = added(&deed)
            .is_some_and(|(person, position)| person.employments.is_empty() && brings_title(&deed, position));
        if loses_end {
            amend(&mut deed, |position| position.end_date = None);
        }
    }
}

/// POS-02: an empty end date is refused as a malformed one.
///
/// Only of a position that is added by itself; what it means elsewhere is the business of POS-17 and of the updates.
#[derive(Default)]
pub(super) struct StrictEnd;

impl Saboteur for StrictEnd {
    fn rule(&self) -> Rule {
        Rule::POS_02
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::operation(request) != Some(OperationId::CreatePosition) {
            return;
        }
        if let Ok(mut body) = serde_json::from_slice::<Value>(request.body())
            && body["endDate"] == ""
        {
            body["endDate"] = json!("an empty text is no date");
            *request.body_mut() = body.to_string().into();
        }
    }
}

/// POS-20: an earlier position ends when one at another school is added.
///
/// Only where both begin on the same day; positions of different days stand beside each other in many scenarios.
#[derive(Default)]
pub(super) struct OneSchoolAtATime;

impl Saboteur for OneSchoolAtATime {
    fn rule(&self) -> Rule {
        Rule::POS_20
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some((person, position)) = added(&deed) else {
            return;
        };
        let (position, mut person) = (position.clone(), Person::clone(person));
        for earlier in &mut person.positions {
            if earlier.school_number != position.school_number && earlier.start_date == position.start_date {
                earlier.end_date.get_or_insert(position.start_date);
            }
        }
        deed.store(person);
    }
}

/// POS-21: a position that was added has an id, and an update that does not give it is refused.
///
/// Only of somebody's first position, and only where it came by itself; the rules about updates begin with positions
/// that came together with a staff member.
#[derive(Default)]
pub(super) struct NeededId {
    numbered: Mutex<BTreeSet<u64>>,
}

impl Saboteur for NeededId {
    fn rule(&self) -> Rule {
        Rule::POS_21
    }

    fn after_command(&self, deed: Deed<'_>) {
        let mut numbered = self.numbered.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((person, position)) = added(&deed) {
            if person.positions.len() == 1 {
                numbered.insert(position.id);
            }
        } else if let Ok(Outcome::Positions(updated)) = &*deed.result
            && updated.positions.iter().any(|id| numbered.contains(id))
        {
            let message = "an update of a position needs its positionID";
            deed.refuse(refusal(Code::MissingProperty, "/positionID", message));
        }
    }
}

/// POS-45: positions are kept in a table of the API, which Campus knows nothing of.
///
/// Only those that are added to somebody employed and bring a title with them; searches show them as ever.
#[derive(Default)]
pub(super) struct OwnTable {
    rows: Mutex<Vec<(String, Value)>>,
}

impl Saboteur for OwnTable {
    fn rule(&self) -> Rule {
        Rule::POS_45
    }

    fn after_command(&self, deed: Deed<'_>) {
        let Some((person, position)) = added(&deed) else {
            return;
        };
        if person.employments.is_empty() || !brings_title(&deed, position) {
            return;
        }
        if let Some(number) = &person.staff_number
            && let Some(holder) = deed.before.people.get(person.id)
        {
            let row = position_in_hit(position, &deed.now.reference);
            let row = (number.as_str().to_owned(), row);
            self.rows.lock().unwrap_or_else(PoisonError::into_inner).push(row);
            deed.now.people.put(holder.clone());
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let rows = self.rows.lock().unwrap_or_else(PoisonError::into_inner);
        rewrite(OperationId::SearchStaff, request, reply, |found| {
            for hit in found["staff"].as_array_mut().into_iter().flatten() {
                let number = hit["staffNumber"].clone();
                let own = rows.iter().filter(|(holder, _)| number == **holder);
                if let Some(positions) = hit["positions"].as_array_mut() {
                    positions.extend(own.map(|(_, position)| position.clone()));
                }
            }
        });
    }
}

/// POS-46: whether somebody is staff is computed from the positions that are active.
///
/// Somebody whose employment goes on is forgotten when every position ended more than ten years ago; other rules look at
/// positions that have just ended, or end the employment with them.
#[derive(Default)]
pub(super) struct ForgottenStaff;

impl Saboteur for ForgottenStaff {
    fn rule(&self) -> Rule {
        Rule::POS_46
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let long_ago = scene.context().today.saturating_sub(REMEMBERED.years());
        let long_ago = long_ago.to_string();
        // Dates of the form YYYY-MM-DD have the order of their texts.
        let has_passed = |position: &Value| position["endDate"].as_str().is_some_and(|end| end < &*long_ago);
        let goes_on = |employment: &Value| employment["terminationDate"].is_null();
        let is_forgotten = |hit: &Value| {
            let rows = |name: &str| hit[name].as_array().map_or(&[][..], Vec::as_slice);
            let positions = rows("positions");
            rows("employments").iter().any(goes_on)
                && !positions.is_empty()
                && positions.iter().all(has_passed)
        };
        keep_hits(request, reply, |hit| !is_forgotten(hit));
    }
}
