//! The difference of two versions: empty exactly when nothing changed, and enough to explain what did.

use std::collections::BTreeMap;

use mock_campus::campus::{Change, District, Record, Snapshot, difference};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any_input::{blaine, carry_out_all, commands, config};

/// The records of a district by table and id.
type Tables = BTreeMap<(&'static str, String), Value>;

fn tables(district: &District) -> Tables {
    let snapshot = serde_json::to_value(Snapshot::of(district)).unwrap();
    let mut tables = Tables::new();
    for (table, key) in [
        ("schools", "schoolNumber"),
        ("genders", "gender"),
        ("assignmentCodes", "assignmentCode"),
        ("titles", "titleCode"),
        ("people", "personID"),
        ("households", "householdID"),
        ("addresses", "addressID"),
        ("notifications", "notificationID"),
    ] {
        // What there is none of may be left out.
        for record in snapshot[table].as_array().into_iter().flatten() {
            let id = record[key]
                .as_str()
                .map_or_else(|| record[key].to_string(), str::to_owned);
            tables.insert((table, id), record.clone());
        }
    }
    let secret = json!(*district.credentials.secret_id);
    tables.insert(("credentials", "client".to_owned()), secret);
    let boxes = json!(district.preferences.in_force());
    tables.insert(("preferences", "integration".to_owned()), boxes);
    tables
}

fn shown(record: &Record) -> ((&'static str, String), Value) {
    let value = match record {
        Record::School(school) => json!(school),
        Record::Gender(gender) => json!(gender),
        Record::AssignmentCode(code) => json!(code),
        Record::Title(title) => json!(title),
        Record::Person(person) => json!(person),
        Record::Household(household) => json!(household),
        Record::Address(address) => json!(address),
        Record::Notification(notification) => json!(notification),
        Record::Preferences(boxes) => json!(boxes),
        Record::Credentials(secret_id) => json!(secret_id),
    };
    ((record.table(), record.id()), value)
}

/// Applies changes, each of which has to find what it says was there.
fn applied(mut tables: Tables, changes: &[Change]) -> Tables {
    for change in changes {
        if let Some((key, value)) = change.before.as_ref().map(shown) {
            assert_eq!(tables.remove(&key), Some(value), "before {key:?}");
        }
        if let Some((key, value)) = change.after.as_ref().map(shown) {
            assert_eq!(tables.insert(key.clone(), value), None, "after {key:?}");
        }
    }
    tables
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_difference_is_empty_exactly_when_nothing_changed(earlier in commands(), later in commands()) {
        let before = carry_out_all(blaine(), &earlier);
        let after = carry_out_all(before.clone(), &later);
        let same = tables(&before) == tables(&after);
        prop_assert_eq!(difference(&before, &after).is_empty(), same);
        prop_assert!(difference(&after, &after.clone()).is_empty());
    }

    #[test]
    fn the_difference_explains_the_new_version_and_its_way_back(earlier in commands(), later in commands()) {
        let before = carry_out_all(blaine(), &earlier);
        let after = carry_out_all(before.clone(), &later);
        prop_assert_eq!(applied(tables(&before), &difference(&before, &after)), tables(&after));
        prop_assert_eq!(applied(tables(&after), &difference(&after, &before)), tables(&before));
    }

    #[test]
    fn no_change_has_equal_sides(earlier in commands(), later in commands()) {
        let before = carry_out_all(blaine(), &earlier);
        // Another district that may hold equal records which it does not share.
        let after = carry_out_all(Snapshot::of(&before).district(before.credentials.clone()), &later);
        for change in difference(&before, &after) {
            prop_assert_ne!(change.before.as_ref().map(shown), change.after.as_ref().map(shown));
        }
    }
}
