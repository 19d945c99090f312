//! A position as Campus keeps it.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::campus::Reference;

/// A district assignment of a staff member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Position {
    /// Numbers the assignments of a district; never told to the HR system (POS-21).
    #[serde(rename = "assignmentID")]
    pub id: u64,
    /// A number of the list of schools.
    pub school_number: Arc<str>,
    /// A code of the list of assignment codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignment_code: Option<Arc<str>>,
    /// A code of the list of titles, in its stored form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_code: Option<Arc<str>>,
    /// The first day, as sent.
    pub start_date: Date,
    /// The last day, as sent; none while the position is open (POS-17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Date>,
    /// Whether other activity in Campus hangs on it, so that it cannot be removed (POS-40, silence AMB-38).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub linked: bool,
}

impl Position {
    /// Whether the position is in force on a day, its first and its last one included.
    pub(crate) fn is_active(&self, day: Date) -> bool {
        self.start_date <= day && self.end_date.is_none_or(|end| day <= end)
    }

    /// The description of the position's title, if it has a title.
    pub fn title_description<'a>(&self, reference: &'a Reference) -> Option<&'a str> {
        let title = reference.listed_title(self.title_code.as_ref()?)?;
        Some(&title.title_description)
    }
}
