//! The audit report of Combine Person as a page: who became one person with whom and when, what moved, and what was dropped.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::call::ControlCall;
use super::combine::TOOL;
use super::paper::{counted, dates, html, in_words};
use crate::api::{Problem, Reply, Store as _};
use crate::campus::{
    Audited, CombinedPerson, Combining, Combinings, HouseholdId, JoinedMembership, MembershipSpan,
    MovedMembership, PersonId, PersonValue,
};
use crate::mock::Workspace;
use crate::mock::door::Door;
use crate::page::{Cell, Column, Fact, Group, Report, Row, Section, Style, Verdict};

const COLUMNS: &[Column] = &[
    Column::new("What was done", 12, Style::Prose),
    Column::new("With what", 34, Style::Prose),
    Column::new("Before", 30, Style::Prose),
    Column::new("After", 24, Style::Prose),
];

/// Shows the audit report as a page, the newest combining first.
pub(super) fn page(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let door = Door::open(workspace);
    let (district, today) = (door.district(), door.context().today);
    let newest_first = district.combinings.iter().rev();
    let page = Report {
        title: "Combine Person: Audit Report",
        place: TOOL.menu_path,
        about: format!("District {} · {today}", workspace.name()),
        verdict: verdict(&district.combinings),
        facts: facts(workspace.name(), today, &district.combinings),
        sections: newest_first
            .map(|audited| section(audited, &district.time_zone))
            .collect(),
    };
    Ok(html(&page))
}

fn verdict(combinings: &Combinings) -> Verdict {
    let warned = warned(combinings);
    if combinings.is_empty() {
        return Verdict {
            is_open: false,
            statement: "Nobody has been combined.".to_owned(),
            advice: "Nothing of anybody has been moved or dropped.",
        };
    }
    let combined = counted(
        all(combinings),
        "person was combined into another",
        "persons were combined into others",
    );
    Verdict {
        is_open: warned > 0 || combinings.forgotten() > 0,
        statement: match warned {
            0 => format!("{combined}."),
            _ => format!("{combined}; {warned} of them in spite of a warning."),
        },
        advice: "What was dropped is nowhere in Campus any more: here is what it was. The newest stands first, by the \
                 clocks of the district. Of a social security number only the last four digits are shown.",
    }
}

/// How many persons were combined into others, those not remembered any more included.
fn all(combinings: &Combinings) -> usize {
    let forgotten = usize::try_from(combinings.forgotten()).unwrap_or(usize::MAX);
    combinings.iter().count().saturating_add(forgotten)
}

fn warned(combinings: &Combinings) -> usize {
    let is_warned = |audited: &&Arc<Audited>| !audited.combining.warnings.is_empty();
    combinings.iter().filter(is_warned).count()
}

fn facts(name: &str, today: Date, combinings: &Combinings) -> Vec<Fact<'static>> {
    let fact = |name, value| Fact { name, value };
    vec![
        fact("District", name.to_owned()),
        fact("Date", today.to_string()),
        fact("Combined", all(combinings).to_string()),
        fact("In spite of a warning", warned(combinings).to_string()),
        fact("Not remembered any more", combinings.forgotten().to_string()),
    ]
}

/// What was done with two persons. No name stands in its heading: names of several writings in one line would be read in
/// another order than they were written in.
fn section<'a>(audited: &'a Audited, zone: &TimeZone) -> Section<'a> {
    let Combining {
        base,
        other,
        warnings,
        ..
    } = &audited.combining;
    let there = audited.at.to_zoned_datetime(zone.clone());
    let remarks = warnings.iter();
    Section {
        heading: Cow::Owned(format!("Person {} into person {}", other.id, base.id)),
        note: Cow::Owned(
            there
                .strftime("Combined on %Y-%m-%d at %H:%M:%S (UTC%:z)")
                .to_string(),
        ),
        remarks: remarks
            .map(|warning| Cow::Owned(format!("Warned beforehand: {}.", warning.message)))
            .collect(),
        is_counted: false,
        columns: COLUMNS,
        groups: groups(&audited.combining),
    }
}

fn groups(combining: &Combining) -> Vec<Group<'_>> {
    let Combining {
        base, other, dropped, ..
    } = combining;
    let mut groups = vec![vec![
        row("Kept", lines(["The base person"]), who(base), is_now(base.id)),
        row(
            "Removed",
            lines(["The other person"]),
            who(other),
            is_now(base.id),
        ),
    ]];
    groups.extend(homes(combining));
    groups.extend(records(dropped));
    groups
}

fn row<'a>(deed: &'static str, what: Cell<'a>, before: Cell<'a>, after: Cell<'a>) -> Row<'a> {
    vec![Cell::of(deed), what, before, after]
}

