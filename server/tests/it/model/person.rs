//! A person as the model keeps one, in the form of a fixture, and how others see that person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::homes::Homes;
use super::record::Record;
use super::titles::Titles;

/// What is locked of whom the HR system manages, and of whose household it manages, too (AMB-97).
const AREAS: [&str; 3] = ["demographics", "employments", "assignments"];
const AREAS_OF_A_HOME: [&str; 2] = ["household", "address"];

/// Somebody the district knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Person {
    #[serde(rename = "personID")]
    pub(crate) id: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) staff_number: Option<String>,
    /// The oldest first, the last is the current one.
    pub(super) identities: Vec<Identity>,
    /// Phones and mail addresses by their properties.
    #[serde(flatten)]
    pub(super) contact: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) employments: Vec<Employment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) positions: Vec<Position>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) hr_managed: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Identity {
    #[serde(rename = "identityID")]
    pub(super) id: u64,
    pub(super) start_date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
    pub(super) last_name: String,
    pub(super) first_name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) middle_name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) gender: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) birthdate: Option<String>,
    /// Three, two and four digits with hyphens between them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) ssn: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Employment {
    pub(super) hire_date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) termination_date: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Position {
    #[serde(rename = "assignmentID")]
    pub(super) id: u64,
    pub(super) school_number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) assignment_code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) title_code: Option<String>,
    pub(super) start_date: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) end_date: Option<String>,
}

impl Person {
    /// The identity in force.
    pub(super) fn current(&self) -> &Identity {
        self.identities.last().expect("nobody is without an identity")
    }

    /// The identity in force, to be changed.
    pub(super) fn current_mut(&mut self) -> &mut Identity {
        self.identities.last_mut().expect("nobody is without an identity")
    }

    /// Staff is who holds a position (STAFF-22, AMB-22).
    pub(super) fn is_staff(&self) -> bool {
        !self.positions.is_empty()
    }

    /// What an edit meets that is locked: of whom the HR system manages, everything (AMB-97, AMB-99).
    pub(super) fn locked(&self, record: &Record) -> Vec<String> {
        let sent = record.0.keys().filter(|_| self.hr_managed);
        let mut faults: Vec<String> = sent.map(|property| format!("READ_ONLY /{property}")).collect();
        faults.sort();
        faults
    }

    /// What an operator is shown.
    pub(crate) fn view(&self, titles: &Titles, homes: &Homes) -> Value {
        let count = self.identities.len();
        let identities = self.identities.iter().enumerate().map(|(index, identity)| {
            let mut row = json!(identity);
            row["current"] = json!(index + 1 == count);
            row
        });
        let own = AREAS.into_iter().filter(|_| self.hr_managed);
        let of_home = AREAS_OF_A_HOME.into_iter();
        let of_home = of_home.filter(|_| self.hr_managed && homes.is_delivered(self.id));
        let mut view = json!({
            "personID": self.id,
            "localStaffNumber": self.staff_number,
            "identities": identities.collect::<Vec<_>>(),
            "employments": self.employments,
            "districtAssignments": self.positions.iter().map(|position| position.shown(titles, true)).collect::<Vec<_>>(),
            "hrManaged": self.hr_managed,
            "locks": own.chain(of_home).collect::<Vec<_>>(),
            "households": homes.view(self.id),
        });
        view.as_object_mut().unwrap().extend(self.contact());
        without_nulls(view)
    }

    /// How an operator finds the person in the list of people.
    pub(crate) fn row(&self) -> Value {
        let current = self.current();
        without_nulls(json!({
            "personID": self.id, "staffNumber": self.staff_number, "lastName": current.last_name,
            "firstName": current.first_name, "middleName": current.middle_name, "gender": current.gender,
            "birthdate": current.birthdate, "staff": self.is_staff(),
        }))
    }

    /// What a search shows the HR system (AMB-73).
    pub(crate) fn hit(&self, titles: &Titles, homes: &Homes) -> Value {
        let current = self.current();
        let positions = self
            .positions
            .iter()
            .map(|position| position.shown(titles, false));
        let mut hit = json!({
            "staffNumber": self.staff_number, "lastName": current.last_name, "firstName": current.first_name,
            "middleName": current.middle_name, "gender": current.gender, "birthdate": current.birthdate,
            "employments": self.employments, "positions": positions.collect::<Vec<_>>(),
            "household": homes.hit(self.id),
        });
        hit.as_object_mut().unwrap().extend(self.contact());
        without_nulls(hit)
    }

    /// What a write answers: the same with the end of the SSN (AMB-11, AMB-20).
    pub(crate) fn reply(&self, titles: &Titles, homes: &Homes) -> Value {
        let mut reply = self.hit(titles, homes);
        if let Some(ssn) = &self.current().ssn {
            reply["ssn"] = json!(format!("***-**-{}", &ssn[7..]));
        }
        reply
    }

    /// The position that was added last, as the HR system is shown it.
    pub(crate) fn latest_position(&self, titles: &Titles) -> Value {
        let latest = self.positions.last().expect("a position");
        latest.shown(titles, false)
    }

    fn contact(&self) -> Map<String, Value> {
        let contact = self.contact.iter();
        contact
            .map(|(property, text)| (property.clone(), json!(text)))
            .collect()
    }
}

impl Position {
    /// The position with the description of its title, its id for an operator alone (POS-21).
    fn shown(&self, titles: &Titles, with_id: bool) -> Value {
        let mut shown = json!(self);
        if let Some(code) = &self.title_code {
            shown["titleDescription"] = json!(titles.description(code));
        }
        if !with_id {
            shown.as_object_mut().unwrap().shift_remove("assignmentID");
        }
        shown
    }
}

fn without_nulls(mut value: Value) -> Value {
    value.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    value
}
