//! What Check Campus Data reports: staff without a number, and everybody who holds a number of several people.

use serde_json::Value;

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// Somebody as a table names them.
pub type Name = (String, String);

/// The holders of a number that the report names are these and nobody else; none where it has nothing to say of the number.
///
/// # Errors
/// When others are named, or there is no report.
pub fn holders(report: &Answer, number: &str, expected: &[Name]) -> Result<(), Objection> {
    let groups = list(report, "sharedNumbers")?.iter();
    let of_number = groups.filter(|group| group["staffNumber"] == number);
    let found = of_number.flat_map(|group| names(&group["holders"])).collect();
    same(&format!("holders of {number}"), found, expected)
}

/// The people without a number that the report names are these and nobody else.
///
/// # Errors
/// When others are named, or there is no report.
pub fn without_number(report: &Answer, expected: &[Name]) -> Result<(), Objection> {
    let found = list(report, "withoutNumber")?.iter().map(name).collect();
    same("people without a number", found, expected)
}

/// The report names somebody as lacking a number, or does not.
///
/// # Errors
/// When it is otherwise.
pub fn lacks_number(report: &Answer, person: &Name, is_expected: bool) -> Result<(), Objection> {
    let is_named = list(report, "withoutNumber")?
        .iter()
        .map(name)
        .any(|name| name == *person);
    if is_named == is_expected {
        return Ok(());
    }
    let tell = |is| if is { "named" } else { "not named" };
    let expected = format!("{} {} {}", person.0, person.1, tell(is_expected));
    Err(Contradiction::new(expected, tell(is_named)).into())
}

/// A staff number is nowhere in the report, in whatever list.
///
/// # Errors
/// When it is.
pub fn silent_about(report: &Answer, number: &str) -> Result<(), Objection> {
    let report = status::json(report)?;
    if people(report)
        .iter()
        .all(|person| person["staffNumber"] != number)
    {
        return Ok(());
    }
    Err(Contradiction::new(format!("no word on {number}"), "an entry").into())
}

/// The report names nobody, in whatever list.
///
/// # Errors
/// When it does.
pub fn names_nobody(report: &Answer) -> Result<(), Objection> {
    list(report, "withoutNumber")?;
    list(report, "sharedNumbers")?;
    let found = people(status::json(report)?);
    if found.is_empty() {
        return Ok(());
    }
    let details = found.into_iter().map(|person| {
        let (first, last) = name(person);
        format!("not expected {first} {last}")
    });
    Err(Contradiction::new("nobody", "somebody")
        .with_details(details)
        .into())
}

fn list<'a>(report: &'a Answer, member: &str) -> Result<&'a Vec<Value>, Objection> {
    let found = status::json(report)?[member].as_array();
    found.ok_or_else(|| Contradiction::new("a report on staff numbers", report.summary()).into())
}

/// Whatever stands for a person or a number anywhere in a document.
fn people(document: &Value) -> Vec<&Value> {
    match document {
        Value::Array(elements) => elements.iter().flat_map(people).collect(),
        Value::Object(members) => {
            let own = members.contains_key("staffNumber").then_some(document);
            own.into_iter().chain(members.values().flat_map(people)).collect()
        }
        _ => Vec::new(),
    }
}

fn names(list: &Value) -> Vec<Name> {
    list.as_array().into_iter().flatten().map(name).collect()
}

fn name(person: &Value) -> Name {
    let part = |member: &str| person[member].as_str().unwrap_or_default().to_owned();
    (part("firstName"), part("lastName"))
}

fn same(what: &str, found: Vec<Name>, expected: &[Name]) -> Result<(), Objection> {
    let mut left = found;
    let mut details = Vec::new();
    for person in expected {
        match left.iter().position(|found| found == person) {
            Some(index) => {
                left.remove(index);
            }
            None => details.push(format!("missing {} {}", person.0, person.1)),
        }
    }
    details.extend(
        left.iter()
            .map(|(first, last)| format!("not expected {first} {last}")),
    );
    if details.is_empty() {
        return Ok(());
    }
    Err(
        Contradiction::new(format!("exactly {} {what}", expected.len()), "others")
            .with_details(details)
            .into(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = r#"{
        "withoutNumber": [{"personID":7,"staffNumber":null,"firstName":"Dana","lastName":"Holt"}],
        "sharedNumbers": [{"staffNumber":"E1005","holders":[
            {"personID":5,"staffNumber":"E1005","firstName":"Eva","lastName":"Stone"},
            {"personID":6,"staffNumber":"E1005","firstName":"Erik","lastName":"Stone"}]}]}"#;
    const CLEAN: &str = r#"{"withoutNumber":[],"sharedNumbers":[]}"#;
    const STATUS: &str =
        r#"{"withoutNumber":[],"sharedNumbers":[],"all":[{"staffNumber":"E1001","status":"ok"}]}"#;

    fn answer(text: &str) -> Answer {
        Answer::new(200, Vec::new(), text.to_owned())
    }

    fn person(first: &str, last: &str) -> Name {
        (first.to_owned(), last.to_owned())
    }

    #[test]
    fn all_holders_and_nobody_else() {
        let both = [person("Erik", "Stone"), person("Eva", "Stone")];
        assert_eq!(holders(&answer(REPORT), "E1005", &both), Ok(()));
        assert!(holders(&answer(REPORT), "E1005", &both[1..]).is_err());
        assert!(holders(&answer(REPORT), "E1006", &both).is_err());
        assert_eq!(holders(&answer(REPORT), "E1006", &[]), Ok(()));
        assert!(holders(&answer("{}"), "E1006", &[]).is_err());
    }

    #[test]
    fn who_lacks_a_number() {
        let dana = person("Dana", "Holt");
        assert_eq!(
            without_number(&answer(REPORT), std::slice::from_ref(&dana)),
            Ok(())
        );
        assert!(without_number(&answer(CLEAN), std::slice::from_ref(&dana)).is_err());
        assert!(without_number(&answer(REPORT), &[]).is_err());
        assert_eq!(lacks_number(&answer(REPORT), &dana, true), Ok(()));
        assert_eq!(lacks_number(&answer(CLEAN), &dana, false), Ok(()));
        assert!(lacks_number(&answer(CLEAN), &dana, true).is_err());
    }

    #[test]
    fn nobody_is_named_in_whatever_list() {
        assert_eq!(names_nobody(&answer(CLEAN)), Ok(()));
        for text in [REPORT, STATUS, "{}"] {
            assert!(names_nobody(&answer(text)).is_err(), "{text}");
        }
        assert_eq!(silent_about(&answer(REPORT), "E1001"), Ok(()));
        assert!(silent_about(&answer(REPORT), "E1005").is_err());
        assert!(silent_about(&answer(STATUS), "E1001").is_err());
    }
}
