//! The positions a person holds.

use serde_json::{Map, Value};

use super::search::Hit;
use super::staff::same;
use super::{Contradiction, Objection};

/// A hit holds these positions and no other, each as often as it is expected, compared on the expected properties.
///
/// # Errors
/// When one is missing or left over.
pub fn holds_exactly(hit: &Hit, expected: &[Map<String, Value>]) -> Result<(), Objection> {
    let mut left = hit
        .get("positions")
        .and_then(Value::as_array)
        .cloned()
        .unwrap_or_default();
    let mut details = Vec::new();
    for position in expected {
        match left.iter().position(|held| same(held, position)) {
            Some(index) => {
                left.remove(index);
            }
            None => details.push(format!("missing {}", show(&Value::Object(position.clone())))),
        }
    }
    details.extend(left.iter().map(|held| format!("not expected {}", show(held))));
    if details.is_empty() {
        return Ok(());
    }
    let expected = format!("exactly {} positions", expected.len());
    Err(Contradiction::new(expected, "other positions")
        .with_details(details)
        .into())
}

/// A position in one line: school, codes and dates.
fn show(position: &Value) -> String {
    let text = |name: &str| position[name].as_str().unwrap_or("-").to_owned();
    [
        "schoolNumber",
        "assignmentCode",
        "titleCode",
        "startDate",
        "endDate",
    ]
    .map(text)
    .join(" ")
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
        assert!(holds_exactly(&twice, &expected(&json!([one]))).is_err());
        assert!(holds_exactly(&twice, &expected(&json!([one, one]))).is_ok());
        assert!(holds_exactly(&twice, &expected(&json!([one, one, one]))).is_err());
    }

    #[test]
    fn only_the_expected_properties_are_compared_and_null_means_open() {
        let hit = held(json!([{"schoolNumber": "010", "titleCode": "T100"}]));
        assert!(
            holds_exactly(
                &hit,
                &expected(&json!([{"schoolNumber": "010", "endDate": null}]))
            )
            .is_ok()
        );
        assert!(
            holds_exactly(
                &hit,
                &expected(&json!([{"schoolNumber": "010", "titleCode": null}]))
            )
            .is_err()
        );
    }

    #[test]
    fn a_number_is_no_school() {
        let hit = held(json!([{"schoolNumber": 10}]));
        assert!(holds_exactly(&hit, &expected(&json!([{"schoolNumber": "10"}]))).is_err());
    }
}
