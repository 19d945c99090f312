//! The report of the synchronization tool's Validate as a page: what the API tells in JSON, for people (TOOL-04).

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

use super::call::ControlCall;
use super::paper::{counted, html, in_words, period, place, stay};
use super::sync::TOOL;
use crate::api::{Problem, Reply, Store as _, compare};
use crate::campus::{
    AddedStaff, Fault, PropertyChange, Reference, StaffNumber, StoredAddress, Validation, Value, Warned,
};
use crate::mock::Workspace;
use crate::mock::door::Door;
use crate::page::{Cell, Column, Fact, Group, Report, Row, Section, Style, Verdict};

const CHANGES: &[Column] = &[
    Column::new("Staff number", 16, Style::Code),
    Column::new("What", 20, Style::Prose),
    Column::new("Campus has", 32, Style::Prose),
    Column::new("The commit makes it", 32, Style::Prose),
];

const STAFF: &[Column] = &[
    Column::new("Staff number", 20, Style::Code),
    Column::new("Last name", 40, Style::Prose),
    Column::new("First name", 40, Style::Prose),
];

const ADDRESSES: &[Column] = &[Column::new("Address", 100, Style::Prose)];

const FINDINGS: &[Column] = &[
    Column::new("Staff number", 16, Style::Code),
    Column::new("What is the matter", 48, Style::Prose),
    Column::new("Where", 16, Style::Code),
    Column::new("Code", 20, Style::Code),
];

/// Validates, and shows the report as a page.
pub(super) fn page(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let door = Door::open(workspace);
    let today = door.context().today;
    let (district, validation) = compare(&door)?;
    let page = Report {
        title: "Staff Synchronization: Validation",
        place: TOOL.menu_path,
        about: format!("District {} · {today}", workspace.name()),
        verdict: verdict(district.sync.len(), &validation),
        facts: facts(workspace.name(), today, district.sync.len(), &validation),
        sections: sections(&validation),
    };
    Ok(html(&page))
}

fn verdict(staged: usize, validation: &Validation) -> Verdict {
    let records = counted(staged, "record is staged", "records are staged");
    let (errors, conflicts) = (validation.errors.len(), validation.conflicts.len());
    if errors + conflicts == 0 {
        return Verdict {
            is_open: false,
            statement: format!("{records}; no error and no conflict was found."),
            advice: "Nothing has been changed so far. Look through what the commit would do before it is confirmed.",
        };
    }
    let errors = counted(errors, "error", "errors");
    let conflicts = counted(conflicts, "conflict", "conflicts");
    Verdict {
        is_open: true,
        statement: format!("{records}; {errors} and {conflicts} were found."),
        advice: "After a correction in Campus, validate again. After a correction in the HR system, restart the \
                 transfer. Nothing has been changed so far.",
    }
}

fn facts(name: &str, today: Date, staged: usize, validation: &Validation) -> Vec<Fact<'static>> {
    let Validation {
        demographics,
        employments,
        assignments,
        households,
        added_staff,
        added_addresses,
        conflicts,
        errors,
        warnings,
        reference: _,
    } = validation;
    let counts = [
        ("Records staged", staged),
        ("Errors", errors.len()),
        ("Conflicts", conflicts.len()),
        ("Demographics", demographics.len()),
        ("Employments", employments.len()),
        ("Assignments", assignments.len()),
        ("Households", households.len()),
        ("New staff", added_staff.len()),
        ("New addresses", added_addresses.len()),
        ("Warnings", warnings.len()),
    ];
    let told = [("District", name.to_owned()), ("Date", today.to_string())];
    let counts = counts.map(|(name, count)| (name, count.to_string()));
    told.into_iter()
        .chain(counts)
        .map(|(name, value)| Fact { name, value })
        .collect()
}

fn sections(validation: &Validation) -> Vec<Section<'_>> {
    let mut sections = vec![
        findings(
            "Errors",
            "These records would be refused by the commit.",
            &validation.errors,
        ),
        findings(
            "Conflicts",
            "These records may be about somebody else than the holder of their number.",
            &validation.conflicts,
        ),
    ];
    sections.extend(changes(validation));
    sections.extend([
        added_staff(&validation.added_staff),
        added_addresses(&validation.added_addresses),
        warnings(&validation.warnings),
    ]);
    sections
}

