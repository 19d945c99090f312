//! The lock: what an operator cannot edit, because the HR system delivers it (READONLY-01 to READONLY-07).
//!
//! It is asked by the commands of operators and by nobody else, so that it cannot come in the way of the HR system
//! (READONLY-04, PREF-03).

use super::{LockArea, Preference};
use crate::campus::{AddressId, Code, Context, District, Fault, Household, Person, Refusal, Rule};

impl District {
    /// The areas of somebody that cannot be edited by hand today: none of a person the HR system has never delivered
    /// (READONLY-06), and none that a preference opens (PREF-02). Where somebody lives is locked while the HR system delivers
    /// a household of theirs, so that there is nothing locked of a home that is shared, or of whoever has none.
    pub fn locked_areas(&self, cx: &Context<'_>, person: &Person) -> Vec<LockArea> {
        let delivered = delivered(person);
        let mut homes = self.current_households(cx, person.id);
        let of_home = homes.find_map(|household| self.delivered_for(cx, household));
        let is_locked = |area: &LockArea| {
            let whose = match area {
                LockArea::Household | LockArea::Address => of_home,
                LockArea::Demographics | LockArea::Employments | LockArea::Assignments => delivered,
            };
            self.locks(whose, *area)
        };
        LockArea::ALL.into_iter().filter(is_locked).collect()
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
        self.admit(delivered(person), touched)
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
        let mut managed = people.filter_map(|person| delivered(person));
        managed.find(|person| self.updates_change(cx, person.id, household.id))
    }

    /// Whether an area that is delivered for somebody, if it is for anybody, cannot be edited.
    fn locks(&self, delivered_for: Option<&Person>, area: LockArea) -> bool {
        delivered_for.is_some() && self.preferences.locks(area)
    }

    fn admit(
        &self,
        delivered_for: Option<&Person>,
        touched: impl IntoIterator<Item = (LockArea, &'static str)>,
    ) -> Result<(), Refusal> {
        let locked = touched
            .into_iter()
            .filter(|(area, _)| self.locks(delivered_for, *area));
        let faults: Vec<Fault> = locked
            .map(|(area, property)| fault(delivered_for, area, property))
            .collect();
        if faults.is_empty() {
            return Ok(());
        }
        Err(Refusal::ReadOnly(faults))
    }
}

/// The person, if the HR system has delivered them.
fn delivered(person: &Person) -> Option<&Person> {
    Some(person).filter(|person| person.hr_managed)
}

/// A property is locked (silence AMB-98).
fn fault(delivered_for: Option<&Person>, area: LockArea, property: &'static str) -> Fault {
    let message = format!(
        "what the HR system delivers as the {} of this staff member is read-only while the preference \"{}\" is checked",
        area.as_str(),
        Preference::Lock(area).label()
    );
    let fault = Fault::new(Code::ReadOnly, format!("/{property}"), message, Rule::READONLY_01);
    match delivered_for.and_then(|person| person.staff_number.as_ref()) {
        Some(number) => fault.of(number),
        None => fault,
    }
}
