//! Characters that nobody sees.

use std::fmt;

/// Whether a character shows nothing by itself, or changes where others stand. Joiners and variation selectors do neither:
/// they shape letters.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || is_no_character(c)
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Whether a code point stands for no character and never will.
fn is_no_character(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

/// A character by its number, in the way reports write one that cannot be seen or that no font has.
#[derive(Clone, Copy, Debug)]
pub struct Numbered(pub char);

impl fmt::Display for Numbered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‹U+{:04X}›", u32::from(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shows_nothing_or_turns_others_is_hidden() {
        for c in [
            '\0',
            '\n',
            '\u{7f}',
            '\u{85}',
            '\u{ad}',
            '\u{61c}',
            '\u{200b}',
            '\u{200e}',
            '\u{2028}',
            '\u{202e}',
            '\u{2066}',
            '\u{3164}',
            '\u{feff}',
            '\u{fffe}',
            '\u{fdd0}',
            '\u{e0041}',
            '\u{10ffff}',
        ] {
            assert!(is_hidden(c), "{}", Numbered(c));
        }
    }

    #[test]
    fn letters_blanks_and_what_shapes_letters_are_not() {
        for c in [
            'a', ' ', '\u{a0}', 'ن', 'כ', '한', '\u{301}', '\u{200c}', '\u{200d}', '\u{fe0f}', '🚀',
            '\u{fffd}',
        ] {
            assert!(!is_hidden(c), "{}", Numbered(c));
        }
    }

    #[test]
    fn a_number_has_four_digits_or_more() {
        assert_eq!(Numbered('\u{7}').to_string(), "‹U+0007›");
        assert_eq!(Numbered('\u{1f680}').to_string(), "‹U+1F680›");
    }
}
