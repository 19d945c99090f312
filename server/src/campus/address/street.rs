//! Street lines: number, prefix, street, tag, direction, apartment (ADDR-13 to ADDR-18).
//!
//! The line is taken apart from both ends, until what is left is the street; a word is a direction or a tag only if a
//! street remains (AMB-63).

use super::Address;
use super::apartment::{self, Bounds};
use super::token::{Tokens, is_letter};
use super::words::combined;
use super::{house_number, road};

/// The words that are left of a street line, and the road among them, which is not taken apart.
struct Rest<'a, 'b> {
    tokens: &'b Tokens<'a>,
    start: usize,
    end: usize,
    road: Option<(usize, usize)>,
}

/// Reads a street line; none is typical without a house number and a street.
pub(super) fn read(tokens: &Tokens<'_>) -> Option<Address> {
    let first = house_number::length(tokens)?;
    let road = road::find(tokens, first).map(|found| (found.start, found.id + 1));
    let bounds = Bounds {
        first,
        road_end: road.map(|(_, end)| end),
    };
    let apartment = apartment::at_the_end(tokens, bounds);
    let mut rest = Rest {
        tokens,
        start: first,
        end: apartment.end,
        road,
    };
    if rest.start == rest.end {
        return None;
    }
    let mut direction = rest.take_direction();
    let tag = rest.take_tag();
    if tag.is_some() && direction.is_none() {
        direction = rest.take_direction_before_tag();
    }
    let prefix = rest.take_prefix();
    Some(Address {
        number: Some(tokens.piece(0, first).into()),
        prefix: prefix.map(Into::into),
        street: Some(tokens.piece(rest.start, rest.end).into()),
        tag: tag.map(Into::into),
        direction: direction.map(Into::into),
        apt: apartment.text,
        ..Address::default()
    })
}

impl<'a> Rest<'a, '_> {
    fn direction(&self, index: usize) -> Option<&'static str> {
        self.tokens.word(index).direction()
    }

    /// The last word that may be taken: the first one of the street is not, nor is a road.
    fn last(&self) -> Option<usize> {
        let last = self.end.checked_sub(1)?;
        let kept = self.road.map_or(0, |(_, end)| end);
        (last > self.start && last >= kept).then_some(last)
    }

    /// The direction at the end; two that make one together are one.
    fn take_direction(&mut self) -> Option<&'a str> {
        let end = self.end;
        let second = self.direction(self.last()?)?;
        self.end -= 1;
        if let Some(last) = self.last()
            && self
                .direction(last)
                .is_some_and(|first| combined(first, second).is_some())
        {
            self.end -= 1;
        }
        Some(self.tokens.piece(self.end, end))
    }

    fn take_tag(&mut self) -> Option<&'a str> {
        let last = self.last()?;
        self.tokens.word(last).suffix()?;
        self.end -= 1;
        Some(self.tokens.text(last))
    }

    /// A direction that stands before the tag, as in "109th NW Ave". North, South, East and West in words belong to the
    /// name, as in Key West Dr, unless the name is a number.
    fn take_direction_before_tag(&mut self) -> Option<&'a str> {
        let last = self.last()?;
        let word = self.tokens.text(last);
        let letters = self.direction(last)?;
        let before = self.tokens.text(last - 1);
        let is_name = is_letter(letters) && !is_letter(word);
        let names_street = self.direction(last - 1).is_none() || last - 1 > self.start;
        let is_number = before.starts_with(|sign: char| sign.is_ascii_digit());
        if !names_street || (is_name && !is_number) || self.would_name_road(last) {
            return None;
        }
        self.take_direction()
    }

    /// Whether a direction behind the tag would be the letter a road is known by: "County N Rd" is no County Road N.
    fn would_name_road(&self, direction: usize) -> bool {
        let tag = self.tokens.text(self.end);
        let street = self.tokens.piece(self.start, direction);
        let turned = [street, tag, self.tokens.text(direction)].join(" ");
        road::find(&Tokens::of(&turned), 0).is_some()
    }

    /// The direction at the beginning, if a street remains.
    fn take_prefix(&mut self) -> Option<&'a str> {
        let start = self.start;
        let kept = self.road.map_or(self.end - 1, |(start, _)| start);
        let first = self.direction(start).filter(|_| start < kept)?;
        self.start += 1;
        if self.start < kept
            && self
                .direction(self.start)
                .is_some_and(|second| combined(first, second).is_some())
        {
            self.start += 1;
        }
        Some(self.tokens.piece(start, self.start))
    }
}
