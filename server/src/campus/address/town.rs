//! City, state and ZIP code: what they look like (AMB-55).

use compact_str::{CompactString, format_compact};

use super::{Address, words};

impl Address {
    /// Whether a text is a ZIP code: five digits or nine, with or without the hyphen.
    pub fn is_zip(text: &str) -> bool {
        is_zip(text) || is_long_zip(text)
    }

    /// Whether a text is the two letters of a state, a territory or an armed force.
    pub fn is_state(text: &str) -> bool {
        words::state(text).is_some()
    }

    /// Whether a text can be the name of a city.
    pub fn is_city(text: &str) -> bool {
        text.chars().any(char::is_alphabetic)
    }
}

/// Five digits, or five and four with a hyphen.
pub(super) fn is_zip(text: &str) -> bool {
    match text.split_once('-') {
        Some((first, last)) => are_digits(first, 5) && are_digits(last, 4),
        None => are_digits(text, 5),
    }
}

/// The one spelling of a ZIP code: nine digits have a hyphen.
pub(super) fn zip(zip: CompactString) -> CompactString {
    if !is_long_zip(&zip) {
        return zip;
    }
    let (first, last) = zip.split_at(5);
    format_compact!("{first}-{last}")
}

fn is_long_zip(text: &str) -> bool {
    are_digits(text, 9)
}

fn are_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_code_has_five_digits_or_nine() {
        for text in ["55123", "55123-0000", "551230000"] {
            assert!(Address::is_zip(text), "{text}");
        }
        for text in [
            "",
            "5512",
            "55123-",
            "55123-12",
            "abcde",
            "-",
            "٥٥١٢٣",
            "55123 0000",
        ] {
            assert!(!Address::is_zip(text), "{text}");
        }
        assert_eq!(zip("551230000".into()), "55123-0000");
    }

    #[test]
    fn a_state_is_known_and_a_city_has_a_letter() {
        assert!(Address::is_state("mn") && !Address::is_state("XX"));
        assert!(Address::is_city("Élan") && !Address::is_city("."));
    }
}
