//! The emulator without a socket, sent whatever comes: it never fails, and what it refuses leaves no trace.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{Method, Request, Response};
use mock_campus::campus::Readings;
use mock_campus::mock::{Chance, Clock, ControlAccess, Emulator, Fixture, NewWorkspace, Surroundings};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::any_input::{code, config, name, number};
use crate::actors::StoppedTime;

pub(super) const BASE: &str = "/campus/api/boi/v1/blaine";
pub(super) const SNAPSHOT: &str = "/_mock/districts/blaine/snapshot";

/// Values that fit somewhere, or nearly.
const VALUES: &[&str] = &[
    "2024-01-08",
    "2024-02-30",
    "",
    "010",
    "20",
    "T100",
    "F",
    "M",
    " ",
    "123-45-6789",
    "NEW1",
    "MN",
    "310 Maple St",
    "PO Box 54 Apt 3",
];

/// The properties of the contract.
const PROPERTIES: &[&str] = &[
    "staffNumber",
    "lastName",
    "firstName",
    "middleName",
    "gender",
    "ssn",
    "birthdate",
    "workPhone",
    "workEmail",
    "employments",
    "positions",
    "hireDate",
    "terminationDate",
    "schoolNumber",
    "assignmentCode",
    "titleCode",
    "titleDescription",
    "startDate",
    "endDate",
    "household",
    "householdLocations",
    "address",
    "fullStreetAddress",
    "postOfficeBox",
    "number",
    "street",
    "city",
    "state",
    "zip",
];

/// An emulator with the district Blaine, and a token for it.
pub(super) struct InProcess {
    emulator: Emulator,
    token: String,
}

impl InProcess {
    pub(super) fn start() -> Self {
        Self::reading(Readings::default())
    }

    /// The same in a district that reads the silences so.
    pub(super) fn reading(readings: Readings) -> Self {
        let fixture = Fixture::built_in("blaine").unwrap();
        let emulator = Emulator::new(Surroundings {
            time: Arc::new(StoppedTime),
            chance: Chance::from_seed(1),
            root: "http://campus.example".to_owned(),
            control: ControlAccess::Open,
            fixture: fixture.clone(),
        });
        let district = NewWorkspace {
            name: "blaine".to_owned(),
            clock: Some(Clock::REAL),
            readings,
            fixture: Arc::clone(&fixture),
            seed: 1,
            sabotage: Vec::new(),
            client_id: Some("id".to_owned()),
            client_secret: Some("not-so-secret".to_owned()),
        };
        emulator.create(district).unwrap();
        let campus = Self {
            emulator,
            token: String::new(),
        };
        let form = "grant_type=client_credentials&client_id=id&client_secret=not-so-secret";
        let form_type = "application/x-www-form-urlencoded";
        let reply = campus.send(
            Method::POST,
            "/campus/oauth2/token?appName=blaine",
            form_type,
            form.into(),
        );
        let reply: Value = serde_json::from_slice(reply.body()).unwrap();
        let token = reply["access_token"].as_str().unwrap().to_owned();
        Self { token, ..campus }
    }

    fn send(&self, method: Method, path: &str, media_type: &str, body: Bytes) -> Response<Bytes> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(CONTENT_TYPE, media_type);
        if !self.token.is_empty() {
            request = request.header(AUTHORIZATION, format!("Bearer {}", self.token));
        }
        self.emulator.answer(request.body(body).unwrap())
    }

    pub(super) fn json(&self, method: Method, path: &str, body: impl Into<Bytes>) -> Response<Bytes> {
        self.send(method, path, "application/json", body.into())
    }

    fn snapshot(&self) -> Bytes {
        self.json(Method::GET, SNAPSHOT, "").into_body()
    }

    /// Sends a body; it must not fail, a refusal must leave no trace, and what was accepted must be a district that
    /// can be taken out and put back.
    pub(super) fn endures(
        &self,
        method: Method,
        path: &str,
        body: impl Into<Bytes>,
    ) -> Result<(), TestCaseError> {
        let before = self.snapshot();
        let response = self.json(method, path, body);
        let told = String::from_utf8_lossy(response.body()).into_owned();
        prop_assert!(!response.status().is_server_error(), "{told}");
        let after = self.snapshot();
        if response.status().is_success() {
            let put = self.json(Method::PUT, SNAPSHOT, after.clone());
            prop_assert_eq!(put.status(), 200, "{}", String::from_utf8_lossy(put.body()));
            prop_assert_eq!(put.into_body(), after);
        } else {
            prop_assert!(told.contains("/problems/"), "{told}");
            prop_assert_eq!(after, before);
        }
        Ok(())
    }
}

