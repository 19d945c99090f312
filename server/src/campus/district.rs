//! The district: everything Campus knows, as one persistent value.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::people::People;
use super::place::Place;
use super::staff::added;
use super::{
    AddressId, Addresses, Code, Combinings, Context, Credentials, Fault, Hired, HouseholdId, Households,
    Messages, NotificationId, Notifications, NumberKey, Person, PersonId, PositionInput, Preferences,
    Reference, Refusal, Rule, School, SchoolInput, Synchronization, Users,
};

/// A school district. Cloning it is cheap at any size, because versions share what they have in common.
#[derive(Clone, Debug)]
pub struct District {
    /// The reference lists.
    pub reference: Reference,
    /// The people.
    pub people: People,
    /// The households.
    pub households: Households,
    /// The addresses.
    pub addresses: Addresses,
    /// The credentials of the HR system's client.
    pub credentials: Credentials,
    /// The users of Campus.
    pub users: Users,
    /// Who is told of what.
    pub notifications: Notifications,
    /// What everybody has been told.
    pub messages: Messages,
    /// Who was combined with whom.
    pub combinings: Combinings,
    /// What may be edited by hand, and what is taken of the HR system.
    pub preferences: Preferences,
    /// The synchronization of all staff, with what is staged.
    pub sync: Synchronization,
    /// The zone that turns an instant into the date of a call (silence AMB-08).
    pub time_zone: TimeZone,
    /// The last number given to each kind of record.
    pub(super) last_ids: LastIds,
}

/// The counters ids come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LastIds {
    pub(super) person: u64,
    pub(super) identity: u64,
    pub(super) assignment: u64,
    pub(super) household: u64,
    pub(super) address: u64,
    pub(super) notification: u64,
}

impl LastIds {
    pub(super) fn next_person(&mut self) -> PersonId {
        self.person += 1;
        PersonId(self.person)
    }

    pub(super) fn next_identity(&mut self) -> u64 {
        self.identity += 1;
        self.identity
    }

    pub(super) fn next_assignment(&mut self) -> u64 {
        self.assignment += 1;
        self.assignment
    }

    pub(super) fn next_household(&mut self) -> HouseholdId {
        self.household += 1;
        HouseholdId(self.household)
    }

    pub(super) fn next_notification(&mut self) -> NotificationId {
        self.notification += 1;
        NotificationId(self.notification)
    }

    pub(super) fn next_address(&mut self) -> AddressId {
        self.address += 1;
        AddressId(self.address)
    }
}

impl District {
    /// A district with reference lists and nobody in it.
    pub(super) fn new(reference: Reference, credentials: Credentials, time_zone: TimeZone) -> Self {
        Self {
            reference,
            people: People::default(),
            households: Households::default(),
            addresses: Addresses::default(),
            credentials,
            users: Users::default(),
            notifications: Notifications::default(),
            messages: Messages::default(),
            combinings: Combinings::default(),
            preferences: Preferences::default(),
            sync: Synchronization::default(),
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

    /// Everything that is wrong with `sent` as a new position.
    pub fn judge_new_position(&self, cx: &Context<'_>, sent: &PositionInput) -> Vec<Fault> {
        sent.faults(&self.reference, cx.readings, Place::Body)
    }

    /// Adds a position to the holder of `staff_number`, also beside an equal one (silence AMB-40).
    ///
    /// # Errors
    /// [`Refusal::InvalidPosition`] with every fault; [`Refusal::NoSuchStaff`] and [`Refusal::SeveralStaff`] when
    /// the number is nobody's or not one person's (silences AMB-16 and AMB-17).
    pub fn create_position(
        &mut self,
        cx: &Context<'_>,
        staff_number: &str,
        sent: &PositionInput,
    ) -> Result<Hired, Refusal> {
        let holder = self.holder(cx, staff_number)?;
        let faults = self.judge_new_position(cx, sent);
        if !faults.is_empty() {
            return Err(Refusal::InvalidPosition(faults));
        }
        let mut notices = Vec::new();
        let mut person = Person::clone(&holder);
        let new = self.new_position(cx, sent, Place::Body, &mut notices);
        let traces = added(new.as_slice());
        person.positions.extend(new);
        person.hr_managed |= cx.calls_manage();
        let person = Arc::new(person);
        self.people.put(Arc::clone(&person));
        Ok(Hired {
            person,
            is_new: false,
            notices,
            traces,
            home: Vec::new(),
        })
    }

    /// Everybody who holds the staff number, ordered by id (silence AMB-13).
    pub fn holders<'a>(
        &'a self,
        cx: &Context<'a>,
        staff_number: &'a str,
    ) -> impl Iterator<Item = &'a Arc<Person>> + use<'a> {
        let cx = *cx;
        let alike = self.people.holders(&NumberKey::of(staff_number));
        alike.filter(move |person| person.holds(&cx, staff_number))
    }

    /// The one person who holds the staff number.
    ///
    /// # Errors
    /// [`Refusal::NoSuchStaff`] and [`Refusal::SeveralStaff`].
    pub fn holder(&self, cx: &Context<'_>, staff_number: &str) -> Result<Arc<Person>, Refusal> {
        let mut holders = self.holders(cx, staff_number);
        let refused = |code, message: &str, rule| Fault::new(code, "staffNumber", message, rule);
        match (holders.next(), holders.next()) {
            (Some(holder), None) => Ok(Arc::clone(holder)),
            (Some(_), Some(_)) => {
                let message = "several people of this district hold this staff number";
                Err(Refusal::SeveralStaff(refused(
                    Code::AmbiguousStaff,
                    message,
                    None,
                )))
            }
            (None, _) => {
                let message = "nobody in this district holds this staff number";
                let rule = Some(Rule::STAFF_03);
                Err(Refusal::NoSuchStaff(refused(Code::UnknownStaff, message, rule)))
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

    /// Takes a school off the list, as an operator does who finds it closed. What was staged for it becomes invalid
    /// (SYNC-08).
    ///
    /// # Errors
    /// [`Refusal::NoSuchSchool`]; [`Refusal::Taken`] while somebody has a position there.
    pub fn remove_school(&mut self, number: &str) -> Result<Arc<School>, Refusal> {
        let refused = |code, message: &str| Fault::new(code, "schoolNumber", message, None);
        let Some(school) = self.reference.schools.get(number).cloned() else {
            let message = "no school of this district has this number";
            return Err(Refusal::NoSuchSchool(refused(Code::UnknownSchool, message)));
        };
        let mut positions = self.people.iter().flat_map(|person| &person.positions);
        if positions.any(|position| *position.school_number == *number) {
            let message = "somebody has a position at this school";
            return Err(Refusal::Taken(refused(Code::SchoolInUse, message)));
        }
        self.reference.schools.remove(number);
        Ok(school)
    }
}
