//! The operator: who arranges and observes districts through the control interface.

use http::Method;
use serde_json::{Value, json};

use super::{Answer, Client, HrSystem, Shows};

/// Uses the control interface for one district.
#[derive(Clone, Debug)]
pub(crate) struct Operator {
    pub(crate) client: Client,
    district: String,
}

/// A district just made, as the operator is told of it.
pub(crate) struct NewDistrict {
    pub(crate) view: Value,
    pub(crate) operator: Operator,
    pub(crate) hr: HrSystem,
}

impl Operator {
    /// An operator of `district`.
    pub(crate) fn new(client: Client, district: &str) -> Self {
        Self {
            client,
            district: district.to_owned(),
        }
    }

    /// The same operator for another district.
    pub(crate) fn of(&self, district: &str) -> Self {
        Self::new(self.client.clone(), district)
    }

    /// The path of a resource of the district.
    pub(crate) fn path(&self, below: &str) -> String {
        format!("/_mock/districts/{}{below}", self.district)
    }

    /// Reads a resource of the district.
    pub(crate) async fn get(&self, below: &str) -> Answer {
        let shows = if below == "/snapshot" || below.starts_with("/campus/people/") {
            Shows::Ssn
        } else {
            Shows::Nothing
        };
        self.client.call(Method::GET, &self.path(below), shows).await
    }

    /// Changes a resource of the district.
    pub(crate) async fn put(&self, below: &str, body: &Value) -> Answer {
        let shows = if below == "/snapshot" {
            Shows::Ssn
        } else {
            Shows::Nothing
        };
        self.client
            .call_with(Method::PUT, &self.path(below), body, shows)
            .await
    }

    /// Changes a part of a resource of the district.
    pub(crate) async fn patch(&self, below: &str, body: &Value) -> Answer {
        self.client
            .call_with(Method::PATCH, &self.path(below), body, Shows::Ssn)
            .await
    }

    /// Lets a resource of the district do something; with null nothing is sent.
    pub(crate) async fn post(&self, below: &str, body: &Value) -> Answer {
        let path = self.path(below);
        if body.is_null() {
            return self.client.call(Method::POST, &path, Shows::Nothing).await;
        }
        self.client
            .call_with(Method::POST, &path, body, Shows::Nothing)
            .await
    }

    /// Takes a resource of the district away.
    pub(crate) async fn remove(&self, below: &str) -> Answer {
        self.client
            .call(Method::DELETE, &self.path(below), Shows::Nothing)
            .await
    }

    /// Checks or unchecks preferences, and saves them.
    pub(crate) async fn prefer(&self, boxes: &Value) {
        self.put("/campus/preferences", boxes).await.expect(200);
        self.post("/campus/preferences/save", &Value::Null)
            .await
            .expect(200);
    }

    /// The memberships of a household, each with the days.
    pub(crate) async fn members(&self, household: u64) -> Vec<String> {
        let path = format!("/campus/households/{household}");
        let shown = self.get(&path).await.expect(200).json();
        let told = |member: &Value| {
            let end = member["endDate"].as_str().unwrap_or("on");
            format!(
                "{} {} {end}",
                member["personID"],
                member["startDate"].as_str().unwrap()
            )
        };
        shown["members"].as_array().unwrap().iter().map(told).collect()
    }

    /// Reads a resource that belongs to no district.
    pub(crate) async fn read(&self, path: &str) -> Answer {
        self.client.call(Method::GET, path, Shows::Nothing).await
    }

    /// The whole state of the district.
    pub(crate) async fn snapshot(&self) -> Value {
        self.get("/snapshot").await.expect(200).json()
    }

    /// The entries of the district's journal.
    pub(crate) async fn journal(&self) -> Vec<Value> {
        let journal = self.get("/journal").await.expect(200).json();
        journal["entries"].as_array().unwrap().clone()
    }

    /// The secret in force.
    pub(crate) async fn secret(&self) -> String {
        let path = self.path("/campus/credentials?showSecret=true");
        let answer = self
            .client
            .call(Method::GET, &path, Shows::Secret)
            .await
            .expect(200);
        answer.json()["clientSecret"].as_str().unwrap().to_owned()
    }

    /// Asks for a new district.
    pub(crate) async fn ask_district(&self, body: &Value) -> Answer {
        self.client
            .call_with(Method::POST, "/_mock/districts", body, Shows::Secret)
            .await
    }

    /// Makes a district; its HR system has a token.
    pub(crate) async fn create(&self, body: &Value) -> NewDistrict {
        let view = self.ask_district(body).await.expect(201).json();
        let told = |key: &str| view[key].as_str().unwrap().to_owned();
        let (name, secret) = (told("name"), told("clientSecret"));
        let client = self.client.guarding(&secret);
        let mut hr = HrSystem::new(&client, &name, &told("clientId"), &secret);
        hr.client.token = None;
        hr.authorise().await;
        NewDistrict {
            view,
            operator: Self::new(client, &name),
            hr,
        }
    }

    /// Deletes the district.
    pub(crate) async fn delete(&self) -> Answer {
        self.client
            .call(Method::DELETE, &self.path(""), Shows::Nothing)
            .await
    }

    /// Puts the district back to what it was made with.
    pub(crate) async fn reset(&self) -> Answer {
        self.client
            .call(Method::POST, &self.path("/reset"), Shows::Nothing)
            .await
    }

    /// Moves the clock on.
    pub(crate) async fn advance(&self, duration: &str) {
        self.put("/clock", &json!({ "advance": duration }))
            .await
            .expect(200);
    }
}
