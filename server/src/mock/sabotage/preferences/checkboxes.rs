//! Saboteurs of the page of the preferences.

use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::api::Reply;
use crate::campus::{LockArea, Preference, Rule, Section};
use crate::mock::sabotage::{Saboteur, Scene, rewrite_body};

/// Rewrites the page wherever an operator is shown it.
pub(super) fn rewrite_page(request: &Request<Bytes>, reply: &mut Reply, rewriting: impl FnOnce(&mut Value)) {
    let is_shown = Scene::tool(request).is_some_and(|tool| tool.starts_with("/preferences"));
    if is_shown && reply.response.status() == StatusCode::OK {
        rewrite_body(reply, rewriting);
    }
}

/// The checkboxes of the page, section by section.
pub(super) fn checkboxes(page: &mut Value) -> impl Iterator<Item = &mut Vec<Value>> {
    let sections = page["sections"].as_array_mut().into_iter().flatten();
    sections.filter_map(|section| section["preferences"].as_array_mut())
}

/// PREF-01: the lock of the assignments is fixed in code and has no checkbox.
///
/// Whoever unchecks it all the same opens them: that is the business of PREF-02.
#[derive(Default)]
pub(super) struct FixedInCode;

impl Saboteur for FixedInCode {
    fn rule(&self) -> Rule {
        Rule::PREF_01
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let fixed = Preference::Lock(LockArea::Assignments).name();
        rewrite_page(request, reply, |page| {
            for section in checkboxes(page) {
                section.retain(|checkbox| checkbox["name"] != fixed);
            }
        });
    }
}

/// PREF-13: all checkboxes stand in one section.
#[derive(Default)]
pub(super) struct OneSection;

impl Saboteur for OneSection {
    fn rule(&self) -> Rule {
        Rule::PREF_13
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_page(request, reply, |page| {
            let all: Vec<Value> = checkboxes(page).flat_map(std::mem::take).collect();
            let name = Section::Integration.as_str();
            page["sections"] = json!([{ "name": name, "preferences": all }]);
        });
    }
}
