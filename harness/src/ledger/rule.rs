//! A documented rule and its id.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// The id of a documented rule: its area and its number there, written `POS-22`. Ordered by area and number.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct RuleId {
    area: String,
    number: u16,
}

/// A text that is no rule id.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[error("{0:?} is no rule id; one looks like AUTH-01")]
pub struct ParseRuleIdError(String);

impl RuleId {
    /// The area the rule belongs to, `POS` for `POS-22`.
    pub fn area(&self) -> &str {
        &self.area
    }
}

impl FromStr for RuleId {
    type Err = ParseRuleIdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refuse = || ParseRuleIdError(text.to_owned());
        let (area, digits) = text.split_once('-').ok_or_else(refuse)?;
        let named = !area.is_empty() && area.bytes().all(|byte| byte.is_ascii_uppercase());
        let numbered = digits.len() >= 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !named || !numbered {
            return Err(refuse());
        }
        let number = digits.parse().map_err(|_error| refuse())?;
        Ok(Self {
            area: area.to_owned(),
            number,
        })
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-{:02}", self.area, self.number))
    }
}

impl Serialize for RuleId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RuleId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// How binding a rule is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Level {
    /// Breaking it fails the target.
    Must,
    /// Breaking it is a warning.
    Should,
    /// Offering it is optional; contradicting it is a warning.
    May,
}

impl Level {
    /// The word used in the catalogue and as a tag.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "MUST",
            Self::Should => "SHOULD",
            Self::May => "MAY",
        }
    }
}

/// Who has to keep a rule.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Binds {
    /// The API.
    Server,
    /// The HR system that calls it; judged by client certification, never here.
    Client,
    /// The Campus user interface.
    Operator,
}

impl Binds {
    /// The word used in the catalogue.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Client => "client",
            Self::Operator => "operator",
        }
    }
}

/// A documented rule as the catalogue holds it.
#[derive(Clone, Debug, Deserialize)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// Who has to keep it.
    pub binds: Binds,
    /// How binding it is.
    pub level: Level,
    /// What it says, in one sentence.
    pub statement: String,
    /// The wrong implementation its scenarios must catch; client rules have none.
    #[serde(default)]
    pub mutant: Option<String>,
    /// Rules that cannot but break together with this one.
    #[serde(default)]
    pub declared_with: Vec<RuleId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_id_survives_being_read_and_written() {
        let id: RuleId = "POS-07".parse().unwrap();
        assert_eq!((id.area(), id.to_string().as_str()), ("POS", "POS-07"));
    }

    #[test]
    fn ids_are_ordered_by_area_and_number() {
        let mut ids: Vec<RuleId> = ["POS-100", "REF-01", "POS-99", "AUTH-02"]
            .iter()
            .map(|id| id.parse().unwrap())
            .collect();
        ids.sort();
        let texts: Vec<String> = ids.iter().map(ToString::to_string).collect();
        assert_eq!(texts, ["AUTH-02", "POS-99", "POS-100", "REF-01"]);
    }

    #[test]
    fn what_only_resembles_a_rule_id_is_refused() {
        for text in [
            "",
            "POS",
            "POS-",
            "POS-1",
            "pos-01",
            "POS-0x",
            "-01",
            "POS-01-02",
            "POS-99999999",
        ] {
            assert!(text.parse::<RuleId>().is_err(), "{text:?} was accepted");
        }
    }
}
