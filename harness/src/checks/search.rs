//! The staff search.

use serde_json::{Map, Value};

use super::{Contradiction, Objection, status};
use crate::exchange::Answer;

/// A person a search found.
pub type Hit = Map<String, Value>;

/// The hits of a search. 204 and 404 are answers without hits (silence AMB-121).
///
/// # Errors
/// On any other refusal or breakdown, or an answer in another form.
pub fn hits(answer: &Answer) -> Result<Vec<Hit>, Objection> {
    if matches!(answer.status, 204 | 404) {
        return Ok(Vec::new());
    }
    let hits: Option<Vec<Hit>> = status::json(answer)?["staff"]
        .as_array()
        .and_then(|hits| hits.iter().map(|hit| hit.as_object().cloned()).collect());
    hits.ok_or_else(|| Contradiction::new("a list of staff", answer.summary()).into())
}

/// The hit with this staff number.
///
/// # Errors
/// When there is none.
pub fn found(answer: &Answer, number: &str) -> Result<Hit, Objection> {
    let hits = hits(answer)?;
    let hit = hits.iter().find(|hit| has_number(hit, number)).cloned();
    hit.ok_or_else(|| Contradiction::new(format!("{number} among the hits"), who(&hits)).into())
}

/// No hit has this staff number.
///
/// # Errors
/// When one has.
pub fn not_found(answer: &Answer, number: &str) -> Result<(), Objection> {
    let hits = hits(answer)?;
    if hits.iter().any(|hit| has_number(hit, number)) {
        return Err(Contradiction::new(format!("no {number} among the hits"), who(&hits)).into());
    }
    Ok(())
}

/// There are so many hits, all with this staff number.
///
/// # Errors
/// When there are more, fewer or others.
pub fn exactly(answer: &Answer, count: usize, number: &str) -> Result<(), Objection> {
    let hits = hits(answer)?;
    if hits.len() == count && hits.iter().all(|hit| has_number(hit, number)) {
        return Ok(());
    }
    let expected = if count == 1 {
        number.to_owned()
    } else {
        format!("{count} people with {number}")
    };
    Err(Contradiction::new(format!("exactly {expected}"), who(&hits)).into())
}

/// One hit has this staff number, and not two; whoever else is found does not count.
///
/// # Errors
/// When none or several have.
pub fn one_person(answer: &Answer, number: &str) -> Result<(), Objection> {
    let hits = hits(answer)?;
    if hits.iter().filter(|hit| has_number(hit, number)).count() == 1 {
        return Ok(());
    }
    Err(Contradiction::new(format!("one person with {number}"), who(&hits)).into())
}

/// There is no hit.
///
/// # Errors
/// When there is one.
pub fn nobody(answer: &Answer) -> Result<(), Objection> {
    let hits = hits(answer)?;
    if hits.is_empty() {
        return Ok(());
    }
    Err(Contradiction::new("no hit", who(&hits)).into())
}

/// No hit has this name.
///
/// # Errors
/// When one has.
pub fn nobody_named(answer: &Answer, first: &str, last: &str) -> Result<(), Objection> {
    let hits = hits(answer)?;
    let named = |hit: &Hit| {
        hit.get("firstName").is_some_and(|name| name == first)
            && hit.get("lastName").is_some_and(|name| name == last)
    };
    if hits.iter().any(named) {
        return Err(Contradiction::new(format!("no {first} {last} among the hits"), who(&hits)).into());
    }
    Ok(())
}

/// The answer is 200 with an empty list that is not cut short.
///
/// # Errors
/// On anything else.
pub fn empty_list(answer: &Answer) -> Result<(), Objection> {
    let json = answer.json.as_ref();
    let empty = json.is_some_and(|json| {
        json["staff"].as_array().is_some_and(Vec::is_empty) && json["truncated"] == false
    });
    if answer.status == 200 && empty {
        return Ok(());
    }
    Err(Contradiction::new("200 with an empty list, not truncated", answer.summary()).into())
}

fn has_number(hit: &Hit, number: &str) -> bool {
    hit.get("staffNumber").is_some_and(|value| value == number)
}

/// The people found, for messages.
fn who(hits: &[Hit]) -> String {
    let name = |hit: &Hit| {
        let text = |name: &str| hit.get(name).and_then(Value::as_str).unwrap_or("?").to_owned();
        format!(
            "{} {} {}",
            text("staffNumber"),
            text("firstName"),
            text("lastName")
        )
    };
    match hits {
        [] => "nobody".to_owned(),
        hits => hits.iter().map(name).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, text: &str) -> Answer {
        Answer::new(status, Vec::new(), text.to_owned())
    }

    const ANN: &str =
        r#"{"staff":[{"staffNumber":"E1001","firstName":"Ann","lastName":"Lindqvist"}],"truncated":false}"#;

    #[test]
    fn a_hit_is_found_by_its_number_and_nobody_else_is() {
        let ann = answer(200, ANN);
        assert!(found(&ann, "E1001").is_ok() && exactly(&ann, 1, "E1001").is_ok());
        assert!(found(&ann, "E1002").is_err() && not_found(&ann, "E1002").is_ok());
        assert!(nobody(&ann).is_err() && nobody_named(&ann, "Ann", "Lindqvist").is_err());
    }

    #[test]
    fn one_person_is_neither_none_nor_two() {
        let hits = |numbers: &[&str]| {
            let hits: Vec<Value> = numbers
                .iter()
                .map(|number| serde_json::json!({ "staffNumber": number }))
                .collect();
            answer(200, &serde_json::json!({ "staff": hits }).to_string())
        };
        assert!(one_person(&hits(&["E1001", "E1002"]), "E1001").is_ok());
        assert!(one_person(&hits(&["E1002"]), "E1001").is_err());
        assert!(one_person(&hits(&["E1001", "E1001"]), "E1001").is_err());
    }

    #[test]
    fn an_unreadable_answer_settles_no_absence() {
        for broken in [
            answer(500, ""),
            answer(200, "<html>"),
            answer(200, "{}"),
            answer(200, "[]"),
        ] {
            assert!(not_found(&broken, "E1001").is_err() && nobody(&broken).is_err());
        }
    }

    #[test]
    fn not_found_and_no_content_are_answers_without_hits() {
        assert!(nobody(&answer(404, "")).is_ok() && nobody(&answer(204, "")).is_ok());
        assert!(empty_list(&answer(404, "")).is_err());
        assert!(empty_list(&answer(200, r#"{"staff":[],"truncated":false}"#)).is_ok());
    }
}
