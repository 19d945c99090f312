//! What a run is about: rules, and the cases that exercise them.

use std::collections::{BTreeMap, BTreeSet};

use super::lookup::find_rule;
use super::{SelectionError, find_area};
use crate::ledger::{Binds, Case, Catalogue, Rule, RuleId, Suite};

/// The rules to be judged and the cases to be played for them.
#[derive(Clone, Debug)]
pub struct Selection {
    /// The rules to be judged, ordered by area and number.
    pub rules: BTreeSet<RuleId>,
    /// Rules that were asked for and that nothing here judges, each with the reason.
    pub excluded: Vec<(RuleId, String)>,
    /// Rules that no real Campus can be asked about, where only what one can be asked is wanted.
    pub unportable: BTreeSet<RuleId>,
    /// The cases to be played.
    pub suite: Suite,
}

impl Selection {
    /// Selects by rules and areas. Without either, `given` says whether the features were: then their rules are meant,
    /// else every rule the harness judges.
    ///
    /// # Errors
    /// When a rule or an area does not exist.
    pub fn new(
        catalogue: &Catalogue,
        suite: &Suite,
        rules: &[String],
        areas: &[String],
        given: bool,
    ) -> Result<Self, SelectionError> {
        let mut asked = BTreeSet::new();
        for text in rules {
            asked.insert(find_rule(catalogue, text)?);
        }
        for text in areas {
            let area = find_area(catalogue, text)?;
            asked.extend(
                catalogue
                    .rules()
                    .filter(|rule| rule.id.area() == area)
                    .map(|rule| rule.id.clone()),
            );
        }
        if rules.is_empty() && areas.is_empty() {
            asked = if given {
                suite
                    .cases()
                    .flat_map(|case| case.rules.iter().cloned())
                    .collect()
            } else {
                catalogue.judged().map(|rule| rule.id.clone()).collect()
            };
        }
        Ok(Self::of(catalogue, suite, asked))
    }

    /// What a real Campus can be asked of this selection: the scenarios that need nothing but the documented
    /// operations, and the rules that have one.
    #[must_use]
    pub fn portable(self) -> Self {
        let suite = self.suite.select(Case::is_portable);
        let asked: BTreeSet<&RuleId> = suite.cases().flat_map(|case| &case.rules).collect();
        let (rules, unportable) = self.rules.into_iter().partition(|rule| asked.contains(rule));
        Self {
            rules,
            unportable,
            suite,
            ..self
        }
    }

    /// What was set aside and why, a sentence for each rule; one for all where an area has many alike.
    pub fn remarks(&self) -> Vec<String> {
        let mut remarks = self.remarks_on_excluded();
        if !self.unportable.is_empty() {
            let ids: Vec<String> = self.unportable.iter().map(ToString::to_string).collect();
            remarks.push(format!(
                "left out, because no real Campus can be asked: {}",
                ids.join(", ")
            ));
        }
        remarks
    }

    fn remarks_on_excluded(&self) -> Vec<String> {
        let mut alike: BTreeMap<(&str, &str), Vec<&RuleId>> = BTreeMap::new();
        for (rule, reason) in &self.excluded {
            alike.entry((rule.area(), reason)).or_default().push(rule);
        }
        alike
            .into_iter()
            .flat_map(|((area, reason), rules)| match rules.as_slice() {
                few @ ([] | [_] | [_, _] | [_, _, _]) => {
                    few.iter().map(|rule| format!("{rule} {reason}")).collect()
                }
                many => vec![format!("each of {} rules of {area} {reason}", many.len())],
            })
            .collect()
    }

    fn of(catalogue: &Catalogue, suite: &Suite, asked: BTreeSet<RuleId>) -> Self {
        let excluded: Vec<(RuleId, String)> = asked
            .iter()
            .filter_map(|id| catalogue.get(id))
            .filter_map(|rule| Some((rule.id.clone(), exclusion(catalogue, rule)?)))
            .collect();
        let mut rules = asked;
        rules.retain(|rule| !excluded.iter().any(|(other, _)| other == rule));
        let suite = suite.select(|case: &Case| !case.rules.is_disjoint(&rules));
        Self {
            rules,
            excluded,
            unportable: BTreeSet::new(),
            suite,
        }
    }
}

