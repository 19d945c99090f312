//! Streets that are counted: 42nd St is 42 St, and First Ave is 1st Ave (AMB-137).

use compact_str::{CompactString, format_compact};

use super::words::Word;

/// The tags of streets that are counted. A road or a highway has a number without an order: 24 Rd is not the 24th one.
const TAGS: [&str; 8] = ["Ave", "Cir", "Ct", "Dr", "Ln", "Pl", "St", "Ter"];
/// How people count in words, as far as they do it on street signs.
const WORDS: [&str; 12] = [
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
    "Eleventh", "Twelfth",
];
/// The most digits of a street that is counted.
const MOST_DIGITS: usize = 3;

/// Whether streets with this tag are counted.
pub(super) fn follow(tag: &str) -> bool {
    Word::of(tag).suffix().is_some_and(|tag| TAGS.contains(&tag))
}

/// The name of a street that is counted, in digits and with its ending.
pub(super) fn of(street: &str) -> Option<CompactString> {
    let word = WORDS
        .iter()
        .zip(1..)
        .find(|(word, _)| word.eq_ignore_ascii_case(street));
    let number = word.map(|(_, number)| number).or_else(|| number(street))?;
    let ending = match (number / 10 % 10, number % 10) {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    Some(format_compact!("{number}{ending}"))
}

fn number(street: &str) -> Option<u32> {
    let are_digits = street.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits || street.len() > MOST_DIGITS || street.starts_with('0') {
        return None;
    }
    street.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_street_is_counted_in_digits_with_an_ending() {
        for (street, name) in [
            ("1", "1st"),
            ("2", "2nd"),
            ("3", "3rd"),
            ("4", "4th"),
            ("11", "11th"),
            ("42", "42nd"),
            ("112", "112th"),
            ("121", "121st"),
            ("first", "1st"),
            ("TWELFTH", "12th"),
        ] {
            assert_eq!(of(street).as_deref(), Some(name), "{street}");
        }
        for street in ["", "0", "042", "1700", "42nd", "4 1/2", "Twentieth", "Oak"] {
            assert_eq!(of(street), None, "{street}");
        }
    }

    #[test]
    fn roads_are_numbered_and_not_counted() {
        assert!(follow("Street") && follow("Ave"));
        assert!(!follow("Rd") && !follow("Hwy") && !follow("Oak"));
    }
}
