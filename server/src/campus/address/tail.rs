//! City, state and ZIP code at the end of a street text, which are no part of the street (AMB-138).
//!
//! Whoever keeps an address in one line sends it whole, and the parts beside it. What is repeated at the end of the text
//! is cut off. Words that can belong to a street are cut only where nothing else can be meant: a state such as CT after a
//! comma or after the city, a city without state and ZIP code after a comma.

use std::borrow::Cow;

use super::text::{cleaned, is_alike, tidied};
use super::token::is_number_sign;
use super::town::is_zip;
use super::words::{Word, state};
use super::{Address, ParseAddressError, Parsed};

/// A city, a state and a ZIP code, as far as they are said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::campus) struct Place {
    pub(in crate::campus) city: Option<String>,
    pub(in crate::campus) state: Option<String>,
    pub(in crate::campus) zip: Option<String>,
}

/// A text on the way to its street.
struct Tail<'a> {
    rest: &'a str,
    city: Option<&'a str>,
    state: Option<&'a str>,
    zip: Option<&'a str>,
}

impl Address {
    /// Reads a street text that may end with the city, the state and the ZIP code that `beside` has, or with others. Yields
    /// the street alone, and what the text says of the place.
    ///
    /// # Errors
    /// As [`Address::parse`].
    pub(in crate::campus) fn parse_beside(
        text: &str,
        beside: &Self,
    ) -> Result<(Parsed, Place), ParseAddressError> {
        let tidy = tidied(text)?;
        let Some(tail) = Tail::of(&tidy, beside) else {
            return Ok((Self::parse(text)?, Place::default()));
        };
        let owned = |part: Option<&str>| part.map(str::to_owned);
        let place = Place {
            city: owned(tail.city),
            state: owned(tail.state),
            zip: owned(tail.zip),
        };
        Ok((Self::parse(tail.rest)?, place))
    }
}

impl Place {
    /// Whether it is another place than `beside`, where both say something.
    pub(in crate::campus) fn contradicts(&self, beside: &Address) -> bool {
        let differ = |this: Option<&str>, other: Option<&str>| {
            this.zip(other)
                .is_some_and(|(this, other)| !is_alike(&cleaned(this), &cleaned(other)))
        };
        differ(self.city.as_deref(), beside.city.as_deref())
            || differ(self.state.as_deref(), beside.state.as_deref())
            || differ(self.zip.as_deref().map(five), beside.zip.as_deref().map(five))
    }
}

impl<'a> Tail<'a> {
    /// The text without its end, if there is one that is no part of the street.
    fn of(text: &'a str, beside: &Address) -> Option<Self> {
        let mut tail = Self {
            rest: without_punctuation(text),
            city: None,
            state: None,
            zip: None,
        };
        let Last { word, .. } = Last::of(tail.rest)?;
        // Nearly every text ends with a street, and one look says so.
        if !text.contains(',') && !is_zip(word) && state(word).is_none() {
            return None;
        }
        tail.take_zip(beside);
        tail.take_state(beside);
        tail.take_city(beside);
        (tail.rest.len() < without_punctuation(text).len() && is_street(tail.rest)).then_some(tail)
    }

    /// The ZIP code that was sent, or any after a state.
    fn take_zip(&mut self, beside: &Address) {
        let Some(Last { rest, word, .. }) = Last::of(self.rest).filter(|last| is_zip(last.word)) else {
            return;
        };
        let is_sent = beside.zip.as_deref().is_some_and(|zip| five(zip) == five(word));
        let follows_unit = Last::of(rest).is_some_and(|last| is_unit(last.word));
        let follows_state = Last::of(rest).is_some_and(|last| last.is_state(beside));
        if (is_sent && !follows_unit) || follows_state {
            self.rest = rest;
            self.zip = Some(word);
        }
    }

    /// The state before a ZIP code; without one only that which was sent, after the city.
    fn take_state(&mut self, beside: &Address) {
        let Some(last) = Last::of(self.rest).filter(|last| last.is_state(beside)) else {
            return;
        };
        let is_sent = beside
            .state
            .as_deref()
            .is_some_and(|state| is_alike(state.trim(), last.word));
        let is_alone = self.zip.is_none();
        if is_alone && !(is_sent && (last.after_comma || ends_with_city(last.rest, beside).is_some())) {
            return;
        }
        self.rest = last.rest;
        self.state = Some(last.word);
    }

    /// The city that was sent; another one only between a comma and the state or the ZIP code.
    fn take_city(&mut self, beside: &Address) {
        let has_place = self.zip.is_some() || self.state.is_some();
        if let Some(start) = ends_with_city(self.rest, beside) {
            let (street, city) = self.rest.split_at(start);
            if is_street(street) && (has_place || street.trim_end().ends_with(',')) {
                self.rest = without_punctuation(street);
                self.city = Some(city);
            }
            return;
        }
        let Some((street, city)) = self.rest.rsplit_once(',').filter(|_| has_place) else {
            return;
        };
        let (street, city) = (without_punctuation(street), city.trim_matches([' ', '.']));
        if is_city(city) && is_street(street) {
            self.rest = street;
            self.city = Some(city);
        }
    }
}

/// The last word of a text.
struct Last<'a> {
    rest: &'a str,
    word: &'a str,
    after_comma: bool,
}

impl<'a> Last<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let (before, word) = text.rsplit_once([' ', ','])?;
        let between = text.get(..=before.len())?;
        Some(Self {
            rest: without_punctuation(before),
            word,
            after_comma: between.trim_end_matches([' ', '.']).ends_with(','),
        })
    }

    /// Whether it is a state and cannot be anything else: Ct is a court, unless it stands apart.
    fn is_state(&self, beside: &Address) -> bool {
        let stands_apart = || self.after_comma || ends_with_city(self.rest, beside).is_some();
        state(self.word).is_some() && (Word::of(self.word).means_nothing() || stands_apart())
    }
}

