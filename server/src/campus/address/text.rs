//! Texts as they come, and without what has no meaning in an address.
//!
//! What nobody sees makes no other address: marks of the writing direction, joiners, fillers, tags, soft hyphens and code
//! points that are no characters are taken out, a letter with an accent is one sign however it came, and a typographic apostrophe or dash is the plain one. Line breaks
//! and tabs are blanks. Any other control character is no text (AMB-134).

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::ParseAddressError;
use crate::glyph::is_hidden;

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();

/// The text in tidy form.
///
/// # Errors
/// A control character.
pub(super) fn tidied(text: &str) -> Result<Cow<'_, str>, ParseAddressError> {
    if is_plain(text, |_| true) {
        return Ok(Cow::Borrowed(text));
    }
    if text.chars().any(is_control) {
        return Err(ParseAddressError::ControlCharacter);
    }
    Ok(tidy(text))
}

/// Single blanks, none outside, and only signs that can be seen.
pub(super) fn tidy(text: &str) -> Cow<'_, str> {
    if is_plain(text, |_| true) {
        return Cow::Borrowed(text);
    }
    let mut tidy = String::with_capacity(text.len());
    for sign in text.chars().filter(|sign| !is_invisible(*sign)) {
        match sign {
            _ if sign.is_whitespace() => blank(&mut tidy),
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => tidy.push('\''),
            '\u{2010}'..='\u{2015}' => tidy.push('-'),
            '\u{2044}' => tidy.push('/'),
            _ => tidy.push(sign),
        }
    }
    trim_end(&mut tidy);
    Cow::Owned(composed(tidy))
}

/// The text as it is written, on one line and without what nobody sees.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let signs = text.chars().filter(|sign| !is_invisible(*sign));
    let on_one_line = |sign: char| if is_line_break(sign) { ' ' } else { sign };
    Cow::Owned(signs.map(on_one_line).collect())
}

/// The tidy text without full stops and commas (AMB-61), a `#` apart from what it stands at, and fractions in digits.
pub(super) fn cleaned(text: &str) -> Cow<'_, str> {
    if is_plain(text, |byte| !matches!(byte, b'.' | b',' | b'#')) {
        return Cow::Borrowed(text);
    }
    let tidy = tidy(text);
    let mut clean = String::with_capacity(tidy.len() + 8);
    // Letters of the word so far, up to the last full stop: a single one is an initial.
    let mut letters = 0;
    let mut signs = tidy.chars();
    while let Some(sign) = signs.next() {
        let rest = signs.as_str();
        match sign {
            '.' if is_decimal_point(&clean, rest) => clean.push('.'),
            '.' if letters == 1 && begins_with_initial(rest) => letters = 0,
            '#' => {
                blank(&mut clean);
                clean.push_str("# ");
            }
            ' ' | ',' | '.' => blank(&mut clean),
            _ => write_sign(&mut clean, sign),
        }
        letters = match sign {
            '.' if !clean.ends_with([' ', '.']) => 0,
            _ if clean.is_empty() || clean.ends_with(' ') => 0,
            _ if sign.is_alphabetic() => letters + 1,
            // A sign that is no letter makes no initial of what follows.
            _ => 2,
        };
    }
    trim_end(&mut clean);
    Cow::Owned(composed(clean))
}

/// The text as it is compared: upper case, composed.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        if text.bytes().any(|byte| byte.is_ascii_lowercase()) {
            Cow::Owned(text.to_ascii_uppercase())
        } else {
            Cow::Borrowed(text)
        }
    } else {
        // The large sharp s is as good as the two letters that the small one becomes.
        Cow::Owned(composed(text.to_uppercase().replace('\u{1e9e}', "SS")))
    }
}

/// Whether two texts are the same as they are compared.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        one.eq_ignore_ascii_case(other)
    } else {
        folded(one) == folded(other)
    }
}

/// Visible ASCII signs with single blanks between them, each of which `suits`.
fn is_plain(text: &str, suits: impl Fn(u8) -> bool) -> bool {
    let mut last = b' ';
    let visible = text.bytes().all(|byte| {
        let blanks = byte == b' ' && last == b' ';
        last = byte;
        matches!(byte, b' '..=b'~') && !blanks && suits(byte)
    });
    visible && (last != b' ' || text.is_empty())
}

fn is_control(sign: char) -> bool {
    sign.is_control() && !sign.is_whitespace()
}

/// Whether a blank is one that no line can have in it.
fn is_line_break(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}')
}