fn lines<const N: usize>(lines: [&str; N]) -> Cell<'_> {
    Cell(lines.map(Cow::Borrowed).into())
}

/// Who somebody is, each part in a line of its own.
fn who(person: &CombinedPerson) -> Cell<'_> {
    let CombinedPerson {
        id,
        staff_number,
        last_name,
        first_name,
        middle_name,
        birthdate,
    } = person;
    let name = match middle_name {
        Some(middle) => format!("{last_name}, {first_name} {middle}"),
        None => format!("{last_name}, {first_name}"),
    };
    let number = match staff_number {
        Some(number) => format!("Staff number {}", number.as_str()),
        None => "No staff number".to_owned(),
    };
    let born = birthdate.map(|date| format!("Born {date}"));
    let parts = [Some(name), Some(format!("Person {id}")), Some(number), born];
    Cell(parts.into_iter().flatten().map(Cow::Owned).collect())
}

fn is_now(base: PersonId) -> Cell<'static> {
    Cell::of(format!("Person {base}"))
}

/// The memberships, those of one household together.
fn homes(combining: &Combining) -> Vec<Group<'_>> {
    let Combining {
        base,
        other,
        moved,
        joined,
        ..
    } = combining;
    let theirs = moved
        .iter()
        .map(|moved| (moved.household, of_other(moved, base.id, other.id)));
    let own = joined
        .iter()
        .map(|joined| (joined.household, of_base(joined, base.id)));
    let mut groups: Vec<(HouseholdId, Group<'_>)> = Vec::new();
    for (household, row) in theirs.chain(own) {
        match groups.iter_mut().find(|(known, _)| *known == household) {
            Some((_, group)) => group.push(row),
            None => groups.push((household, vec![row])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn of_other(moved: &MovedMembership, base: PersonId, other: PersonId) -> Row<'_> {
    let MovedMembership {
        household,
        name,
        start_date,
        end_date,
        merged_into,
        ..
    } = moved;
    let held = MembershipSpan {
        start_date: *start_date,
        end_date: *end_date,
    };
    let deed = if merged_into.is_some() { "Joined" } else { "Moved" };
    let what = membership("The other person's membership in a household", *household, name);
    row(
        deed,
        what,
        belongs(other, held),
        belongs(base, merged_into.unwrap_or(held)),
    )
}

fn of_base(joined: &JoinedMembership, base: PersonId) -> Row<'_> {
    let JoinedMembership {
        household,
        name,
        old,
        new,
    } = joined;
    let what = membership("The base person's membership in a household", *household, name);
    row("Joined", what, belongs(base, *old), belongs(base, *new))
}

fn membership<'a>(whose: &'static str, household: HouseholdId, name: &'a str) -> Cell<'a> {
    Cell(vec![
        Cow::Borrowed(whose),
        Cow::Borrowed(name),
        Cow::Owned(format!("Household {household}")),
    ])
}

/// Who belongs to a household, and from when to when.
fn belongs(person: PersonId, span: MembershipSpan) -> Cell<'static> {
    let span = dates(Some(span.start_date), span.end_date);
    Cell(vec![Cow::Owned(format!("Person {person}")), Cow::Owned(span)])
}

/// The values that were dropped, those of one record together.
fn records(dropped: &[PersonValue]) -> Vec<Group<'_>> {
    let mut groups: Vec<(&str, Group<'_>)> = Vec::new();
    for value in dropped {
        let (record, what) = place(&value.path);
        let row = row(
            "Dropped",
            Cell::of(what),
            Cell::of(&*value.value),
            Cell::default(),
        );
        match groups.last_mut() {
            Some((last, group)) if *last == record => group.push(row),
            _ => groups.push((record, vec![row])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// The record that a value stands in, and what people call the value: `/identities/0/lastName` is the last name of the first
/// identity.
fn place(path: &str) -> (&str, String) {
    let Some((record, property)) = path.rsplit_once('/') else {
        return ("", path.to_owned());
    };
    let mut parts = record.split('/').skip(1);
    match (parts.next(), parts.next().map(str::parse::<usize>)) {
        (Some(list), Some(Ok(index))) => {
            let what = format!("{} {}: {}", in_words(list), index + 1, in_words(property));
            (record, what)
        }
        _ => (record, in_words(property).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_called_as_people_call_it() {
        for (path, record, what) in [
            ("/cellPhone", "", "Cell phone"),
            ("/identities/0/lastName", "/identities/0", "Identity 1: Last name"),
            (
                "/districtAssignments/2/titleCode",
                "/districtAssignments/2",
                "District assignment 3: Title code",
            ),
            (
                "/employments/1/hireDate",
                "/employments/1",
                "District employment 2: Hire date",
            ),
            ("elsewhere", "", "elsewhere"),
        ] {
            assert_eq!(place(path), (record, what.to_owned()));
        }
    }
}
