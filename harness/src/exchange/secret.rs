//! A text that is used and never shown.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// A secret or token. Debugging it, or anything that holds it, shows a mask.
#[derive(Clone, Default, Deserialize, Eq, PartialEq)]
pub struct Secret(String);

impl Secret {
    /// The text itself, to be sent or compared.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl FromStr for Secret {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::from(text))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("********")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_shown_by_whatever_holds_it() {
        let held = Some(Secret::from("sesame"));
        assert_eq!(format!("{held:?}"), "Some(********)");
    }
}
