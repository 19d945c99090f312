//! An operator who combines persons, and the persons.

use serde_json::{Value, json};

use crate::actors::{Answer, HrSystem, Operator, position, resident};

/// Fay Norton, a parent of the district Blaine.
pub(super) const PARENT: u64 = 12;
/// The first person who is entered after the fixture.
pub(super) const NEW: u64 = 15;

impl Operator {
    /// Asks what combining two persons would do.
    pub(super) async fn preview(&self, base: u64, other: u64) -> Answer {
        self.get(&format!("/campus/combinePerson?base={base}&other={other}"))
            .await
    }

    /// Combines two persons, confirmed.
    pub(super) async fn combine(&self, base: u64, other: u64) -> Answer {
        let body = json!({ "baseID": base, "otherID": other, "confirm": true });
        self.post("/campus/combinePerson", &body).await
    }

    /// What was done with the tool, the newest first.
    pub(super) async fn audit(&self) -> Value {
        let audit = self.get("/campus/combinePerson/audit").await.expect(200).json();
        audit["audit"].clone()
    }
}

impl HrSystem {
    /// Hires Fay Norton, who is a parent already, as E2003.
    pub(super) async fn hire_fay(&self) {
        let mut fay = resident("E2003", "9 Cedar Ln");
        for (property, value) in [
            ("lastName", json!("Norton")),
            ("firstName", json!("Fay")),
            ("gender", json!("F")),
            ("birthdate", json!("1975-05-05")),
            ("ssn", json!("987-65-4321")),
            ("cellPhone", json!("763-555-0199")),
            ("employments", json!([{ "hireDate": "2024-03-01" }])),
            ("positions", json!([position()])),
        ] {
            fay[property] = value;
        }
        self.post("/staff", &fay).await.expect(201);
    }
}
