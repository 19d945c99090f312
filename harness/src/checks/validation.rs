//! What a validation reports: changes, additions, conflicts, errors and warnings.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::address::Address;
use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// A list of changes, which says what area they are of.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum List {
    /// Who somebody is.
    Demographics,
    /// When somebody was hired and left.
    Employments,
    /// What somebody does where.
    Assignments,
    /// With whom somebody lives, and where.
    Households,
}

impl List {
    /// All lists.
    pub const ALL: [Self; 4] = [
        Self::Demographics,
        Self::Employments,
        Self::Assignments,
        Self::Households,
    ];

    /// The list a word of the features means.
    pub fn of(word: &str) -> Option<Self> {
        let mut lists = Self::ALL.into_iter();
        lists.find(|list| list.member().strip_suffix('s') == word.strip_suffix('s').or(Some(word)))
    }

    /// The property its changes are of, where it is always the same.
    pub const fn property(self) -> Option<&'static str> {
        match self {
            Self::Demographics | Self::Households => None,
            Self::Employments => Some("employments"),
            Self::Assignments => Some("positions"),
        }
    }

    const fn member(self) -> &'static str {
        match self {
            Self::Demographics => "demographics",
            Self::Employments => "employments",
            Self::Assignments => "assignments",
            Self::Households => "households",
        }
    }
}

/// Something a validation has to say of a record or a person.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Finding {
    /// The record cannot be committed.
    Error,
    /// The record may be about somebody else.
    Conflict,
    /// Something a district may want to know.
    Warning,
}

impl Finding {
    const ALL: [Self; 3] = [Self::Error, Self::Conflict, Self::Warning];

    /// The finding a word means.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|finding| finding.member().strip_suffix('s') == Some(word))
    }

    const fn member(self) -> &'static str {
        match self {
            Self::Error => "errors",
            Self::Conflict => "conflicts",
            Self::Warning => "warnings",
        }
    }
}

/// A change as a table tells it. An employment is written `2020-08-01 to 2024-06-30`, a position
/// `010/20/T100 2020-08-01 to 2024-06-30`, a location `9 Cedar Ln Blaine MN 55449 2020-08-01 to 2024-06-30`; without its last
/// part it is open.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Change {
    /// Its area.
    pub list: List,
    /// Whose.
    pub staff_number: String,
    /// The property.
    pub property: String,
    /// What Campus has; none where it has nothing.
    pub old: Option<String>,
    /// What it would have; none where that goes.
    pub new: Option<String>,
}

/// The report of a validation.
///
/// # Errors
/// When the call was not accepted, or is not answered by a report.
pub fn report(answer: &Answer) -> Result<&Map<String, Value>, Objection> {
    let report = status::json(answer)?.as_object();
    report.ok_or_else(|| Contradiction::new("a report", answer.summary()).into())
}

/// The lists have these changes and no other, each once.
///
/// # Errors
/// When one is missing or left over, or there are no such lists.
pub fn exactly(answer: &Answer, lists: &[List], expected: &[Change]) -> Result<(), Objection> {
    let mut left = Vec::new();
    for list in lists {
        left.extend(changes(answer, *list)?.iter().map(|entry| told(*list, entry)));
    }
    let mut details = Vec::new();
    for change in expected {
        match left.iter().position(|found| found == change) {
            Some(index) => {
                left.remove(index);
            }
            None => details.push(format!("missing {}", change.line())),
        }
    }
    details.extend(left.iter().map(|found| format!("not expected {}", found.line())));
    if details.is_empty() {
        return Ok(());
    }
    let expected = match expected.len() {
        0 => "no change".to_owned(),
        1 => "exactly 1 change".to_owned(),
        count => format!("exactly {count} changes"),
    };
    Err(Contradiction::new(expected, "other changes")
        .with_details(details)
        .into())
}

/// A list has so many changes of one property, each of another staff member, and no other.
///
/// # Errors
/// When there are more or fewer.
pub fn so_many(answer: &Answer, list: List, property: &str, count: usize) -> Result<(), Objection> {
    let entries = changes(answer, list)?;
    let mut numbers: Vec<&str> = entries
        .iter()
        .filter_map(|entry| entry["staffNumber"].as_str())
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    let is_of_property = entries.iter().all(|entry| entry["property"] == property);
    if is_of_property && entries.len() == count && numbers.len() == count {
        return Ok(());
    }
    let found = format!("{} changes of {} staff members", entries.len(), numbers.len());
    Err(Contradiction::new(format!("{property} of {count} staff members"), found).into())
}

