//! Saboteurs of the person behind a name.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use super::renaming::Renaming;
use crate::api::{OperationId, Reply};
use crate::campus::{NumberKey, Person, Rule, Sent, StaffInput};
use crate::mock::sabotage::{Deed, Saboteur, Scene, rewrite};

/// IDENT-08: somebody with a new name is created as a new person, and the old one loses the staff number.
///
/// Only people with an employment are affected, and the new person is given the identities of the old one: other rules
/// look at the history of a number, or search for whoever bears it.
#[derive(Default)]
pub(super) struct AnotherPerson;

impl Saboteur for AnotherPerson {
    fn rule(&self) -> Rule {
        Rule::IDENT_08
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Some(Renaming { now, .. }) =
            Renaming::of(&deed).filter(|renaming| !renaming.now.employments.is_empty())
        else {
            return;
        };
        let (Some(former), Some(number)) = (deed.former(), &now.staff_number) else {
            return;
        };
        let text = |part: Option<&str>| part.map_or(Sent::Absent, Sent::text);
        let identity = now.identity();
        let sent = StaffInput {
            staff_number: text(Some(number.as_str())),
            last_name: text(Some(&identity.last_name)),
            first_name: text(Some(&identity.first_name)),
            gender: text(identity.gender.as_deref()),
            ..StaffInput::default()
        };
        let mut district = deed.now.clone();
        district.people.put(Arc::new(Person {
            staff_number: None,
            ..Person::clone(former)
        }));
        if let Ok(hired) = district.create_staff(deed.cx, &sent) {
            *deed.now = district;
            deed.store(Person {
                identities: now.identities,
                contact: now.contact,
                ..Person::clone(&hired.person)
            });
        }
    }
}

/// IDENT-14: the index of last names is not refreshed, so that nobody is found by a new one.
///
/// Whoever is found by the staff number is shown under the new name.
#[derive(Default)]
pub(super) struct OldIndex {
    indexed: Mutex<BTreeMap<NumberKey, Arc<str>>>,
}

impl Saboteur for OldIndex {
    fn rule(&self) -> Rule {
        Rule::IDENT_14
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let (Some(_), Some(former)) = (Renaming::of(&deed), deed.former())
            && let Some(number) = &former.staff_number
        {
            let mut indexed = self.indexed.lock().unwrap_or_else(PoisonError::into_inner);
            let name = Arc::clone(&former.identity().last_name);
            indexed.entry(number.key()).or_insert(name);
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let query = request.uri().query().unwrap_or_default();
        let wanted = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lastName");
        let Some((_, wanted)) = wanted else {
            return;
        };
        let wanted = wanted.trim().to_lowercase();
        let indexed = self.indexed.lock().unwrap_or_else(PoisonError::into_inner);
        rewrite(OperationId::SearchStaff, request, reply, |found| {
            if let Some(hits) = found["staff"].as_array_mut() {
                hits.retain(|hit| is_indexed(&indexed, hit, &wanted));
            }
        });
    }
}

/// Whether a hit stands in the index under a name that begins with what is wanted.
fn is_indexed(indexed: &BTreeMap<NumberKey, Arc<str>>, hit: &Value, wanted: &str) -> bool {
    let number = hit["staffNumber"].as_str().unwrap_or_default();
    let name = indexed.get(&NumberKey::of(number));
    name.is_none_or(|name| name.to_lowercase().starts_with(wanted))
}
