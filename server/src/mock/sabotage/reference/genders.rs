//! Saboteurs of the genders.

use bytes::Bytes;
use http::Request;
use serde_json::json;

use crate::api::{OperationId, Reply};
use crate::campus::{Command, Rule};
use crate::mock::sabotage::{Deed, Saboteur, Scene, rewrite};

/// REF-03: the list is empty.
#[derive(Default)]
pub(super) struct NoGenders;

impl Saboteur for NoGenders {
    fn rule(&self) -> Rule {
        Rule::REF_03
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite(OperationId::GetGenders, request, reply, |genders| {
            *genders = json!([]);
        });
    }
}

/// REF-04: only M and F are accepted, whatever the list says.
#[derive(Default)]
pub(super) struct FemaleOrMale;

impl Saboteur for FemaleOrMale {
    fn rule(&self) -> Rule {
        Rule::REF_04
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreateStaff(_) = deed.command {
            let mut elsewhere = deed.before.clone();
            let listed = deed.before.reference.genders.keys();
            for other in listed.filter(|code| !matches!(&***code, "F" | "M")) {
                elsewhere.reference.genders.remove(other);
            }
            deed.judge_as_in(elsewhere);
        }
    }
}
