//! The household rules: which household of a person an update may change, if any.

use std::sync::Arc;

use super::{Household, HouseholdDeed, HouseholdId};
use crate::campus::{Context, District, NoHousehold, PersonId, SharedScope, SoleNonstaff};

/// What an update does with a household that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A new staff household is made.
    Create,
    /// The household takes over what was sent.
    Update(HouseholdId),
    /// Nothing, for this reason, which lies in this household if there is one.
    Ignore(HouseholdDeed, Option<HouseholdId>),
}

impl District {
    /// The household somebody lives in today: the staff household, or else the first there is.
    pub fn home_of(&self, cx: &Context<'_>, person: PersonId) -> Option<&Household> {
        let mut marked = self
            .current_households(cx, person)
            .filter(|home| home.staff_household);
        let home = marked
            .next()
            .or_else(|| self.current_households(cx, person).next());
        home.map(|household| &**household)
    }

    /// Whether an update may not touch where somebody lives because others live there, too (HOUSE-09).
    pub(in crate::campus) fn is_home_protected(&self, cx: &Context<'_>, person: PersonId) -> bool {
        let verdict = self.household_verdict(cx, person);
        matches!(verdict, Verdict::Ignore(HouseholdDeed::IgnoredAsShared, _))
    }

    /// The households somebody belongs to today, ordered by id.
    pub(in crate::campus) fn current_households(
        &self,
        cx: &Context<'_>,
        person: PersonId,
    ) -> impl Iterator<Item = &Arc<Household>> {
        let today = cx.today;
        let all = self.households.of(person);
        all.filter(move |household| household.has_member(person, today))
    }

    /// Whether an update of somebody changes this very household.
    pub(in crate::campus) fn updates_change(
        &self,
        cx: &Context<'_>,
        person: PersonId,
        household: HouseholdId,
    ) -> bool {
        self.household_verdict(cx, person) == Verdict::Update(household)
    }

    /// A shared household protects everybody in it (HOUSE-09, HOUSE-11); of those the person has alone, the one that
    /// carries the staff mark is updated (HOUSE-06, HOUSE-12).
    pub(super) fn household_verdict(&self, cx: &Context<'_>, person: PersonId) -> Verdict {
        let counts = |household: &&Arc<Household>| match cx.readings.shared_scope {
            SharedScope::Any => true,
            SharedScope::StaffOnly => household.staff_household,
        };
        let (shared, alone): (Vec<_>, Vec<_>) = self
            .current_households(cx, person)
            .partition(|household| household.is_shared(person, cx.today));
        // Whoever has nothing but shared households is protected in every reading.
        let has_no_other = alone.is_empty() && !shared.is_empty();
        let protected = shared.iter().copied().find(counts);
        if let Some(protected) = protected.or(shared.first().copied().filter(|_| has_no_other)) {
            return Verdict::Ignore(HouseholdDeed::IgnoredAsShared, Some(protected.id));
        }
        if let Some(own) = alone.iter().find(|household| household.staff_household) {
            return Verdict::Update(own.id);
        }
        match (alone.first(), cx.readings.sole_nonstaff, cx.readings.no_household) {
            (Some(unmarked), SoleNonstaff::Update, _) => Verdict::Update(unmarked.id),
            (Some(unmarked), SoleNonstaff::Ignore, _) => {
                Verdict::Ignore(HouseholdDeed::IgnoredAsUnmarked, Some(unmarked.id))
            }
            (Some(_), SoleNonstaff::Create, _) | (None, _, NoHousehold::Create) => Verdict::Create,
            (None, _, NoHousehold::Ignore) => Verdict::Ignore(HouseholdDeed::IgnoredWithoutAny, None),
        }
    }
}