/// What leaves no trace on paper. Blanks do; joiners and variation selectors shape letters, and say nothing of a place.
fn is_invisible(sign: char) -> bool {
    let is_shaper = matches!(sign, '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{200c}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{fff8}' | '\u{e0080}'..='\u{e0fff}');
    is_shaper || (is_hidden(sign) && !sign.is_whitespace())
}

fn composed(text: String) -> String {
    if text.is_ascii() {
        return text;
    }
    match NFC.normalize(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(composed) => composed,
    }
}

/// A full stop between two digits.
fn is_decimal_point(before: &str, after: &str) -> bool {
    let is_digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    is_digit(before.as_bytes().last()) && is_digit(after.as_bytes().first())
}

/// One letter that ends its word or has a full stop of its own.
fn begins_with_initial(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(char::is_alphabetic) && signs.next().is_none_or(|next| !next.is_alphanumeric())
}

fn write_sign(clean: &mut String, sign: char) {
    let fraction = match sign {
        '\u{bc}' => "1/4",
        '\u{bd}' => "1/2",
        '\u{be}' => "3/4",
        '\u{2153}' => "1/3",
        '\u{2154}' => "2/3",
        _ => return clean.push(sign),
    };
    if clean.ends_with(|last: char| last.is_ascii_digit()) {
        clean.push(' ');
    }
    clean.push_str(fraction);
}

fn blank(text: &mut String) {
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

fn trim_end(text: &mut String) {
    text.truncate(text.trim_end_matches(' ').len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_full_stops_and_commas_have_no_meaning() {
        for text in [
            "4321 N Lexington Ave",
            " 4321\tN.  Lexington, Ave. ",
            "4321 N.Lexington Ave.,",
        ] {
            assert_eq!(cleaned(text), "4321 N Lexington Ave", "{text:?}");
        }
    }

    #[test]
    fn a_text_as_it_is_written_is_on_one_line_and_can_be_seen() {
        for (text, written) in [
            ("3\t4", "3 4"),
            ("Oak\r\nSt", "Oak  St"),
            ("1\u{202e}", "1"),
            ("Oak\u{200b} St.,", "Oak St.,"),
            ("Br\u{f8}nby \u{2019}s", "Br\u{f8}nby \u{2019}s"),
            ("a\u{2028}b\u{85}c", "a b c"),
        ] {
            assert_eq!(printable(text), written, "{text:?}");
        }
    }

    #[test]
    fn initials_stay_together_and_words_come_apart() {
        assert_eq!(cleaned("P.O.Box 12"), "PO Box 12");
        assert_eq!(cleaned("M.L.K. Blvd N.W."), "MLK Blvd NW");
        assert_eq!(cleaned("St.Clair Ave.S.E"), "St Clair Ave SE");
        assert_eq!(cleaned("12.5 Main St."), "12.5 Main St");
    }

    #[test]
    fn a_number_sign_stands_alone_and_fractions_are_digits() {
        assert_eq!(cleaned("9 Elm#4"), "9 Elm # 4");
        assert_eq!(cleaned("123½ Main"), "123 1/2 Main");
        assert_eq!(cleaned("¾ Mile"), "3/4 Mile");
        assert_eq!(cleaned("123 1\u{2044}2 Main"), "123 1/2 Main");
    }

    #[test]
    fn what_nobody_sees_is_taken_out() {
        assert_eq!(
            tidy("\u{200f}4321\u{a0}Ma\u{ad}in\u{200b} St\u{feff}"),
            "4321 Main St"
        );
        for mark in [
            '\u{34f}',
            '\u{3164}',
            '\u{e0041}',
            '\u{fffe}',
            '\u{fdd0}',
            '\u{10ffff}',
        ] {
            assert_eq!(tidy(&format!("Ma{mark}in")), "Main", "{mark:?}");
        }
        assert_eq!(tidy("Jose\u{301}\r\nO\u{2019}Brien"), "José O'Brien");
    }

    #[test]
    fn a_control_character_is_no_text() {
        for text in ["4321 Main\u{0} St", "\u{7}", "a\u{7f}", "a\u{9b}b"] {
            assert_eq!(tidied(text), Err(ParseAddressError::ControlCharacter), "{text:?}");
        }
        assert_eq!(tidied("a\tb\u{85}c\n").as_deref(), Ok("a b c"));
    }

    #[test]
    fn case_is_folded_in_every_alphabet() {
        assert_eq!(folded("Straße"), "STRASSE");
        assert_eq!(folded("STRA\u{1e9e}E"), "STRASSE");
        assert_eq!(folded("José"), folded("JOSÉ"));
        assert_eq!(folded("109TH"), "109TH");
    }
}
