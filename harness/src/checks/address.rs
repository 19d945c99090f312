//! Addresses, compared as the guide compares them: whether a word is spelled out or abbreviated, in which case and with
//! which full stops, is the same.

use serde_json::{Map, Value};

use super::staff::same;
use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// An address of an answer or of a table.
pub type Address = Map<String, Value>;

/// Whether two spellings of one word are two words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Spelling {
    /// They are one, as wherever addresses are compared.
    Aside,
    /// They are two: what is asked is how an address is written.
    Counts,
}

/// Words of directions and their letters.
pub(super) const DIRECTIONS: &[(&str, &str)] = &[
    ("north", "n"),
    ("south", "s"),
    ("east", "e"),
    ("west", "w"),
    ("northeast", "ne"),
    ("northwest", "nw"),
    ("southeast", "se"),
    ("southwest", "sw"),
];
/// Kinds of streets and their usual abbreviations, those of the guide and the most common others.
pub(super) const TAGS: &[(&str, &str)] = &[
    ("avenue", "ave"),
    ("boulevard", "blvd"),
    ("circle", "cir"),
    ("court", "ct"),
    ("drive", "dr"),
    ("gardens", "gdns"),
    ("lane", "ln"),
    ("place", "pl"),
    ("road", "rd"),
    ("street", "st"),
    ("trail", "trl"),
];
/// What a message shows of an address.
const SHOWN: &[&str] = &[
    "number",
    "prefix",
    "street",
    "tag",
    "direction",
    "apt",
    "city",
    "state",
    "zip",
    "county",
    "locationCode",
    "tract",
    "block",
];

/// The addresses a search found. 204 and 404 are answers without hits (silence AMB-121).
///
/// # Errors
/// On any other refusal or breakdown, or an answer in another form.
pub fn hits(answer: &Answer) -> Result<Vec<Address>, Objection> {
    if matches!(answer.status, 204 | 404) {
        return Ok(Vec::new());
    }
    let hits: Option<Vec<Address>> = status::json(answer)?["addresses"]
        .as_array()
        .and_then(|hits| hits.iter().map(|hit| hit.as_object().cloned()).collect());
    hits.ok_or_else(|| Contradiction::new("a list of addresses", answer.summary()).into())
}

/// So many addresses are found.
///
/// # Errors
/// When there are more or fewer.
pub fn so_many(answer: &Answer, count: usize) -> Result<(), Objection> {
    let hits = hits(answer)?;
    if hits.len() == count {
        return Ok(());
    }
    let expected = match count {
        0 => "no address".to_owned(),
        1 => "exactly one address".to_owned(),
        _ => format!("exactly {count} addresses"),
    };
    Err(different(expected, &hits).into())
}

/// These addresses are found and no other, each as often as it is expected, compared on the expected components.
///
/// # Errors
/// When one is missing or left over.
pub fn exactly(answer: &Answer, expected: &[Address], spelling: Spelling) -> Result<(), Objection> {
    these(&hits(answer)?, expected, spelling)
}

/// These addresses are listed and no other, each as often as it is expected, spelling aside.
///
/// # Errors
/// When one is missing or left over.
pub fn exactly_these(listed: &[Address], expected: &[Address]) -> Result<(), Objection> {
    these(listed, expected, Spelling::Aside)
}

fn these(found: &[Address], expected: &[Address], spelling: Spelling) -> Result<(), Objection> {
    let mut left = found.to_vec();
    let mut details = Vec::new();
    for address in expected {
        match left.iter().position(|hit| fits(hit, address, spelling)) {
            Some(index) => {
                left.remove(index);
            }
            None => details.push(format!("missing {}", show(address))),
        }
    }
    details.extend(left.iter().map(|hit| format!("not expected {}", show(hit))));
    if details.is_empty() {
        return Ok(());
    }
    let wanted = format!("exactly {} of these addresses", expected.len());
    Err(different(wanted, found).with_details(details).into())
}

fn fits(hit: &Address, expected: &Address, spelling: Spelling) -> bool {
    match spelling {
        Spelling::Aside => says(hit, expected),
        Spelling::Counts => same(&Value::Object(hit.clone()), expected),
    }
}

/// Whether an address says what is expected, spelling aside; an expected null must be absent or null. What is not
/// expected is not compared.
pub fn says(address: &Address, expected: &Address) -> bool {
    expected
        .iter()
        .all(|(component, value)| normal(component, address.get(component)) == normal(component, Some(value)))
}

