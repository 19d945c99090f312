//! searchStaff.

use http::StatusCode;
use serde::Serialize;

use super::problem::Problem;
use super::properties::parse_date;
use super::reply::{Reply, json};
use super::staff::StaffView;
use super::{Query, Store};
use crate::campus::{Code, Fault, Refusal, Ssn, StaffCriteria};

#[derive(Serialize)]
struct SearchResult<'a> {
    staff: Vec<StaffView<'a>>,
    truncated: bool,
}

/// Searches for staff members; finding nobody is an ordinary answer (SEARCH-05, silence AMB-121).
pub(super) fn search_staff(query: &Query, store: &impl Store) -> Result<Reply, Problem> {
    let (district, cx) = (store.district(), store.context());
    let hits = district.search_staff(&cx, &criteria(query)?)?;
    let staff = hits
        .people
        .iter()
        .map(|person| StaffView::hit(person, &district, &cx));
    let result = SearchResult {
        staff: staff.collect(),
        truncated: hits.truncated,
    };
    Ok(json(StatusCode::OK, &result))
}

fn criteria(query: &Query) -> Result<StaffCriteria, Refusal> {
    let mut faults = Vec::new();
    let birthdate = query.get("birthdate").map(parse_date);
    if birthdate == Some(None) {
        let message = "birthdate is not a calendar date of the form YYYY-MM-DD";
        faults.push(Fault::new(Code::InvalidDate, "birthdate", message, None));
    }
    let ssn = query.get("ssn").map(Ssn::parse);
    if ssn == Some(None) {
        let message = "an SSN has nine digits, with or without hyphens";
        faults.push(Fault::new(Code::InvalidSsn, "ssn", message, None));
    }
    if !faults.is_empty() {
        return Err(Refusal::InvalidSearch(faults));
    }
    let text = |name| query.get(name).map(str::to_owned);
    Ok(StaffCriteria {
        staff_number: text("staffNumber"),
        last_name: text("lastName"),
        first_name: text("firstName"),
        birthdate: birthdate.flatten(),
        ssn: ssn.flatten(),
    })
}
