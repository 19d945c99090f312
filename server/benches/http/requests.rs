//! The calls, rendered once and sent as bytes; both servers get the same.

use bytes::Bytes;
use serde_json::{Value, json};

/// The district of the bench.
pub(crate) const DISTRICT: &str = "bench";
/// Where the operations are, on either server.
pub(crate) const BASE_PATH: &str = "/campus/api/boi/v1/bench";

/// A call with a body, or without one.
pub(crate) fn render(method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Bytes {
    let length = body.len().to_string();
    let length = (!body.is_empty()).then_some(("content-length", length.as_str()));
    let headers = headers.iter().copied().chain(length);
    let lines: String = headers
        .map(|(name, value)| format!("{name}: {value}\r\n"))
        .collect();
    let head = format!("{method} {path} HTTP/1.1\r\nhost: localhost\r\n{lines}\r\n");
    [head.as_bytes(), body].concat().into()
}

/// Renders operations with the token that both servers get; only one of them reads it.
#[derive(Clone)]
pub(crate) struct Renderer {
    authorization: String,
}

impl Renderer {
    pub(crate) fn new(token: &str) -> Self {
        Self {
            authorization: format!("Bearer {token}"),
        }
    }

    /// A call to the control interface about the district.
    pub(crate) fn control(path: &str) -> Bytes {
        render("GET", &format!("/_mock/districts/{DISTRICT}{path}"), &[], b"")
    }

    pub(crate) fn list_schools(&self) -> Bytes {
        self.get("/schools")
    }

    pub(crate) fn search_by_number(&self, number: &str) -> Bytes {
        self.get(&format!("/staff?staffNumber={number}"))
    }

    pub(crate) fn create_staff(&self, number: &str, positions: usize) -> Bytes {
        let mut staff = staff(number);
        staff["positions"] = (0..positions).map(position).collect();
        self.send("POST", "/staff", &staff)
    }

    /// The same with a household at an address of its own, as the address is typed.
    pub(crate) fn create_staff_with_household(&self, number: &str, house: usize) -> Bytes {
        let mut staff = staff(number);
        staff["positions"] = json!([position(0)]);
        staff["household"] = json!({ "householdLocations": [{ "address": {
            "fullStreetAddress": format!("{} Lind{} Avenue NE", 100 + house % 100, house / 100),
            "city": "Blaine",
            "state": "MN",
            "zip": "55449",
        } }] });
        self.send("POST", "/staff", &staff)
    }

    /// The whole record with one thing changed, as an HR system sends it.
    pub(crate) fn update_staff(&self, number: &str, value: usize) -> Bytes {
        let mut staff = staff(number);
        staff["workEmail"] = format!("{number}.{value}@blaine.example").into();
        staff["positions"] = json!([position(0)]);
        self.send("PUT", &format!("/staff/{number}"), &staff)
    }

    pub(crate) fn create_position(&self, number: &str) -> Bytes {
        self.send("POST", &format!("/staff/{number}/positions"), &position(1))
    }

    /// An end for the second position, which another day has ended before.
    pub(crate) fn update_position(&self, number: &str, day: usize) -> Bytes {
        let mut ended = position(1);
        ended["endDate"] = format!("2024-06-{day:02}").into();
        self.send("PUT", &format!("/staff/{number}/positions"), &ended)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Bytes {
        self.send_text(method, path, body.to_string().as_bytes())
    }

    /// A call with a body that was written before, or without one.
    pub(crate) fn post(&self, path: &str, body: &[u8]) -> Bytes {
        self.send_text("POST", path, body)
    }

    fn send_text(&self, method: &str, path: &str, body: &[u8]) -> Bytes {
        let headers = [
            ("authorization", self.authorization.as_str()),
            ("content-type", "application/json"),
        ];
        render(method, &format!("{BASE_PATH}{path}"), &headers, body)
    }

    pub(crate) fn get(&self, path: &str) -> Bytes {
        render(
            "GET",
            &format!("{BASE_PATH}{path}"),
            &[("authorization", &self.authorization)],
            &[],
        )
    }
}

/// A teacher as an HR system sends one, as yet without positions.
fn staff(number: &str) -> Value {
    json!({
        "staffNumber": number,
        "lastName": format!("Lindgren{number}"),
        "firstName": "Annika",
        "middleName": "Marie",
        "gender": "F",
        "birthdate": "1987-11-02",
        "workEmail": format!("{number}@blaine.example"),
        "employments": [{ "hireDate": "2023-08-15" }],
    })
}

/// The nth position of a teacher.
fn position(index: usize) -> Value {
    let (school, assignment) = [("010", "20"), ("020", "20"), ("010", "10")][index % 3];
    json!({
        "schoolNumber": school,
        "assignmentCode": assignment,
        "titleCode": "T100",
        "titleDescription": "Teacher",
        "startDate": format!("2023-08-{:02}", 15 + index),
    })
}
