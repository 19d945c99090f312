//! Apartments: the units at the end of a street line, with and without a word for them (AMB-62).

use compact_str::CompactString;

use super::token::{Tokens, is_letter, is_number_sign, is_numbered, is_ordinal};
use super::unit::{Named, spelled, without_hyphen};
use super::words::{APARTMENT, Takes, Unit};

/// The most words an apartment of words has: Apt Garden Level.
const MOST_WORDS: usize = 3;

/// Where the parts of a street line begin and end, as far as apartments need to know.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    /// The first word after the house number.
    pub(super) first: usize,
    /// The word after that by which a road is known, which is no apartment.
    pub(super) road_end: Option<usize>,
}

/// What the end of a street line says of the apartment.
pub(super) struct Apartment {
    /// Where the rest of the street line ends.
    pub(super) end: usize,
    /// The apartment in its one spelling.
    pub(super) text: Option<CompactString>,
}

/// Reads the units at the end, from the last one back; each look takes a bounded number of words.
pub(super) fn at_the_end(tokens: &Tokens<'_>, bounds: Bounds) -> Apartment {
    let mut end = tokens.len();
    let mut units = Vec::new();
    let least = bounds.road_end.unwrap_or(bounds.first);
    while end > least {
        let unit = ending_at(tokens, end, bounds).or_else(|| {
            if units.is_empty() {
                of_words(tokens, end, bounds)
            } else {
                None
            }
        });
        if let Some(unit) = unit.filter(|unit| unit.start >= least) {
            end = unit.start;
            units.push(unit);
        } else if is_lone_word(tokens, end - 1) {
            end -= 1;
        } else {
            break;
        }
    }
    units.reverse();
    units.dedup_by(|unit, before| unit.is_said_by(before));
    Apartment {
        end,
        text: spelled(&units),
    }
}

/// The one spelling of an apartment that was sent as such: "Apt 45", "# 45" and "45" are 45.
pub(super) fn normalised(apt: &str) -> Option<CompactString> {
    if !apt.contains(' ') && is_numbered(apt) {
        return Some(without_hyphen(apt));
    }
    let tokens = Tokens::of(apt);
    let bounds = Bounds {
        first: 0,
        road_end: Some(0),
    };
    let Apartment { end, text } = at_the_end(&tokens, bounds);
    if end > 0 { Some(apt.into()) } else { text }
}

fn ending_at<'a>(tokens: &Tokens<'a>, end: usize, bounds: Bounds) -> Option<Named<'a>> {
    numbered(tokens, end, bounds)
        .or_else(|| number_sign(tokens, end, bounds))
        .or_else(|| storey(tokens, end))
        .or_else(|| without_number(tokens, end, bounds))
        .or_else(|| without_word(tokens, end, bounds))
}

/// A word and what follows it; one that is a unit by itself only where a unit can stand.
fn numbered<'a>(tokens: &Tokens<'a>, end: usize, bounds: Bounds) -> Option<Named<'a>> {
    word_and_number(tokens, end)
        .filter(|unit| unit.word.takes != Takes::Nothing || is_unit_context(tokens, unit.start, bounds))
}

/// Apt 45, Ste # 200, Apt 45 B.
fn word_and_number<'a>(tokens: &Tokens<'a>, end: usize) -> Option<Named<'a>> {
    let last = end.checked_sub(1)?;
    let of = |back: usize, id: usize| {
        let start = last.checked_sub(back)?;
        let word = designator(tokens, start).filter(|word| takes(tokens, word, id))?;
        let id = tokens.piece(id, end);
        Some(Named { start, word, id })
    };
    let has_sign = last > 0 && is_number_sign(tokens.text(last - 1));
    let is_short = |index| is_one_letter(tokens, index) || is_numbered(tokens.text(index));
    let has_two = last > 0 && is_short(last) && is_short(last - 1);
    (if has_sign { of(2, last) } else { None })
        .or_else(|| of(1, last))
        .or_else(|| if has_two { of(2, last - 1) } else { None })
}

/// A number that is said to be one, where a unit can stand: No 4.
fn number_sign<'a>(tokens: &Tokens<'a>, end: usize, bounds: Bounds) -> Option<Named<'a>> {
    let start = end.checked_sub(2)?;
    let id = tokens.text(end - 1);
    let is_unit =
        is_number_sign(tokens.text(start)) && is_numbered(id) && is_street_context(tokens, start, bounds);
    is_unit.then_some(Named {
        start,
        word: APARTMENT,
        id,
    })
}

/// A floor that is counted: 3rd Floor.
fn storey<'a>(tokens: &Tokens<'a>, end: usize) -> Option<Named<'a>> {
    let start = end.checked_sub(2)?;
    let word = tokens.word(end - 1).unit().filter(|unit| unit.short == "Fl")?;
    let ordinal = tokens.text(start);
    is_ordinal(ordinal).then(|| Named {
        start,
        word,
        id: &ordinal[..ordinal.len() - 2],
    })
}

