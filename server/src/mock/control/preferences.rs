//! The tool Business Office Preferences: what may be edited by hand, and what is taken of the HR system.

use std::collections::BTreeMap;
use std::sync::Arc;

use http::StatusCode;
use serde_json::{Value, json};

use super::access::body;
use super::call::ControlCall;
use super::campus::{Tool, changed};
use crate::api::{Problem, Reply, json as json_reply};
use crate::campus::{Command, Preference, PreferenceCommand, Preferences, Section};
use crate::mock::Workspace;

/// The tool, where Campus files it.
pub(super) const TOOL: Tool = Tool {
    name: "Business Office Preferences",
    menu_path: "System Settings > Business Office Integration > Business Office Preferences",
    resource: "preferences",
};

/// Shows the preferences in their sections: those in force, and what is being edited and not saved.
pub(super) fn show(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let preferences = workspace.current.load().preferences;
    let sections = Section::ALL.map(|section| {
        let inside = Preference::ALL.into_iter();
        let inside = inside.filter(|preference| preference.section() == section);
        let rows: Vec<Value> = inside.map(|preference| row(preference, preferences)).collect();
        json!({ "name": section.as_str(), "preferences": rows })
    });
    let view = json!({
        "name": TOOL.name,
        "menuPath": TOOL.menu_path,
        "sections": sections,
        "draft": preferences.draft(),
    });
    Ok(json_reply(StatusCode::OK, &view))
}

fn row(preference: Preference, preferences: Preferences) -> Value {
    json!({
        "name": preference.name(),
        "label": preference.label(),
        "checked": preferences.in_force().is_checked(preference),
    })
}

/// Checks or unchecks checkboxes; nothing of it is in force before it is saved (PREF-14).
pub(super) fn edit(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let boxes: BTreeMap<String, bool> = body(call.request, "PreferencesEdit")?;
    // The schema lets only names of preferences pass.
    let named = boxes
        .into_iter()
        .filter_map(|(name, checked)| Some((Preference::named(&name)?, checked)));
    take(call, workspace, PreferenceCommand::Check(named.collect()))
}

/// Saves what is being edited.
pub(super) fn save(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    take(call, workspace, PreferenceCommand::Save)
}

/// Throws away what is being edited.
pub(super) fn cancel(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    take(call, workspace, PreferenceCommand::Cancel)
}

fn take(
    call: &ControlCall<'_>,
    workspace: &Arc<Workspace>,
    step: PreferenceCommand,
) -> Result<Reply, Problem> {
    changed(workspace, Command::Prefer(step))?;
    show(call, workspace)
}
