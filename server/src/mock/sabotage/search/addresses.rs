//! Saboteurs of the address search.

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::{Map, Value, json};

use crate::api::{OperationId, Reply, json as json_reply, read_typed_address};
use crate::campus::Rule;
use crate::campus::{Address, AddressInput, Command, execute};
use crate::mock::sabotage::{Saboteur, Scene, rewrite};

/// The components of a street that can be spelled in several ways.
const SPELLED: [&str; 4] = ["prefix", "street", "tag", "direction"];

/// SEARCH-09: there is no address search; whether an address is there shows only when somebody is created at it.
///
/// Whoever asks for a whole address or a street text is answered: through such searches other rules look at what is stored
/// and at who may call.
#[derive(Default)]
pub(super) struct NoAddressSearch;

impl Saboteur for NoAddressSearch {
    fn rule(&self) -> Rule {
        Rule::SEARCH_09
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let criteria = criteria(request);
        let is_whole = ["city", "fullStreetAddress"]
            .iter()
            .any(|name| criteria.contains_key(*name));
        if Scene::succeeded(OperationId::SearchAddress, request, reply) && !is_whole {
            reply.response = json_reply(StatusCode::NOT_FOUND, &json!({})).response;
        }
    }
}

/// SEARCH-10: a hit holds the whole street text beside the components.
#[derive(Default)]
pub(super) struct BothForms;

impl Saboteur for BothForms {
    fn rule(&self) -> Rule {
        Rule::SEARCH_10
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite(OperationId::SearchAddress, request, reply, |found| {
            for hit in found["addresses"].as_array_mut().into_iter().flatten() {
                let address: Address = serde_json::from_value(hit.clone()).unwrap_or_default();
                hit["fullStreetAddress"] = address.street_text().into();
            }
        });
    }
}

/// SEARCH-11: the search finds or creates, as a creation does.
///
/// What is created is found from the next search on: that a search without a match is empty is what other rules look at.
#[derive(Default)]
pub(super) struct FindOrCreate;

impl Saboteur for FindOrCreate {
    fn rule(&self) -> Rule {
        Rule::SEARCH_11
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if hits(request, reply) == Some(0)
            && let Some(sought) = sought(request)
        {
            scene.tamper(|district| {
                let mut next = district.clone();
                let command = Command::EnterAddress(Box::new(sought));
                if execute(&mut next, &scene.context(), &command).is_ok() {
                    *district = next;
                }
            });
        }
    }
}

/// SEARCH-12: the components of a street are compared as they are spelled.
///
/// A whole street text is read as ever, and so is one that stands in the street: how they are compared is the business of
/// the area ADDR.
#[derive(Default)]
pub(super) struct RawText;

impl Saboteur for RawText {
    fn rule(&self) -> Rule {
        Rule::SEARCH_12
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let criteria = criteria(request);
        let street = criteria.get("street").and_then(Value::as_str);
        if street.is_some_and(|street| street.contains(' ')) {
            return;
        }
        let is_spelled_so = |hit: &Value| {
            let mut spelled = SPELLED
                .iter()
                .filter_map(|name| Some((name, criteria.get(*name)?)));
            spelled.all(|(name, given)| hit[*name] == *given)
        };
        rewrite(OperationId::SearchAddress, request, reply, |found| {
            if let Some(hits) = found["addresses"].as_array_mut() {
                hits.retain(is_spelled_so);
            }
        });
    }
}

/// What an address search asked for.
fn criteria(request: &Request<Bytes>) -> Map<String, Value> {
    let query = request.uri().query().unwrap_or_default();
    let pairs = form_urlencoded::parse(query.as_bytes());
    let value = |text: &str| match text {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        text => Value::from(text),
    };
    pairs
        .map(|(name, text)| (name.into_owned(), value(&text)))
        .collect()
}

/// The address that was searched for, as one that is typed in.
fn sought(request: &Request<Bytes>) -> Option<AddressInput> {
    let criteria = Value::Object(criteria(request)).to_string();
    serde_json::from_str(&criteria).ok().map(read_typed_address)
}

/// How many addresses a reply names; `None` where it is no answer to an address search.
fn hits(request: &Request<Bytes>, reply: &Reply) -> Option<usize> {
    if !Scene::succeeded(OperationId::SearchAddress, request, reply) {
        return None;
    }
    let body: Value = serde_json::from_slice(reply.response.body()).ok()?;
    body["addresses"].as_array().map(Vec::len)
}
