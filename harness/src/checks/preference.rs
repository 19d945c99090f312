//! The preferences as an operator sees them.

use serde_json::Value;

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// The sections have exactly these names.
///
/// # Errors
/// When there are others.
pub fn sections_are(view: &Answer, expected: &[&str]) -> Result<(), Objection> {
    let sections = sections(view)?;
    let found: Vec<&str> = sections
        .iter()
        .filter_map(|section| section["name"].as_str())
        .collect();
    if found == expected {
        return Ok(());
    }
    Err(Contradiction::new(format!("the sections {expected:?}"), format!("{found:?}")).into())
}

/// There is a checkbox of this name, in a section if one is given.
///
/// # Errors
/// When there is none there.
pub fn stands_in(view: &Answer, name: &str, section: Option<&str>) -> Result<(), Objection> {
    let sections = sections(view)?;
    let found = sections
        .iter()
        .find(|held| checkboxes(held).any(|checkbox| checkbox["name"] == name));
    let expected = section.map_or_else(
        || "a section".to_owned(),
        |section| format!("the section {section}"),
    );
    let Some(found) = found else {
        return Err(
            Contradiction::new(format!("the checkbox {name} in {expected}"), "no such checkbox").into(),
        );
    };
    if section.is_none_or(|section| found["name"] == section) {
        return Ok(());
    }
    let place = format!("in {}", found["name"]);
    Err(Contradiction::new(format!("the checkbox {name} in {expected}"), place).into())
}

/// A checkbox is checked, or is not.
///
/// # Errors
/// When it is otherwise, or there is none of the name.
pub fn is_checked(view: &Answer, name: &str, expected: bool) -> Result<(), Objection> {
    let sections = sections(view)?;
    let mut all = sections.iter().flat_map(checkboxes);
    let found = all.find(|checkbox| checkbox["name"] == name);
    let checked = found.and_then(|checkbox| checkbox["checked"].as_bool());
    if checked == Some(expected) {
        return Ok(());
    }
    let expected = format!("{name} {}", if expected { "checked" } else { "not checked" });
    Err(Contradiction::new(expected, format!("{checked:?}")).into())
}

fn sections(view: &Answer) -> Result<Vec<Value>, Objection> {
    let sections = status::json(view)?["sections"].as_array().cloned();
    sections.ok_or_else(|| Objection::Unsettled(format!("no preferences: {}", view.summary())))
}

fn checkboxes(section: &Value) -> impl Iterator<Item = &Value> {
    section["preferences"].as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn page() -> Answer {
        let page = json!({
            "sections": [
                {"name": "Integration", "preferences": [{"name": "lockDemographics", "checked": true}]},
                {"name": "Household/Address", "preferences": [{"name": "allowHousehold", "checked": false}]},
            ],
        });
        Answer::new(200, Vec::new(), page.to_string())
    }

    #[test]
    fn the_sections_are_compared_in_their_order() {
        assert!(sections_are(&page(), &["Integration", "Household/Address"]).is_ok());
        assert!(sections_are(&page(), &["Household/Address", "Integration"]).is_err());
        assert!(sections_are(&page(), &["Integration"]).is_err());
        let nothing = Answer::new(200, Vec::new(), "{}".to_owned());
        assert!(matches!(
            sections_are(&nothing, &[]),
            Err(Objection::Unsettled(_))
        ));
    }

    #[test]
    fn a_checkbox_stands_somewhere_and_is_checked_or_not() {
        assert!(stands_in(&page(), "lockDemographics", None).is_ok());
        assert!(stands_in(&page(), "lockDemographics", Some("Integration")).is_ok());
        assert!(stands_in(&page(), "lockDemographics", Some("Household/Address")).is_err());
        assert!(stands_in(&page(), "lockAssignments", None).is_err());
        assert!(is_checked(&page(), "lockDemographics", true).is_ok());
        assert!(is_checked(&page(), "allowHousehold", true).is_err());
        assert!(is_checked(&page(), "allowHousehold", false).is_ok());
        assert!(is_checked(&page(), "lockAssignments", false).is_err());
    }
}
