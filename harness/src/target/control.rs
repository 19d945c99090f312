//! The control interface of the emulator, as the harness uses it.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

use super::District;
use crate::exchange::{Answer, Authorization, Call, Line, Redaction, Secret, TransportError};
use crate::ledger::RuleId;

/// The control interface of one emulator.
#[derive(Clone, Debug)]
pub struct Control {
    root: String,
    token: Option<Secret>,
}

/// What an emulator says of itself.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Emulator {
    /// `mock-campus` for the emulator this harness knows.
    pub product: String,
    /// Its version.
    pub version: String,
    /// The catalogue of rules it was built from.
    #[serde(default)]
    pub catalogue: CatalogueMark,
    /// The readings it can be set to: keys, and the values of each with the decided one first.
    #[serde(default)]
    pub readings: BTreeMap<String, Vec<String>>,
}

/// What tells one catalogue of rules from another.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
pub struct CatalogueMark {
    /// The digest of the file it was built from.
    pub sha256: String,
}

/// The district a scenario asks for.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DistrictRequest {
    /// Its name; without one the emulator chooses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The fixture to start from.
    pub fixture: String,
    /// The readings it is played under.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub readings: BTreeMap<String, String>,
    /// The rules that are broken in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sabotage: Vec<RuleId>,
}

/// The control interface did not do what was asked.
#[derive(Debug, Error)]
pub enum ControlError {
    /// There was no answer.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// It refused.
    #[error("the control interface refused {call}: {answer}")]
    Refused {
        /// Method and path.
        call: String,
        /// Status and body, masked.
        answer: String,
    },
    /// It is an emulator, and wants its token.
    #[error("the control interface wants its token: {answer}")]
    Token {
        /// Status and body, masked.
        answer: String,
    },
    /// It answered in another form.
    #[error("the control interface answered {call} in an unknown form: {reason}")]
    Form {
        /// Method and path.
        call: String,
        /// What is missing; it may quote the answer and is masked.
        reason: String,
    },
}

impl Control {
    /// The product name by which an emulator is recognised.
    pub const PRODUCT: &str = "mock-campus";

    /// The control interface below this root.
    pub fn new(root: &str, token: Option<Secret>) -> Self {
        Self {
            root: root.to_owned(),
            token,
        }
    }

    /// A call of the control interface; `path` starts below `/_mock`.
    pub fn call(&self, method: &str, path: &str) -> Call {
        let proof = match &self.token {
            Some(token) => Authorization::bearer(token.reveal()),
            None => Authorization::None,
        };
        Call::new(method, &format!("{}/_mock{path}", self.root)).authorized(proof)
    }

    /// A call of a resource of a district.
    pub fn district_call(&self, method: &str, district: &str, resource: &str) -> Call {
        self.call(method, &format!("/districts/{district}{resource}"))
    }

    /// What the emulator says of itself, fit to be shown.
    ///
    /// # Errors
    /// When it does not answer, or not as an emulator does.
    pub async fn version(&self, line: &Line) -> Result<Emulator, ControlError> {
        let call = self.call("GET", "/version");
        let redaction = Redaction::of_call(&call);
        let emulator: Emulator = fetch(line, call).await?;
        Ok(Emulator {
            product: redaction.brief(&emulator.product),
            version: redaction.brief(&emulator.version),
            ..emulator
        })
    }

    /// Creates a district.
    ///
    /// # Errors
    /// When the emulator does not answer or refuses.
    pub async fn create(&self, line: &Line, request: &DistrictRequest) -> Result<District, ControlError> {
        let call = self.call("POST", "/districts");
        let body = serde_json::to_value(request).map_err(|error| unknown_form(&call, &error))?;
        fetch(line, call.json(body)).await
    }

    /// Deletes a district.
    ///
    /// # Errors
    /// When the emulator does not answer or refuses.
    pub async fn delete(&self, line: &Line, name: &str) -> Result<(), ControlError> {
        let call = self.district_call("DELETE", name, "");
        let answer = line.send(&call).await?;
        accepted(&call, &answer)
    }
}

async fn fetch<T: DeserializeOwned>(line: &Line, call: Call) -> Result<T, ControlError> {
    let answer = line.send(&call).await?;
    accepted(&call, &answer)?;
    let value = answer.json.unwrap_or(Value::Null);
    serde_json::from_value(value).map_err(|error| unknown_form(&call, &error))
}

fn unknown_form(call: &Call, error: &serde_json::Error) -> ControlError {
    ControlError::Form {
        call: describe(call),
        reason: Redaction::of_call(call).brief(&error.to_string()),
    }
}

fn accepted(call: &Call, answer: &Answer) -> Result<(), ControlError> {
    if answer.is_success() {
        return Ok(());
    }
    let shown = Redaction::of_call(call).brief(&answer.summary());
    if wants_token(answer) {
        return Err(ControlError::Token { answer: shown });
    }
    Err(ControlError::Refused {
        call: describe(call),
        answer: shown,
    })
}

/// Whether an emulator says that it keeps its control interface to those who have its token.
fn wants_token(answer: &Answer) -> bool {
    let problem = answer.json.as_ref().and_then(|json| json["type"].as_str());
    matches!(answer.status, 401 | 403)
        && matches!(
            problem,
            Some("/problems/control-token" | "/problems/control-closed")
        )
}

fn describe(call: &Call) -> String {
    let path = call
        .url
        .find("/_mock")
        .map_or(call.url.as_str(), |start| &call.url[start..]);
    format!("{} {path}", call.method)
}
