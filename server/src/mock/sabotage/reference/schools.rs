//! Saboteurs of the schools and their numbers.

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use crate::api::{OperationId, Reply};
use crate::campus::{Command, District, Rule, Sent};
use crate::mock::sabotage::{Saboteur, Scene, rewrite};

/// REF-01: the list has internal ids in the place of the school numbers.
#[derive(Default)]
pub(super) struct InternalIds;

impl Saboteur for InternalIds {
    fn rule(&self) -> Rule {
        Rule::REF_01
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite(OperationId::GetSchools, request, reply, |schools| {
            let schools = schools
                .as_array_mut()
                .into_iter()
                .flatten()
                .filter_map(Value::as_object_mut);
            for (id, school) in (1..).zip(schools) {
                school.remove("schoolNumber");
                school.insert("schoolID".to_owned(), json!(id));
            }
        });
    }
}

/// REF-02: a school number counts as known when it merely ends in a listed one.
///
/// Only positions added one by one are affected; those that come with a new staff member are judged as they are.
#[derive(Default)]
pub(super) struct EndOfNumber;

impl Saboteur for EndOfNumber {
    fn rule(&self) -> Rule {
        Rule::REF_02
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Command::CreatePosition { position, .. } = command
            && let Some(number) = position.school_number.value()
            && let Some(listed) = district
                .reference
                .schools
                .keys()
                .find(|listed| number.ends_with(&***listed))
        {
            position.school_number = Sent::text(listed);
        }
    }
}

/// REF-12: school numbers are compared as integers, so that 10 will do for 010.
///
/// The body is rewritten before it is judged, because 10 without quotation marks has to pass as well.
#[derive(Default)]
pub(super) struct CountedSchools;

impl Saboteur for CountedSchools {
    fn rule(&self) -> Rule {
        Rule::REF_12
    }

    fn on_request(&self, scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::operation(request) != Some(OperationId::CreatePosition) {
            return;
        }
        let Ok(mut body) = serde_json::from_slice::<Value>(request.body()) else {
            return;
        };
        let district = scene.district();
        if let Some(number) = body.get_mut("schoolNumber")
            && let Some(count) = count(number)
            && let Some(listed) = district
                .reference
                .schools
                .keys()
                .find(|listed| listed.parse() == Ok(count))
        {
            *number = json!(listed);
            *request.body_mut() = body.to_string().into();
        }
    }
}

/// A school number as an integer, if it can be read as one.
fn count(number: &Value) -> Option<u64> {
    number.as_u64().or_else(|| number.as_str()?.parse().ok())
}
