//! The three ways in which a property can be sent, and what an update makes of each.

use std::ops::Deref;
use std::sync::Arc;

use super::{OnUpdate, Readings};

/// A property of a body: left out, sent empty (`null`, `""` or blanks), or sent with a value (silence AMB-09).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sent<T> {
    /// The property is not in the body.
    #[default]
    Absent,
    /// The property is `null` or a text without content.
    Empty,
    /// The property has a value.
    Value(T),
}

/// A text that was sent: as it came, and more than blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Arc<str>);

impl Text {
    /// The text as it is stored: as it was sent.
    pub(super) fn stored(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// What an update does with the stored value of a property.
#[derive(Debug)]
pub(super) enum Change<'a, T> {
    /// It stays.
    Keep,
    /// It goes.
    Clear,
    /// Another takes its place.
    Set(&'a T),
}

/// What an update makes of a property that came without a value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Absence {
    /// The property is not in the body.
    pub(super) absent: OnUpdate,
    /// The property is null or empty.
    pub(super) null: OnUpdate,
}

impl Absence {
    /// The decided reading: what is absent stays, what is empty is cleared.
    pub(super) const DECIDED: Self = Self {
        absent: OnUpdate::Keep,
        null: OnUpdate::Clear,
    };

    /// As the readings in force say.
    pub(super) fn read(readings: &Readings) -> Self {
        Self {
            absent: readings.update_absent,
            null: readings.update_null,
        }
    }
}

impl Sent<Text> {
    /// What a text in a body means.
    pub fn text(text: &str) -> Self {
        if text.trim().is_empty() {
            Self::Empty
        } else {
            Self::Value(Text(text.into()))
        }
    }
}

impl<T> Sent<T> {
    /// The value, if one was sent; on creation absent and empty mean the same.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Empty => None,
        }
    }

    /// What becomes of the stored value.
    pub(super) fn change(&self, absence: Absence) -> Change<'_, T> {
        let without = match self {
            Self::Value(value) => return Change::Set(value),
            Self::Absent => absence.absent,
            Self::Empty => absence.null,
        };
        match without {
            OnUpdate::Keep => Change::Keep,
            OnUpdate::Clear => Change::Clear,
        }
    }
}

impl<T> Change<'_, T> {
    /// Changes `stored`; `form` gives a new value the form in which it is stored.
    pub(super) fn apply<U>(self, stored: &mut Option<U>, form: impl FnOnce(&T) -> Option<U>) {
        match self {
            Self::Keep => {}
            Self::Clear => *stored = None,
            Self::Set(value) => *stored = form(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_blanks_is_none() {
        for text in ["", " ", "\t\n\u{a0}"] {
            assert_eq!(Sent::text(text), Sent::Empty, "{text:?}");
        }
        assert_eq!(&**Sent::text(" a ").value().unwrap(), " a ");
    }

    #[test]
    fn what_is_absent_stays_and_what_is_empty_goes() {
        let after = |sent: Sent<u8>, absence| {
            let mut stored = Some(1);
            sent.change(absence).apply(&mut stored, |value| Some(*value));
            stored
        };
        let other = Absence {
            absent: OnUpdate::Clear,
            null: OnUpdate::Keep,
        };
        assert_eq!(after(Sent::Absent, Absence::DECIDED), Some(1));
        assert_eq!(after(Sent::Empty, Absence::DECIDED), None);
        assert_eq!(after(Sent::Value(2), Absence::DECIDED), Some(2));
        assert_eq!(after(Sent::Absent, other), None);
        assert_eq!(after(Sent::Empty, other), Some(1));
    }
}
