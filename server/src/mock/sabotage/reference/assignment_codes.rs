//! Saboteurs of the assignment codes.

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use crate::api::{OperationId, Reply};
use crate::campus::{Command, District, Rule, Sent};
use crate::mock::sabotage::{Saboteur, Scene, rewrite};

/// REF-05: the list has the descriptions without the codes.
#[derive(Default)]
pub(super) struct DescriptionsAlone;

impl Saboteur for DescriptionsAlone {
    fn rule(&self) -> Rule {
        Rule::REF_05
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite(OperationId::GetAssignmentCodes, request, reply, |codes| {
            for code in codes
                .as_array_mut()
                .into_iter()
                .flatten()
                .filter_map(Value::as_object_mut)
            {
                code.remove("assignmentCode");
            }
        });
    }
}

/// REF-06: codes are compared as integers, so that 020 passes for 20.
///
/// Only positions added one by one are affected; those that come with a new staff member are judged as they are.
#[derive(Default)]
pub(super) struct CountedCodes;

impl Saboteur for CountedCodes {
    fn rule(&self) -> Rule {
        Rule::REF_06
    }

    fn before_command(&self, district: &District, command: &mut Command) {
        if let Command::CreatePosition { position, .. } = command
            && let Some(code) = position.assignment_code.value()
            && let Ok(count) = code.trim().parse::<u64>()
            && let Some(listed) = district
                .reference
                .assignment_codes
                .keys()
                .find(|listed| listed.parse() == Ok(count))
        {
            position.assignment_code = Sent::text(listed);
        }
    }
}
