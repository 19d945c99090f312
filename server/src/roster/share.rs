//! How many of a hundred something happens to.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A share of the staff, in hundredths of a percent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

/// How large a share of the staff meets with what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Have another last name.
    pub renames: Share,
    /// Live at another address.
    pub moves: Share,
    /// Were employed and are so again.
    pub rehires: Share,
    /// Are new, on top of the staff there is.
    pub hires: Share,
    /// Are in the roster twice.
    pub duplicates: Share,
    /// Have a record that Campus cannot take.
    pub errors: Share,
}

impl Shares {
    /// Whether nothing happens to anybody.
    pub fn are_none(&self) -> bool {
        *self == Self::default()
    }
}

impl Share {
    /// What is the whole, in the unit of a share.
    pub(super) const WHOLE: u32 = 10_000;

    /// How many hundredths of a percent it is.
    pub(super) fn of_whole(self) -> u32 {
        self.0
    }

    /// How many of a number it is, rounded down.
    pub(super) fn of(self, number: u32) -> u32 {
        let part = u64::from(number) * u64::from(self.0) / u64::from(Self::WHOLE);
        u32::try_from(part).unwrap_or(number)
    }
}

/// The text is no share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a share is written as 5% or 0.25%, from 0% to 100%")]
pub struct NotAShare;

impl FromStr for Share {
    type Err = NotAShare;

    fn from_str(text: &str) -> Result<Self, NotAShare> {
        let number = text.strip_suffix('%').ok_or(NotAShare)?;
        let (whole, part) = number.split_once('.').unwrap_or((number, "0"));
        let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|sign| sign.is_ascii_digit());
        if !are_digits(whole) || !are_digits(part) || part.len() > 2 {
            return Err(NotAShare);
        }
        let hundredths: u32 = format!("{part:0<2}").parse().map_err(|_error| NotAShare)?;
        let whole: u32 = whole.parse().map_err(|_error| NotAShare)?;
        let share = whole.checked_mul(100).map(|whole| whole + hundredths);
        share
            .filter(|share| *share <= Self::WHOLE)
            .map(Self)
            .ok_or(NotAShare)
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, part) = (self.0 / 100, self.0 % 100);
        match part {
            0 => write!(f, "{whole}%"),
            part if part.is_multiple_of(10) => write!(f, "{whole}.{}%", part / 10),
            part => write!(f, "{whole}.{part:02}%"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_as_it_is_written() {
        for text in ["0%", "5%", "0.5%", "12.25%", "0.01%", "100%"] {
            assert_eq!(
                text.parse::<Share>().map(|share| share.to_string()),
                Ok(text.to_owned())
            );
        }
        assert_eq!("2.50%".parse(), Ok(Share(250)));
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for text in [
            "5",
            "",
            "%",
            ".5%",
            "5.%",
            "0.125%",
            "101%",
            "100.01%",
            "-1%",
            "+1%",
            "5 %",
            "5e1%",
            "99999999999%",
        ] {
            assert_eq!(text.parse::<Share>(), Err(NotAShare), "{text}");
        }
    }

    #[test]
    fn a_share_of_a_number_is_rounded_down() {
        assert_eq!("2.5%".parse::<Share>().map(|share| share.of(1000)), Ok(25));
        assert_eq!("1%".parse::<Share>().map(|share| share.of(99)), Ok(0));
        assert_eq!(
            "100%".parse::<Share>().map(|share| share.of(u32::MAX)),
            Ok(u32::MAX)
        );
    }
}
