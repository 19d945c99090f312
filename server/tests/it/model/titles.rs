//! The titles of the district, the one list that grows with what is sent (REF-08, REF-10).

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// Titles by their codes in capitals; each with the code and the description it came with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Titles(BTreeMap<String, (String, String)>);

impl Titles {
    pub(super) fn of(list: &Value) -> Self {
        let text = |title: &Value, property: &str| title[property].as_str().unwrap().to_owned();
        let titles = list.as_array().unwrap().iter().map(|title| {
            let code = text(title, "titleCode");
            (Self::compared(&code), (code, text(title, "titleDescription")))
        });
        Self(titles.collect())
    }

    /// The form in which codes are compared (AMB-43).
    pub(super) fn compared(code: &str) -> String {
        code.trim().to_uppercase()
    }

    /// What the title is called.
    pub(super) fn description(&self, code: &str) -> Option<&str> {
        let known = self.0.get(&Self::compared(code));
        known.map(|(_, description)| description.as_str())
    }

    /// The code of the title in the form it is listed; the title is created where there is none (AMB-34, AMB-35).
    pub(super) fn on_demand(&mut self, code: &str, description: Option<&str>) -> String {
        let code = code.trim();
        let new = || (code.to_owned(), description.unwrap_or(code).to_owned());
        self.0.entry(Self::compared(code)).or_insert_with(new).0.clone()
    }

    /// The list as a fixture has it.
    pub(crate) fn list(&self) -> Value {
        let titles = self.0.values();
        titles
            .map(|(code, description)| json!({ "titleCode": code, "titleDescription": description }))
            .collect()
    }

    /// The codes that are not in an earlier list.
    pub(super) fn beyond<'a>(&'a self, earlier: &'a Self) -> impl Iterator<Item = &'a str> {
        let new = self
            .0
            .iter()
            .filter(|(compared, _)| !earlier.0.contains_key(*compared));
        new.map(|(_, (code, _))| code.as_str())
    }
}
