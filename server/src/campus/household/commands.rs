//! What an operator does with households and addresses by hand.

use std::sync::Arc;

use super::{Household, HouseholdId, HouseholdInput, Member};
use crate::campus::place::Place;
use crate::campus::{
    AddressId, AddressInput, Code, Context, District, Fault, LockArea, OnUpdate, PersonId, Readings, Refusal,
    Sent, StoredAddress,
};

impl District {
    /// Makes somebody a member of a household from today on.
    ///
    /// # Errors
    /// [`Refusal::NoSuchHousehold`], [`Refusal::NoSuchPerson`]; [`Refusal::Taken`] when they belong to it already.
    pub fn join_household(
        &mut self,
        cx: &Context<'_>,
        id: HouseholdId,
        person: PersonId,
    ) -> Result<Arc<Household>, Refusal> {
        let mut household = self.household(id)?;
        if self.people.get(person).is_none() {
            return Err(Refusal::NoSuchPerson(self.no_such_person(person, "/personID")));
        }
        if household.has_member(person, cx.today) {
            let message = "the person belongs to this household already";
            return Err(Refusal::Taken(Fault::new(
                Code::MemberExists,
                "/personID",
                message,
                None,
            )));
        }
        household.members.push(Member {
            person,
            start_date: cx.today,
            end_date: None,
        });
        Ok(self.put_household(household))
    }

    /// Ends somebody's membership in a household today.
    ///
    /// # Errors
    /// [`Refusal::NoSuchHousehold`]; [`Refusal::NoSuchPerson`] when they do not belong to it.
    pub fn leave_household(
        &mut self,
        cx: &Context<'_>,
        id: HouseholdId,
        person: PersonId,
    ) -> Result<Arc<Household>, Refusal> {
        let mut household = self.household(id)?;
        let today = cx.today;
        let mut members = household.members.iter_mut();
        let Some(member) = members.find(|member| member.person == person && member.lasts(today)) else {
            let message = "no member of this household has this personID today";
            let fault = Fault::new(Code::UnknownPerson, "personID", message, None);
            return Err(Refusal::NoSuchPerson(fault));
        };
        member.end_date = Some(today);
        Ok(self.put_household(household))
    }

    /// Adds an address as it was typed in, also one that is there already or is split oddly (ADDR-19, silence AMB-67).
    ///
    /// # Errors
    /// [`Refusal::InvalidAddress`] with every fault.
    pub fn enter_address(
        &mut self,
        cx: &Context<'_>,
        sent: &AddressInput,
    ) -> Result<Arc<StoredAddress>, Refusal> {
        let read = sent.read();
        let faults = read.faults(cx.readings, Place::Body);
        if !faults.is_empty() {
            return Err(Refusal::InvalidAddress(faults));
        }
        let stored = Arc::new(StoredAddress {
            id: self.last_ids.next_address(),
            address: read.into_typed(),
        });
        self.addresses.put(Arc::clone(&stored));
        Ok(stored)
    }

    /// Changes a household by hand: values sent overwrite those stored, and locations sent are where it lives from now on.
    ///
    /// # Errors
    /// [`Refusal::NoSuchHousehold`]; [`Refusal::ReadOnly`] with everything that the HR system delivers and no preference
    /// opens (READONLY-01); [`Refusal::InvalidHousehold`] with every fault.
    pub fn edit_household(
        &mut self,
        cx: &Context<'_>,
        id: HouseholdId,
        sent: &HouseholdInput,
    ) -> Result<Arc<Household>, Refusal> {
        let former = Arc::new(self.household(id)?);
        self.admit_home_edit(cx, &former, sent.touched())?;
        let read = sent.read();
        let mut faults = read.faults(cx.readings);
        faults.extend(sent.nameless());
        if !faults.is_empty() {
            return Err(Refusal::InvalidHousehold(faults));
        }
        // What an operator clears is cleared, however the calls of the HR system are read.
        let readings = Readings {
            update_absent: OnUpdate::Keep,
            update_null: OnUpdate::Clear,
            ..cx.readings.clone()
        };
        let cx = &Context {
            readings: &readings,
            ..*cx
        };
        self.updated_household(cx, &former, read, &former.name);
        self.household(id).map(Arc::new)
    }

    /// Rewrites an address as it is typed in, for every household that lives there.
    ///
    /// # Errors
    /// [`Refusal::NoSuchAddress`]; [`Refusal::ReadOnly`] where the HR system delivers a household that lives there and no
    /// preference opens it (READONLY-01); [`Refusal::InvalidAddress`] with every fault.
    pub fn edit_address(
        &mut self,
        cx: &Context<'_>,
        id: AddressId,
        sent: &AddressInput,
    ) -> Result<Arc<StoredAddress>, Refusal> {
        if self.addresses.get(id).is_none() {
            return Err(Refusal::NoSuchAddress(no_address()));
        }
        self.admit_address_edit(cx, id, sent.touched())?;
        let read = sent.read();
        let faults = read.faults(cx.readings, Place::Body);
        if !faults.is_empty() {
            return Err(Refusal::InvalidAddress(faults));
        }
        let stored = Arc::new(StoredAddress {
            id,
            address: read.into_typed(),
        });
        self.addresses.put(Arc::clone(&stored));
        Ok(stored)
    }

    fn household(&self, id: HouseholdId) -> Result<Household, Refusal> {
        let found = self.households.get(id).map(|found| Household::clone(found));
        found.ok_or_else(|| Refusal::NoSuchHousehold(no_household()))
    }

    fn put_household(&mut self, household: Household) -> Arc<Household> {
        let household = Arc::new(household);
        self.households.put(Arc::clone(&household));
        household
    }
}

impl HouseholdInput {
    /// What an edit is about: every property that was sent, with its area, whatever its value.
    fn touched(&self) -> impl Iterator<Item = (LockArea, &'static str)> {
        let texts = self.texts().into_iter();
        let texts = texts.map(|(property, text)| (LockArea::Household, property, *text != Sent::Absent));
        let locations = self.household_locations != Sent::Absent;
        let others = [
            (LockArea::Household, "private", self.private != Sent::Absent),
            (LockArea::Address, "householdLocations", locations),
        ];
        let all = texts.chain(others);
        all.filter(|(_, _, is_sent)| *is_sent)
            .map(|(area, property, _)| (area, property))
    }

    /// The fault of an edit that would take the name away.
    fn nameless(&self) -> Option<Fault> {
        let message = "a household cannot be without name";
        (self.name == Sent::Empty)
            .then(|| Place::Household.fault(Code::MissingProperty, "name", message, None))
    }
}

/// No address has the addressID.
pub(in crate::campus) fn no_address() -> Fault {
    let message = "no address of this district has this addressID";
    Fault::new(Code::UnknownAddress, "addressID", message, None)
}

/// No household has the householdID.
pub(in crate::campus) fn no_household() -> Fault {
    let message = "no household of this district has this householdID";
    Fault::new(Code::UnknownHousehold, "householdID", message, None)
}
