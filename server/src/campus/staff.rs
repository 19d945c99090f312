//! A staff member as the HR system sends one, and what is wrong with it.

use std::sync::Arc;

use jiff::civil::Date;

use super::fault::repeated;
use super::length::too_long;
use super::place::Place;
use super::{Code, Contact, EmploymentInput, Fault, PositionInput, Reference, Rule, Sent, Ssn, StaffNumber};

/// What a new staff member cannot do without (silence AMB-18), each with the rule that asks for it.
pub const CREATE_REQUIRED: [(&str, Rule); 4] = [
    ("staffNumber", Rule::STAFF_10),
    ("lastName", Rule::STAFF_07),
    ("firstName", Rule::STAFF_08),
    ("gender", Rule::REF_04),
];

/// A staff member as it was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(
    missing_docs,
    reason = "the twelve demographics of the guide, under its names"
)]
pub struct StaffInput {
    pub staff_number: Sent<Arc<str>>,
    pub last_name: Sent<Arc<str>>,
    pub first_name: Sent<Arc<str>>,
    pub middle_name: Sent<Arc<str>>,
    pub gender: Sent<Arc<str>>,
    pub ssn: Sent<Arc<str>>,
    pub birthdate: Sent<Date>,
    pub work_phone: Sent<Arc<str>>,
    pub cell_phone: Sent<Arc<str>>,
    pub other_phone: Sent<Arc<str>>,
    pub work_email: Sent<Arc<str>>,
    pub personal_email: Sent<Arc<str>>,
    pub employments: Sent<Vec<EmploymentInput>>,
    pub positions: Sent<Vec<PositionInput>>,
}

impl StaffInput {
    /// Everything that is wrong with the record as a new staff member; whether its number is free is for the
    /// district to say.
    pub(super) fn faults(&self, reference: &Reference) -> Vec<Fault> {
        let mut faults: Vec<Fault> = self.missing().chain(self.lengths()).collect();
        faults.extend(self.number_fault());
        faults.extend(self.gender_fault(reference));
        faults.extend(self.ssn_fault());
        for (index, employment) in self.sent_employments().enumerate() {
            faults.extend(employment.judged(Place::Employment(index)).err());
        }
        for (index, position) in self.sent_positions().enumerate() {
            faults.extend(position.faults(reference, Place::Position(index)));
        }
        faults
    }

    /// The employments sent, none if the list is absent or empty.
    pub(super) fn sent_employments(&self) -> impl Iterator<Item = &EmploymentInput> {
        self.employments.value().into_iter().flatten()
    }

    /// The positions sent, none if the list is absent or empty.
    pub(super) fn sent_positions(&self) -> impl Iterator<Item = &PositionInput> {
        self.positions.value().into_iter().flatten()
    }

    /// The phones and mail addresses to store.
    pub(super) fn contact(&self) -> Contact {
        Contact {
            work_phone: stored(&self.work_phone),
            cell_phone: stored(&self.cell_phone),
            other_phone: stored(&self.other_phone),
            work_email: stored(&self.work_email),
            personal_email: stored(&self.personal_email),
        }
    }

    fn texts(&self) -> [(&'static str, &Sent<Arc<str>>); 11] {
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

    fn missing(&self) -> impl Iterator<Item = Fault> {
        let texts = self.texts();
        CREATE_REQUIRED.into_iter().filter_map(move |(property, rule)| {
            let (_, text) = texts.iter().find(|(name, _)| *name == property)?;
            text.value().is_none_or(|text| text.trim().is_empty()).then(|| {
                let message = format!("a new staff member needs {property}");
                Fault::new(Code::MissingProperty, format!("/{property}"), message, rule)
            })
        })
    }

    fn lengths(&self) -> impl Iterator<Item = Fault> {
        let texts = self.texts().into_iter();
        texts.filter_map(|(property, text)| too_long(Place::Body, property, text.value()?))
    }

    fn number_fault(&self) -> Option<Fault> {
        let number = self
            .staff_number
            .value()
            .filter(|number| !number.trim().is_empty())?;
        let fault = StaffNumber::parse(number).err()?;
        let message = format!("a staff number {fault}");
        Some(Fault::new(
            Code::InvalidStaffNumber,
            "/staffNumber",
            message,
            Rule::STAFF_04,
        ))
    }

    fn gender_fault(&self, reference: &Reference) -> Option<Fault> {
        let gender = self.gender.value().filter(|gender| !gender.trim().is_empty())?;
        let known = reference.genders.contains_key(gender);
        (!known).then(|| {
            let message = format!(
                "{} is not a gender of this district; it has {}",
                repeated(gender),
                reference.gender_codes()
            );
            Fault::new(Code::UnknownGender, "/gender", message, Rule::STAFF_19)
        })
    }

    fn ssn_fault(&self) -> Option<Fault> {
        let ssn = self.ssn.value()?;
        // The text is not repeated: it may be most of a real number.
        let message = "an SSN has nine digits, with or without hyphens";
        Ssn::parse(ssn)
            .is_none()
            .then(|| Fault::new(Code::InvalidSsn, "/ssn", message, Rule::STAFF_12))
    }
}

/// A text as it is stored.
pub(super) fn stored(text: &Sent<Arc<str>>) -> Option<Arc<str>> {
    text.value().cloned()
}
