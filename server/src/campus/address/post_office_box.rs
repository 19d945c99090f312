//! Post office boxes in text: P.O. Box 125 and its family (AMB-128).

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
            Err(ParseAddressError::BoxNotAlone)
        } else {
            Ok(None)
        };
    };
    let number = number_at(tokens, length).ok_or(ParseAddressError::BoxWithoutNumber)?;
    if number + 1 < tokens.len() {
        return Err(ParseAddressError::BoxNotAlone);
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
    let text = tokens.text(at);
    let fits = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '/');
    let is_number = text.chars().all(fits) && (is_numbered(text) || matches!(text.len(), 1 | 2));
    is_number.then_some(at)
}
