//! Who can be hired to break which rule.

use std::sync::Arc;

use super::{
    Saboteur, address, auth, check, credentials, employment, error_log, household, identity, notifications,
    person, positions, preferences, readonly, reference, search, staff, synchronization, tool,
};
use crate::campus::Rule;

/// How a saboteur is hired.
pub(super) type Hire = fn() -> Arc<dyn Saboteur>;

/// A saboteur without memories, as a hire.
pub(super) fn fresh<S: Saboteur + Default + 'static>() -> Arc<dyn Saboteur> {
    Arc::new(S::default())
}

/// Saboteurs by area; those of the area SYNC are many, and come by file.
const AREAS: &[&[Hire]] = &[
    &address::SABOTEURS,
    &auth::SABOTEURS,
    &check::SABOTEURS,
    &credentials::SABOTEURS,
    &employment::SABOTEURS,
    &error_log::SABOTEURS,
    &household::SABOTEURS,
    &identity::SABOTEURS,
    &notifications::SABOTEURS,
    &person::SABOTEURS,
    &positions::SABOTEURS,
    &preferences::SABOTEURS,
    &readonly::SABOTEURS,
    &reference::SABOTEURS,
    &search::SABOTEURS,
    &staff::SABOTEURS,
    &tool::SABOTEURS,
];

/// All of them, hired.
fn everybody() -> impl Iterator<Item = Arc<dyn Saboteur>> {
    let files = AREAS.iter().chain(synchronization::SABOTEURS);
    files.copied().flatten().map(|hire| hire())
}

/// Hires a saboteur that breaks `rule`, if there is one.
pub(in crate::mock) fn hire(rule: Rule) -> Option<Arc<dyn Saboteur>> {
    everybody().find(|saboteur| saboteur.rule() == rule)
}

/// The ids of the rules that can be broken, in the order of the catalogue.
pub fn saboteurs() -> impl Iterator<Item = &'static str> {
    let mut rules: Vec<Rule> = everybody().map(|saboteur| saboteur.rule()).collect();
    rules.sort_unstable();
    rules.into_iter().map(Rule::id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_saboteurs_break_the_same_rule() {
        let rules: Vec<&str> = saboteurs().collect();
        let mut distinct = rules.clone();
        distinct.dedup();
        assert_eq!(rules, distinct);
    }

    #[test]
    fn a_saboteur_is_hired_by_its_rule() {
        for id in saboteurs() {
            let rule = Rule::from_id(id).unwrap();
            assert_eq!(hire(rule).unwrap().rule(), rule);
        }
        assert!(hire(Rule::CLIENT_01).is_none());
    }
}