/// A word that is a unit by itself, after a tag, a direction or another unit: Rear.
fn without_number<'a>(tokens: &Tokens<'a>, end: usize, bounds: Bounds) -> Option<Named<'a>> {
    let start = end.checked_sub(1)?;
    let word = tokens.word(start).unit()?;
    let is_unit = word.takes == Takes::Nothing && is_unit_context(tokens, start, bounds);
    is_unit.then_some(Named { start, word, id: "" })
}

/// A number after a tag, a direction or a numbered road.
fn without_word<'a>(tokens: &Tokens<'a>, end: usize, bounds: Bounds) -> Option<Named<'a>> {
    let start = end.checked_sub(1)?;
    let id = tokens.text(start);
    let is_unit = is_numbered(id) && is_street_context(tokens, start, bounds);
    is_unit.then_some(Named {
        start,
        word: APARTMENT,
        id,
    })
}

/// A word that takes anything, and words, with no other unit after them: Apt Garden Level.
fn of_words<'a>(tokens: &Tokens<'a>, end: usize, bounds: Bounds) -> Option<Named<'a>> {
    let is_word = |index| {
        let has_digit = tokens.text(index).bytes().any(|byte| byte.is_ascii_digit());
        !has_digit && designator(tokens, index).is_none() && tokens.word(index).direction().is_none()
    };
    (1..=MOST_WORDS).find_map(|words| {
        let start = end.checked_sub(words + 1)?;
        let word = designator(tokens, start).filter(|word| word.takes == Takes::Anything)?;
        let is_unit = (start + 1..end).all(is_word) && is_street_context(tokens, start, bounds);
        is_unit.then(|| Named {
            start,
            word,
            id: tokens.piece(start + 1, end),
        })
    })
}

/// A word for a unit without anything that tells it from others says nothing.
fn is_lone_word(tokens: &Tokens<'_>, index: usize) -> bool {
    designator(tokens, index).is_some_and(|word| word.takes == Takes::Anything)
}

/// The unit a word is a word for.
fn designator(tokens: &Tokens<'_>, index: usize) -> Option<&'static Unit> {
    if tokens.text(index) == "#" {
        return Some(APARTMENT);
    }
    tokens.word(index).unit()
}

/// Whether the word at `id` can tell a unit of this kind from others.
fn takes(tokens: &Tokens<'_>, unit: &Unit, id: usize) -> bool {
    let (text, word) = (tokens.text(id), tokens.word(id));
    match unit.takes {
        Takes::Anything => designator(tokens, id).is_none() && word.suffix().is_none() && !is_ordinal(text),
        Takes::Number => is_numbered(text) || is_one_letter(tokens, id),
        Takes::Nothing => is_numbered(text),
    }
}

/// North is the letter N, so that both spellings are read alike.
fn is_one_letter(tokens: &Tokens<'_>, index: usize) -> bool {
    is_letter(tokens.text(index)) || tokens.word(index).direction().is_some_and(is_letter)
}

/// Whether the street is complete before the word at `start`: a tag, a direction or the number of a road ends it.
fn is_street_context(tokens: &Tokens<'_>, start: usize, bounds: Bounds) -> bool {
    let ends_street = |last: usize| {
        let word = tokens.word(last);
        last > bounds.first && (word.suffix().is_some() || word.direction().is_some())
    };
    bounds.road_end == Some(start) || start.checked_sub(1).is_some_and(ends_street)
}

/// The same, or another unit stands before it.
fn is_unit_context(tokens: &Tokens<'_>, start: usize, bounds: Bounds) -> bool {
    let ends_unit = |last: usize| {
        is_lone_word(tokens, last)
            || designator(tokens, last).is_some_and(|word| word.takes == Takes::Nothing)
            || word_and_number(tokens, start).is_some()
            || storey(tokens, start).is_some()
    };
    is_street_context(tokens, start, bounds) || start.checked_sub(1).is_some_and(ends_unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_apartment_sent_as_such_is_its_bare_number() {
        for apt in [
            "45",
            "Apt 45",
            "apt # 45",
            "# 45",
            "Unit 45",
            "Suite No 45",
            "Fl 45",
            "45th Floor",
            "Apt Apt 45",
            "Apt 45 Apt 45",
            "No 45",
        ] {
            assert_eq!(normalised(apt).as_deref(), Some("45"), "{apt}");
        }
    }

    #[test]
    fn a_word_that_tells_doors_apart_stays() {
        for (apt, spelling) in [
            ("Building 4", "Bldg 4"),
            ("Building 4 Unit 12", "Bldg 4 Apt 12"),
            ("rear", "Rear"),
            ("Penthouse 3", "PH 3"),
            ("Garden Level", "Garden Level"),
            ("45 B", "45 B"),
            ("45-B", "45B"),
            ("Apt B-45", "B45"),
            ("Bldg 4-A Apt 12", "Bldg 4A Apt 12"),
            ("4-12", "4-12"),
        ] {
            assert_eq!(normalised(apt).as_deref(), Some(spelling), "{apt}");
        }
    }

    #[test]
    fn a_word_without_a_number_is_no_apartment() {
        assert_eq!(normalised("Apt"), None);
        assert_eq!(normalised("#"), None);
    }
}
