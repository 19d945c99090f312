//! The tags of features: what they may say and what they mean.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use super::{Catalogue, Level, Needs, RuleId};

/// The readings the silences offer: keys, and the values each may have; none where it takes whatever it is given.
const READINGS: &[(&str, &[&str])] = include!(concat!(env!("OUT_DIR"), "/readings.rs"));

/// What the tags of a scenario say, those of its rule and feature included.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tags {
    /// The rules the scenario exercises.
    pub rules: BTreeSet<RuleId>,
    /// The level written beside the rule.
    pub level: Option<Level>,
    /// What the scenario needs of a target.
    pub needs: Option<Needs>,
    /// The readings it is written for.
    pub readings: BTreeMap<String, String>,
}

/// A tag that means nothing, or tags that contradict each other or the catalogue.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum ReadTagsError {
    /// No such tag exists.
    #[error("@{0} is no tag that means something here")]
    Unknown(String),
    /// The tag looks like a rule id and is none of the catalogue.
    #[error("@{0} is no rule of the catalogue")]
    NoSuchRule(RuleId),
    /// The area of a feature does not exist.
    #[error("@area:{0} is no area of the catalogue")]
    NoSuchArea(String),
    /// The reading, or its value, is offered by no silence.
    #[error("@reading({0}) is no reading that the silences offer")]
    NoSuchReading(String),
    /// The level differs from the catalogue.
    #[error("@{tagged} stands beside {rule}, which is a {level}")]
    OtherLevel {
        /// The rule.
        rule: RuleId,
        /// The level of the tag.
        tagged: &'static str,
        /// The level of the catalogue.
        level: &'static str,
    },
    /// No rule is named, so nothing could be judged.
    #[error("no tag names a rule, so its outcome would count for nothing")]
    NoRule,
    /// Nothing says which targets can be asked.
    #[error("neither @portable, @operator nor @emulator says what it needs")]
    NoNeeds,
}

impl Tags {
    /// Reads the tags of a scenario together with those it inherits.
    ///
    /// The strongest need wins, so that one scenario of a portable rule may ask for more.
    ///
    /// # Errors
    /// When a tag is unknown, a level differs from the catalogue, or no rule or need is named.
    pub fn read<'a>(
        catalogue: &Catalogue,
        tags: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, ReadTagsError> {
        let mut read = Self::default();
        for tag in tags {
            read.take(catalogue, tag)?;
        }
        read.check_levels(catalogue)?;
        match () {
            () if read.rules.is_empty() => Err(ReadTagsError::NoRule),
            () if read.needs.is_none() => Err(ReadTagsError::NoNeeds),
            () => Ok(read),
        }
    }

    fn take(&mut self, catalogue: &Catalogue, tag: &str) -> Result<(), ReadTagsError> {
        if let Ok(rule) = tag.parse::<RuleId>() {
            if catalogue.get(&rule).is_none() {
                return Err(ReadTagsError::NoSuchRule(rule));
            }
            self.rules.insert(rule);
        } else if let Some(area) = tag.strip_prefix("area:") {
            if !catalogue.areas().contains(area) {
                return Err(ReadTagsError::NoSuchArea(area.to_owned()));
            }
        } else if let Some((key, value)) = reading(tag) {
            if !is_offered(key, value) {
                return Err(ReadTagsError::NoSuchReading(format!("{key}={value}")));
            }
            self.readings.insert(key.to_owned(), value.to_owned());
        } else if let Some(level) = level(tag) {
            self.level = Some(level);
        } else if let Some(needs) = Needs::of_tag(tag) {
            self.needs = self.needs.max(Some(needs));
        } else {
            return Err(ReadTagsError::Unknown(tag.to_owned()));
        }
        Ok(())
    }

    fn check_levels(&self, catalogue: &Catalogue) -> Result<(), ReadTagsError> {
        let Some(tagged) = self.level else {
            return Ok(());
        };
        match self
            .rules
            .iter()
            .filter_map(|id| catalogue.get(id))
            .find(|rule| rule.level != tagged)
        {
            Some(rule) => Err(ReadTagsError::OtherLevel {
                rule: rule.id.clone(),
                tagged: tagged.word(),
                level: rule.level.word(),
            }),
            None => Ok(()),
        }
    }
}

/// The key and value of a `reading(key=value)` tag.
fn reading(tag: &str) -> Option<(&str, &str)> {
    tag.strip_prefix("reading(")?.strip_suffix(')')?.split_once('=')
}

/// Whether the silences offer this reading with this value.
fn is_offered(key: &str, value: &str) -> bool {
    READINGS
        .iter()
        .any(|(known, values)| *known == key && (values.is_empty() || values.contains(&value)))
}

fn level(tag: &str) -> Option<Level> {
    [Level::Must, Level::Should, Level::May]
        .into_iter()
        .find(|level| level.word() == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(tags: &[&str]) -> Result<Tags, ReadTagsError> {
        Tags::read(&Catalogue::embedded().unwrap(), tags.iter().copied())
    }

    #[test]
    fn tags_name_rules_levels_needs_and_readings() {
        let tags = read(&[
            "area:AUTH",
            "AUTH-01",
            "MUST",
            "portable",
            "reading(oauth.token=opaque)",
        ])
        .unwrap();
        assert_eq!(tags.rules.len(), 1);
        assert_eq!(
            (tags.level, tags.needs),
            (Some(Level::Must), Some(Needs::Portable))
        );
        assert_eq!(tags.readings["oauth.token"], "opaque");
    }

    #[test]
    fn the_strongest_need_wins_whatever_the_order() {
        for tags in [
            ["AUTH-01", "portable", "operator"],
            ["AUTH-01", "operator", "portable"],
        ] {
            assert_eq!(read(&tags).unwrap().needs, Some(Needs::Operator));
        }
    }

    #[test]
    fn what_means_nothing_is_refused() {
        assert_eq!(
            read(&["AUTH-01", "wip"]),
            Err(ReadTagsError::Unknown("wip".into()))
        );
        assert_eq!(
            read(&["AUTH-01", "portable", "retry(2)"]),
            Err(ReadTagsError::Unknown("retry(2)".into()))
        );
        assert!(matches!(
            read(&["AUTH-77", "portable"]),
            Err(ReadTagsError::NoSuchRule(_))
        ));
        assert!(matches!(read(&["area:XYZ"]), Err(ReadTagsError::NoSuchArea(_))));
    }

    #[test]
    fn a_reading_is_one_that_the_silences_offer() {
        for known in ["oauth.token=jwt", "oauth.single_token=true", "gender.match=code"] {
            assert!(read(&["AUTH-01", "portable", &format!("reading({known})")]).is_ok());
        }
        for unknown in ["oauth.tokens=jwt", "oauth.token=saml", "oauth.single_token=2"] {
            assert_eq!(
                read(&["AUTH-01", "portable", &format!("reading({unknown})")]),
                Err(ReadTagsError::NoSuchReading(unknown.into()))
            );
        }
    }

    #[test]
    fn a_level_must_be_that_of_the_catalogue() {
        assert!(matches!(
            read(&["AUTH-01", "SHOULD", "portable"]),
            Err(ReadTagsError::OtherLevel { .. })
        ));
    }

    #[test]
    fn a_scenario_that_names_no_rule_or_no_need_is_refused() {
        assert_eq!(read(&["portable"]), Err(ReadTagsError::NoRule));
        assert_eq!(read(&["AUTH-01"]), Err(ReadTagsError::NoNeeds));
    }
}