/// A validation has something to say of each of these staff numbers: a change, an addition or an error.
///
/// # Errors
/// When it is silent about one, or is no report.
pub fn speaks_of(answer: &Answer, numbers: &[String]) -> Result<(), Objection> {
    let report = report(answer)?;
    let added = report.get("added").map(|added| &added["staff"]);
    let changes = report.get("changes").and_then(Value::as_object);
    let lists = changes
        .into_iter()
        .flat_map(Map::values)
        .chain(added)
        .chain(report.get("errors"));
    let entries = lists.filter_map(Value::as_array).flatten();
    let named: BTreeSet<&str> = entries
        .filter_map(|entry| entry["staffNumber"].as_str())
        .collect();
    let missing: Vec<&String> = numbers
        .iter()
        .filter(|number| !named.contains(number.as_str()))
        .collect();
    match missing.as_slice() {
        [] => Ok(()),
        [first, ..] => {
            let expected = format!("a word on each of {} staff members", numbers.len());
            let found = format!("none on {} of them, {first} the first", missing.len());
            Err(Contradiction::new(expected, found).into())
        }
    }
}

/// Every change names a staff number, a property, what there is and what there would be.
///
/// # Errors
/// When one does not, or the report has none of the lists.
pub fn structured(answer: &Answer) -> Result<(), Objection> {
    for list in List::ALL {
        for entry in changes(answer, list)? {
            let is_text = |name: &str| entry[name].as_str().is_some_and(|text| !text.is_empty());
            let has = |name: &str| entry.get(name).is_some();
            if !(is_text("staffNumber") && is_text("property") && has("old") && has("new")) {
                let expected = "a change with staff number, property, old value and new value";
                return Err(Contradiction::new(expected, entry).into());
            }
        }
    }
    Ok(())
}

/// These staff members would be added and nobody else, compared on the expected properties.
///
/// # Errors
/// When one is missing or left over, or there is no such list.
pub fn adds_exactly(answer: &Answer, expected: &[Map<String, Value>]) -> Result<(), Objection> {
    let mut left = added(answer, "staff")?.to_vec();
    let mut details = Vec::new();
    for row in expected {
        match left.iter().position(|entry| super::staff::same(entry, row)) {
            Some(index) => {
                left.remove(index);
            }
            None => details.push(format!("missing {}", name(&Value::Object(row.clone())))),
        }
    }
    details.extend(left.iter().map(|entry| format!("not expected {}", name(entry))));
    if details.is_empty() {
        return Ok(());
    }
    let expected = match expected.len() {
        0 => "nobody to be added".to_owned(),
        count => format!("exactly {count} to be added"),
    };
    Err(Contradiction::new(expected, "others")
        .with_details(details)
        .into())
}

/// The addresses that would be added.
///
/// # Errors
/// When there is no such list.
pub fn added_addresses(answer: &Answer) -> Result<Vec<Address>, Objection> {
    let addresses = added(answer, "addresses")?.iter();
    let addresses: Option<Vec<Address>> = addresses.map(|address| address.as_object().cloned()).collect();
    addresses.ok_or_else(|| Contradiction::new("a list of addresses", answer.summary()).into())
}

/// A validation has a finding for a staff number, or none.
///
/// # Errors
/// When it is otherwise, or there is no such list.
pub fn has(answer: &Answer, finding: Finding, number: &str, is_expected: bool) -> Result<(), Objection> {
    let member = finding.member();
    let entries = report(answer)?.get(member).and_then(Value::as_array);
    let entries =
        entries.ok_or_else(|| Contradiction::new(format!("a list of {member}"), answer.summary()))?;
    let found = entries.iter().find(|entry| entry["staffNumber"] == number);
    if found.is_some() == is_expected {
        return Ok(());
    }
    let which = if is_expected { "an entry" } else { "no entry" };
    let shown = found.map_or_else(|| "none".to_owned(), Value::to_string);
    Err(Contradiction::new(format!("{which} for {number} among the {member}"), shown).into())
}

