//! The district: everything Campus knows, as one persistent value.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::people::People;
use super::person::IdentityHistory;
use super::place::Place;
use super::staff::stored;
use super::{
    Code, Context, Credentials, Fault, Identity, NumberKey, Person, PersonId, PositionInput, Reference,
    Refusal, Rule, School, SchoolInput, Ssn, StaffInput, StaffNumber,
};

/// A school district. Cloning it is cheap at any size, because versions share what they have in common.
#[derive(Clone, Debug)]
pub struct District {
    /// The reference lists.
    pub reference: Reference,
    /// The people.
    pub people: People,
    /// The credentials of the HR system's client.
    pub credentials: Credentials,
    /// The zone that turns an instant into the date of a call (silence AMB-08).
    pub time_zone: TimeZone,
    /// The last number given to a person, an identity and an assignment.
    pub(super) last_ids: LastIds,
}

/// The counters ids come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LastIds {
    pub(super) person: u64,
    pub(super) identity: u64,
    pub(super) assignment: u64,
}

impl LastIds {
    fn next_person(&mut self) -> PersonId {
        self.person += 1;
        PersonId(self.person)
    }

    fn next_identity(&mut self) -> u64 {
        self.identity += 1;
        self.identity
    }

    fn next_assignment(&mut self) -> u64 {
        self.assignment += 1;
        self.assignment
    }
}

impl District {
    /// A district with reference lists and nobody in it.
    pub(super) fn new(reference: Reference, credentials: Credentials, time_zone: TimeZone) -> Self {
        Self {
            reference,
            people: People::default(),
            credentials,
            time_zone,
            last_ids: LastIds::default(),
        }
    }

    /// The same district with other credentials.
    #[must_use]
    pub fn with_credentials(&self, credentials: Credentials) -> Self {
        Self {
            credentials,
            ..self.clone()
        }
    }

    /// Everything that is wrong with `sent` as a new staff member, whether or not its number is free.
    pub fn judge_new_staff(&self, sent: &StaffInput) -> Vec<Fault> {
        sent.faults(&self.reference)
    }

    /// Everything that is wrong with `sent` as a new position.
    pub fn judge_new_position(&self, sent: &PositionInput) -> Vec<Fault> {
        sent.faults(&self.reference, Place::Body)
    }

    /// Adds a person with demographics, employments and positions (STAFF-01). The staff number is the only thing
    /// compared with the people that exist: a student or parent of the same name stays apart (PERSON-01).
    ///
    /// # Errors
    /// [`Refusal::InvalidStaff`] with every fault of the record; [`Refusal::Taken`] when somebody holds the number
    /// already, with or without positions (STAFF-06, silences AMB-15 and AMB-124).
    pub fn create_staff(&mut self, cx: &Context<'_>, sent: &StaffInput) -> Result<Arc<Person>, Refusal> {
        let faults = self.judge_new_staff(sent);
        let number = sent
            .staff_number
            .value()
            .and_then(|number| StaffNumber::parse(number).ok());
        let (true, Some(number)) = (faults.is_empty(), number) else {
            return Err(Refusal::InvalidStaff(faults));
        };
        if self.people.holders(&number.key()).next().is_some() {
            return Err(Refusal::Taken(number_taken(&number)));
        }
        let person = Arc::new(self.new_person(cx, number, sent));
        self.people.put(Arc::clone(&person));
        Ok(person)
    }

