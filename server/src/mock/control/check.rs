//! Check Campus Data: staff without a staff number and numbers that several people hold, on the screen and as a page that opens
//! and prints by itself (CHECK-01, CHECK-05).

use std::borrow::Cow;
use std::sync::Arc;

use http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::call::ControlCall;
use super::paper::{counted, html, period, place};
use crate::api::{Problem, Reply, Store as _, json as json_reply};
use crate::campus::{District, Employment, Holders, NumberReport, Person, PersonId, Position, StaffNumber};
use crate::mock::Workspace;
use crate::mock::door::Door;
use crate::page::{Cell, Column, Fact, Report, Row, Section, Style, Verdict};

/// What the feature is called.
pub(super) const NAME: &str = "Check Campus Data";

/// Where Campus files it: within the synchronization tool.
const MENU_PATH: &str =
    "System Settings > Business Office Integration > Business Office Synchronization > Check Campus Data";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct View<'a> {
    name: &'static str,
    menu_path: &'static str,
    date: Date,
    counts: Counts,
    without_number: Vec<PersonView<'a>>,
    shared_numbers: Vec<SharedView<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    staff: usize,
    without_number: usize,
    shared_numbers: usize,
    holders: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SharedView<'a> {
    staff_number: Option<&'a StaffNumber>,
    holders: Vec<PersonView<'a>>,
}

/// Somebody, with what helps to find them.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PersonView<'a> {
    #[serde(rename = "personID")]
    person_id: PersonId,
    staff_number: Option<&'a StaffNumber>,
    last_name: &'a str,
    first_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    middle_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birthdate: Option<Date>,
    employments: &'a [Employment],
    positions: Vec<PositionView<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PositionView<'a> {
    school_number: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    school_name: Option<&'a str>,
    start_date: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
}

/// Shows what is found in the district as it is now (CHECK-07).
pub(super) fn show(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let door = Door::open(workspace);
    // A version of its own: nobody has to wait for a look at a whole district.
    let (district, cx) = (District::clone(&door.district()), door.context());
    let report = district.check_numbers(&cx);
    let view = View {
        name: NAME,
        menu_path: MENU_PATH,
        date: cx.today,
        counts: Counts {
            staff: report.staff,
            without_number: report.without_number.len(),
            shared_numbers: report.shared.len(),
            holders: report.holders(),
        },
        without_number: views(&report.without_number, &district),
        shared_numbers: report
            .shared
            .iter()
            .map(|shared| SharedView {
                staff_number: shared.staff_number(),
                holders: views(&shared.0, &district),
            })
            .collect(),
    };
    Ok(json_reply(StatusCode::OK, &view))
}

/// The same as a page.
pub(super) fn page(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let door = Door::open(workspace);
    let (district, cx) = (District::clone(&door.district()), door.context());
    let found = district.check_numbers(&cx);
    let about = format!("District {} · {}", workspace.name(), cx.today);
    let page = Report {
        title: NAME,
        place: MENU_PATH,
        about,
        verdict: verdict(&found),
        facts: facts(workspace.name(), cx.today, &found),
        sections: sections(&found, &district),
    };
    Ok(html(&page))
}

fn views<'a>(people: &'a [Arc<Person>], district: &'a District) -> Vec<PersonView<'a>> {
    let view = |person: &'a Arc<Person>| PersonView::of(person, district);
    people.iter().map(view).collect()
}

impl<'a> PersonView<'a> {
    fn of(person: &'a Person, district: &'a District) -> Self {
        let identity = person.identity();
        let schools = &district.reference.schools;
        let position = |position: &'a Position| PositionView {
            school_number: &position.school_number,
            school_name: schools.get(&position.school_number).map(|school| &*school.name),
            start_date: position.start_date,
            end_date: position.end_date,
        };
        Self {
            person_id: person.id,
            staff_number: person.staff_number.as_ref(),
            last_name: &identity.last_name,
            first_name: &identity.first_name,
            middle_name: identity.middle_name.as_deref(),
            birthdate: identity.birthdate,
            employments: &person.employments,
            positions: person.positions.iter().map(position).collect(),
        }
    }
}

