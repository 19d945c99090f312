//! Sequences of acts on staff over the wire: what is answered, what an operator finds and what the journal keeps is what
//! the model says.

use http::Method;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any_input::config;
use super::staff_value::{BLAINE, FIRST_DAY};
use crate::actors::{Answer, HrSystem, Operator, Shows, TestCampus};
use crate::model::{Act, Model, Record, Told, acts};

/// What an operator calls the properties that the HR system has another word for.
const OPERATORS_WORDS: [(&str, &str); 2] = [
    ("staffNumber", "localStaffNumber"),
    ("positions", "districtAssignments"),
];

/// The same record in an operator's words.
fn in_operators_words(record: &Record) -> Value {
    let properties = record.0.iter().map(|(name, value)| {
        let word = OPERATORS_WORDS.iter().find(|(word, _)| word == name);
        (
            word.map_or(name.as_str(), |(_, word)| word).to_owned(),
            value.clone(),
        )
    });
    Value::Object(properties.collect())
}

/// An HR system and an operator of one district.
struct Cast {
    hr: HrSystem,
    operator: Operator,
}

impl Cast {
    async fn of(campus: &TestCampus) -> Self {
        Self {
            hr: campus.hr().await,
            operator: campus.operator(),
        }
    }

    /// Does it; time that passes ends the token.
    async fn carry_out(&mut self, act: &Act) -> Option<Answer> {
        let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let body = |record: &Record| Value::Object(record.0.clone());
        Some(match act {
            Act::Create(record) => self.hr.post("/staff", &body(record)).await,
            Act::Update { number, record } => {
                let path = format!("/staff/{}", encoded(number));
                self.hr.put(&path, &body(record)).await
            }
            Act::AddPosition { number, position } => {
                let path = format!("/staff/{}/positions", encoded(number));
                self.hr.post(&path, &body(position)).await
            }
            Act::Edit { person, record } => {
                let path = self.operator.path(&format!("/campus/people/{person}"));
                let body = in_operators_words(record);
                self.operator
                    .client
                    .call_with(Method::PATCH, &path, &body, Shows::Ssn)
                    .await
            }
            Act::Search(criteria) => {
                let query = criteria
                    .iter()
                    .map(|(name, text)| format!("{name}={}", encoded(text)));
                let query = query.collect::<Vec<_>>().join("&");
                self.hr.get(&format!("/staff?{query}")).await
            }
            Act::Wait { days } => {
                self.operator.advance(&format!("P{days}D")).await;
                self.hr.authorise().await;
                return None;
            }
        })
    }

    /// Everybody in the list of people, and the person an act was about, are as the model has them.
    async fn look_at(&self, model: &Model, person: u64) {
        let rows: Vec<Value> = model.people.values().map(crate::model::Person::row).collect();
        assert_eq!(self.operator.get("/campus/people").await.json(), json!(rows));
        let shown = self
            .operator
            .get(&format!("/campus/people/{person}"))
            .await
            .json();
        assert_eq!(shown, model.people[&person].view(&model.titles, &model.homes));
    }

    /// The latest entry tells what changed, and nothing else.
    async fn look_into_the_journal(&self, expected: &[String]) {
        let latest = self.operator.journal().await.pop().unwrap();
        let changes = latest["changes"].as_array().unwrap().iter();
        let named = |change: &Value| {
            [&change["table"], &change["id"]]
                .map(|word| word.as_str().unwrap())
                .join(" ")
        };
        assert_eq!(changes.map(named).collect::<Vec<_>>(), expected);
    }
}

fn warnings(reply: &mut Value) -> Vec<String> {
    let warnings = reply
        .as_object_mut()
        .unwrap()
        .shift_remove("warnings")
        .unwrap_or(json!([]));
    let told = |warning: &Value| {
        [&warning["code"], &warning["path"]]
            .map(|word| word.as_str().unwrap())
            .join(" ")
    };
    let mut warnings: Vec<String> = warnings.as_array().unwrap().iter().map(told).collect();
    for text in &mut warnings {
        for (word, operators) in OPERATORS_WORDS {
            *text = text.replace(&format!("/{operators}"), &format!("/{word}"));
        }
    }
    warnings.sort();
    warnings
}

/// Judges the answer to an act.
fn judge(act: &Act, answer: &Answer, told: &Told, model: &Model) {
    match told {
        Told::Refused { status, faults } => {
            let problem = answer.json();
            let fault = |error: &Value| {
                [&error["code"], &error["path"]]
                    .map(|word| word.as_str().unwrap())
                    .join(" ")
            };
            let mut found: Vec<String> = problem["errors"].as_array().unwrap().iter().map(fault).collect();
            for text in &mut found {
                for (word, operators) in OPERATORS_WORDS {
                    *text = text.replace(&format!("/{operators}"), &format!("/{word}"));
                }
                *text = text.trim().to_owned();
            }
            found.sort();
            assert_eq!((answer.status.as_u16(), &found), (*status, faults), "{act:?}");
        }
        Told::Found(ids) => {
            let hits: Vec<Value> = ids
                .iter()
                .map(|id| model.people[id].hit(&model.titles, &model.homes))
                .collect();
            let result = json!({ "staff": hits, "truncated": false });
            assert_eq!((answer.status.as_u16(), answer.json()), (200, result), "{act:?}");
        }
        Told::Stored {
            person,
            is_new,
            warnings: expected,
        } => {
            let (person, mut reply) = (&model.people[person], answer.json());
            let (status, shown) = match act {
                Act::AddPosition { .. } => (201, person.latest_position(&model.titles)),
                Act::Edit { .. } => (200, person.view(&model.titles, &model.homes)),
                _ => (
                    if *is_new { 201 } else { 200 },
                    person.reply(&model.titles, &model.homes),
                ),
            };
            let found = warnings(&mut reply);
            assert_eq!(found, *expected, "{act:?}");
            assert_eq!((answer.status.as_u16(), reply), (status, shown), "{act:?}");
            assert_eq!(answer.header("location").is_empty(), !is_new, "{act:?}");
        }
        Told::Nothing => panic!("time answers nobody"),
    }
}

async fn play(acts: &[Act]) {
    let campus = TestCampus::start().await;
    let mut cast = Cast::of(&campus).await;
    let mut model = Model::of(&BLAINE, FIRST_DAY);
    for act in acts {
        let former = model.clone();
        let told = model.carry_out(act);
        let Some(answer) = cast.carry_out(act).await else {
            continue;
        };
        judge(act, &answer, &told, &model);
        if let Told::Stored { person, .. } = told {
            cast.look_at(&model, person).await;
        }
        if !matches!(act, Act::Edit { .. }) {
            cast.look_into_the_journal(&model.changes_since(&former)).await;
        }
    }
    let held = cast.operator.snapshot().await;
    assert_eq!(held["people"], json!(model.people.values().collect::<Vec<_>>()));
    assert_eq!(held["titles"], model.titles.list());
    campus.shutdown().await;
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn an_emulator_does_to_staff_what_the_rules_say(acts in acts()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(play(&acts));
    }
}
