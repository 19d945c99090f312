//! The entries of tables as people read them, each in three columns.

use serde_json::Value;

use super::account::{Failure, Fault};
use super::{Kind, ProblemError};

/// What Campus refused of a record.
pub(super) fn fault(fault: &Fault) -> [String; 3] {
    let record = format!("record {}", fault.record);
    let staff_number = fault.staff_number.clone().unwrap_or_else(|| "-".to_owned());
    let place = if fault.path.is_empty() {
        String::new()
    } else {
        format!("{}: ", fault.path)
    };
    let said = reason(&fault.message, &fault.code, fault.rule.as_deref());
    [record, staff_number, place + &said]
}

/// Why a record was not committed, each reason for itself.
pub(super) fn failure(failure: &Failure) -> Vec<[String; 3]> {
    let row = |error: &ProblemError| [failure.staff_number.clone(), String::new(), objection(error)];
    if failure.errors.is_empty() {
        return vec![row(&ProblemError::default())];
    }
    failure.errors.iter().map(row).collect()
}

fn objection(error: &ProblemError) -> String {
    let place = error.path.as_ref().filter(|path| !path.is_empty());
    let place = place.map(|path| format!("{path}: ")).unwrap_or_default();
    place + &reason(&error.message, &error.code, error.rule.as_deref())
}

fn reason(message: &str, code: &str, rule: Option<&str>) -> String {
    let known: Vec<&str> = [code]
        .into_iter()
        .chain(rule)
        .filter(|word| !word.is_empty())
        .collect();
    match (message, known.as_slice()) {
        ("", []) => "no reason was given".to_owned(),
        (message, []) => message.to_owned(),
        (message, known) => format!("{message} ({})", known.join(", ")),
    }
}

/// An entry of a report.
pub(super) fn entry(kind: Kind, row: &Value) -> [String; 3] {
    let staff_number = word(&row["staffNumber"]);
    let change = |show: fn(&Value) -> String| change(&row["old"], &row["new"], show);
    match kind {
        Kind::Demographics => [staff_number, word(&row["property"]), change(shown)],
        Kind::Employments => [staff_number, String::new(), change(employment)],
        Kind::Assignments => [staff_number, String::new(), change(position)],
        Kind::Households => [staff_number, word(&row["property"]), change(of_household)],
        Kind::Staff => {
            let names = [&row["lastName"], &row["firstName"]].map(word);
            [staff_number, String::new(), names.join(", ")]
        }
        Kind::Addresses => [String::new(), String::new(), address(row)],
        Kind::Conflicts | Kind::Errors | Kind::Warnings => {
            let error: ProblemError = serde_json::from_value(row.clone()).unwrap_or_default();
            [staff_number, String::new(), objection(&error)]
        }
    }
}

fn change(old: &Value, new: &Value, show: fn(&Value) -> String) -> String {
    match (old, new) {
        (Value::Null, new) => format!("+ {}", show(new)),
        (old, Value::Null) => format!("- {}", show(old)),
        (old, new) => format!("{} -> {}", show(old), show(new)),
    }
}

/// A value as it is; of a list or an object the JSON.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn word(value: &Value) -> String {
    if value.is_null() {
        "-".to_owned()
    } else {
        shown(value)
    }
}

fn employment(value: &Value) -> String {
    term(&value["hireDate"], &value["terminationDate"])
}

fn position(value: &Value) -> String {
    let codes = ["schoolNumber", "assignmentCode", "titleCode"].map(|name| word(&value[name]));
    format!(
        "{} {}",
        codes.join(" "),
        term(&value["startDate"], &value["endDate"])
    )
}

/// A stay at an address, or a value of the household itself.
fn of_household(value: &Value) -> String {
    match &value["address"] {
        Value::Object(_) => {
            let at = address(&value["address"]);
            format!("{at} {}", term(&value["startDate"], &value["endDate"]))
        }
        _ => shown(value),
    }
}

fn term(from: &Value, to: &Value) -> String {
    match (from, to) {
        (from, Value::Null) => format!("from {}", word(from)),
        (from, to) => format!("from {} to {}", word(from), shown(to)),
    }
}

fn address(value: &Value) -> String {
    let part = |name: &str| value[name].as_str().filter(|text| !text.is_empty());
    let is_box = value["postOfficeBox"] == true;
    let apt = part("apt").map(|apt| format!("apt {apt}"));
    let street = [
        "fullStreetAddress",
        "number",
        "prefix",
        "street",
        "tag",
        "direction",
    ]
    .map(part);
    let street = is_box
        .then_some("PO Box")
        .into_iter()
        .chain(street.into_iter().flatten());
    let street: Vec<&str> = street.chain(apt.as_deref()).collect();
    let region: Vec<&str> = ["state", "zip"].into_iter().filter_map(part).collect();
    let all = [
        street.join(" "),
        part("city").unwrap_or_default().to_owned(),
        region.join(" "),
    ];
    let said: Vec<String> = all.into_iter().filter(|text| !text.is_empty()).collect();
    said.join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_entry_reads_like_what_it_is_about() {
        let third = |kind, row: Value| entry(kind, &row)[2].clone();
        for (kind, row, text) in [
            (
                Kind::Demographics,
                json!({"old": "Berg", "new": "Lind"}),
                "Berg -> Lind",
            ),
            (Kind::Demographics, json!({"old": null, "new": "Lind"}), "+ Lind"),
            (
                Kind::Employments,
                json!({"old": {"hireDate": "2010-08-04"}, "new": {"hireDate": "2010-08-04", "terminationDate": "2024-06-30"}}),
                "from 2010-08-04 -> from 2010-08-04 to 2024-06-30",
            ),
            (
                Kind::Assignments,
                json!({"old": {"schoolNumber": "010", "titleCode": "T100", "startDate": "2010-08-04"}, "new": null}),
                "- 010 - T100 from 2010-08-04",
            ),
            (
                Kind::Staff,
                json!({"lastName": "Berg", "firstName": "Ida"}),
                "Berg, Ida",
            ),
            (
                Kind::Addresses,
                json!({"number": "7", "street": "Elm", "tag": "St", "apt": "4", "city": "Blaine", "state": "MN", "zip": "55434"}),
                "7 Elm St apt 4, Blaine, MN 55434",
            ),
            (
                Kind::Addresses,
                json!({"postOfficeBox": true, "number": "7"}),
                "PO Box 7",
            ),
            (
                Kind::Errors,
                json!({"code": "X", "message": "it is held twice", "path": "/staffNumber", "rule": "SYNC-15"}),
                "/staffNumber: it is held twice (X, SYNC-15)",
            ),
        ] {
            assert_eq!(third(kind, row), text);
        }
    }
}
