//! Making everything in a text visible: paper has no use for a character that shows nothing, or that rearranges others.

use std::borrow::Cow;
use std::fmt::Write as _;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::Style;
use super::fonts::Fonts;
use crate::glyph::{Numbered, is_hidden};

/// What stands for a tab.
const TAB: &str = "    ";

/// A text as it is printed: letters composed with their accents, as the fonts have them; a control character, a mark that
/// turns the direction of others, and whatever no font has, as its number. Line feeds stay.
pub(super) fn visible<'t>(fonts: &Fonts, style: Style, text: &'t str) -> Cow<'t, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | b'\n')) {
        return Cow::Borrowed(text);
    }
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(text);
    let composed = composed.replace("\r\n", "\n");
    let mut shown = String::with_capacity(composed.len());
    for c in composed.chars() {
        match c {
            '\n' => shown.push(c),
            '\t' => shown.push_str(TAB),
            _ if is_hidden(c) || fonts.face(style, c).is_none() => {
                // Writing to a text cannot fail.
                let _ = write!(shown, "{}", Numbered(c));
            }
            _ => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let fonts = Fonts::embedded().unwrap();
        visible(fonts, Style::Code, text).into_owned()
    }

    #[test]
    fn plain_text_stays_as_it_is() {
        let text = "{\"gender\": \"Q\"}\n";
        assert!(matches!(
            visible(Fonts::embedded().unwrap(), Style::Code, text),
            Cow::Borrowed(_)
        ));
        assert_eq!(shown("a\r\nb\tc"), "a\nb    c");
    }

    #[test]
    fn what_would_hide_or_rearrange_is_shown_by_its_number() {
        assert_eq!(shown("a\0b\u{202e}c\rd"), "a‹U+0000›b‹U+202E›c‹U+000D›d");
        assert_eq!(shown("\u{feff}\u{200f}\u{7f}"), "‹U+FEFF›‹U+200F›‹U+007F›");
    }

    #[test]
    fn what_no_font_has_is_shown_by_its_number() {
        assert_eq!(shown("🚀"), "‹U+1F680›");
    }

    #[test]
    fn accents_written_apart_are_composed() {
        assert_eq!(shown("Nguye\u{302}\u{303}n"), "Nguyễn");
        assert_eq!(shown("\u{1100}\u{1161}"), "가");
    }
}
