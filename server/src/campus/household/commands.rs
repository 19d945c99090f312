//! What an operator does with households and addresses by hand.

use std::sync::Arc;

use super::{Household, HouseholdId, Member};
use crate::campus::place::Place;
use crate::campus::staff::no_person;
use crate::campus::{AddressInput, Code, Context, District, Fault, PersonId, Refusal, StoredAddress};

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
            return Err(Refusal::NoSuchPerson(no_person()));
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

/// No household has the householdID.
pub(in crate::campus) fn no_household() -> Fault {
    let message = "no household of this district has this householdID";
    Fault::new(Code::UnknownHousehold, "householdID", message, None)
}
