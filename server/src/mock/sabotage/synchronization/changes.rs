//! Saboteurs of the changes a validation reports.

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};

use super::report::{lists_of_changes, rewrite_report};
use crate::api::Reply;
use crate::campus::{Context, District, Rule};
use crate::mock::sabotage::inquiry::position_in_hit;
use crate::mock::sabotage::{Hire, Saboteur, Scene, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 4] = [
    fresh::<CountOnly>,
    fresh::<NoEmployments>,
    fresh::<AllAssignments>,
    fresh::<FreeText>,
];

/// So many demographics of one staff member are told one by one.
const FEW: usize = 2;

/// SYNC-10: of the demographics of a staff member that would change only their number is told.
///
/// One or two of them are told as they are: most rules of a synchronization are seen at a name.
#[derive(Default)]
struct CountOnly;

impl Saboteur for CountOnly {
    fn rule(&self) -> Rule {
        Rule::SYNC_10
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_report(request, reply, |report| {
            if let Some(changes) = report["changes"]["demographics"].as_array_mut() {
                count(changes);
            }
        });
    }
}

fn count(changes: &mut Vec<Value>) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &*changes {
        *counts.entry(number_of(entry)).or_default() += 1;
    }
    counts.retain(|_, count| *count > FEW);
    changes.retain(|entry| !counts.contains_key(&number_of(entry)));
    let counted = |(number, count): (String, usize)| json!({ "staffNumber": number, "changes": count });
    changes.extend(counts.into_iter().map(counted));
}

fn number_of(entry: &Value) -> String {
    entry["staffNumber"].as_str().unwrap_or_default().to_owned()
}

/// SYNC-11: employments are left out of the comparison.
#[derive(Default)]
struct NoEmployments;

impl Saboteur for NoEmployments {
    fn rule(&self) -> Rule {
        Rule::SYNC_11
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_report(request, reply, |report| {
            report["changes"]["employments"] = json!([]);
        });
    }
}

/// SYNC-12: whoever would get, lose or keep an assignment has all of them listed, whether they change or not.
///
/// Of somebody whose assignments all stay none is listed, so that a comparison without any change can be seen as one.
#[derive(Default)]
struct AllAssignments;

impl Saboteur for AllAssignments {
    fn rule(&self) -> Rule {
        Rule::SYNC_12
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let (district, cx) = (scene.district(), scene.context());
        rewrite_report(request, reply, |report| {
            if let Some(changes) = report["changes"]["assignments"].as_array_mut() {
                let numbers: BTreeSet<String> = changes.iter().map(number_of).collect();
                for number in numbers {
                    list_unchanged(changes, &number, &district, &cx);
                }
            }
        });
    }
}

fn list_unchanged(changes: &mut Vec<Value>, number: &str, district: &District, cx: &Context<'_>) {
    let Ok(holder) = district.holder(cx, number) else {
        return;
    };
    for position in &holder.positions {
        let position = position_in_hit(position, &district.reference);
        if !changes.iter().any(|entry| entry["old"] == position) {
            changes.push(json!({
                "staffNumber": number, "property": "positions", "old": position, "new": position,
            }));
        }
    }
}

/// SYNC-41: the changes of a staff member are one free text.
///
/// They are where they are of several areas; a rule about one of the areas has scenarios with changes of that one alone.
#[derive(Default)]
struct FreeText;

impl Saboteur for FreeText {
    fn rule(&self) -> Rule {
        Rule::SYNC_41
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite_report(request, reply, |report| {
            let areas: Vec<BTreeSet<String>> = lists_of_changes(report)
                .map(|list| list.iter().map(number_of).collect())
                .collect();
            let is_in_several = |entry: &Value| {
                let number = number_of(entry);
                areas.iter().filter(|area| area.contains(&number)).count() > 1
            };
            for list in lists_of_changes(report) {
                for entry in list.iter_mut().filter(|entry| is_in_several(entry)) {
                    let text = format!("{}: {} becomes {}", number_of(entry), entry["old"], entry["new"]);
                    *entry = Value::from(text);
                }
            }
        });
    }
}
