//! Saboteurs of the search and its answers.

use std::cmp::Reverse;
use std::sync::Arc;

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::Value;

use crate::api::{OperationId, Reply};
use crate::campus::{Person, Rule, StaffCriteria};
use crate::mock::sabotage::inquiry::{criteria, everybody, hits, name_instead};
use crate::mock::sabotage::{Saboteur, Scene, rewrite};

/// SEARCH-01: there is no search, only a list of all staff.
///
/// A search that finds nobody finds nobody still; what becomes of that answer is the business of SEARCH-05.
#[derive(Default)]
pub(super) struct ListAll;

impl Saboteur for ListAll {
    fn rule(&self) -> Rule {
        Rule::SEARCH_01
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let unasked = Scene::operation(request) == Some(OperationId::SearchStaff)
            && reply.response.status() == StatusCode::BAD_REQUEST
            && criteria(request) == StaffCriteria::default();
        if unasked || hits(request, reply).is_some_and(|hits| hits > 0) {
            let (district, cx) = (scene.district(), scene.context());
            name_instead(reply, &everybody(&cx, &district), &district, &cx);
        }
    }
}

/// SEARCH-05: where nobody is found, the nearest staff member is named.
#[derive(Default)]
pub(super) struct NearestPerson;

impl Saboteur for NearestPerson {
    fn rule(&self) -> Rule {
        Rule::SEARCH_05
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if hits(request, reply) == Some(0) {
            let (district, cx) = (scene.district(), scene.context());
            let staff = district.people.iter().filter(|person| person.is_staff(&cx));
            let nearest = nearest(staff, &criteria(request));
            name_instead(reply, nearest, &district, &cx);
        }
    }
}

/// The person whose number, and then whose name, agrees longest with what is searched for.
fn nearest<'a>(
    people: impl Iterator<Item = &'a Arc<Person>>,
    wanted: &StaffCriteria,
) -> Option<&'a Arc<Person>> {
    let number = wanted.staff_number.as_deref().unwrap_or_default();
    let name = wanted.last_name.as_deref().unwrap_or_default();
    // The first of several equally near ones: min_by_key keeps it, max_by_key would not.
    people.min_by_key(|person| {
        let held = person.staff_number.as_ref().map_or("", |number| number.as_str());
        Reverse((
            agreement(held, number),
            agreement(&person.identity().last_name, name),
        ))
    })
}

/// How many characters two texts have in common before they differ.
fn agreement(one: &str, other: &str) -> usize {
    let lower = |text: &str| text.to_lowercase().into_bytes();
    lower(one)
        .iter()
        .zip(lower(other))
        .take_while(|(one, other)| *one == other)
        .count()
}

/// SEARCH-08: a hit is a number; whose it is remains unknown.
///
/// A search by the number is answered as ever: through it other rules look at what is stored.
#[derive(Default)]
pub(super) struct IdsAlone;

impl Saboteur for IdsAlone {
    fn rule(&self) -> Rule {
        Rule::SEARCH_08
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if criteria(request).staff_number.is_some() {
            return;
        }
        rewrite(OperationId::SearchStaff, request, reply, |found| {
            let hits = found["staff"].as_array_mut().into_iter().flatten();
            for hit in hits.filter_map(Value::as_object_mut) {
                hit.retain(|name, _| name == "staffNumber");
            }
        });
    }
}
