//! Addresses: one key whatever the spelling, and no text that breaks anything.

use mock_campus::campus::{Address, Component, Parsed, ZipCompare};
use proptest::prelude::*;

use super::any_address::{any_components, any_text, spelled, words};
use super::any_input::config;

fn parsed(text: &str) -> Address {
    Address::parse(text).unwrap().address
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_read_or_refused(text in any_text()) {
        let _ = Address::parse(&text);
        let _ = Address::parse_line(&text);
        let _ = Address::parse_line(&format!("{text}, Blaine, MN 55123"));
    }

    #[test]
    fn what_was_read_is_written_and_read_the_same(text in any_text()) {
        let Ok(Parsed { address, kept_whole }) = Address::parse(&text) else { return Ok(()) };
        let normalised = address.normalised();
        let again = Address::parse(&normalised.street_text()).unwrap();
        prop_assert_eq!(again.kept_whole, kept_whole);
        prop_assert_eq!(&again.address.normalised(), &normalised);
        prop_assert_eq!(parsed(&address.street_text()).key(), normalised.key());
    }

    #[test]
    fn normalising_twice_is_normalising_once(components in any_components(), text in any_text()) {
        let once = components.normalised();
        prop_assert_eq!(&once.normalised(), &once);
        if let Ok(Parsed { address, .. }) = Address::parse(&text) {
            let once = address.normalised();
            prop_assert_eq!(&once.normalised(), &once);
        }
    }

    #[test]
    fn components_read_anew_settle_at_once(components in any_components()) {
        let Ok(Parsed { address, .. }) = components.reparsed() else { return Ok(()) };
        let settled = address.normalised();
        let Parsed { address: again, .. } = settled.reparsed().unwrap();
        prop_assert_eq!(again.normalised(), settled);
    }

    #[test]
    fn case_blanks_and_punctuation_make_no_other_address(text in words()) {
        let Ok(Parsed { address, .. }) = Address::parse(&text) else { return Ok(()) };
        let key = address.key();
        for other in [
            text.to_ascii_uppercase(),
            text.to_ascii_lowercase(),
            format!("  {text} . "),
            text.replace(' ', "  ").replace(',', " ,"),
            text.replace(' ', " \u{200f}"),
        ] {
            prop_assert_eq!(&parsed(&other).key(), &key, "{:?}", other);
        }
    }

    #[test]
    fn both_forms_and_every_spelling_give_one_key((one, other) in spelled()) {
        let key = one.key();
        prop_assert_eq!(&other.key(), &key);
        prop_assert_eq!(&parsed(&one.street_text()).key(), &key);
        prop_assert_eq!(&parsed(&other.street_text()).key(), &key);
    }

    #[test]
    fn addresses_have_one_key_or_something_tells_them_apart(one in any_components(), other in any_components()) {
        for (one, other) in [(&one, &one), (&one, &other), (&one, &one.normalised())] {
            let differences = one.differences(other, ZipCompare::Full);
            let (one, other) = (one.normalised(), other.normalised());
            let is_same = one.key() == other.key() && one.agrees_with(&other, ZipCompare::Full);
            prop_assert_eq!(differences.is_empty(), is_same, "{:?}", differences);
        }
    }

    #[test]
    fn every_component_tells_addresses_apart((one, _) in spelled(), at in 0..Component::ALL.len()) {
        let component = Component::ALL[at];
        let mut json = serde_json::to_value(&one).unwrap();
        let before = json[component.name()].clone();
        json[component.name()] = if component == Component::PostOfficeBox { true.into() } else { "Zzyzx".into() };
        let other: Address = serde_json::from_value(json).unwrap();
        let is_lenient = before.is_null() && at > 9;
        let expected = if is_lenient { vec![] } else { vec![component] };
        prop_assert_eq!(one.differences(&other, ZipCompare::Five), expected);
    }
}

#[test]
fn long_and_hostile_texts_take_time_in_proportion() {
    for piece in [
        "a",
        "1",
        " ",
        ".",
        "#",
        ",",
        "1 ",
        "N ",
        "St ",
        "Apt 1 ",
        "Apt ",
        "US Highway ",
        "County Road ",
        "PO Box ",
        "P.O.",
        "1/2 ",
        "Rear ",
        "3rd Fl ",
        "N W ",
        "é",
        "e\u{301}",
        "\u{200b}",
        "N6W",
    ] {
        for start in ["", "4321 ", "4321 Main St "] {
            let text = format!("{start}{}", piece.repeat(1_000_000 / piece.len()));
            if let Ok(Parsed { address, .. }) = Address::parse(&text) {
                let normalised = address.normalised();
                assert_eq!(
                    normalised.reparsed().unwrap().address.key(),
                    normalised.key(),
                    "{start}{piece}"
                );
            }
            let _ = Address::parse_line(&format!("{text}, Blaine, MN 55123"));
        }
    }
}
