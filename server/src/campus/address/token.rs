//! The words of a clean text, each looked up once.

use super::words::{Word, state};

/// The words of a clean text: there is one blank between two of them, so that words side by side are a piece of it.
pub(super) struct Tokens<'a> {
    text: &'a str,
    tokens: Vec<Token<'a>>,
}

struct Token<'a> {
    text: &'a str,
    start: usize,
    word: Word,
}

impl<'a> Token<'a> {
    fn of(text: &'a str, start: usize) -> Self {
        let word = Word::of(text);
        Self { text, start, word }
    }

    /// Whether what follows is the number of a unit, whatever it looks like.
    fn is_for_a_unit(&self) -> bool {
        self.text == "#" || self.word.unit().is_some()
    }
}

/// A road and its number with a hyphen between them, which is as good as a blank: I-35, MN-65 (AMB-137).
fn road_and_id(text: &str) -> Option<(&str, &str)> {
    let (road, id) = text.split_once('-')?;
    let is_number = id.starts_with(|sign: char| sign.is_ascii_digit()) && is_numbered(id);
    let word = Word::of(road);
    let is_state = || state(road).is_some() && word.means_nothing();
    (is_number && (word.is_road() || is_state())).then_some((road, id))
}

impl<'a> Tokens<'a> {
    /// Cuts a clean text.
    pub(super) fn of(text: &'a str) -> Self {
        let mut start = 0;
        let mut tokens = Vec::with_capacity(12);
        for text in text.split(' ') {
            let after_unit = || tokens.last().is_some_and(Token::is_for_a_unit);
            let (road, id) = road_and_id(text).filter(|_| !after_unit()).unwrap_or((text, ""));
            if !text.is_empty() {
                tokens.push(Token::of(road, start));
            }
            if !id.is_empty() {
                tokens.push(Token::of(id, start + road.len() + 1));
            }
            start += text.len() + 1;
        }
        Self { text, tokens }
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The nth word; empty where there is none.
    pub(super) fn text(&self, index: usize) -> &'a str {
        self.tokens.get(index).map_or("", |token| token.text)
    }

    /// What the nth word can mean.
    pub(super) fn word(&self, index: usize) -> Word {
        self.tokens
            .get(index)
            .map_or_else(Word::default, |token| token.word)
    }

    /// The words from `start` up to `end` with a blank between any two.
    pub(super) fn spaced(&self, start: usize, end: usize) -> String {
        let tokens = self.tokens.get(start..end).unwrap_or_default();
        let words: Vec<&str> = tokens.iter().map(|token| token.text).collect();
        words.join(" ")
    }

    /// The words from `start` up to `end` as they stand in the text.
    pub(super) fn piece(&self, start: usize, end: usize) -> &'a str {
        let at = |index: usize| self.tokens.get(index);
        match (at(start), end.checked_sub(1).and_then(at)) {
            (Some(first), Some(last)) if start < end => &self.text[first.start..last.start + last.text.len()],
            _ => "",
        }
    }
}

/// Whether a word has a digit and is no ordinal, as the number of a unit or a road has.
pub(super) fn is_numbered(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) && !is_ordinal(text)
}

/// Whether a word is one letter.
pub(super) fn is_letter(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(char::is_alphabetic) && signs.next().is_none()
}

/// Whether a word counts in order: 1st, 42nd, 109th.
pub(super) fn is_ordinal(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let Some(end) = text.get(digits..) else {
        return false;
    };
    digits > 0
        && ["st", "nd", "rd", "th"]
            .iter()
            .any(|ending| end.eq_ignore_ascii_case(ending))
}

/// Whether a word says only that a number follows: `#`, No.
pub(super) fn is_number_sign(text: &str) -> bool {
    text == "#" || text.eq_ignore_ascii_case("no")
}
