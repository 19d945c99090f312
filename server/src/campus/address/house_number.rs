//! House numbers: 4321, 4321A, 112-10, 123 1/2, N95W18855.

use compact_str::CompactString;

use super::token::{Tokens, is_ordinal};

/// How many words at the beginning are the house number; none is one where nothing would follow.
pub(super) fn length(tokens: &Tokens<'_>) -> Option<usize> {
    let first = tokens.text(0);
    let mut length = if is_plain(first) || is_grid(first) {
        1
    } else if is_half(first) && is_half(tokens.text(1)) {
        2
    } else {
        return None;
    };
    if is_fraction(tokens.text(length)) {
        length += 1;
    }
    (length < tokens.len()).then_some(length)
}

/// One spelling of a clean house number: letters large, the halves of a grid number together, a fraction apart.
pub(super) fn normalised(number: &str) -> CompactString {
    let mut number = CompactString::new(number);
    if number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number;
    }
    number.make_ascii_uppercase();
    if let Some((first, second)) = number.split_once(' ')
        && is_half(first)
        && is_half(second.split(' ').next().unwrap_or_default())
    {
        number = [first, second].concat().into();
    }
    if let Some((whole, fraction)) = number.split_once('-')
        && is_fraction(fraction)
    {
        number = [whole, fraction].join(" ").into();
    }
    number
}

fn is_plain(text: &str) -> bool {
    let begins_with_digit = text.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b'.');
    begins_with_digit && text.bytes().all(fits) && !is_ordinal(text)
}

/// Both halves of a grid number in one word: N95W18855.
fn is_grid(text: &str) -> bool {
    let split = text.bytes().skip(1).position(|byte| !byte.is_ascii_digit());
    let halves = split.and_then(|at| Some((text.get(..=at)?, text.get(at + 1..)?)));
    halves.is_some_and(|(first, second)| is_half(first) && is_half(second))
}

/// A direction and digits.
fn is_half(text: &str) -> bool {
    match text.as_bytes() {
        [first, rest @ ..] => {
            b"NSEW".contains(&first.to_ascii_uppercase())
                && !rest.is_empty()
                && rest.iter().all(u8::is_ascii_digit)
        }
        [] => false,
    }
}

fn is_fraction(text: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('/')
        .is_some_and(|(over, under)| is_number(over) && is_number(under))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length_of(text: &str) -> Option<usize> {
        length(&Tokens::of(text))
    }

    #[test]
    fn a_house_number_begins_with_a_digit_or_is_a_grid_number() {
        for number in ["4321", "4321A", "112-10", "N95W18855", "w204n11912"] {
            assert_eq!(length_of(&format!("{number} Main St")), Some(1), "{number}");
        }
        for number in ["123 1/2", "N6 W23001"] {
            assert_eq!(length_of(&format!("{number} Main St")), Some(2), "{number}");
        }
        assert_eq!(length_of("N6 W23001 1/2 Main St"), Some(3));
    }

    #[test]
    fn ordinals_words_and_a_number_alone_are_no_house_number() {
        for text in [
            "5th Ave",
            "Main St",
            "4321",
            "4321 1/2",
            "N6",
            "NW 109th Ave",
            "½",
            "٣ Main St",
        ] {
            assert_eq!(length_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_house_number_has_one_spelling() {
        for (number, spelling) in [
            ("4321a", "4321A"),
            ("123-1/2", "123 1/2"),
            ("n6 w23001", "N6W23001"),
            ("N6 W23001 1/2", "N6W23001 1/2"),
            ("112-10", "112-10"),
        ] {
            assert_eq!(normalised(number), spelling);
        }
    }
}
