//! The journals, as they are read.

use std::sync::Arc;

use http::StatusCode;
use serde_json::{Value, json};

use super::call::ControlCall;
use super::view::redacted_record;
use crate::api::{Problem, Reply, json as json_reply};
use crate::campus::{AddressTrace, Change, Explanation, HomeTrace, Near, Rule, SoughtTrace, Trace};
use crate::mock::Workspace;
use crate::mock::journal::{Entry, Journal};

/// The calls of a district.
pub(super) fn of_district(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    Ok(shown(&workspace.journal))
}

/// The calls that belong to no district.
pub(super) fn of_no_district(call: &ControlCall<'_>) -> Result<Reply, Problem> {
    Ok(shown(&call.emulator.journal))
}

fn shown(journal: &Journal) -> Reply {
    let (entries, dropped) = journal.read(entry);
    json_reply(StatusCode::OK, &json!({ "entries": entries, "dropped": dropped }))
}

fn entry(number: u64, entry: &Entry) -> Value {
    json!({
        "number": number,
        "at": entry.at,
        "method": entry.method.as_str(),
        "path": entry.path,
        "operation": entry.operation,
        "status": entry.status,
        "rules": entry.rules.iter().map(|rule| rule.id()).collect::<Vec<_>>(),
        "durationMicros": u64::try_from(entry.duration.as_micros()).unwrap_or(u64::MAX),
        "explain": explained(&entry.explain),
        "changes": entry.changes.iter().map(change).collect::<Vec<_>>(),
    })
}

fn explained(explanation: &Explanation) -> Vec<Value> {
    let positions = explanation.positions.iter().map(trace);
    let sought = explanation.sought.iter().map(sought);
    positions
        .chain(explanation.home.iter().map(home))
        .chain(sought)
        .collect()
}

fn home(trace: &HomeTrace) -> Value {
    match trace {
        HomeTrace::Household(trace) => json!({
            "householdID": trace.household,
            "deed": trace.deed.as_str(),
            "rule": trace.deed.rule().map(Rule::id),
        }),
        HomeTrace::Address(AddressTrace {
            address,
            location,
            deed,
            nearest,
        }) => json!({
            "addressID": address,
            "location": location,
            "deed": deed.as_str(),
            "rule": deed.rule().id(),
            "nearest": nearest.iter().map(near).collect::<Vec<_>>(),
        }),
    }
}

fn sought(trace: &SoughtTrace) -> Value {
    json!({
        "sought": trace.sought,
        "deed": "NOT_FOUND",
        "rule": Rule::SEARCH_11.id(),
        "nearest": trace.nearest.iter().map(near).collect::<Vec<_>>(),
    })
}

fn near(near: &Near) -> Value {
    let differs = near.differs.iter().map(|component| component.name());
    json!({ "addressID": near.address, "differs": differs.collect::<Vec<_>>() })
}

fn trace(trace: &Trace) -> Value {
    json!({
        "assignmentID": trace.position,
        "element": trace.element,
        "deed": trace.deed.as_str(),
        "rule": trace.deed.rule().id(),
    })
}

fn change(change: &Change) -> Value {
    let named = change.after.as_ref().or(change.before.as_ref());
    json!({
        "table": named.map(crate::campus::Record::table),
        "id": named.map(crate::campus::Record::id),
        "before": change.before.as_ref().map(redacted_record),
        "after": change.after.as_ref().map(redacted_record),
    })
}