fn verdict(found: &NumberReport) -> Verdict {
    if found.is_clean() {
        return Verdict {
            is_open: false,
            statement: "Every staff member has a staff number of their own.".to_owned(),
            advice: "Nothing has to be corrected before a synchronization is started.",
        };
    }
    let mut parts = Vec::new();
    match found.without_number.len() {
        0 => {}
        1 => parts.push("1 staff member has no staff number".to_owned()),
        more => parts.push(format!("{more} staff members have no staff number")),
    }
    let holders = counted(found.holders(), "person", "people");
    match found.shared.len() {
        0 => {}
        1 => parts.push(format!("1 staff number is shared by {holders}")),
        more => parts.push(format!("{more} staff numbers are shared, by {holders}")),
    }
    Verdict {
        is_open: true,
        statement: format!("{}.", parts.join("; ")),
        advice: "Correct the Local Staff Numbers by hand in Campus, then run Check Campus Data again. This report \
                 has changed nothing.",
    }
}

fn facts(name: &str, today: Date, found: &NumberReport) -> Vec<Fact<'static>> {
    let fact = |name, value| Fact { name, value };
    vec![
        fact("District", name.to_owned()),
        fact("Date", today.to_string()),
        fact("Staff looked at", found.staff.to_string()),
        fact("Without a number", found.without_number.len().to_string()),
        fact("Shared numbers", found.shared.len().to_string()),
        fact("Holders of shared numbers", found.holders().to_string()),
    ]
}

const SHARED: &[Column] = &[
    Column::new("Staff number", 12, Style::Code),
    Column::new("Name", 19, Style::Prose),
    Column::new("Person ID", 8, Style::Code),
    Column::new("Born", 11, Style::Date),
    Column::new("Positions", 25, Style::Prose),
    Column::new("Employments", 25, Style::Date),
];

const UNNUMBERED: &[Column] = &[
    Column::new("Name", 25, Style::Prose),
    Column::new("Person ID", 8, Style::Code),
    Column::new("Born", 12, Style::Date),
    Column::new("Positions", 30, Style::Prose),
    Column::new("Employments", 25, Style::Date),
];

fn sections<'a>(found: &'a NumberReport, district: &'a District) -> Vec<Section<'a>> {
    let alone = |person: &'a Arc<Person>| vec![row(person, district)];
    let together = |holders: &'a Holders| {
        let numbered = |person: &'a Arc<Person>| {
            let number = person.staff_number.as_ref().map(StaffNumber::as_str);
            let mut cells = vec![Cell::from(number)];
            cells.extend(row(person, district));
            cells
        };
        holders.0.iter().map(numbered).collect()
    };
    vec![
        Section::list(
            "Staff numbers held by several people",
            "All holders of a number stand together. Each of them needs a number of their own.",
            SHARED,
            found.shared.iter().map(together).collect(),
        ),
        Section::list(
            "Staff without a staff number",
            "Everybody with a position or an employment, present or past, who has no number.",
            UNNUMBERED,
            found.without_number.iter().map(alone).collect(),
        ),
    ]
}

fn row<'a>(person: &'a Person, district: &District) -> Row<'a> {
    let identity = person.identity();
    let (last, first) = (&identity.last_name, &identity.first_name);
    let name = match identity.middle_name.as_deref() {
        Some(middle) => format!("{last}, {first} {middle}"),
        None => format!("{last}, {first}"),
    };
    let position = |position: &Position| place(position, &district.reference).map(Cow::Owned);
    let employment = |employment: &Employment| Cow::Owned(period(employment));
    vec![
        Cell::of(name),
        Cell::of(person.id.to_string()),
        Cell::from(identity.birthdate.map(|date| date.to_string())),
        Cell(person.positions.iter().flat_map(position).collect()),
        Cell(person.employments.iter().map(employment).collect()),
    ]
}
