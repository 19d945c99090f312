//! Saboteurs of what Check Campus Data reports.

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use crate::api::Reply;
use crate::campus::{Phase, Rule, Synchronization};
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// The path of the report.
pub(super) const REPORT: &str = "/check";

/// The path of the report as a page.
const PAGE: &str = "/check.html";

/// The path of the tool that offers it.
const TOOL: &str = "/sync";

/// Rewrites the report, which is not the page.
fn rewrite_report(request: &Request<Bytes>, reply: &mut Reply, rewriting: impl FnOnce(&mut Value)) {
    if Scene::tool(request) == Some(REPORT) && reply.response.status().is_success() {
        rewrite_body(reply, rewriting);
    }
}

/// CHECK-01: Check Campus Data is only offered after Start Sync.
///
/// Whoever has the report's own address gets it at any time: what it says is the business of other rules.
#[derive(Default)]
pub(super) struct OfferedLate;

impl Saboteur for OfferedLate {
    fn rule(&self) -> Rule {
        Rule::CHECK_01
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if Scene::tool(request) == Some(TOOL) && scene.district().sync.phase() == Phase::Idle {
            rewrite_body(reply, |tool| {
                let actions = tool["actions"].as_array_mut().into_iter().flatten();
                for action in actions.filter(|action| action["resource"] == "check") {
                    action["available"] = false.into();
                }
            });
        }
    }
}

/// CHECK-02: a number that several people hold is reported once, without their names.
#[derive(Default)]
pub(super) struct NoNames;

impl Saboteur for NoNames {
    fn rule(&self) -> Rule {
        Rule::CHECK_02
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_report(request, reply, |report| {
            for shared in report["sharedNumbers"].as_array_mut().into_iter().flatten() {
                shared["holders"] = json!([]);
            }
        });
    }
}

/// CHECK-03: a number that is there counts, even if it consists of blanks.
#[derive(Default)]
pub(super) struct NullOnly;

impl Saboteur for NullOnly {
    fn rule(&self) -> Rule {
        Rule::CHECK_03
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_report(request, reply, |report| {
            if let Some(people) = report["withoutNumber"].as_array_mut() {
                people.retain(|person| person["staffNumber"].is_null());
            }
        });
    }
}

/// CHECK-04: all staff is listed, with a column for the status.
///
/// Both lists of trouble stay what they are.
#[derive(Default)]
pub(super) struct AllStaff;

impl Saboteur for AllStaff {
    fn rule(&self) -> Rule {
        Rule::CHECK_04
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let district = scene.district();
        let staff = district.people.iter().filter(|person| person.was_ever_staff());
        let rows = staff.map(|person| {
            json!({
                "personID": person.id,
                "staffNumber": person.staff_number,
                "lastName": person.identity().last_name,
                "firstName": person.identity().first_name,
                "status": if person.number().is_some() { "OK" } else { "MISSING" },
            })
        });
        rewrite_report(request, reply, |report| report["staff"] = rows.collect());
    }
}

/// CHECK-05: the report is shown in the place of the tool, which forgets where its synchronization stood.
#[derive(Default)]
pub(super) struct LostState;

impl Saboteur for LostState {
    fn rule(&self) -> Rule {
        Rule::CHECK_05
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, _reply: &mut Reply) {
        if matches!(Scene::tool(request), Some(REPORT | PAGE)) {
            scene.tamper(|district| district.sync = Synchronization::default());
        }
    }
}
