//! One unit of an apartment, and the one spelling of several (AMB-62, AMB-135).

use std::iter;

use compact_str::CompactString;

use super::words::{APARTMENT, Unit};

/// One unit: a word for it, or none, and what tells it from others.
pub(super) struct Named<'a> {
    pub(super) start: usize,
    pub(super) word: &'static Unit,
    pub(super) id: &'a str,
}

impl Named<'_> {
    /// Whether the unit before says the same: Apt 45 Apt 45.
    pub(super) fn is_said_by(&self, before: &Self) -> bool {
        self.word.short == before.word.short && self.id.eq_ignore_ascii_case(before.id)
    }
}

/// Units in one spelling. A single one needs no word that tells nothing; of several each keeps its word, and Apt stands
/// for those that tell nothing.
pub(super) fn spelled(units: &[Named<'_>]) -> Option<CompactString> {
    match units {
        [] => None,
        [unit] if unit.word.is_bare => Some(without_hyphen(unit.id)),
        units => {
            let mut text = CompactString::default();
            let ids: Vec<CompactString> = units.iter().map(|unit| without_hyphen(unit.id)).collect();
            for part in units.iter().zip(&ids).flat_map(|(unit, id)| {
                let keeps_word = !unit.word.is_bare || unit.word.short == "Fl";
                let word = if keeps_word {
                    unit.word.short
                } else {
                    APARTMENT.short
                };
                iter::once(word).chain(Some(id.as_str()).filter(|id| !id.is_empty()))
            }) {
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(part);
            }
            Some(text)
        }
    }
}

/// A number and one letter, whether or not there is a hyphen between them: 4-B is 4B (AMB-137).
pub(super) fn without_hyphen(id: &str) -> CompactString {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_letter = |text: &str| matches!(text.as_bytes(), [byte] if byte.is_ascii_alphabetic());
    match id.split_once('-') {
        Some((first, last)) if is_number(first) && is_letter(last) || is_letter(first) && is_number(last) => {
            [first, last].concat().into()
        }
        _ => id.into(),
    }
}