/// Where the city that was sent begins, if a text ends with it.
fn ends_with_city(text: &str, beside: &Address) -> Option<usize> {
    let city = cleaned(beside.city.as_deref()?);
    let mut start = text.len();
    for word in city.rsplit(' ').filter(|word| !word.is_empty()) {
        let rest = text.get(..start)?.trim_end_matches([' ', '.', ',']);
        start = rest.rfind([' ', ',', '.']).map_or(0, |at| at + 1);
        if !is_alike(rest.get(start..)?, word) {
            return None;
        }
    }
    (start < text.len()).then_some(start)
}

/// Whether what is left can be a street: a number or the word for a box, and something after it.
fn is_street(text: &str) -> bool {
    without_punctuation(text).contains([' ', ','])
}

/// Whether a text after a comma is a city and no part of a street.
fn is_city(text: &str) -> bool {
    let first: Cow<'_, str> = cleaned(text.split(' ').next().unwrap_or_default());
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let word = Word::of(&first);
    !first.is_empty() && !has_digit && word.direction().is_none() && word.unit().is_none()
}

fn is_unit(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    word.ends_with('#') || is_number_sign(word) || Word::of(word).unit().is_some()
}

/// The first five signs of a ZIP code.
fn five(zip: &str) -> &str {
    let zip = zip.trim();
    zip.get(..5).unwrap_or(zip)
}

fn without_punctuation(text: &str) -> &str {
    text.trim_end_matches([' ', ',', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(city: &str, state: &str, zip: &str) -> Address {
        let part = |text: &str| (!text.is_empty()).then(|| text.into());
        Address {
            city: part(city),
            state: part(state),
            zip: part(zip),
            ..Address::default()
        }
    }

    fn street(text: &str, place: &Address) -> String {
        let (Parsed { address, .. }, _) = Address::parse_beside(text, place).unwrap();
        address.normalised().street_text()
    }

    #[test]
    fn what_is_repeated_at_the_end_is_no_street() {
        let blaine = beside("Blaine", "MN", "55123");
        for text in [
            "9 Cedar Lane",
            "9 Cedar Lane, Blaine MN 55123",
            "9 Cedar Lane Blaine, MN 55123-0001",
            "9 Cedar Lane, Blaine, MN.",
            "9 Cedar Lane Blaine MN",
            "9 Cedar Lane, BLAINE",
            "9 Cedar Lane 55123",
            "9 Cedar Lane mn 55123",
            "9 Cedar Lane,Blaine,MN,55123",
            "9 Cedar Lane, MN 55449",
            "9 Cedar Lane, Eagan, MN 55122",
        ] {
            assert_eq!(street(text, &blaine), "9 Cedar Ln", "{text}");
        }
        assert_eq!(
            street("9 Cedar Lane, Apt 4, Blaine, MN", &blaine),
            "9 Cedar Ln Apt 4"
        );
        let city = beside("St. Paul", "MN", "55104");
        assert_eq!(street("77 Birch St, St Paul MN 55104", &city), "77 Birch St");
        assert_eq!(street("P.O. Box 54, Blaine MN 55123", &blaine), "PO Box 54");
    }

    #[test]
    fn a_street_that_looks_like_a_place_stays() {
        let blaine = beside("Blaine", "MN", "55123");
        for text in [
            "9 Blaine",
            "9 Blaine MN 55123",
            "9 Old Blaine",
            "9 Cedar Ln Apt 55123",
            "9 Cedar Ln, Apt 4",
        ] {
            let (Parsed { address, .. }, place) = Address::parse_beside(text, &blaine).unwrap();
            let whole = Address::parse(text).unwrap().address;
            let is_cut = text.contains("MN");
            assert_eq!(address == whole, !is_cut, "{text}");
            assert_eq!(place == Place::default(), !is_cut, "{text}");
        }
        assert_eq!(street("9 Blaine MN 55123", &blaine), "9 Blaine");
        let hartford = beside("Hartford", "CT", "06101");
        assert_eq!(street("9 Cedar Ct", &hartford), "9 Cedar Ct");
        assert_eq!(street("9 Cedar Ct 06101", &hartford), "9 Cedar Ct");
        assert_eq!(street("9 Cedar Ct Hartford CT 06101", &hartford), "9 Cedar Ct");
        assert_eq!(street("9 Cedar Ct, CT 06101", &hartford), "9 Cedar Ct");
    }

    #[test]
    fn another_place_than_the_one_beside_is_told() {
        let blaine = beside("Blaine", "MN", "55123");
        for (text, contradicts) in [
            ("9 Cedar Lane, Blaine MN 55123", false),
            ("9 Cedar Lane, Blaine MN 55449", true),
            ("9 Cedar Lane, Eagan, MN 55123", true),
            ("9 Cedar Lane, Blaine, WI 55123", true),
            ("9 Cedar Lane", false),
        ] {
            let (_, place) = Address::parse_beside(text, &blaine).unwrap();
            assert_eq!(place.contradicts(&blaine), contradicts, "{text}");
        }
        let (_, place) = Address::parse_beside("9 Cedar Lane, Blaine MN 55123", &Address::default()).unwrap();
        assert_eq!(place.city.as_deref(), Some("Blaine"));
        assert_eq!(place.zip.as_deref(), Some("55123"));
    }
}
