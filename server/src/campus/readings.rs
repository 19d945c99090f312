//! How the silences of the guide are read: the switches of `schemas/silences.yaml`, built together with their areas.

use std::collections::BTreeMap;

use thiserror::Error;

/// Declares the readings: one field each, with its key, its values and the decided default.
macro_rules! readings {
    ($($(#[$doc:meta])* $field:ident: $kind:ty = $key:literal, $values:expr;)+) => {
        /// The reading of every silence that can be switched, as typed settings.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        pub struct Readings {
            $($(#[$doc])* pub $field: $kind,)+
        }

        impl Readings {
            /// Every key with its values, the default first; ordered by key.
            pub fn catalogue() -> BTreeMap<&'static str, Vec<&'static str>> {
                BTreeMap::from([$(($key, $values.map(<$kind as Reading>::word).to_vec()),)+])
            }

            /// Every key with the value in force, ordered by key.
            pub fn words(&self) -> BTreeMap<&'static str, &'static str> {
                BTreeMap::from([$(($key, self.$field.word()),)+])
            }

            /// Sets the reading `key` to `value`.
            ///
            /// # Errors
            /// An unknown key, or a value the key does not have.
            pub fn set(&mut self, key: &str, value: &str) -> Result<(), UnknownReading> {
                match key {
                    $($key => {
                        let found = $values.into_iter().find(|known| known.word() == value);
                        self.$field = found.ok_or_else(|| UnknownReading::value(key, value, $values))?;
                        Ok(())
                    })+
                    _ => Err(UnknownReading::Key { key: key.to_owned() }),
                }
            }
        }
    };
}

readings! {
    /// Whether the newest token ends the older ones (AMB-05).
    single_token: bool = "oauth.single_token", [false, true];
    /// The form of the access token (AMB-131).
    oauth_token: OauthToken = "oauth.token", [OauthToken::Jwt, OauthToken::Opaque];
}

/// A value of a reading and the word for it.
pub trait Reading: Copy {
    /// The word used in fixtures, options and tags.
    fn word(self) -> &'static str;
}

impl Reading for bool {
    fn word(self) -> &'static str {
        if self { "true" } else { "false" }
    }
}

/// The form of the access token (AMB-131).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OauthToken {
    /// A signed JWT, whose claims a client can read but must not rely on.
    #[default]
    Jwt,
    /// A text that tells a client nothing.
    Opaque,
}

impl Reading for OauthToken {
    fn word(self) -> &'static str {
        match self {
            Self::Jwt => "jwt",
            Self::Opaque => "opaque",
        }
    }
}

/// A reading that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnknownReading {
    /// No silence has this key.
    #[error("{key} is not a reading")]
    Key {
        /// The key given.
        key: String,
    },
    /// The silence cannot be read this way.
    #[error("{value} is not a value of {key}; it has {values}")]
    Value {
        /// The key given.
        key: String,
        /// The value given.
        value: String,
        /// The values there are.
        values: String,
    },
}

impl UnknownReading {
    fn value<T: Reading, const N: usize>(key: &str, value: &str, values: [T; N]) -> Self {
        let values = values.map(Reading::word).join(", ");
        Self::Value {
            key: key.to_owned(),
            value: value.to_owned(),
            values,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_every_reading_can_be_set_and_read_back() {
        for (key, values) in Readings::catalogue() {
            for value in values {
                let mut readings = Readings::default();
                readings.set(key, value).unwrap();
                assert_eq!(readings.words()[key], value);
            }
        }
    }

    #[test]
    fn a_wrong_value_is_told_with_the_right_ones() {
        let wrong = Readings::default().set("oauth.token", "magic").unwrap_err();
        assert_eq!(
            wrong.to_string(),
            "magic is not a value of oauth.token; it has jwt, opaque"
        );
    }
}