/// Any JSON, not too deep.
pub(super) fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        name().prop_map(Value::from),
        number().prop_map(Value::from),
        code(VALUES).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let object = vec((property(), inner.clone()), 0..6).prop_map(object);
        prop_oneof![vec(inner, 0..4).prop_map(Value::from), object]
    })
}

fn object(properties: Vec<(String, Value)>) -> Value {
    Value::Object(properties.into_iter().collect::<Map<_, _>>())
}

/// A name of a property, mostly one of the contract.
fn property() -> impl Strategy<Value = String> {
    code(PROPERTIES)
}

/// A body that is right but for some properties.
pub(super) fn nearly(right: Value) -> impl Strategy<Value = Value> {
    vec((property(), any_json()), 0..3).prop_map(move |changed| {
        let mut body = right.clone();
        body.as_object_mut().unwrap().extend(changed);
        body
    })
}

pub(super) fn right_staff() -> Value {
    json!({ "staffNumber": "E2001", "lastName": "Moreau", "firstName": "Gil", "gender": "M",
        "employments": [{ "hireDate": "2023-08-15" }], "household": right_household() })
}

pub(super) fn right_household() -> Value {
    json!({ "householdLocations": [{ "address": right_address() }] })
}

pub(super) fn right_address() -> Value {
    json!({ "number": "12", "street": "Oak", "tag": "St", "city": "Blaine", "state": "MN", "zip": "55449" })
}

fn right_position() -> Value {
    json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": "NEW1", "startDate": "2024-01-08" })
}

fn right_update() -> Value {
    json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100", "startDate": "2020-08-01",
        "endDate": "2024-06-30" })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_json_at_all_is_endured(body in any_json()) {
        let campus = InProcess::start();
        campus.endures(Method::POST, &format!("{BASE}/staff"), body.to_string())?;
        campus.endures(Method::PUT, &format!("{BASE}/staff/E1001"), body.to_string())?;
        for method in [Method::POST, Method::PUT] {
            campus.endures(method, &format!("{BASE}/staff/E1001/positions"), body.to_string())?;
        }
    }

    #[test]
    fn a_staff_member_that_is_nearly_right_is_endured(body in nearly(right_staff())) {
        InProcess::start().endures(Method::POST, &format!("{BASE}/staff"), body.to_string())?;
    }

    #[test]
    fn an_update_that_is_nearly_right_is_endured(body in nearly(right_staff()), number in number()) {
        let campus = InProcess::start();
        let whom = utf8_percent_encode(&number, NON_ALPHANUMERIC);
        for number in ["E1001".to_owned(), whom.to_string()] {
            campus.endures(Method::PUT, &format!("{BASE}/staff/{number}"), body.to_string())?;
        }
    }

    #[test]
    fn a_part_of_a_staff_member_is_endured_as_an_update(body in nearly(json!({}))) {
        InProcess::start().endures(Method::PUT, &format!("{BASE}/staff/E1001"), body.to_string())?;
    }

    #[test]
    fn a_position_that_is_nearly_right_is_endured(body in nearly(right_position())) {
        for method in [Method::POST, Method::PUT] {
            InProcess::start().endures(method, &format!("{BASE}/staff/E1001/positions"), body.to_string())?;
        }
    }

    #[test]
    fn an_update_of_a_position_that_is_nearly_right_is_endured(body in nearly(right_update())) {
        InProcess::start().endures(Method::PUT, &format!("{BASE}/staff/E1001/positions"), body.to_string())?;
    }

    #[test]
    fn any_bytes_are_endured(body in vec(any::<u8>(), 0..200)) {
        let campus = InProcess::start();
        campus.endures(Method::POST, &format!("{BASE}/staff"), body.clone())?;
        campus.endures(Method::PUT, &format!("{BASE}/staff/E1001"), body)?;
    }

    #[test]
    fn any_body_is_endured_by_the_control_interface(
        resource in select(vec!["snapshot", "clock", "readings", "sabotage", "campus/schools", "campus/addresses", "campus/households/1/members"]),
        body in any_json(),
    ) {
        let method = if resource.starts_with("campus/") { Method::POST } else { Method::PUT };
        InProcess::start().endures(method, &format!("/_mock/districts/blaine/{resource}"), body.to_string())?;
    }

    #[test]
    fn any_query_is_endured(query in "[ -~&&[^ \"#<>`{}|\\\\^]]{0,60}", value in "[%A-Fa-f0-9=&+]{0,30}") {
        let campus = InProcess::start();
        for query in [query, format!("lastName={value}"), format!("birthdate={value}")] {
            campus.endures(Method::GET, &format!("{BASE}/staff?{query}"), "")?;
        }
    }
}
