//! Saboteurs of what a validation says would be added.

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use super::report::rewrite_report;
use crate::api::Reply;
use crate::campus::{Rule, Staged};
use crate::mock::sabotage::{Hire, Saboteur, Scene, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 2] = [fresh::<EveryAddress>, fresh::<NobodyNew>];

/// SYNC-13: every address that was transferred is listed, whether Campus has it or not.
///
/// Not in a district that takes no households: that none is added there is the business of PREF-09.
#[derive(Default)]
struct EveryAddress;

impl Saboteur for EveryAddress {
    fn rule(&self) -> Rule {
        Rule::SYNC_13
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let district = scene.district();
        if !district.preferences.take_households() {
            return;
        }
        let staged = district.sync.in_order();
        rewrite_report(request, reply, |report| {
            let sent = staged.iter().flat_map(|staged| addresses_of(staged));
            report["added"]["addresses"] = sent.collect();
        });
    }
}

/// The addresses of a record as they were sent.
fn addresses_of(staged: &Staged) -> Vec<Value> {
    let record: Value = serde_json::from_str(&staged.payload).unwrap_or_default();
    let locations = record["household"]["householdLocations"].as_array();
    let addresses = locations.into_iter().flatten();
    addresses.map(|location| location["address"].clone()).collect()
}

/// SYNC-14: whoever would be added is not listed.
#[derive(Default)]
struct NobodyNew;

impl Saboteur for NobodyNew {
    fn rule(&self) -> Rule {
        Rule::SYNC_14
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        // A large roster has to be seen as a whole (SYNC-42).
        const LARGE: usize = 100;
        if scene.district().sync.len() < LARGE {
            rewrite_report(request, reply, |report| report["added"]["staff"] = json!([]));
        }
    }
}
