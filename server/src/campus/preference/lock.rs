//! The lock: what an operator cannot edit, because the HR system delivers it (READONLY-01 to READONLY-07).
//!
//! It is asked by the commands of operators and by nobody else, so that it cannot come in the way of the HR system
//! (READONLY-04, PREF-03).

use super::{LockArea, Preference};
use crate::campus::{AddressId, Code, Context, District, Fault, Household, Person, Refusal, Rule};

impl District {
    /// The areas of somebody that cannot be edited by hand: none of a person the HR system has never delivered
    /// (READONLY-06), and none that a preference opens (PREF-02).
    pub fn locked_areas(&self, person: &Person) -> Vec<LockArea> {
        let areas = LockArea::ALL.into_iter();
        areas
            .filter(|area| person.hr_managed && self.preferences.locks(*area))
            .collect()
    }

    /// Lets an edit of a person pass that touches nothing locked.
    ///
    /// # Errors
    /// [`Refusal::ReadOnly`] with every locked property.
    pub(in crate::campus) fn admit_edit(
        &self,
        person: &Person,
        touched: impl IntoIterator<Item = (LockArea, &'static str)>,
    ) -> Result<(), Refusal> {
        if !person.hr_managed {
            return Ok(());
        }
        self.admit(Some(person), touched)
    }

    /// Lets an edit of a household pass that touches nothing locked.
    ///
    /// # Errors
    /// [`Refusal::ReadOnly`] with every locked property.
    pub(in crate::campus) fn admit_home_edit(
        &self,
        cx: &Context<'_>,
        household: &Household,
        touched: impl IntoIterator<Item = (LockArea, &'static str)>,
    ) -> Result<(), Refusal> {
        self.admit(self.delivered_for(cx, household), touched)
    }

    /// Lets an edit of an address pass where no household that the HR system delivers lives there today.
    ///
    /// # Errors
    /// [`Refusal::ReadOnly`] with every locked property.
    pub(in crate::campus) fn admit_address_edit(
        &self,
        cx: &Context<'_>,
        address: AddressId,
        touched: impl IntoIterator<Item = &'static str>,
    ) -> Result<(), Refusal> {
        let lives_there = |household: &&Household| {
            let mut locations = household.locations_on(cx.today);
            locations.any(|location| location.address == address)
        };
        let households = self.households.at(address).map(|household| &**household);
        let mut households = households.filter(lives_there);
        let member = households.find_map(|household| self.delivered_for(cx, household));
        let touched = touched.into_iter().map(|property| (LockArea::Address, property));
        self.admit(member, touched)
    }

    /// The member for whom the HR system delivers a household: one it manages and whose updates would change this very
    /// household. What is shared with others no update changes (HOUSE-09), so that only an operator can keep it.
    fn delivered_for<'a>(&'a self, cx: &Context<'_>, household: &Household) -> Option<&'a Person> {
        let members = household.members_on(cx.today);
        let people = members.filter_map(|member| self.people.get(member.person));
        let mut managed = people.filter(|person| person.hr_managed);
        managed
            .find(|person| self.updates_change(cx, person.id, household.id))
            .map(|person| &**person)
    }

    fn admit(
        &self,
        person: Option<&Person>,
        touched: impl IntoIterator<Item = (LockArea, &'static str)>,
    ) -> Result<(), Refusal> {
        let Some(person) = person else {
            return Ok(());
        };
        let locked = touched
            .into_iter()
            .filter(|(area, _)| self.preferences.locks(*area));
        let faults: Vec<Fault> = locked
            .map(|(area, property)| fault(person, area, property))
            .collect();
        if faults.is_empty() {
            return Ok(());
        }
        Err(Refusal::ReadOnly(faults))
    }
}

/// A property is locked (silence AMB-98).
fn fault(person: &Person, area: LockArea, property: &'static str) -> Fault {
    let message = format!(
        "what the HR system delivers as the {} of this staff member is read-only while the preference \"{}\" is checked",
        area.as_str(),
        Preference::Lock(area).label()
    );
    let fault = Fault::new(Code::ReadOnly, format!("/{property}"), message, Rule::READONLY_01);
    match &person.staff_number {
        Some(number) => fault.of(number),
        None => fault,
    }
}