/// Why a rule is not judged here.
fn exclusion(catalogue: &Catalogue, rule: &Rule) -> Option<String> {
    if rule.binds == Binds::Client {
        return Some("binds the client, which is not judged here".to_owned());
    }
    catalogue
        .waits_for(&rule.id)
        .map(|subject| format!("is pending until: {subject}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = r#"[
        {"id":"AUTH-01","binds":"server","level":"MUST","statement":"s"},
        {"id":"AUTH-02","binds":"server","level":"MUST","statement":"s"},
        {"id":"REF-01","binds":"server","level":"MUST","statement":"s"},
        {"id":"REF-02","binds":"server","level":"MUST","statement":"s"},
        {"id":"CLIENT-01","binds":"client","level":"MUST","statement":"s"}]"#;
    const FEATURE: &str = "Feature: f\n  @AUTH-01 @portable\n  Scenario: a\n    Then x\n  @REF-01 @AUTH-02 @portable\n  Scenario: b\n    Then x\n";

    fn select(rules: &[&str], areas: &[&str], given: bool) -> Result<Selection, SelectionError> {
        let catalogue = Catalogue::read(RULES, r#"[{"subject":"later","rules":["REF-02"]}]"#).unwrap();
        let mut suite = Suite::default();
        suite.add(&catalogue, "f.feature", FEATURE).unwrap();
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        Selection::new(&catalogue, &suite, &owned(rules), &owned(areas), given)
    }

    fn ids(selection: &Selection) -> Vec<String> {
        selection.rules.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn without_a_wish_every_judged_rule_is_selected() {
        assert_eq!(
            ids(&select(&[], &[], false).unwrap()),
            ["AUTH-01", "AUTH-02", "REF-01"]
        );
    }

    #[test]
    fn a_rule_selects_the_cases_that_exercise_it() {
        let selection = select(&["auth-02"], &[], false).unwrap();
        let names: Vec<&str> = selection.suite.cases().map(|case| case.name.as_str()).collect();
        assert_eq!((ids(&selection), names), (vec!["AUTH-02".to_owned()], vec!["b"]));
    }

    #[test]
    fn rules_and_areas_add_up() {
        assert_eq!(
            ids(&select(&["AUTH-01"], &["ref"], false).unwrap()),
            ["AUTH-01", "REF-01"]
        );
    }

    #[test]
    fn client_and_pending_rules_are_set_aside_with_the_reason() {
        let selection = select(&["CLIENT-01", "REF-02"], &[], false).unwrap();
        assert!(selection.rules.is_empty() && selection.suite.is_empty());
        assert_eq!(selection.excluded.len(), 2);
    }

    #[test]
    fn an_area_that_is_not_judged_says_why() {
        let selection = select(&[], &["CLIENT"], false).unwrap();
        assert_eq!(
            (selection.rules.len(), selection.remarks()),
            (
                0,
                vec!["CLIENT-01 binds the client, which is not judged here".to_owned()]
            )
        );
        let selection = select(&[], &["REF"], false).unwrap();
        assert_eq!(
            (ids(&selection), selection.remarks()),
            (
                vec!["REF-01".to_owned()],
                vec!["REF-02 is pending until: later".to_owned()]
            )
        );
    }

    #[test]
    fn many_rules_set_aside_alike_are_told_in_one_sentence() {
        let excluded = |number: usize| (format!("POS-0{number}").parse().unwrap(), "waits".to_owned());
        let selection = Selection {
            rules: BTreeSet::new(),
            excluded: (1..=4).map(excluded).collect(),
            unportable: BTreeSet::new(),
            suite: Suite::default(),
        };
        assert_eq!(selection.remarks(), ["each of 4 rules of POS waits"]);
    }

    #[test]
    fn a_real_campus_is_asked_what_needs_the_documented_operations_alone() {
        const FEATURE: &str = "Feature: f
  @AUTH-01 @portable
  Scenario: a
    Then x
  @AUTH-01 @operator
  Scenario: b
    Then x
  @AUTH-02 @operator
  Scenario: c
    Then x
  @REF-01 @portable @reading(oauth.token=opaque)
  Scenario: d
    Then x
";
        let catalogue = Catalogue::read(RULES, "[]").unwrap();
        let mut suite = Suite::default();
        suite.add(&catalogue, "f.feature", FEATURE).unwrap();
        let selection = Selection::new(&catalogue, &suite, &[], &[], true)
            .unwrap()
            .portable();
        let names: Vec<&str> = selection.suite.cases().map(|case| case.name.as_str()).collect();
        assert_eq!((ids(&selection), names), (vec!["AUTH-01".to_owned()], vec!["a"]));
        assert_eq!(
            selection.remarks(),
            ["left out, because no real Campus can be asked: AUTH-02, REF-01"]
        );
    }

    #[test]
    fn an_unknown_name_is_refused_with_near_ones() {
        let error = select(&["ATUH-01"], &[], false).unwrap_err();
        assert_eq!(
            error.to_string(),
            "--rule ATUH-01: no such rule; did you mean AUTH-01 or AUTH-02?"
        );
        let error = select(&[], &["REFS"], false).unwrap_err();
        assert_eq!(error.to_string(), "--area REFS: no such area; did you mean REF?");
    }
}
