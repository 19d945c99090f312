//! Making everything in a text visible, as paper does.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::glyph::{Numbered, is_hidden};

/// A text as a page shows it: what nobody would see, or what would turn others, stands there by its number. So do line feeds
/// and tabs: a browser makes blanks of them.
pub(super) fn visible<T: AsRef<str> + ?Sized>(text: &T) -> Cow<'_, str> {
    let text = text.as_ref();
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if is_hidden(c) {
            // Writing to a text cannot fail.
            let _ = write!(shown, "{}", Numbered(c));
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_seen_stays_as_it_is() {
        for text in [
            "",
            "O'Neil & \"co\"",
            "ليلى المنصوري",
            "Nguye\u{302}\u{303}n",
            "न\u{200d}",
        ] {
            assert!(
                matches!(visible(text), Cow::Borrowed(shown) if shown == text),
                "{text}"
            );
        }
    }

    #[test]
    fn what_would_hide_or_turn_others_is_shown_by_its_number() {
        assert_eq!(
            visible("a\u{202e}b\u{200f}\nc\0"),
            "a‹U+202E›b‹U+200F›‹U+000A›c‹U+0000›"
        );
    }
}
