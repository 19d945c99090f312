//! The catalogue of rules embedded in the binary.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use thiserror::Error;

use super::{Binds, Rule, RuleId};

/// All documented rules, and those still waiting for their part of the product.
#[derive(Clone, Debug)]
pub struct Catalogue {
    rules: BTreeMap<RuleId, Rule>,
    pending: Vec<Pending>,
}

/// Rules that wait for a later part of the product, and its name.
#[derive(Clone, Debug, Deserialize)]
struct Pending {
    /// What will bring these rules.
    subject: String,
    /// The rules that wait.
    rules: BTreeSet<RuleId>,
}

/// The embedded catalogue cannot be used; a fault of the build.
#[derive(Debug, Error)]
pub enum CatalogueError {
    /// It does not have the documented form.
    #[error("the catalogue of rules does not have the documented form: {0}")]
    Form(#[from] serde_json::Error),
    /// A rule is listed twice.
    #[error("rule {0} is in the catalogue twice")]
    Twice(RuleId),
    /// Something names a rule that does not exist.
    #[error("{by} names rule {rule}, which the catalogue does not have")]
    Unknown {
        /// Where the name stands.
        by: String,
        /// The name.
        rule: RuleId,
    },
}

impl Catalogue {
    /// The version of the catalogue: that of the product it is released with.
    pub const VERSION: &str = env!("CARGO_PKG_VERSION");
    /// The digest of the file the catalogue was built from.
    pub const SHA256: &str = env!("CATALOGUE_SHA256");

    /// The catalogue this binary was built with.
    ///
    /// # Errors
    /// When the data embedded by the build is inconsistent.
    pub fn embedded() -> Result<Self, CatalogueError> {
        Self::read(
            include_str!(concat!(env!("OUT_DIR"), "/rules.json")),
            include_str!(concat!(env!("OUT_DIR"), "/pending.json")),
        )
    }

    /// Reads rules and pending rules from their JSON forms and checks that every name in them exists.
    ///
    /// # Errors
    /// On another form, a rule listed twice, or a name of no rule.
    pub fn read(rules: &str, pending: &str) -> Result<Self, CatalogueError> {
        let mut catalogue = Self {
            rules: BTreeMap::new(),
            pending: serde_json::from_str(pending)?,
        };
        for rule in serde_json::from_str::<Vec<Rule>>(rules)? {
            if let Some(first) = catalogue.rules.insert(rule.id.clone(), rule) {
                return Err(CatalogueError::Twice(first.id));
            }
        }
        catalogue.check_names()?;
        Ok(catalogue)
    }

    fn check_names(&self) -> Result<(), CatalogueError> {
        let declared = self.rules.values().flat_map(|rule| {
            rule.declared_with
                .iter()
                .map(move |other| (rule.id.to_string(), other))
        });
        let waiting = self.pending.iter().flat_map(|pending| {
            pending
                .rules
                .iter()
                .map(move |rule| (format!("the pending subject {:?}", pending.subject), rule))
        });
        match declared
            .chain(waiting)
            .find(|(_, rule)| !self.rules.contains_key(rule))
        {
            Some((by, rule)) => Err(CatalogueError::Unknown {
                by,
                rule: rule.clone(),
            }),
            None => Ok(()),
        }
    }

    /// All rules, ordered by area and number.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rules.values()
    }

    /// The rule with this id.
    pub fn get(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.get(id)
    }

    /// The areas that have rules.
    pub fn areas(&self) -> BTreeSet<&str> {
        self.rules.keys().map(RuleId::area).collect()
    }

    /// What a pending rule waits for.
    pub fn waits_for(&self, id: &RuleId) -> Option<&str> {
        self.pending
            .iter()
            .find(|pending| pending.rules.contains(id))
            .map(|pending| pending.subject.as_str())
    }

    /// Whether the harness judges this rule: it binds the server or the operator and is not pending.
    pub fn is_judged(&self, rule: &Rule) -> bool {
        rule.binds != Binds::Client && self.waits_for(&rule.id).is_none()
    }

    /// The rules the harness judges, ordered by area and number.
    pub fn judged(&self) -> impl Iterator<Item = &Rule> {
        self.rules().filter(|rule| self.is_judged(rule))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULE: &str =
        r#"[{"id":"AUTH-01","binds":"server","level":"MUST","statement":"s","declared_with":["AUTH-02"]}]"#;

    #[test]
    fn the_embedded_catalogue_is_consistent_and_complete() {
        assert_eq!(Catalogue::embedded().unwrap().rules().count(), 365);
    }

    #[test]
    fn a_name_of_no_rule_is_found_wherever_it_stands() {
        assert!(matches!(
            Catalogue::read(RULE, "[]"),
            Err(CatalogueError::Unknown { .. })
        ));
        let pending = r#"[{"subject":"later","rules":["POS-99"]}]"#;
        assert!(matches!(
            Catalogue::read("[]", pending),
            Err(CatalogueError::Unknown { .. })
        ));
    }

    #[test]
    fn a_rule_listed_twice_is_refused() {
        let rule = r#"{"id":"AUTH-01","binds":"server","level":"MUST","statement":"s"}"#;
        let twice = format!("[{rule},{rule}]");
        assert!(matches!(
            Catalogue::read(&twice, "[]"),
            Err(CatalogueError::Twice(_))
        ));
    }

    #[test]
    fn client_rules_and_pending_rules_are_not_judged_here() {
        let rules = r#"[
            {"id":"A-01","binds":"server","level":"MUST","statement":"s"},
            {"id":"A-02","binds":"client","level":"MUST","statement":"s"},
            {"id":"A-03","binds":"operator","level":"MUST","statement":"s"}]"#;
        let catalogue = Catalogue::read(rules, r#"[{"subject":"later","rules":["A-03"]}]"#).unwrap();
        let judged: Vec<String> = catalogue.judged().map(|rule| rule.id.to_string()).collect();
        assert_eq!(judged, ["A-01"]);
    }
}
