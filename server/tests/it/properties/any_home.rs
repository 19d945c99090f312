//! Households and addresses of every kind, drawn so that much of it is accepted and much of it collides.

use mock_campus::campus::{
    AddressId, AddressInput, Command, HouseholdId, HouseholdInput, LocationInput, PersonId, Sent, Text,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::any_input::{any_date, code, name, sent, text};

/// Street lines of which several are one address, and some are none.
const LINES: &[&str] = &[
    "4321 South Lexington Ave SE Apt 45",
    "4321 s lexington avenue southeast #45",
    "310 Maple St",
    "310 MAPLE STREET",
    "310 Maple St Apt 2",
    "PO Box 54",
    "PO Box 54 Apt 3",
    "Behind the old mill",
    " . ",
    "12 Oak\u{7} St",
    LONG_STREET,
    "12 Past the second gate on the way to the old mill by the river St",
    "Past the second gate on the way to the old mill by the river, then left at the water tower and up the hill",
];
const STREETS: &[&str] = &["Maple", "maple", "Maple St", "Oak", ".", LONG_STREET];
/// A street text that no street is made of, and one character longer than other streets may be.
const LONG_STREET: &str = "Past the gate on the way to the old mill by the bay";

/// Nearly always nothing.
fn seldom(value: impl Strategy<Value = String>) -> impl Strategy<Value = Sent<Text>> {
    prop_oneof![6 => Just(Sent::Absent), 1 => text(value)]
}

prop_compose! {
    fn in_components()(
        post_office_box in prop_oneof![9 => Just(Sent::Absent), 1 => sent(any::<bool>())],
        number in text(code(&["12", "310", "54"])),
        prefix in seldom(code(&["N", "north"])),
        street in text(code(STREETS)),
        tag in text(code(&["St", "Street", "Ave"])),
        direction in seldom(code(&["NE"])),
        apt in seldom(code(&["2", "Apt 2", "#"])),
        county in seldom(code(&["Anoka"])),
    ) -> AddressInput {
        AddressInput { post_office_box, number, prefix, street, tag, direction, apt, county, ..AddressInput::default() }
    }
}

prop_compose! {
    fn one_address()(
        parts in in_components().boxed(),
        line in text(code(LINES)),
        is_text in any::<bool>(),
        city in prop_oneof![9 => Just(Sent::text("Blaine")), 1 => text(name())],
        state in prop_oneof![9 => select(vec!["MN", "mn"]).prop_map(Sent::text), 1 => text(name())],
        zip in prop_oneof![9 => select(vec!["55449", "55123", "55449-0001"]).prop_map(Sent::text), 1 => text(name())],
    ) -> AddressInput {
        let street = if is_text {
            AddressInput { full_street_address: line, ..AddressInput::default() }
        } else {
            parts
        };
        AddressInput { city, state, zip, ..street }
    }
}

/// An address, mostly one that is accepted. What is drawn for it is large and kept off the stack.
pub(super) fn any_address() -> BoxedStrategy<AddressInput> {
    one_address().boxed()
}

prop_compose! {
    fn any_location()(
        start_date in sent(any_date()),
        end_date in prop_oneof![3 => Just(Sent::Absent), 1 => sent(any_date())],
        mailing in sent(any::<bool>()),
        secondary in sent(any::<bool>()),
        address in prop_oneof![12 => any_address().prop_map(Sent::Value), 1 => Just(Sent::Absent)],
    ) -> LocationInput {
        LocationInput { start_date, end_date, mailing, secondary, address, ..LocationInput::default() }
    }
}

prop_compose! {
    fn one_household()(
        name in seldom(name()),
        phone in seldom("[0-9-]{0,26}"),
        private in sent(any::<bool>()),
        household_locations in sent(vec(any_location().boxed(), 0..3)),
    ) -> HouseholdInput {
        HouseholdInput { name, phone, private, household_locations, ..HouseholdInput::default() }
    }
}

/// A household, mostly one that is accepted.
pub(super) fn any_household() -> BoxedStrategy<HouseholdInput> {
    one_household().boxed()
}

/// What an operator does about homes.
pub(super) fn home_command() -> impl Strategy<Value = Command> {
    let ids = || (1u64..9, 1u64..18);
    prop_oneof![
        2 => ids().prop_map(|(household, person)| Command::JoinHousehold {
            household: HouseholdId(household),
            person: PersonId(person),
        }),
        2 => ids().prop_map(|(household, person)| Command::LeaveHousehold {
            household: HouseholdId(household),
            person: PersonId(person),
        }),
        1 => any_address().prop_map(|address| Command::EnterAddress(Box::new(address))),
        3 => (1u64..9, any_household()).prop_map(|(household, edit)| Command::EditHousehold {
            household: HouseholdId(household),
            edit: Box::new(edit),
        }),
        2 => (1u64..12, any_address()).prop_map(|(address, edit)| Command::EditAddress {
            address: AddressId(address),
            edit: Box::new(edit),
        }),
    ]
}
