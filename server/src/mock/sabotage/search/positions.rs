//! Saboteurs of who counts as staff in a search.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::Request;
use jiff::civil::Date;
use serde_json::Value;

use crate::api::Reply;
use crate::campus::{Command, NumberKey, Rule};
use crate::mock::sabotage::inquiry::{count_as_staff, keep_hits};
use crate::mock::sabotage::{Deed, Saboteur, Scene};

/// SEARCH-03: all persons that have a staff number are searched, with or without positions.
#[derive(Default)]
pub(super) struct AllWithNumber;

impl Saboteur for AllWithNumber {
    fn rule(&self) -> Rule {
        Rule::SEARCH_03
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        count_as_staff(scene, request, reply, |person| person.staff_number.is_some());
    }
}

/// SEARCH-04: whoever gets a first position is found only from the next day on, when the index was refreshed.
///
/// Staff created together with their positions are found at once.
#[derive(Default)]
pub(super) struct NightlyIndex {
    missing: Mutex<BTreeMap<NumberKey, Date>>,
}

impl Saboteur for NightlyIndex {
    fn rule(&self) -> Rule {
        Rule::SEARCH_04
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreatePosition { staff_number, .. } = deed.command
            && deed.result.is_ok()
            && deed
                .before
                .holder(deed.cx, staff_number)
                .is_ok_and(|holder| !holder.is_staff(deed.cx))
        {
            let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
            missing.insert(NumberKey::of(staff_number), deed.cx.today);
        }
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        let today = scene.context().today;
        keep_hits(request, reply, |hit| {
            let number = hit["staffNumber"].as_str().unwrap_or_default();
            missing.get(&NumberKey::of(number)) != Some(&today)
        });
    }
}

/// SEARCH-06: only active employments count; whoever has employments and none that goes on is not found.
///
/// Whoever holds a position that goes on is left alone: other rules look at past employments through a search.
#[derive(Default)]
pub(super) struct ActiveOnly;

impl Saboteur for ActiveOnly {
    fn rule(&self) -> Rule {
        Rule::SEARCH_06
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let today = scene.context().today.to_string();
        keep_hits(request, reply, |hit| {
            // Dates of the form YYYY-MM-DD have the order of their texts.
            let goes_on = |row: &Value, end: &str| row[end].as_str().is_none_or(|end| end >= today.as_str());
            let any_goes_on = |rows: &str, end: &str| {
                let rows = hit[rows].as_array();
                rows.is_none_or(|rows| rows.is_empty() || rows.iter().any(|row| goes_on(row, end)))
            };
            any_goes_on("employments", "terminationDate") || any_goes_on("positions", "endDate")
        });
    }
}
