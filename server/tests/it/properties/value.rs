//! A district as a value: refusals leave no trace, and a snapshot is all there is.

use mock_campus::api::Tree;
use mock_campus::campus::Snapshot;
use mock_campus::mock::Fixture;
use proptest::prelude::*;

use super::any_input::{blaine, carry_out, carry_out_all, command, commands, config, telling};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_refused_command_leaves_the_district_as_it_was(earlier in commands(), command in command()) {
        let before = carry_out_all(telling(), &earlier);
        let mut after = before.clone();
        if carry_out(&mut after, &command).is_err() {
            prop_assert_eq!(Snapshot::of(&after), Snapshot::of(&before));
            prop_assert_eq!(after.credentials, before.credentials);
        }
    }

    #[test]
    fn a_version_stays_as_it_is_whatever_becomes_of_its_copies(commands in commands()) {
        let district = blaine();
        let snapshot = Snapshot::of(&district);
        carry_out_all(district.clone(), &commands);
        prop_assert_eq!(Snapshot::of(&district), snapshot);
    }

    #[test]
    fn a_snapshot_read_as_a_fixture_gives_the_same_snapshot(commands in commands()) {
        let snapshot = Snapshot::of(&carry_out_all(telling(), &commands));
        let document = serde_json::to_value(&snapshot).unwrap();
        let fixture = Fixture::read(&Tree::from(&document));
        prop_assert!(fixture.is_ok(), "{:?}", fixture.unwrap_err().faults);
        prop_assert_eq!(Snapshot::of(&fixture.unwrap().district), snapshot);
    }

    #[test]
    fn a_district_read_from_a_snapshot_goes_on_as_the_first_one_does(
        earlier in commands(),
        later in commands(),
    ) {
        let first = carry_out_all(telling(), &earlier);
        let second = Snapshot::of(&first).district(first.credentials.clone());
        let (first, second) = (carry_out_all(first, &later), carry_out_all(second, &later));
        prop_assert_eq!(Snapshot::of(&first), Snapshot::of(&second));
    }
}
