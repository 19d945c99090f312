//! The catalogue of documented rules, generated from `schemas/rules.yaml`.

use std::fmt;

include!(concat!(env!("OUT_DIR"), "/rules.rs"));

impl Rule {
    /// The id of the rule, for example `POS-23`.
    pub fn id(self) -> &'static str {
        IDS[self as usize].1
    }

    /// The rule with this id, if the catalogue has one.
    pub fn from_id(id: &str) -> Option<Self> {
        IDS.iter().find(|(_, known)| *known == id).map(|(rule, _)| *rule)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The ids of all documented rules, in the order of the catalogue.
pub fn rule_ids() -> impl Iterator<Item = &'static str> {
    IDS.iter().map(|(_, id)| *id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_found_by_its_id() {
        for (rule, id) in IDS {
            assert_eq!(rule.id(), id);
            assert_eq!(Rule::from_id(id), Some(rule));
        }
        assert_eq!(IDS.len(), 365);
    }
}
