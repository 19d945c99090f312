//! The indexes agree with a look at everybody, whatever happened before.

use mock_campus::campus::{NumberKey, StaffCriteria};
use proptest::prelude::*;

use super::any_input::{blaine, carry_out_all, commands, config, decided, name, number};
use super::finding::{by_first_name, by_last_name, by_number};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_holders_of_a_number_are_those_who_have_it(commands in commands(), number in number()) {
        let district = carry_out_all(blaine(), &commands);
        let holders: Vec<_> = district.people.holders(&NumberKey::of(&number)).cloned().collect();
        prop_assert_eq!(holders, by_number(&district, &number));
    }

    #[test]
    fn a_search_by_number_finds_the_staff_among_its_holders(commands in commands(), number in number()) {
        let district = carry_out_all(blaine(), &commands);
        let criteria = StaffCriteria { staff_number: Some(number.clone()), ..StaffCriteria::default() };
        let mut expected = by_number(&district, &number);
        expected.retain(|person| !person.positions.is_empty());
        prop_assert_eq!(district.search_staff(&decided(), &criteria).unwrap().people, expected);
    }

    #[test]
    fn a_search_by_last_name_finds_all_staff_whose_name_begins_so(
        commands in commands(),
        name in name(),
        length in 0usize..8,
    ) {
        let district = carry_out_all(blaine(), &commands);
        let beginning: String = name.chars().take(length).collect();
        let criteria = StaffCriteria { last_name: Some(beginning.clone()), ..StaffCriteria::default() };
        prop_assert_eq!(district.search_staff(&decided(), &criteria).unwrap().people, by_last_name(&district, &beginning));
    }

    #[test]
    fn a_search_by_first_name_finds_all_staff_whose_name_begins_so(
        commands in commands(),
        name in name(),
        length in 0usize..8,
    ) {
        let district = carry_out_all(blaine(), &commands);
        let beginning: String = name.chars().take(length).collect();
        let criteria = StaffCriteria { first_name: Some(beginning.clone()), ..StaffCriteria::default() };
        prop_assert_eq!(district.search_staff(&decided(), &criteria).unwrap().people, by_first_name(&district, &beginning));
    }

    #[test]
    fn a_person_who_was_forgotten_is_found_by_nothing(commands in commands(), pick in any::<prop::sample::Index>()) {
        let mut district = carry_out_all(blaine(), &commands);
        let person = pick.get(&district.people.iter().cloned().collect::<Vec<_>>()).clone();
        district.people.remove(person.id);
        prop_assert!(district.people.get(person.id).is_none());
        let name = person.identity().last_name.to_string();
        let criteria = StaffCriteria { last_name: Some(name.clone()), ..StaffCriteria::default() };
        prop_assert_eq!(district.search_staff(&decided(), &criteria).unwrap().people, by_last_name(&district, &name));
        if let Some(number) = &person.staff_number {
            let holders: Vec<_> = district.people.holders(&number.key()).cloned().collect();
            prop_assert_eq!(holders, by_number(&district, number.as_str()));
        }
    }
}
