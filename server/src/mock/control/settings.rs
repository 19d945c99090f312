//! Readings and saboteurs of a district.

use std::collections::BTreeMap;
use std::sync::Arc;

use http::StatusCode;

use super::access::{body, invalid};
use super::call::ControlCall;
use crate::api::{Problem, Reply, json};
use crate::campus::{Code, Fault, Rule};
use crate::mock::Workspace;
use crate::mock::workspace::read_readings;

/// Shows the readings in force.
pub(super) fn readings(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    Ok(json(StatusCode::OK, &workspace.settings().readings.words()))
}

/// Sets the readings named in the body; the others stay.
pub(super) fn read(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let wanted: BTreeMap<String, String> = body(call.request, "Readings")?;
    workspace.change_settings(|settings| {
        let faults = read_readings(&mut settings.readings, &wanted, "");
        if faults.is_empty() {
            Ok(())
        } else {
            Err(invalid(faults))
        }
    })?;
    readings(call, workspace)
}

/// Shows the rules being broken.
pub(super) fn sabotaged(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let settings = workspace.settings();
    let rules: Vec<&str> = settings
        .saboteurs
        .iter()
        .map(|saboteur| saboteur.rule().id())
        .collect();
    Ok(json(StatusCode::OK, &rules))
}

/// Sets the rules to be broken, in the place of those broken before.
pub(super) fn sabotage(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let wanted: Vec<String> = body(call.request, "Sabotage")?;
    let rules = read_rules(&wanted, "").map_err(invalid)?;
    workspace.change_settings(|settings| {
        settings
            .sabotage(&rules)
            .map_err(|error| invalid(vec![Fault::new(Code::InvalidValue, "", error.to_string(), None)]))
    })?;
    sabotaged(call, workspace)
}

/// The rules with these ids that can be broken.
pub(super) fn read_rules(ids: &[String], at: &str) -> Result<Vec<Rule>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut rules = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        let known = crate::mock::saboteurs().any(|known| known == id);
        if let Some(rule) = Rule::from_id(id).filter(|_| known) {
            rules.push(rule);
        } else {
            let message = format!("there is no saboteur for {id}");
            faults.push(Fault::new(
                Code::InvalidValue,
                format!("{at}/{index}"),
                message,
                None,
            ));
        }
    }
    if faults.is_empty() { Ok(rules) } else { Err(faults) }
}
