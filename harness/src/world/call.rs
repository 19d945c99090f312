//! Calls of a scenario, each recorded.

use serde_json::Value;

use super::{CampusWorld, Stop};
use crate::contract::Operation;
use crate::exchange::{Answer, Authorization, Call, Exchange};

impl CampusWorld {
    /// Makes a call and records it. The answer is kept for judgement; the record is redacted.
    ///
    /// # Errors
    /// When there is no answer; the scenario is errored.
    pub async fn send(&mut self, call: &Call) -> Result<Answer, Stop> {
        let reached = self.reach(call).await?;
        reached.map_err(|silence| self.broken(&silence))
    }

    /// Makes a call to an address that is itself in question, and records it. Why nobody answers is told in words.
    ///
    /// # Errors
    /// When the scenario has no district.
    pub async fn reach(&mut self, call: &Call) -> Result<Result<Answer, String>, Stop> {
        let (_, line) = self.scene()?;
        self.redaction.learn_call(call);
        match line.send(call).await {
            Ok(answer) => {
                if let Some(json) = &answer.json {
                    self.redaction.learn(json);
                }
                self.exchanges
                    .push(Exchange::capture(call, Ok(&answer), &self.redaction));
                Ok(Ok(answer))
            }
            Err(error) => {
                let exchange = Exchange::capture(call, Err(&error.to_string()), &self.redaction);
                let summary = exchange.summary();
                self.exchanges.push(exchange);
                Ok(Err(summary))
            }
        }
    }

    /// Calls an operation with any proof of right.
    ///
    /// # Errors
    /// When there is no answer; the scenario is errored.
    pub async fn ask(
        &mut self,
        id: &str,
        parameters: &[(&str, &str)],
        authorization: Authorization,
        body: Option<Value>,
    ) -> Result<Answer, Stop> {
        let operation = self.operation(id)?;
        self.take_turn(operation).await?;
        let url = self.district()?.url(operation, parameters);
        let call = Call::new(&operation.method, &url).authorized(authorization);
        self.send(&body.into_iter().fold(call, Call::json)).await
    }

    /// Reads or searches with the token of the HR system.
    ///
    /// # Errors
    /// When no token is to be had (inconclusive) or no answer comes (errored).
    pub async fn read(&mut self, id: &str, query: Vec<(String, String)>) -> Result<Answer, Stop> {
        let authorization = Authorization::bearer(&self.token().await?);
        let operation = self.operation(id)?;
        self.take_turn(operation).await?;
        let url = self.district()?.url(operation, &[]);
        let call = Call::new(&operation.method, &url)
            .query(query)
            .authorized(authorization);
        self.send(&call).await
    }

    /// Makes a well-formed call of an operation with any proof of right.
    ///
    /// # Errors
    /// When there is no answer; the scenario is errored.
    pub async fn sample(
        &mut self,
        operation: &Operation,
        authorization: Authorization,
    ) -> Result<Answer, Stop> {
        self.take_turn(operation).await?;
        let (scene, _) = self.scene()?;
        let sample = self.contract()?.sample(operation).in_roles(&scene.roles);
        let url = format!("{}{}", scene.district.base_url, sample.path(operation));
        let call = Call::new(&operation.method, &url)
            .query(sample.query)
            .authorized(authorization);
        self.send(&sample.body.into_iter().fold(call, Call::json)).await
    }

    /// What a Campus user does or looks at: a resource of the district, below its name.
    ///
    /// # Errors
    /// When the target lends no operator (inconclusive) or no answer comes (errored).
    pub async fn in_campus(
        &mut self,
        method: &str,
        resource: &str,
        body: Option<Value>,
    ) -> Result<Answer, Stop> {
        let control = self.operator()?;
        let district = self.district()?.name;
        let call = control.district_call(method, &district, resource);
        self.send(&body.into_iter().fold(call, Call::json)).await
    }
}
