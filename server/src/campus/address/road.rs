//! Roads known by a number or a letter: US Highway 61, County Road B2, CSAH 42, Avenue N (AMB-133).

use compact_str::CompactString;

use super::token::{Tokens, is_letter, is_numbered};
use super::words::{Ids, Road, Stands};

/// A road found among the words of a street.
pub(super) struct Found {
    /// The first word of its name.
    pub(super) start: usize,
    /// The word it is known by, the last one.
    pub(super) id: usize,
    road: &'static Road,
}

/// The first road from the word `first` on.
pub(super) fn find(tokens: &Tokens<'_>, first: usize) -> Option<Found> {
    (first..tokens.len().saturating_sub(1)).find_map(|start| {
        let mut roads = tokens.word(start).roads().iter();
        roads.find_map(|road| {
            let id = start + road.steps.len();
            let stands = match road.stands {
                Stands::Anywhere => true,
                Stands::First => start == first,
                Stands::AfterDirection => {
                    (first..start).all(|before| tokens.word(before).direction().is_some())
                }
            };
            let is_found = stands && begins_at(tokens, start, road) && is_id(tokens, id, road.ids);
            is_found.then_some(Found { start, id, road })
        })
    })
}

/// The name of a street with that of its road in one spelling.
pub(super) fn normalised(street: &str) -> CompactString {
    // Most streets are no such road, and one look at each word says so.
    let tokens = Tokens::of(street);
    let Some(Found { start, id, road }) = find(&tokens, 0) else {
        return if street.contains('-') {
            tokens.spaced(0, tokens.len()).into()
        } else {
            street.into()
        };
    };
    let known_by = tokens.word(id).direction().unwrap_or(tokens.text(id));
    let (before, after) = (tokens.spaced(0, start), tokens.spaced(id + 1, tokens.len()));
    let parts = [&before, road.short, known_by, &after];
    let mut name = CompactString::default();
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(part);
    }
    name
}

fn begins_at(tokens: &Tokens<'_>, start: usize, road: &Road) -> bool {
    let mut steps = road.steps.iter().enumerate();
    steps.all(|(at, step)| step.takes(tokens.text(start + at), tokens.word(start + at)))
}

/// Whether a road can be known by a word; a direction in letters is one only where it is a single letter.
fn is_id(tokens: &Tokens<'_>, index: usize, ids: Ids) -> bool {
    let (text, word) = (tokens.text(index), tokens.word(index));
    let is_one_letter = || is_letter(text) || word.direction().is_some_and(is_letter);
    let means_nothing = || word.direction().or(word.suffix()).is_none() && word.unit().is_none();
    let is_two_letters =
        || text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_alphabetic()) && means_nothing();
    match ids {
        Ids::Digits => is_numbered(text),
        Ids::Letters => is_numbered(text) || is_one_letter() || is_two_letters(),
        Ids::Letter => is_one_letter(),
    }
}
