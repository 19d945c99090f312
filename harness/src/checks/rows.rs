//! The lists a person has: positions, employments, identities.

use serde_json::{Map, Value};

use super::search::Hit;
use super::staff::same;
use super::{Contradiction, Objection};

/// A list that is compared row by row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Rows {
    /// The positions of a hit.
    Positions,
    /// The employments of a hit or a record.
    Employments,
    /// The identities of a record.
    Identities,
    /// The positions of a record.
    Assignments,
}

impl Rows {
    /// The name of the list for so many rows.
    fn name_of(self, count: usize) -> &'static str {
        match (count, self) {
            (1, Self::Positions) => "position",
            (1, Self::Employments) => "employment",
            (1, Self::Identities) => "identity",
            (1, Self::Assignments) => "districtAssignment",
            _ => self.member(),
        }
    }

    /// The member that holds the list.
    const fn member(self) -> &'static str {
        match self {
            Self::Positions => "positions",
            Self::Employments => "employments",
            Self::Identities => "identities",
            Self::Assignments => "districtAssignments",
        }
    }

    /// What a row shows in a message.
    const fn shown(self) -> &'static [&'static str] {
        match self {
            Self::Positions | Self::Assignments => &[
                "schoolNumber",
                "assignmentCode",
                "titleCode",
                "startDate",
                "endDate",
            ],
            Self::Employments => &["hireDate", "terminationDate"],
            Self::Identities => &["lastName", "firstName", "middleName", "startDate", "endDate"],
        }
    }
}

/// A hit or a record has these rows and no other, each as often as it is expected, compared on the expected properties.
///
/// # Errors
/// When one is missing or left over.
pub fn exactly(hit: &Hit, rows: Rows, expected: &[Map<String, Value>]) -> Result<(), Objection> {
    let mut left = hit
        .get(rows.member())
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let mut details = Vec::new();
    for row in expected {
        match left.iter().position(|held| same(held, row)) {
            Some(index) => {
                left.remove(index);
            }
            None => details.push(format!("missing {}", show(rows, &Value::Object(row.clone())))),
        }
    }
    details.extend(
        left.iter()
            .map(|held| format!("not expected {}", show(rows, held))),
    );
    if details.is_empty() {
        return Ok(());
    }
    let (count, other) = (expected.len(), rows.member());
    let what = rows.name_of(count);
    Err(
        Contradiction::new(format!("exactly {count} {what}"), format!("other {other}"))
            .with_details(details)
            .into(),
    )
}

/// A row in one line.
fn show(rows: Rows, row: &Value) -> String {
    let text = |name: &&str| row[*name].as_str().unwrap_or("-").to_owned();
    rows.shown().iter().map(text).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn held(positions: Value) -> Hit {
        Map::from_iter([("positions".to_owned(), positions)])
    }

    fn expected(positions: &Value) -> Vec<Map<String, Value>> {
        positions
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one.as_object().unwrap().clone())
            .collect()
    }

    #[test]
    fn equal_positions_are_counted() {
        let one = json!({"schoolNumber": "010", "startDate": "2023-10-01"});
        let twice = held(json!([one, one]));
        assert!(exactly(&twice, Rows::Positions, &expected(&json!([one]))).is_err());
        assert!(exactly(&twice, Rows::Positions, &expected(&json!([one, one]))).is_ok());
        assert!(exactly(&twice, Rows::Positions, &expected(&json!([one, one, one]))).is_err());
    }

    #[test]
    fn only_the_expected_properties_are_compared_and_null_means_open() {
        let hit = held(json!([{"schoolNumber": "010", "titleCode": "T100"}]));
        assert!(
            exactly(
                &hit,
                Rows::Positions,
                &expected(&json!([{"schoolNumber": "010", "endDate": null}]))
            )
            .is_ok()
        );
        assert!(
            exactly(
                &hit,
                Rows::Positions,
                &expected(&json!([{"schoolNumber": "010", "titleCode": null}]))
            )
            .is_err()
        );
    }

    #[test]
    fn one_row_is_not_told_as_several() {
        let told = |rows: Value| {
            let hit = held(json!([{"schoolNumber": "030"}]));
            exactly(&hit, Rows::Positions, &expected(&rows))
                .unwrap_err()
                .to_string()
        };
        let one = json!({"schoolNumber": "010"});
        assert_eq!(
            told(json!([one])),
            "expected exactly 1 position, found other positions"
        );
        assert_eq!(
            told(json!([one, one])),
            "expected exactly 2 positions, found other positions"
        );
        assert_eq!(
            told(json!([])),
            "expected exactly 0 positions, found other positions"
        );
    }

    #[test]
    fn a_number_is_no_school() {
        let hit = held(json!([{"schoolNumber": 10}]));
        assert!(exactly(&hit, Rows::Positions, &expected(&json!([{"schoolNumber": "10"}]))).is_err());
    }
}