/// Several validations say the same.
///
/// # Errors
/// When one was not accepted, or two differ.
pub fn alike(answers: &[Answer]) -> Result<(), Objection> {
    let reports = answers.iter().map(report).collect::<Result<Vec<_>, _>>()?;
    if reports.len() < 2 {
        return Err(Objection::Unsettled("there was one validation only".to_owned()));
    }
    let differ = reports.windows(2).position(|pair| pair[0] != pair[1]);
    let found = |at: usize| format!("validation {} differs from the one before it", at + 2);
    differ.map_or(Ok(()), |at| {
        Err(Contradiction::new("the same report every time", found(at)).into())
    })
}

impl Change {
    fn line(&self) -> String {
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
        let Self {
            staff_number,
            property,
            ..
        } = self;
        format!(
            "{staff_number} {property}: {} to {}",
            value(&self.old),
            value(&self.new)
        )
    }
}

fn changes(answer: &Answer, list: List) -> Result<&[Value], Objection> {
    let member = list.member();
    let entries = report(answer)?
        .get("changes")
        .and_then(|changes| changes[member].as_array());
    let entries =
        entries.ok_or_else(|| Contradiction::new(format!("a list of {member}"), answer.summary()))?;
    Ok(entries)
}

fn added<'a>(answer: &'a Answer, member: &str) -> Result<&'a [Value], Objection> {
    let entries = report(answer)?
        .get("added")
        .and_then(|added| added[member].as_array());
    let entries = entries
        .ok_or_else(|| Contradiction::new(format!("a list of {member} to be added"), answer.summary()))?;
    Ok(entries)
}

fn told(list: List, entry: &Value) -> Change {
    let text = |name: &str| entry[name].as_str().unwrap_or("-").to_owned();
    Change {
        list,
        staff_number: text("staffNumber"),
        property: text("property"),
        old: in_words(&entry["old"]),
        new: in_words(&entry["new"]),
    }
}

/// A value as tables write it.
fn in_words(value: &Value) -> Option<String> {
    const CODES: [&str; 3] = ["schoolNumber", "assignmentCode", "titleCode"];
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Bool(truth) => Some(if *truth { "yes" } else { "no" }.to_owned()),
        Value::Object(record) => {
            let text = |name: &str| record.get(name).and_then(Value::as_str);
            let codes: Vec<&str> = CODES.into_iter().filter_map(text).collect();
            let start = text("startDate").or(text("hireDate"));
            let end = text("endDate")
                .or(text("terminationDate"))
                .map(|end| format!("to {end}"));
            let codes = Some(codes.join("/")).filter(|codes| !codes.is_empty());
            let place = record.get("address").map(super::place::line);
            let what = codes.or(place);
            let parts = what.into_iter().chain(start.map(str::to_owned)).chain(end);
            Some(parts.collect::<Vec<_>>().join(" "))
        }
        other => Some(other.to_string()),
    }
}