/// The hits themselves stand in the details or do not matter; their number and texts tell what is wrong.
fn different(expected: String, hits: &[Address]) -> Contradiction {
    let found: Vec<String> = hits.iter().map(show).collect();
    let found = if found.is_empty() {
        "no address".to_owned()
    } else {
        found.join("; ")
    };
    Contradiction::new(expected, found)
}

/// A component as it is compared. No PO Box is the same as nothing.
fn normal(component: &str, value: Option<&Value>) -> Option<String> {
    let text = match value? {
        Value::Null | Value::Bool(false) => return None,
        Value::String(text) => text.to_lowercase().replace('.', ""),
        other => other.to_string(),
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = match component {
        "prefix" | "direction" => DIRECTIONS,
        "tag" => TAGS,
        _ => &[],
    };
    let short = words.iter().find(|(word, _)| *word == text);
    Some(short.map_or(text, |(_, short)| (*short).to_owned()))
}

/// An address in one line.
fn show(address: &Address) -> String {
    let whole = address.get("postOfficeBox") == Some(&Value::Bool(true));
    let parts = SHOWN.iter().filter_map(|name| {
        let text = address.get(*name)?.as_str()?;
        Some(format!("{name} {text}"))
    });
    whole
        .then(|| "PO Box".to_owned())
        .into_iter()
        .chain(parts)
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn address(value: &Value) -> Address {
        value.as_object().unwrap().clone()
    }

    fn answer(addresses: &Value) -> Answer {
        let text = json!({"addresses": addresses, "truncated": false}).to_string();
        Answer::new(200, Vec::new(), text)
    }

    #[test]
    fn spelled_out_and_abbreviated_words_are_equal_where_they_stand_for_directions_and_kinds_of_streets() {
        let stored = address(&json!({"prefix": "S", "street": "Lexington", "tag": "Ave", "direction": "NW"}));
        let same =
            json!({"prefix": "South", "street": "LEXINGTON", "tag": "Avenue.", "direction": "northwest"});
        assert!(says(&stored, &address(&same)));
        assert!(!says(&stored, &address(&json!({"street": "Lexington Ave"}))));
        assert!(!says(
            &address(&json!({"street": "North"})),
            &address(&json!({"street": "N"}))
        ));
    }

    #[test]
    fn what_is_expected_to_be_absent_has_to_be_absent() {
        let stored = address(&json!({"number": "54", "postOfficeBox": false}));
        assert!(says(
            &stored,
            &address(&json!({"street": null, "postOfficeBox": null}))
        ));
        assert!(!says(&stored, &address(&json!({"number": null}))));
        assert!(!says(&stored, &address(&json!({"postOfficeBox": true}))));
    }

    #[test]
    fn every_hit_is_expected_once() {
        let apt = |apt: &str| json!({"number": "12", "apt": apt});
        let two = answer(&json!([apt("45"), apt("46")]));
        let rows = |apts: &[&str]| -> Vec<Address> { apts.iter().map(|one| address(&apt(one))).collect() };
        assert!(exactly(&two, &rows(&["46", "45"]), Spelling::Aside).is_ok());
        assert!(exactly(&two, &rows(&["45"]), Spelling::Aside).is_err());
        assert!(exactly(&two, &rows(&["45", "45"]), Spelling::Aside).is_err());
        assert!(so_many(&two, 2).is_ok() && so_many(&two, 1).is_err());
    }

    #[test]
    fn two_spellings_are_two_words_where_the_spelling_is_asked_for() {
        let short = answer(&json!([{"tag": "Ave"}]));
        let long = [address(&json!({"tag": "Avenue"}))];
        assert!(exactly(&short, &long, Spelling::Aside).is_ok());
        assert!(exactly(&short, &long, Spelling::Counts).is_err());
    }

    #[test]
    fn an_unreadable_answer_settles_no_absence() {
        for (status, text) in [(500, ""), (200, "{}"), (200, "[]"), (400, "{}")] {
            let answer = Answer::new(status, Vec::new(), text.to_owned());
            assert!(so_many(&answer, 0).is_err());
        }
        assert!(so_many(&Answer::new(404, Vec::new(), String::new()), 0).is_ok());
    }
}
