//! What is wrong with a staff member that was sent.

use super::contact::{is_email, is_phone};
use super::input::StaffInput;
use crate::campus::fault::repeated;
use crate::campus::household::ReadHousehold;
use crate::campus::length::too_long;
use crate::campus::place::Place;
use crate::campus::sent::{Absence, Change};
use crate::campus::{Code, Fault, Readings, Reference, Rule, Sent, Ssn, StaffNumber, Text};

/// What a new staff member cannot do without (silence AMB-18), each with the rule that asks for it.
pub const CREATE_REQUIRED: [(&str, Rule); 4] = [
    ("staffNumber", Rule::STAFF_10),
    ("lastName", Rule::STAFF_07),
    ("firstName", Rule::STAFF_08),
    ("gender", Rule::REF_04),
];

/// What a record was sent for.
#[derive(Clone, Copy, Debug)]
pub(super) enum Purpose {
    /// To become somebody new.
    Create,
    /// To change the holder of a staff number.
    Update(Absence),
    /// To change somebody by hand, who may also lose the staff number by it.
    Edit,
}

/// A record before the lists and readings it is judged by.
pub(super) struct Judgement<'a> {
    pub(super) sent: &'a StaffInput,
    pub(super) reference: &'a Reference,
    pub(super) readings: &'a Readings,
    pub(super) purpose: Purpose,
    /// The household of the record, read.
    pub(super) household: Option<&'a ReadHousehold<'a>>,
}

impl Judgement<'_> {
    /// Everything that is wrong with the record in itself. Whether its number is free is for the district to say.
    pub(super) fn faults(&self) -> Vec<Fault> {
        let mut faults: Vec<Fault> = self.missing().chain(self.lengths()).collect();
        faults.extend(self.number_fault());
        faults.extend(self.gender_fault());
        faults.extend(self.ssn_fault());
        if self.readings.contact_check {
            faults.extend(self.contact_faults());
        }
        for (index, employment) in self.sent.sent_employments().iter().enumerate() {
            faults.extend(employment.fault(self.readings, Place::Employment(index)));
        }
        for (index, position) in self.sent.sent_positions().iter().enumerate() {
            faults.extend(position.faults(self.reference, self.readings, Place::Position(index)));
        }
        if let Some(household) = self.household {
            faults.extend(household.faults(self.readings));
        }
        faults
    }

    fn missing(&self) -> impl Iterator<Item = Fault> {
        let texts = self.sent.texts();
        CREATE_REQUIRED.into_iter().filter_map(move |(property, rule)| {
            let (_, text) = texts.iter().find(|(name, _)| *name == property)?;
            let (message, rule) = match self.purpose {
                Purpose::Create if text.value().is_none() => {
                    (format!("a new staff member needs {property}"), Some(rule))
                }
                Purpose::Update(absence) if is_cleared(property, text, absence) => {
                    (format!("a staff member cannot be without {property}"), None)
                }
                Purpose::Edit
                    if property != "staffNumber" && is_cleared(property, text, Absence::DECIDED) =>
                {
                    (format!("a person cannot be without {property}"), None)
                }
                Purpose::Create | Purpose::Update(_) | Purpose::Edit => return None,
            };
            Some(Fault::new(
                Code::MissingProperty,
                format!("/{property}"),
                message,
                rule,
            ))
        })
    }

    fn lengths(&self) -> impl Iterator<Item = Fault> {
        let (lengths, texts) = (self.readings.lengths, self.sent.texts().into_iter());
        texts.filter_map(move |(property, text)| too_long(lengths, Place::Body, property, text.value()?))
    }

    fn number_fault(&self) -> Option<Fault> {
        let fault = StaffNumber::parse(self.sent.staff_number.value()?).err()?;
        let message = format!("a staff number {fault}");
        Some(Fault::new(
            Code::InvalidStaffNumber,
            "/staffNumber",
            message,
            Rule::STAFF_04,
        ))
    }

    fn gender_fault(&self) -> Option<Fault> {
        let gender = self.sent.gender.value()?;
        let known = self.reference.gender(gender, self.readings.gender_match);
        let rule = match self.purpose {
            Purpose::Create => Rule::STAFF_19,
            Purpose::Update(_) | Purpose::Edit => Rule::STAFF_20,
        };
        known.is_none().then(|| {
            let message = format!(
                "{} is not a gender of this district; it has {}",
                repeated(gender),
                self.reference.gender_codes()
            );
            Fault::new(Code::UnknownGender, "/gender", message, rule)
        })
    }

    fn ssn_fault(&self) -> Option<Fault> {
        let ssn = self.sent.ssn.value()?;
        // The text is not repeated: it may be most of a real number.
        let message = "an SSN has nine digits, with or without hyphens";
        Ssn::parse(ssn)
            .is_none()
            .then(|| Fault::new(Code::InvalidSsn, "/ssn", message, Rule::STAFF_12))
    }

    fn contact_faults(&self) -> impl Iterator<Item = Fault> {
        let texts = self.sent.texts().into_iter();
        texts.filter_map(|(property, text)| {
            let text = text.value()?;
            let (code, message) = match property {
                "workPhone" | "cellPhone" | "otherPhone" if !is_phone(text) => {
                    (Code::InvalidPhone, "is no phone number")
                }
                "workEmail" | "personalEmail" if !is_email(text) => {
                    (Code::InvalidEmail, "is no mail address")
                }
                _ => return None,
            };
            let message = format!("{} {message}", repeated(text));
            Some(Place::Body.fault(code, property, message, None))
        })
    }
}

/// Whether an update would take away what was sent without a value. A number that is not in the body is in the path.
fn is_cleared(property: &str, text: &Sent<Text>, absence: Absence) -> bool {
    let in_path = property == "staffNumber" && *text == Sent::Absent;
    !in_path && matches!(text.change(absence), Change::Clear)
}
