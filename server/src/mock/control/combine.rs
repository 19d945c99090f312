//! The Combine Person tool: what combining two persons would do, doing it, and the report of what was done.

use std::sync::Arc;

use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::access::{body, invalid_query, unconfirmed};
use super::call::ControlCall;
use super::campus::Tool;
use crate::api::{Problem, Reply, Store as _, json as json_reply, local_time};
use crate::campus::{
    Audited, Code, Combining, Command, District, Fault, Outcome, PersonId, Refusal, Rule, person_values,
};
use crate::mock::Workspace;
use crate::mock::door::Door;

/// The tool. The guide gives it no place in the menu; it is filed where the field has it (silence AMB-140).
pub(super) const TOOL: Tool = Tool {
    name: "Combine Person",
    menu_path: "Census > Combine Person",
    resource: "combinePerson",
};

/// What the query calls the properties of the body.
const WORDS_OF_THE_QUERY: [(&str, &str); 2] = [("/baseID", "base"), ("/otherID", "other")];

/// What is said beside the control. The guide has a district take care of the base person (PERSON-05).
const WARNING: &str =
    "The other person is removed, and nothing brings them back. The base has to be the new staff member.";

/// Shows what combining two persons would do; without persons, the tool itself.
pub(super) fn preview(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    if call.query.get("base").is_none() && call.query.get("other").is_none() {
        return Ok(tool());
    }
    let (base, other) = match (person_id(call, "base"), person_id(call, "other")) {
        (Ok(base), Ok(other)) => (base, other),
        (base, other) => {
            let faults = [base.err(), other.err()];
            return Err(invalid_query(faults.into_iter().flatten().collect()));
        }
    };
    let door = Door::open(workspace);
    let district = door.district();
    let combining = district.preview_combining(&door.context(), base, other);
    let combining = combining.map_err(in_words_of_the_query)?;
    let mut view = json!(combining);
    view["kept"] = json!(district.people.get(base).map(|base| person_values(base)));
    view["confirm"] = json!({ "resource": "combinePerson", "warning": warning(&combining) });
    Ok(json_reply(StatusCode::OK, &view))
}

fn tool() -> Reply {
    let view = json!({
        "name": TOOL.name,
        "menuPath": TOOL.menu_path,
        "preview": "combinePerson?base={personID}&other={personID}",
        "audit": "combinePerson/audit",
        "page": "combinePerson/audit.html",
        "warning": WARNING,
    });
    json_reply(StatusCode::OK, &view)
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(rename = "baseID")]
    base: PersonId,
    #[serde(rename = "otherID")]
    other: PersonId,
    confirm: Option<bool>,
}

/// Makes one person of two, once the operator has confirmed it (PERSON-04, PERSON-05, silence AMB-118). Nobody is asked to
/// confirm what cannot be done.
pub(super) fn combine(call: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let Wanted { base, other, confirm } = body(call.request, "Combining")?;
    let door = Door::open(workspace);
    let combining = door.district().preview_combining(&door.context(), base, other)?;
    if confirm != Some(true) {
        return Err(unconfirmed(&warning(&combining), Rule::PERSON_05));
    }
    match door.execute(Command::CombinePeople { base, other })? {
        Outcome::Combined(audited) => {
            let view = audited_view(&audited, &door.district());
            Ok(json_reply(StatusCode::OK, &view))
        }
        _ => Err(Problem::contradiction()),
    }
}

/// Lists who was combined with whom, the newest first.
pub(super) fn audit(_: &ControlCall<'_>, workspace: &Arc<Workspace>) -> Result<Reply, Problem> {
    let district = workspace.current.load();
    let newest_first = district.combinings.iter().rev();
    let view = json!({
        "audit": newest_first.map(|audited| audited_view(audited, &district)).collect::<Vec<_>>(),
        "forgotten": district.combinings.forgotten(),
    });
    Ok(json_reply(StatusCode::OK, &view))
}

/// What was done, and when by the clocks of the district.
fn audited_view(audited: &Audited, district: &District) -> Value {
    let mut view = json!(audited);
    view["at"] = json!(local_time(audited.at, &district.time_zone));
    view
}

/// Nobody has the personID in a path, or nobody any more.
pub(super) fn nobody(id: PersonId, district: &District) -> Problem {
    Refusal::NoSuchPerson(district.no_such_person(id, "personID")).into()
}

fn warning(combining: &Combining) -> String {
    let warnings = combining.warnings.iter().map(|warning| warning.message.as_str());
    let sentences: Vec<&str> = std::iter::once(WARNING).chain(warnings).collect();
    sentences.join(" - ")
}

fn person_id(call: &ControlCall<'_>, name: &str) -> Result<PersonId, Fault> {
    let Some(text) = call.query.get(name) else {
        let message = "two persons are combined; the personID of this one is missing";
        return Err(Fault::new(Code::MissingProperty, name, message, None));
    };
    let fault = |_| {
        let message = format!("{name} has to be a personID");
        Fault::new(Code::InvalidValue, name, message, None)
    };
    text.parse().map(PersonId).map_err(fault)
}

/// The same refusal with the names of the parameters of the query.
fn in_words_of_the_query(refusal: Refusal) -> Refusal {
    let renamed = |faults: Vec<Fault>| -> Vec<Fault> {
        let renamed = |mut fault: Fault| {
            let word = WORDS_OF_THE_QUERY.iter().find(|(path, _)| *path == fault.path);
            if let Some((_, word)) = word {
                (*word).clone_into(&mut fault.path);
            }
            fault
        };
        faults.into_iter().map(renamed).collect()
    };
    match refusal {
        Refusal::InvalidCombining(faults) => Refusal::InvalidCombining(renamed(faults)),
        Refusal::NoSuchPeople(faults) => Refusal::NoSuchPeople(renamed(faults)),
        Refusal::LinkedPosition(faults) => Refusal::LinkedPosition(renamed(faults)),
        other => other,
    }
}
