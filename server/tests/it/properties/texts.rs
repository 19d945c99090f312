//! Staff numbers, social security numbers and title codes as texts.

use jiff::civil::date;
use mock_campus::campus::{Command, LENGTHS, NumberKey, PositionInput, Sent, Ssn, StaffNumber};
use proptest::prelude::*;

use super::any_input::{blaine, carry_out_all, config};

#[test]
fn the_length_of_every_column_is_stated_once() {
    let mut names: Vec<_> = LENGTHS.iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), LENGTHS.len());
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_was_read_as_a_staff_number_is_read_again_as_the_same(text in "\\s{0,2}[A-Za-z0-9._-]{1,20}\\s{0,2}") {
        let number = StaffNumber::parse(&text).unwrap();
        prop_assert_eq!(number.as_str(), text.trim());
        prop_assert_eq!(StaffNumber::parse(number.as_str()), Ok(number.clone()));
        prop_assert_eq!(number.key(), NumberKey::of(&text));
        prop_assert_eq!(number.key(), NumberKey::of(&text.to_uppercase()));
        prop_assert_eq!(number.key(), NumberKey::of(&text.to_lowercase()));
    }

    #[test]
    fn a_text_with_any_other_character_is_no_staff_number(
        before in "[A-Za-z0-9]{1,4}",
        other in "[^A-Za-z0-9._-]",
        after in "[A-Za-z0-9]{1,4}",
    ) {
        let text = format!("{before}{other}{after}");
        prop_assert!(StaffNumber::parse(&text).is_err());
    }

    #[test]
    fn reading_any_text_never_fails_but_by_saying_so(text in any::<String>()) {
        if let Ok(number) = StaffNumber::parse(&text) {
            prop_assert!(number.as_str().is_ascii());
        }
        if let Some(ssn) = Ssn::parse(&text) {
            prop_assert_eq!(text.chars().filter(char::is_ascii_digit).count(), 9);
            prop_assert_eq!(Ssn::parse(&ssn.reveal()), Some(ssn));
        }
    }

    #[test]
    fn hyphens_make_no_difference_to_an_ssn(a in "[0-9]{3}", b in "[0-9]{2}", c in "[0-9]{4}") {
        let ssn = Ssn::parse(&format!("{a}{b}{c}")).unwrap();
        prop_assert_eq!(Ssn::parse(&format!("{a}-{b}-{c}")), Some(ssn.clone()));
        prop_assert_eq!(ssn.reveal(), format!("{a}-{b}-{c}"));
        prop_assert_eq!(ssn.masked(), format!("***-**-{c}"));
        prop_assert_eq!(format!("{ssn:?}"), ssn.masked());
    }

    #[test]
    fn nine_digits_and_no_other_number_of_them_are_an_ssn(digits in "[0-9]{0,20}") {
        prop_assert_eq!(Ssn::parse(&digits).is_some(), digits.len() == 9);
    }

    #[test]
    fn title_codes_are_compared_without_case_and_outer_blanks(code in "[A-Za-z0-9 ]{1,15}") {
        let position = |code: &str| Command::CreatePosition {
            staff_number: "E1003".to_owned(),
            position: PositionInput {
                school_number: Sent::text("010"),
                title_code: Sent::text(code),
                start_date: Sent::Value(date(2024, 1, 8)),
                ..PositionInput::default()
            },
        };
        let spellings = [code.clone(), code.to_lowercase(), code.to_uppercase(), format!(" {code} ")];
        let commands: Vec<_> = spellings.iter().map(|code| position(code)).collect();
        let district = carry_out_all(blaine(), &commands);
        let added = usize::from(!code.trim().is_empty() && !matches!(code.trim().to_uppercase().as_str(), "T100" | "T200"));
        prop_assert_eq!(district.reference.titles.len(), blaine().reference.titles.len() + added);
    }
}
