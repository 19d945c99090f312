//! Post office boxes in text: P.O. Box 125 and its family (AMB-128).

use super::text::cleaned;
use super::token::{Tokens, is_number_sign, is_numbered};
use super::{Address, ParseAddressError};

/// How a box is written.
pub(super) const WORD: &str = "PO Box";

/// The box a text is, if it is one.
///
/// # Errors
/// A box without a number, or with anything beside it (ADDR-06 to ADDR-08, AMB-57).
pub(super) fn read(tokens: &Tokens<'_>) -> Result<Option<Address>, ParseAddressError> {
    let Some(length) = words_at(tokens, 0) else {
        return if (1..tokens.len()).any(|start| is_box(tokens, start)) {
            Err(beside(tokens, 0))
        } else {
            Ok(None)
        };
    };
    let number = number_at(tokens, length).ok_or(ParseAddressError::BoxWithoutNumber)?;
    if number + 1 < tokens.len() {
        return Err(beside(tokens, number + 1));
    }
    Ok(Some(Address {
        post_office_box: true,
        number: Some(tokens.text(number).into()),
        ..Address::default()
    }))
}

/// Whether a box with a number stands at a word.
fn is_box(tokens: &Tokens<'_>, start: usize) -> bool {
    words_at(tokens, start)
        .and_then(|length| number_at(tokens, start + length))
        .is_some_and(|number| is_numbered(tokens.text(number)))
}

/// How many words at `start` say that a box follows.
fn words_at(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let is = |at: usize, word: &str| tokens.text(start + at).eq_ignore_ascii_case(word);
    if is(0, "PO") && is(1, "Box") {
        Some(2)
    } else if is(0, "POBox") {
        Some(1)
    } else if (is(0, "P") && is(1, "O") || is(0, "Post") && is(1, "Office")) && is(2, "Box") {
        Some(3)
    } else {
        None
    }
}

/// Where the number of the box is: alphanumeric, or one or two letters.
fn number_at(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let at = start + usize::from(is_number_sign(tokens.text(start)));
    is_number(tokens.text(at)).then_some(at)
}

/// Whether a word can be the number of a box: letters, digits and hyphens, with a digit unless it is short (AMB-56).
fn is_number(text: &str) -> bool {
    let fits = |sign: char| sign.is_alphanumeric() || sign == '-';
    text.chars().all(fits) && (is_numbered(text) || matches!(text.len(), 1 | 2))
}

/// What stands beside a box from a word on: an apartment, or else a street.
fn beside(tokens: &Tokens<'_>, start: usize) -> ParseAddressError {
    let is_unit = tokens.text(start) == "#" || tokens.word(start).unit().is_some();
    if is_unit {
        ParseAddressError::BoxWithApartment
    } else {
        ParseAddressError::BoxWithStreet
    }
}

/// What is left of a clean number without the words that say it is that of a box: of "PO Box # 54" it is 54.
pub(super) fn without_words(number: &str) -> &str {
    let tokens = Tokens::of(number);
    let mut start = 0;
    loop {
        let words =
            words_at(&tokens, start).unwrap_or_else(|| usize::from(is_number_sign(tokens.text(start))));
        if words == 0 {
            return tokens.piece(start, tokens.len());
        }
        start += words;
    }
}

impl Address {
    /// The address with the number of its PO Box alone, as it was written; an address that is none stays as it is.
    pub(in crate::campus) fn with_bare_box_number(mut self) -> Self {
        if self.post_office_box {
            let number = self.number.as_deref().map(cleaned);
            self.number = number.map(|number| without_words(&number).into());
            self.number = self.number.filter(|number| !number.is_empty());
        }
        self
    }

    /// Whether the number of a normalised PO Box is one (AMB-56).
    ///
    /// # Errors
    /// It has an apartment or a street in it, or signs that no such number has.
    pub(in crate::campus) fn check_box_number(&self) -> Result<(), ParseAddressError> {
        let Some(number) = self.number.as_deref().filter(|_| self.post_office_box) else {
            return Ok(());
        };
        match number.split_once(' ') {
            None if is_number(number) => Ok(()),
            None => Err(ParseAddressError::BoxNumber),
            Some(_) => Err(beside(&Tokens::of(number), 1)),
        }
    }

    /// Whether the street of components that are no PO Box says none.
    ///
    /// # Errors
    /// What is said of a box, where one is.
    pub(in crate::campus) fn check_no_box(&self) -> Result<(), ParseAddressError> {
        let has_box = |street: &str| {
            street
                .as_bytes()
                .windows(2)
                .any(|two| two.eq_ignore_ascii_case(b"ox"))
        };
        let Some(street) = self.street.as_deref().filter(|street| has_box(street)) else {
            return Ok(());
        };
        if without_words(&cleaned(street)).is_empty() && self.number.is_some() {
            return Err(ParseAddressError::BoxWithStreet);
        }
        match Self::parse(&self.street_text()) {
            Err(error) if error.is_of_box() => Err(error),
            _ => Ok(()),
        }
    }
}
