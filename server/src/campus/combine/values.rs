//! A person taken apart into single values, for a report that people read.

use std::fmt::Display;

use super::PersonValue;
use crate::campus::{Contact, Employment, Identity, Person, Position, Ssn};

/// Every value of a person but the personID, in the order of the view, the SSN masked.
pub fn person_values(person: &Person) -> Vec<PersonValue> {
    let mut values = Values(Vec::new());
    values.tell("/localStaffNumber", person.number());
    for (index, identity) in person.identities.iter().enumerate() {
        values.identity(&format!("/identities/{index}"), identity);
    }
    for (index, employment) in person.employments.iter().enumerate() {
        values.employment(&format!("/employments/{index}"), employment);
    }
    for (index, position) in person.positions.iter().enumerate() {
        values.position(&format!("/districtAssignments/{index}"), position);
    }
    values.contact(&person.contact);
    values.0
}

struct Values(Vec<PersonValue>);

impl Values {
    fn tell(&mut self, path: impl Into<String>, value: Option<impl Display>) {
        self.0.extend(value.map(|value| PersonValue {
            path: path.into(),
            value: value.to_string(),
        }));
    }

    fn identity(&mut self, at: &str, identity: &Identity) {
        self.tell(format!("{at}/identityID"), Some(identity.id));
        self.tell(format!("{at}/startDate"), Some(identity.start_date));
        self.tell(format!("{at}/endDate"), identity.end_date);
        self.tell(format!("{at}/lastName"), Some(&identity.last_name));
        self.tell(format!("{at}/firstName"), Some(&identity.first_name));
        self.tell(format!("{at}/middleName"), identity.middle_name.as_ref());
        self.tell(format!("{at}/gender"), identity.gender.as_ref());
        self.tell(format!("{at}/birthdate"), identity.birthdate);
        self.tell(format!("{at}/ssn"), identity.ssn.as_ref().map(Ssn::masked));
    }

    fn employment(&mut self, at: &str, employment: &Employment) {
        self.tell(format!("{at}/hireDate"), employment.hire_date);
        self.tell(format!("{at}/terminationDate"), employment.termination_date);
    }

    fn position(&mut self, at: &str, position: &Position) {
        self.tell(format!("{at}/assignmentID"), Some(position.id));
        self.tell(format!("{at}/schoolNumber"), Some(&position.school_number));
        self.tell(format!("{at}/assignmentCode"), position.assignment_code.as_ref());
        self.tell(format!("{at}/titleCode"), position.title_code.as_ref());
        self.tell(format!("{at}/startDate"), Some(position.start_date));
        self.tell(format!("{at}/endDate"), position.end_date);
    }

    fn contact(&mut self, contact: &Contact) {
        self.tell("/workPhone", contact.work_phone.as_ref());
        self.tell("/cellPhone", contact.cell_phone.as_ref());
        self.tell("/otherPhone", contact.other_phone.as_ref());
        self.tell("/workEmail", contact.work_email.as_ref());
        self.tell("/personalEmail", contact.personal_email.as_ref());
    }
}
