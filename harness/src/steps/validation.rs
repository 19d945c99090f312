//! What a validation reports.

use cucumber::then;
use gherkin::Step;
use serde_json::{Map, Value};

use super::synchronization::made_up_numbers;
use super::words::Area;
use crate::checks::validation::{self, Finding, List};
use crate::checks::{Objection, address};
use crate::contract::{HOUSEHOLD, STAFF};
use crate::exchange::Answer;
use crate::world::{CampusWorld, Cell, Record, Stop};

/// Columns of a table of changes.
const CHANGE: &[(&str, &str)] = &[
    ("number", "staffNumber"),
    ("area", "area"),
    ("property", "property"),
    ("old", "old"),
    ("new", "new"),
];

/// What a table calls a stay of a household at an address.
const STAY: (&str, &str) = ("location", "householdLocations");

#[then("the validation reports exactly these changes")]
fn reports_exactly(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let expected = expected_changes(world, step, None)?;
    judge(world, |answer| validation::exactly(answer, &List::ALL, &expected))
}

#[then(expr = "the validation reports exactly these {area} changes")]
fn reports_exactly_in(world: &mut CampusWorld, area: Area, step: &Step) -> Result<(), Stop> {
    let expected = expected_changes(world, step, Some(area.0))?;
    judge(world, |answer| validation::exactly(answer, &[area.0], &expected))
}

#[then("the validation reports no changes")]
fn reports_nothing(world: &mut CampusWorld) -> Result<(), Stop> {
    judge(world, |answer| validation::exactly(answer, &List::ALL, &[]))
}

#[then(expr = "the validation reports no {area} changes")]
fn reports_nothing_in(world: &mut CampusWorld, area: Area) -> Result<(), Stop> {
    judge(world, |answer| validation::exactly(answer, &[area.0], &[]))
}

#[then(expr = "the validation reports another last name for each of the {int} made-up staff members")]
fn reports_every_name(world: &mut CampusWorld, count: usize) -> Result<(), Stop> {
    judge(world, |answer| {
        validation::so_many(answer, List::Demographics, "lastName", count)
    })
}

#[then(expr = "the validation speaks of each of the {int} made-up staff members")]
fn speaks_of_each(world: &mut CampusWorld, count: usize) -> Result<(), Stop> {
    let numbers = made_up_numbers(world, count)?;
    judge(world, |answer| validation::speaks_of(answer, &numbers))
}

#[then("every change is told by staff number, property, old value and new value")]
fn every_change_is_structured(world: &mut CampusWorld) -> Result<(), Stop> {
    judge(world, validation::structured)
}

#[then("the validation would add exactly these staff members")]
fn would_add_exactly(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let table = world.table(step, &[STAFF])?;
    let roles = world.roles()?;
    let row = |record: &Record| {
        let cells = STAFF.iter().filter_map(|(word, property)| {
            let value = record.get(*word)?.expected();
            Some(((*property).to_owned(), roles.document(&value)))
        });
        cells.collect::<Map<String, Value>>()
    };
    let expected: Vec<Map<String, Value>> = table.records.iter().map(row).collect();
    judge(world, |answer| validation::adds_exactly(answer, &expected))
}

#[then("the validation would add nobody")]
fn would_add_nobody(world: &mut CampusWorld) -> Result<(), Stop> {
    judge(world, |answer| validation::adds_exactly(answer, &[]))
}

#[then("the validation would add exactly these addresses")]
fn would_add_addresses(world: &mut CampusWorld, step: &Step) -> Result<(), Stop> {
    let expected = world.expected_addresses(step)?;
    judge(world, |answer| {
        let added = validation::added_addresses(answer)?;
        address::exactly_these(&added, &expected)
    })
}

#[then("the validation would add no address")]
fn would_add_no_address(world: &mut CampusWorld) -> Result<(), Stop> {
    judge(world, |answer| {
        let added = validation::added_addresses(answer)?;
        address::exactly_these(&added, &[])
    })
}

#[then(regex = r"^the validation has (?:an|a) (error|conflict|warning) for ([A-Za-z]*\d[0-9A-Za-z]*)$")]
fn has_finding(world: &mut CampusWorld, finding: String, number: String) -> Result<(), Stop> {
    find(world, &finding, &number, true)
}

#[then(regex = r"^the validation has no (error|conflict|warning) for ([A-Za-z]*\d[0-9A-Za-z]*)$")]
fn has_no_finding(world: &mut CampusWorld, finding: String, number: String) -> Result<(), Stop> {
    find(world, &finding, &number, false)
}

#[then("every validation says the same")]
fn says_the_same(world: &mut CampusWorld) -> Result<(), Stop> {
    let answers = world.notes.validations.clone();
    world.assert(validation::alike(&answers))
}

fn find(world: &mut CampusWorld, kind: &str, number: &str, is_expected: bool) -> Result<(), Stop> {
    let Some(finding) = Finding::of(kind) else {
        return Err(world.broken(&format!("a validation has no list of {kind}s")));
    };
    let number = world.roles()?.staff_number(number);
    judge(world, |answer| {
        validation::has(answer, finding, &number, is_expected)
    })
}

/// Judges the last validation, and every one of a When that asked for several.
fn judge(world: &mut CampusWorld, check: impl Fn(&Answer) -> Result<(), Objection>) -> Result<(), Stop> {
    let answers = world.notes.validations.clone();
    let answers = world.noted((!answers.is_empty()).then_some(answers), "a validation")?;
    answers.iter().try_for_each(|answer| world.assert(check(answer)))
}

/// The changes of a table. Where the sentence names their area the table does not.
fn expected_changes(
    world: &mut CampusWorld,
    step: &Step,
    area: Option<List>,
) -> Result<Vec<validation::Change>, Stop> {
    let table = world.table(step, &[CHANGE])?;
    let mut changes = Vec::new();
    for record in &table.records {
        let text = |column: &str| match record.get(column) {
            Some(Cell::Text(text)) => Some(text.as_str()),
            _ => None,
        };
        let list = area.or_else(|| List::of(text("area")?));
        let (Some(list), Some(number)) = (list, text("number")) else {
            return Err(world.broken("a change is of an area and has a staff number"));
        };
        let named = text("property").unwrap_or_default();
        let (properties, further) = match list {
            List::Households => (HOUSEHOLD, &[STAY][..]),
            _ => (STAFF, &[][..]),
        };
        let mut properties = properties.iter().chain(further);
        let property = properties.find(|(known, _)| *known == named);
        // A place is written with a comma before the town.
        let value = |column: &str| {
            text(column).map(|value| match named {
                "location" => value.replace(',', ""),
                _ => value.to_owned(),
            })
        };
        changes.push(validation::Change {
            list,
            staff_number: world.roles()?.staff_number(number),
            property: list
                .property()
                .or(property.map(|(_, property)| *property))
                .unwrap_or(named)
                .to_owned(),
            old: value("old"),
            new: value("new"),
        });
    }
    Ok(changes)
}
