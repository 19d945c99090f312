//! An address in one line: street, city, state and ZIP code.

use super::text;
use super::town::is_zip;
use super::words::state;
use super::{Address, ParseAddressError, Parsed};

impl Address {
    /// Reads an address that is written in one line: "4321 South Lexington Ave SE Apt 45, Blaine MN 55123". A comma has
    /// to tell the street from the city; where a city begins cannot be seen otherwise.
    ///
    /// # Errors
    /// A part is missing, or the street is none (see [`Address::parse`]).
    pub fn parse_line(line: &str) -> Result<Parsed, ParseAddressError> {
        let line = text::tidied(line)?;
        let line = without_punctuation(&line);
        if line.is_empty() {
            return Err(ParseAddressError::Empty);
        }
        let (line, zip) = split_last_word(line)
            .filter(|(_, zip)| is_zip(zip))
            .ok_or(ParseAddressError::NoZip)?;
        let (line, state) = split_last_word(line)
            .and_then(|(line, word)| Some((line, state(word)?)))
            .ok_or(ParseAddressError::NoState)?;
        let (street, city) = line.rsplit_once(',').ok_or(ParseAddressError::NoCity)?;
        let city = without_punctuation(city);
        if city.is_empty() || without_punctuation(street).is_empty() {
            return Err(ParseAddressError::NoCity);
        }
        let Parsed { address, kept_whole } = Self::parse(street)?;
        Ok(Parsed {
            address: Self {
                city: Some(city.into()),
                state: Some(state),
                zip: Some(zip.into()),
                ..address
            },
            kept_whole,
        })
    }
}

/// The line without its last word and what stands around it.
fn split_last_word(line: &str) -> Option<(&str, &str)> {
    let (line, word) = line.rsplit_once([' ', ','])?;
    Some((without_punctuation_at_end(line), word))
}

fn without_punctuation_at_end(text: &str) -> &str {
    text.trim_end_matches([' ', ',', '.'])
}

fn without_punctuation(text: &str) -> &str {
    without_punctuation_at_end(text).trim_start_matches([' ', ',', '.'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_before_state_and_zip_code_may_be_missing() {
        for line in [
            "77 Birch St, St. Paul, MN 55104",
            "77 Birch St, St. Paul, mn, 55104",
            "77 Birch St , St. Paul MN 55104 .",
            "77 Birch St,\nSt. Paul\nMN 55104",
        ] {
            let address = Address::parse_line(line).unwrap().address;
            assert_eq!(address.to_string(), "77 Birch St, St. Paul, MN 55104", "{line}");
        }
    }

    #[test]
    fn the_part_that_is_missing_is_named() {
        use ParseAddressError::{Empty, NoCity, NoState, NoZip};
        for (line, error) in [
            (" ,. ", Empty),
            ("77 Birch St", NoZip),
            ("55123", NoZip),
            ("77 Birch St, Blaine, MN 5512", NoZip),
            ("77 Birch St, Blaine, MN 55123-12", NoZip),
            ("77 Birch St, Blaine, Minnesota 55123", NoState),
            ("MN 55123", NoState),
            ("77 Birch St Blaine MN 55123", NoCity),
            (", Blaine, MN 55123", NoCity),
        ] {
            assert_eq!(Address::parse_line(line), Err(error), "{line}");
        }
    }
}
