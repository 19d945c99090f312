//! The three ways in which a property can be sent.

/// A property of a body: left out, sent empty (`null` or `""`), or sent with a value (silence AMB-09).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sent<T> {
    /// The property is not in the body.
    #[default]
    Absent,
    /// The property is `null` or an empty text.
    Empty,
    /// The property has a value.
    Value(T),
}

impl<T> Sent<T> {
    /// The same, with another value in the place of the one sent.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Sent<U> {
        match self {
            Self::Absent => Sent::Absent,
            Self::Empty => Sent::Empty,
            Self::Value(value) => Sent::Value(change(value)),
        }
    }

    /// The value, if one was sent; on creation absent and empty mean the same.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Empty => None,
        }
    }
}
