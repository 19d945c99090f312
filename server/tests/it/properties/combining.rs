//! Laws of combining two persons, in districts of every kind.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use mock_campus::campus::{Combining, District, Household, Member, NumberKey, Person, PersonId, Snapshot};
use proptest::prelude::*;
use proptest::sample::Index;

use super::any_input::{blaine, carry_out_all, commands, config, decided};
use super::finding::by_number;

/// Two different persons of a district.
fn two(district: &District, one: Index, other: Index) -> Option<(Arc<Person>, Arc<Person>)> {
    let people: Vec<_> = district.people.iter().cloned().collect();
    let (one, other) = (one.get(&people), other.get(&people));
    (one.id != other.id).then(|| (Arc::clone(one), Arc::clone(other)))
}

/// Somebody's memberships in a household.
fn memberships(household: &Household, person: PersonId) -> impl Iterator<Item = &Member> {
    household
        .members
        .iter()
        .filter(move |member| member.person == person)
}

/// Whether one of the memberships reaches from a day to another one.
fn covers<'a>(mut members: impl Iterator<Item = &'a Member>, from: Date, to: Option<Date>) -> bool {
    members.any(|member| {
        let ends_later = member.end_date.is_none_or(|end| to.is_some_and(|to| to <= end));
        member.start_date <= from && ends_later
    })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn one_person_is_left_and_the_base_is_as_it_was(
        commands in commands(), one in any::<Index>(), other in any::<Index>(),
    ) {
        let before = carry_out_all(blaine(), &commands);
        let mut after = before.clone();
        if let Some((base, other)) = two(&before, one, other)
            && after.combine_people(&decided(), base.id, other.id).is_ok()
        {
            prop_assert_eq!(after.people.get(base.id), Some(&base));
            prop_assert!(after.people.get(other.id).is_none());
            prop_assert_eq!(after.people.len() + 1, before.people.len());
        }
    }

    #[test]
    fn nothing_points_to_whoever_is_gone(
        commands in commands(), one in any::<Index>(), other in any::<Index>(),
    ) {
        let mut district = carry_out_all(blaine(), &commands);
        if let Some((base, other)) = two(&district, one, other)
            && district.combine_people(&decided(), base.id, other.id).is_ok()
        {
            prop_assert_eq!(Snapshot::of(&district).contradictions(), vec![]);
            prop_assert_eq!(district.households.of(other.id).count(), 0);
            for number in [&base.staff_number, &other.staff_number].into_iter().flatten() {
                let holders: Vec<_> = district.people.holders(&NumberKey::of(number.as_str())).cloned().collect();
                prop_assert_eq!(holders, by_number(&district, number.as_str()));
            }
        }
    }

    #[test]
    fn every_household_of_either_is_the_bases_for_as_long(
        commands in commands(), one in any::<Index>(), other in any::<Index>(),
    ) {
        let before = carry_out_all(blaine(), &commands);
        let mut after = before.clone();
        if let Some((base, other)) = two(&before, one, other)
            && after.combine_people(&decided(), base.id, other.id).is_ok()
        {
            for home in before.households.iter() {
                let now = after.households.get(home.id).unwrap();
                for member in memberships(home, base.id).chain(memberships(home, other.id)) {
                    prop_assert!(covers(memberships(now, base.id), member.start_date, member.end_date));
                }
                let others = |home: &Household| -> Vec<Member> {
                    let people = [base.id, other.id];
                    home.members.iter().filter(|member| !people.contains(&member.person)).cloned().collect()
                };
                prop_assert_eq!(others(home), others(now));
            }
            let homes: BTreeSet<_> = after.households.of(base.id).map(|home| home.id).collect();
            let all = after.households.iter().filter(|home| memberships(home, base.id).next().is_some());
            prop_assert_eq!(homes, all.map(|home| home.id).collect());
        }
    }

    #[test]
    fn the_report_names_every_membership_of_the_base_that_is_not_what_it_was(
        commands in commands(), one in any::<Index>(), other in any::<Index>(),
    ) {
        let before = carry_out_all(blaine(), &commands);
        let mut after = before.clone();
        if let Some((base, other)) = two(&before, one, other)
            && let Ok(audited) = after.combine_people(&decided(), base.id, other.id)
        {
            let Combining { moved, joined, .. } = &audited.combining;
            for home in before.households.iter() {
                let days = |member: &Member| (member.start_date, member.end_date);
                let now: Vec<_> = memberships(after.households.get(home.id).unwrap(), base.id).map(days).collect();
                let was: Vec<_> = memberships(home, base.id).map(days).collect();
                let joined: Vec<_> = joined.iter().filter(|joined| joined.household == home.id).collect();
                for own in &was {
                    let is_told = joined.iter().any(|joined| (joined.old.start_date, joined.old.end_date) == *own);
                    prop_assert!(is_told || now.contains(own), "{own:?} is lost without a word");
                }
                for new in now.iter().filter(|new| !was.contains(new)) {
                    let is_joined = joined.iter().any(|joined| (joined.new.start_date, joined.new.end_date) == *new);
                    let is_moved = moved.iter().filter(|moved| moved.household == home.id).any(|moved| {
                        let whole = moved.merged_into.map(|whole| (whole.start_date, whole.end_date));
                        whole.unwrap_or((moved.start_date, moved.end_date)) == *new
                    });
                    prop_assert!(is_joined || is_moved, "{new:?} comes from nowhere");
                }
            }
        }
    }

    #[test]
    fn a_preview_says_what_is_done_and_does_nothing(
        commands in commands(), one in any::<Index>(), other in any::<Index>(),
    ) {
        let mut district = carry_out_all(blaine(), &commands);
        let snapshot = Snapshot::of(&district);
        if let Some((base, other)) = two(&district, one, other) {
            let preview = district.preview_combining(&decided(), base.id, other.id);
            prop_assert_eq!(Snapshot::of(&district), snapshot);
            let done = district.combine_people(&decided(), base.id, other.id);
            prop_assert_eq!(preview, done.map(|audited| audited.combining.clone()));
        }
    }

    #[test]
    fn nobody_is_combined_with_themselves(commands in commands(), id in 0u64..20) {
        let mut district = carry_out_all(blaine(), &commands);
        let snapshot = Snapshot::of(&district);
        prop_assert!(district.combine_people(&decided(), PersonId(id), PersonId(id)).is_err());
        prop_assert_eq!(Snapshot::of(&district), snapshot);
    }
}