fn findings<'a>(heading: &'static str, note: &'static str, faults: &'a [Fault]) -> Section<'a> {
    let rows = together(faults, |fault| fault.staff_number.as_ref(), fault_row);
    Section::list(heading, note, FINDINGS, rows)
}

fn changes<'a>(validation: &'a Validation) -> [Section<'a>; 4] {
    let section = |heading, note, changes: &'a [PropertyChange]| {
        let rows = together(
            changes,
            |change| &change.staff_number,
            |change| changed(change, &validation.reference),
        );
        Section::list(heading, note, CHANGES, rows)
    };
    [
        section(
            "Demographics that would change",
            "Names, dates of birth, phones and mail addresses.",
            &validation.demographics,
        ),
        section(
            "District employments that would change",
            "When somebody was hired and left.",
            &validation.employments,
        ),
        section(
            "District assignments that would change",
            "Where somebody works, as what and how long.",
            &validation.assignments,
        ),
        section(
            "Households that would change",
            "Where somebody lives, since when, and what is known of the household.",
            &validation.households,
        ),
    ]
}

fn warnings(warnings: &[Warned]) -> Section<'_> {
    let rows = together(warnings, |warned| warned.staff_number.as_ref(), warned_row);
    let note = "What else there is to know; none of it stops the commit.";
    Section::list("Warnings", note, FINDINGS, rows)
}

/// The entries as rows, those of one staff member in one group.
fn together<'a, T, K: PartialEq>(
    entries: &'a [T],
    number: impl Fn(&'a T) -> K,
    row: impl Fn(&'a T) -> Row<'a>,
) -> Vec<Group<'a>> {
    let mut groups: Vec<(K, Group<'a>)> = Vec::new();
    for entry in entries {
        match groups.last_mut() {
            Some((last, group)) if *last == number(entry) => group.push(row(entry)),
            _ => groups.push((number(entry), vec![row(entry)])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn changed<'a>(change: &'a PropertyChange, reference: &Reference) -> Row<'a> {
    let value = |value: &Option<Value>| {
        let lines = value.iter().flat_map(|value| told(value, reference));
        Cell(lines.map(Cow::Owned).collect())
    };
    vec![
        Cell::of(change.staff_number.as_str()),
        Cell::of(in_words(change.property)),
        value(&change.old),
        value(&change.new),
    ]
}

fn told(value: &Value, reference: &Reference) -> Vec<String> {
    match value {
        Value::Text(text) => vec![text.to_string()],
        Value::Date(date) => vec![date.to_string()],
        Value::Truth(truth) => vec![if *truth { "yes" } else { "no" }.to_owned()],
        Value::Employment(employment) => vec![period(employment)],
        Value::Position(position) => place(position, reference).into(),
        Value::Stay(there) => stay(there).into(),
    }
}

fn fault_row(fault: &Fault) -> Row<'_> {
    let number = fault.staff_number.as_ref().map(StaffNumber::as_str);
    finding(number, &fault.message, &fault.path, fault.code.as_str())
}

fn warned_row(warned: &Warned) -> Row<'_> {
    let number = warned.staff_number.as_ref().map(StaffNumber::as_str);
    let notice = &warned.notice;
    finding(number, &notice.message, &notice.path, notice.code.as_str())
}

fn finding<'a>(number: Option<&'a str>, message: &'a str, path: &'a str, code: &'static str) -> Row<'a> {
    let whole = Some(path).filter(|path| !path.is_empty());
    vec![
        Cell::from(number),
        Cell::of(message),
        Cell::of(whole.unwrap_or("the record")),
        Cell::of(code),
    ]
}

fn added_staff(added: &[AddedStaff]) -> Section<'_> {
    Section::list(
        "Staff members that would be added",
        "Nobody in Campus holds their number.",
        STAFF,
        added.iter().map(|added| vec![new_staff(added)]).collect(),
    )
}

fn new_staff(added: &AddedStaff) -> Row<'_> {
    vec![
        Cell::of(added.staff_number.as_str()),
        Cell::of(&*added.last_name),
        Cell::of(&*added.first_name),
    ]
}

fn added_addresses(added: &[Arc<StoredAddress>]) -> Section<'_> {
    let row = |added: &Arc<StoredAddress>| vec![vec![Cell::of(added.address.to_string())]];
    Section::list(
        "Addresses that would be added",
        "Campus knows none of them yet.",
        ADDRESSES,
        added.iter().map(row).collect(),
    )
}
