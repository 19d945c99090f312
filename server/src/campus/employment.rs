//! Employments: when a person was hired and when the employment ended.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::place::Place;
use super::{Code, Fault, Rule, Sent};

/// An employment record. The dates are those of the HR system and are stored as they come (EMPL-10).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Employment {
    /// The date of hire.
    pub hire_date: Date,
    /// The last day, if the employment has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub termination_date: Option<Date>,
}

/// An employment as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmploymentInput {
    /// The date of hire; needed (silence AMB-27).
    pub hire_date: Sent<Date>,
    /// The date of termination.
    pub termination_date: Sent<Date>,
}

impl EmploymentInput {
    /// The record to store, or the fault of the element at `place`.
    pub(super) fn judged(&self, place: Place) -> Result<Employment, Fault> {
        let Some(hire_date) = self.hire_date.value() else {
            let message = "an employment needs its hire date";
            return Err(place.fault(Code::MissingProperty, "hireDate", message, Rule::EMPL_01));
        };
        Ok(Employment {
            hire_date: *hire_date,
            termination_date: self.termination_date.value().copied(),
        })
    }
}
