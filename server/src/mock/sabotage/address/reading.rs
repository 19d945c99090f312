//! Saboteurs of how a street text is read. They spoil what was added; an address that is found stays what it is.

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::{Value, json};

use super::settled::{Settled, is_numbered, joined};
use crate::api::{OperationId, Reply, json as json_reply};
use crate::campus::{Address, Rule};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// ADDR-13: a text is split at the first blank and nowhere else.
///
/// Only where somebody moves to an address with a direction on each side and an apartment.
#[derive(Default)]
pub(super) struct FirstBlank;

impl Saboteur for FirstBlank {
    fn rule(&self) -> Rule {
        Rule::ADDR_13
    }

    fn after_command(&self, deed: Deed<'_>) {
        if deed.update().is_none() {
            return;
        }
        misread(deed, |text, read| {
            let (number, street) = text.trim().split_once(' ')?;
            let is_whole = read.prefix.is_some() && read.direction.is_some() && read.apt.is_some();
            is_whole.then(|| Address {
                number: Some(number.into()),
                street: Some(street.into()),
                ..Address::default()
            })
        });
    }
}

/// ADDR-14: only abbreviated directions are known, so that the words after a numbered street remain its name.
#[derive(Default)]
pub(super) struct AbbreviationsOnly;

impl Saboteur for AbbreviationsOnly {
    fn rule(&self) -> Rule {
        Rule::ADDR_14
    }

    fn after_command(&self, deed: Deed<'_>) {
        misread(deed, |_, read| {
            let is_word = read.direction.as_deref().is_some_and(|word| word.len() > 2);
            let street = [&read.street, &read.tag, &read.direction];
            (is_word && is_numbered(read)).then(|| Address {
                street: joined(street.map(|part| part.as_deref())),
                tag: None,
                direction: None,
                ..read.clone()
            })
        });
    }
}

/// ADDR-15: an address has one direction, the last.
///
/// Only new staff members in a numbered street without an apartment; others have both.
#[derive(Default)]
pub(super) struct LastDirection;

impl Saboteur for LastDirection {
    fn rule(&self) -> Rule {
        Rule::ADDR_15
    }

    fn after_command(&self, deed: Deed<'_>) {
        if deed.created().is_none() {
            return;
        }
        misread(deed, |_, read| {
            let has_both = read.prefix.is_some() && read.direction.is_some();
            (has_both && read.apt.is_none() && is_numbered(read)).then(|| Address {
                prefix: None,
                ..read.clone()
            })
        });
    }
}

/// ADDR-16: a PO Box is known by the letters PO without full stops only.
#[derive(Default)]
pub(super) struct DottedBox;

impl Saboteur for DottedBox {
    fn rule(&self) -> Rule {
        Rule::ADDR_16
    }

    fn after_command(&self, deed: Deed<'_>) {
        misread(deed, |text, read| {
            (read.post_office_box && text.contains('.')).then(|| Address {
                post_office_box: false,
                street: Some("P.O. Box".into()),
                ..read.clone()
            })
        });
    }
}

/// ADDR-17: the only kinds of streets are St, Ave and Rd; any other remains in the name of a numbered street.
///
/// Only where somebody moves there: other rules create staff in such a street.
#[derive(Default)]
pub(super) struct ThreeTags;

impl Saboteur for ThreeTags {
    fn rule(&self) -> Rule {
        Rule::ADDR_17
    }

    fn after_command(&self, deed: Deed<'_>) {
        if deed.update().is_none() {
            return;
        }
        misread(deed, |_, read| {
            let tag = read.tag.as_deref()?;
            let is_known = ["St", "Ave", "Rd"].contains(&tag);
            (!is_known && is_numbered(read)).then(|| Address {
                street: joined([read.street.as_deref(), Some(tag)]),
                tag: None,
                ..read.clone()
            })
        });
    }
}

/// ADDR-18: there are two directions or none; a single one belongs to the name of the street.
///
/// Only streets that are called St: other rules live in avenues and roads.
#[derive(Default)]
pub(super) struct BothDirections;

impl Saboteur for BothDirections {
    fn rule(&self) -> Rule {
        Rule::ADDR_18
    }

    fn after_command(&self, deed: Deed<'_>) {
        misread(deed, |_, read| {
            let parts = [&read.prefix, &read.street, &read.tag, &read.direction];
            let is_single = read.prefix.is_some() != read.direction.is_some();
            (is_single && read.tag.as_deref() == Some("St")).then(|| Address {
                prefix: None,
                street: joined(parts.map(|part| part.as_deref())),
                tag: None,
                direction: None,
                ..read.clone()
            })
        });
    }
}

/// ADDR-38: a text is expected to have a second word; the call breaks where there is none.
#[derive(Default)]
pub(super) struct MissingToken;

impl Saboteur for MissingToken {
    fn rule(&self) -> Rule {
        Rule::ADDR_38
    }

    fn on_reply(&self, _: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::operation(request) == Some(OperationId::CreateStaff)
            && let Ok(body) = serde_json::from_slice::<Value>(request.body())
            && let Some(Value::String(text)) =
                body.pointer("/household/householdLocations/0/address/fullStreetAddress")
            && text.split_whitespace().count() == 1
        {
            let body = json!({ "title": "index out of bounds" });
            reply.response = json_reply(StatusCode::INTERNAL_SERVER_ERROR, &body).response;
        }
    }
}

/// Stores an address that a street text has added as `otherwise` reads the text, where it reads it otherwise.
fn misread(mut deed: Deed<'_>, otherwise: impl Fn(&str, &Address) -> Option<Address>) {
    let Some(settled) = Settled::of(&deed) else { return };
    if let (Some(text), Some(read)) = (settled.text(), settled.read_and_added())
        && let Some(street) = otherwise(text, &read)
    {
        settled.misread(&mut deed, street);
    }
}
