//! A staff member as it was sent.

use std::sync::Arc;

use jiff::civil::Date;

use crate::campus::{Contact, EmploymentInput, HouseholdInput, PositionInput, Sent, Text};

/// A staff member as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the properties of the guide, under its names")]
pub struct StaffInput {
    pub staff_number: Sent<Text>,
    pub last_name: Sent<Text>,
    pub first_name: Sent<Text>,
    pub middle_name: Sent<Text>,
    pub gender: Sent<Text>,
    pub ssn: Sent<Text>,
    pub birthdate: Sent<Date>,
    pub work_phone: Sent<Text>,
    pub cell_phone: Sent<Text>,
    pub other_phone: Sent<Text>,
    pub work_email: Sent<Text>,
    pub personal_email: Sent<Text>,
    pub employments: Sent<Vec<EmploymentInput>>,
    pub positions: Sent<Vec<PositionInput>>,
    pub household: Sent<HouseholdInput>,
}

impl StaffInput {
    /// The employments sent, none if the list is absent or empty.
    pub(super) fn sent_employments(&self) -> &[EmploymentInput] {
        self.employments.value().map_or(&[], Vec::as_slice)
    }

    /// The positions sent, none if the list is absent or empty.
    pub(super) fn sent_positions(&self) -> &[PositionInput] {
        self.positions.value().map_or(&[], Vec::as_slice)
    }

    /// The phones and mail addresses of somebody new.
    pub(super) fn contact(&self) -> Contact {
        Contact {
            work_phone: stored(&self.work_phone),
            cell_phone: stored(&self.cell_phone),
            other_phone: stored(&self.other_phone),
            work_email: stored(&self.work_email),
            personal_email: stored(&self.personal_email),
        }
    }

    /// The demographics that are texts, under the names of their properties.
    pub(super) fn texts(&self) -> [(&'static str, &Sent<Text>); 11] {
        [
            ("staffNumber", &self.staff_number),
            ("lastName", &self.last_name),
            ("firstName", &self.first_name),
            ("middleName", &self.middle_name),
            ("gender", &self.gender),
            ("ssn", &self.ssn),
            ("workPhone", &self.work_phone),
            ("cellPhone", &self.cell_phone),
            ("otherPhone", &self.other_phone),
            ("workEmail", &self.work_email),
            ("personalEmail", &self.personal_email),
        ]
    }
}

/// A text as it is stored for somebody new.
pub(super) fn stored(text: &Sent<Text>) -> Option<Arc<str>> {
    text.value().map(Text::stored)
}
