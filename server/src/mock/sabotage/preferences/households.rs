//! Saboteurs of a district that takes no households, and of one that takes them.

use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::{Method, Request};
use serde_json::json;

use super::checkboxes::{checkboxes, rewrite_page};
use crate::api::Reply;
use crate::campus::{
    Checkboxes, Code, Command, Context, District, Outcome, Preference, PreferenceCommand, Rule, StaffInput,
    execute,
};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// The district with the household setting otherwise.
fn with_setting(district: &District, cx: &Context<'_>, checked: bool) -> District {
    let mut other = district.clone();
    let boxes = vec![(Preference::TakeHouseholds, checked)];
    for step in [PreferenceCommand::Check(boxes), PreferenceCommand::Save] {
        // Neither is ever refused.
        let _ = execute(&mut other, cx, &Command::Prefer(step));
    }
    other
}

/// Carries the command out as if the household setting were otherwise; who called is told what would have been told.
fn as_if(deed: &mut Deed<'_>, checked: bool) {
    let told = match &*deed.result {
        Ok(Outcome::Person(hired)) => hired.notices.clone(),
        _ => return,
    };
    let elsewhere = with_setting(deed.before, deed.cx, checked);
    if deed.accept_as_in(elsewhere, deed.command) {
        deed.now.preferences = deed.before.preferences;
    }
    if let Ok(Outcome::Person(hired)) = deed.result {
        hired.notices = told;
    }
}

fn takes_none(deed: &Deed<'_>) -> bool {
    !deed.before.preferences.take_households()
}

/// PREF-07: the setting hides a checkbox, and whoever is created gets a household.
#[derive(Default)]
pub(super) struct HiddenOnly;

impl Saboteur for HiddenOnly {
    fn rule(&self) -> Rule {
        Rule::PREF_07
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if deed.created().is_some() && takes_none(&deed) {
            as_if(&mut deed, true);
        }
    }
}

/// PREF-08: only creations are guarded.
#[derive(Default)]
pub(super) struct CreationGuarded;

impl Saboteur for CreationGuarded {
    fn rule(&self) -> Rule {
        Rule::PREF_08
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if deed.update().is_some() && takes_none(&deed) {
            as_if(&mut deed, true);
        }
    }
}

/// PREF-09: the calls of day to day are guarded, and a commit is not.
#[derive(Default)]
pub(super) struct SyncUnguarded;

impl Saboteur for SyncUnguarded {
    fn rule(&self) -> Rule {
        Rule::PREF_09
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if deed.committed().is_some() && takes_none(&deed) {
            as_if(&mut deed, true);
        }
    }
}

/// PREF-10: a call that brings a household is refused.
///
/// Only one with a remark: that a household is ignored is the business of other rules.
#[derive(Default)]
pub(super) struct Refused;

impl Saboteur for Refused {
    fn rule(&self) -> Rule {
        Rule::PREF_10
    }

    fn after_command(&self, deed: Deed<'_>) {
        let sent = deed.created().or_else(|| deed.update());
        if takes_none(&deed) && sent.is_some_and(has_remark) {
            let message = "this district takes no households of the HR system";
            deed.find_faulty(Code::InvalidValue, "/household", message);
        }
    }
}

fn has_remark(sent: &StaffInput) -> bool {
    let household = sent.household.value();
    household.is_some_and(|household| household.comments.value().is_some())
}

/// PREF-12: the setting is unchecked at first.
///
/// Only once somebody has looked at the page: what becomes of households where nobody has is the business of other rules.
#[derive(Default)]
pub(super) struct OffAtFirst {
    was_seen: AtomicBool,
}

impl Saboteur for OffAtFirst {
    fn rule(&self) -> Rule {
        Rule::PREF_12
    }

    fn on_request(&self, _scene: &Scene<'_>, request: &mut Request<Bytes>) {
        if Scene::tool(request) == Some("/preferences") && request.method() == Method::GET {
            self.was_seen.store(true, Ordering::Relaxed);
        }
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let is_initial = deed.before.preferences.in_force() == Checkboxes::default();
        let is_delivered = deed.created().is_some() || deed.update().is_some();
        if is_delivered && is_initial && self.was_seen.load(Ordering::Relaxed) {
            as_if(&mut deed, false);
        }
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if scene.district().preferences.in_force() != Checkboxes::default() {
            return;
        }
        rewrite_page(request, reply, |page| {
            let name = Preference::TakeHouseholds.name();
            for checkbox in checkboxes(page).flatten() {
                if checkbox["name"] == name {
                    checkbox["checked"] = json!(false);
                }
            }
        });
    }
}