    fn new_person(&mut self, cx: &Context<'_>, number: StaffNumber, sent: &StaffInput) -> Person {
        let current = Identity {
            id: self.last_ids.next_identity(),
            start_date: cx.today,
            end_date: None,
            last_name: stored(&sent.last_name).unwrap_or_default(),
            first_name: stored(&sent.first_name).unwrap_or_default(),
            middle_name: stored(&sent.middle_name),
            gender: sent
                .gender
                .value()
                .and_then(|code| self.reference.genders.get(code))
                .map(|known| Arc::clone(&known.gender)),
            birthdate: sent.birthdate.value().copied(),
            ssn: sent.ssn.value().and_then(|ssn| Ssn::parse(ssn)),
        };
        let positions = sent.sent_positions();
        let positions = positions
            .filter_map(|sent| sent.stored(&mut self.reference, self.last_ids.next_assignment()))
            .collect();
        Person {
            id: self.last_ids.next_person(),
            staff_number: Some(number),
            identities: IdentityHistory {
                former: Vec::new(),
                current,
            },
            contact: sent.contact(),
            employments: sent
                .sent_employments()
                .filter_map(|sent| sent.judged(Place::Body).ok())
                .collect(),
            positions,
        }
    }

    /// Adds a position to the holder of `staff_number`, also beside an equal one (silence AMB-40).
    ///
    /// # Errors
    /// [`Refusal::InvalidPosition`] with every fault; [`Refusal::NoSuchStaff`] and [`Refusal::SeveralStaff`] when
    /// the number is nobody's or not one person's (silences AMB-16 and AMB-17).
    pub fn create_position(
        &mut self,
        staff_number: &str,
        sent: &PositionInput,
    ) -> Result<Arc<Person>, Refusal> {
        let holder = self.holder(staff_number)?;
        let faults = self.judge_new_position(sent);
        if !faults.is_empty() {
            return Err(Refusal::InvalidPosition(faults));
        }
        let mut person = Person::clone(&holder);
        let id = self.last_ids.next_assignment();
        person.positions.extend(sent.stored(&mut self.reference, id));
        let person = Arc::new(person);
        self.people.put(Arc::clone(&person));
        Ok(person)
    }

    /// The one person who holds the staff number.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStaff`] and [`Refusal::SeveralStaff`].
    pub fn holder(&self, staff_number: &str) -> Result<Arc<Person>, Refusal> {
        let mut holders = self.people.holders(&NumberKey::of(staff_number));
        match (holders.next(), holders.next()) {
            (Some(holder), None) => Ok(Arc::clone(holder)),
            (Some(_), Some(_)) => {
                let message = "several people of this district hold this staff number";
                Err(Refusal::SeveralStaff(Fault::new(
                    Code::AmbiguousStaff,
                    "staffNumber",
                    message,
                    None,
                )))
            }
            (None, _) => {
                let message = "nobody in this district holds this staff number";
                Err(Refusal::NoSuchStaff(Fault::new(
                    Code::UnknownStaff,
                    "staffNumber",
                    message,
                    Rule::STAFF_03,
                )))
            }
        }
    }

    /// Adds a school to the list, as an operator does in Campus (REF-11).
    ///
    /// # Errors
    /// [`Refusal::InvalidSchool`] when number or name is missing or too long; [`Refusal::Taken`] when the number is
    /// listed already.
    pub fn add_school(&mut self, sent: &SchoolInput) -> Result<Arc<School>, Refusal> {
        let faults = sent.faults();
        if !faults.is_empty() {
            return Err(Refusal::InvalidSchool(faults));
        }
        let number: Arc<str> = sent.school_number.trim().into();
        if self.reference.schools.contains_key(&number) {
            let message = format!("{number} is a school of this district already");
            return Err(Refusal::Taken(Fault::new(
                Code::SchoolExists,
                "/schoolNumber",
                message,
                None,
            )));
        }
        let school = Arc::new(School {
            school_number: Arc::clone(&number),
            name: sent.name.trim().into(),
        });
        self.reference.schools.insert(number, Arc::clone(&school));
        Ok(school)
    }
}

fn number_taken(number: &StaffNumber) -> Fault {
    let message = format!("{number} is the staff number of somebody else; update that person instead");
    Fault::new(Code::StaffNumberTaken, "/staffNumber", message, Rule::STAFF_06).of(number)
}