fn name(entry: &Value) -> String {
    let text = |name: &&str| entry[*name].as_str().unwrap_or("-").to_owned();
    ["staffNumber", "firstName", "lastName"]
        .iter()
        .map(text)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn answer(report: &Value) -> Answer {
        Answer::new(200, Vec::new(), report.to_string())
    }

    fn berg() -> Answer {
        answer(&json!({
            "changes": {
                "demographics": [
                    {"staffNumber": "E1001", "property": "lastName", "old": "Lindqvist", "new": "Berg"},
                ],
                "employments": [],
                "assignments": [{
                    "staffNumber": "E1001", "property": "positions", "old": null,
                    "new": {"schoolNumber": "020", "assignmentCode": "10", "startDate": "2024-02-01", "endDate": "2024-06-30"},
                }],
                "households": [
                    {"staffNumber": "E1001", "property": "private", "old": false, "new": true},
                    {"staffNumber": "E1001", "property": "householdLocations", "old": null, "new": {"startDate": "2024-03-15",
                        "address": {"number": "9", "street": "Cedar", "tag": "Ln", "city": "Blaine", "state": "MN", "zip": "55449"}}},
                ],
            },
            "added": {"staff": [{"staffNumber": "E2001", "lastName": "Moreau", "firstName": "Gil"}], "addresses": []},
            "errors": [{"staffNumber": "E1005"}],
            "conflicts": [],
            "warnings": [],
        }))
    }

    fn change(list: List, property: &str, old: Option<&str>, new: &str) -> Change {
        Change {
            list,
            staff_number: "E1001".to_owned(),
            property: property.to_owned(),
            old: old.map(str::to_owned),
            new: Some(new.to_owned()),
        }
    }

    #[test]
    fn changes_are_expected_one_by_one_and_no_other() {
        let name = change(List::Demographics, "lastName", Some("Lindqvist"), "Berg");
        let position = change(
            List::Assignments,
            "positions",
            None,
            "020/10 2024-02-01 to 2024-06-30",
        );
        let only_names = |expected: &[Change]| exactly(&berg(), &[List::Demographics], expected);
        assert_eq!(only_names(std::slice::from_ref(&name)), Ok(()));
        assert!(only_names(&[]).is_err() && only_names(&[name.clone(), name.clone()]).is_err());
        let other = change(List::Demographics, "lastName", Some("Lindqvist"), "Vega");
        assert!(only_names(&[other]).is_err());
        let private = change(List::Households, "private", Some("no"), "yes");
        let place = "9 Cedar Ln Blaine MN 55449 2024-03-15";
        let place = change(List::Households, "householdLocations", None, place);
        assert_eq!(
            exactly(&berg(), &List::ALL, &[position, name, place, private]),
            Ok(())
        );
    }

    #[test]
    fn a_report_without_its_lists_is_none() {
        let text = Answer::new(200, Vec::new(), "Lindqvist becomes Berg".to_owned());
        assert!(exactly(&text, &List::ALL, &[]).is_err() && structured(&text).is_err());
        assert!(adds_exactly(&answer(&json!({"changes": {}})), &[]).is_err());
        assert!(has(&answer(&json!({})), Finding::Error, "E1001", false).is_err());
    }

    #[test]
    fn a_change_has_four_parts() {
        assert_eq!(structured(&berg()), Ok(()));
        let entry = json!({"staffNumber": "E1001", "property": "lastName", "new": "Berg"});
        let changes = json!({"demographics": [entry], "employments": [], "assignments": []});
        assert!(structured(&answer(&json!({"changes": changes}))).is_err());
    }

    #[test]
    fn findings_are_looked_for_by_number() {
        assert!(has(&berg(), Finding::Error, "E1005", true).is_ok());
        assert!(has(&berg(), Finding::Error, "E1001", true).is_err());
        assert!(has(&berg(), Finding::Conflict, "E1005", false).is_ok());
    }

    #[test]
    fn whoever_would_be_added_is_named() {
        let row = |number: &str| Map::from_iter([("staffNumber".to_owned(), Value::from(number))]);
        assert!(adds_exactly(&berg(), &[row("E2001")]).is_ok());
        assert!(adds_exactly(&berg(), &[]).is_err() && adds_exactly(&berg(), &[row("E2002")]).is_err());
    }

    #[test]
    fn so_many_changes_are_of_so_many_people() {
        let names = |numbers: &[&str]| {
            let entry = |number: &&str| json!({"staffNumber": number, "property": "lastName"});
            let demographics: Vec<Value> = numbers.iter().map(entry).collect();
            answer(&json!({"changes": {"demographics": demographics}}))
        };
        let two = |answer: &Answer| so_many(answer, List::Demographics, "lastName", 2).is_ok();
        assert!(two(&names(&["E3001", "E3002"])));
        assert!(!two(&names(&["E3001"])) && !two(&names(&["E3001", "E3001"])));
    }

    #[test]
    fn nobody_is_passed_over_in_silence() {
        let numbers = |numbers: &[&str]| {
            numbers
                .iter()
                .map(|number| (*number).to_owned())
                .collect::<Vec<_>>()
        };
        assert!(speaks_of(&berg(), &numbers(&["E1001", "E1005", "E2001"])).is_ok());
        assert!(speaks_of(&berg(), &numbers(&["E1001", "E1002"])).is_err());
    }

    #[test]
    fn one_validation_cannot_be_compared_with_itself() {
        assert!(matches!(alike(&[berg()]), Err(Objection::Unsettled(_))));
        assert!(alike(&[berg(), berg()]).is_ok());
        assert!(alike(&[berg(), answer(&json!({}))]).is_err());
    }
}
