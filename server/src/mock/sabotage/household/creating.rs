//! Saboteurs of the household that somebody is created with.

use std::sync::Arc;

use super::home::{added, address_on, created, locations, matched, settle_at_twin};
use crate::campus::{Code, Command, District, Household, Member, Rule, Sent};
use crate::mock::sabotage::{Deed, Saboteur};

/// HOUSE-01: the household of somebody new is accepted and dropped.
///
/// Only one about which there are comments: all other rules need the households they begin with.
#[derive(Default)]
pub(super) struct Dropped;

impl Saboteur for Dropped {
    fn rule(&self) -> Rule {
        Rule::HOUSE_01
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Command::CreateStaff(staff) = command
            && let Some(household) = staff.household.value()
            && household.comments.value().is_some()
        {
            staff.household = Sent::Absent;
        }
    }
}

/// HOUSE-02: the staff-household mark is left at its default of no.
///
/// Only where the household is not to be made public: without the mark no later move is carried out, which the rules
/// about moves look at.
#[derive(Default)]
pub(super) struct Unmarked;

impl Saboteur for Unmarked {
    fn rule(&self) -> Rule {
        Rule::HOUSE_02
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((sent, household)) = created(&deed)
            && sent.private.value() == Some(&true)
        {
            deed.now.households.put(Arc::new(Household {
                staff_household: false,
                ..Household::clone(&household)
            }));
        }
    }
}

/// HOUSE-03: somebody new joins the household that lives at the address already.
#[derive(Default)]
pub(super) struct JoinsNeighbours;

impl Saboteur for JoinsNeighbours {
    fn rule(&self) -> Rule {
        Rule::HOUSE_03
    }

    fn after_command(&self, deed: Deed<'_>) {
        let today = deed.cx.today;
        if let Some((_, own)) = created(&deed)
            && let Some(person) = deed.person().map(|person| person.id)
            && let Some(address) = address_on(&own, today)
            && let Some(neighbours) = deed.before.households.at(address).next()
        {
            let mut neighbours = Household::clone(neighbours);
            neighbours.members.push(Member {
                person,
                start_date: today,
                end_date: None,
            });
            deed.now.households.remove(own.id);
            deed.now.households.put(Arc::new(neighbours));
        }
    }
}

/// HOUSE-04: a creation always adds its address.
///
/// Only for a household with a phone: that addresses are compared at all is the business of the area ADDR.
#[derive(Default)]
pub(super) struct TwinOnCreate;

impl Saboteur for TwinOnCreate {
    fn rule(&self) -> Rule {
        Rule::HOUSE_04
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some((sent, household)) = created(&deed)
            && sent.phone.value().is_some()
            && let Some(address) = matched(&deed)
        {
            settle_at_twin(&mut deed, &household, address);
        }
    }
}

/// HOUSE-05: the address somebody new is created with has to be there.
///
/// Only one that is not to be made public: nearly every rule begins with people at new addresses.
#[derive(Default)]
pub(super) struct KnownOnly;

impl Saboteur for KnownOnly {
    fn rule(&self) -> Rule {
        Rule::HOUSE_05
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((sent, _)) = created(&deed)
            && locations(sent)
                .iter()
                .any(|location| location.private.value() == Some(&true))
            && added(&deed).is_some()
        {
            let path = "/household/householdLocations/0/address";
            deed.find_faulty(Code::UnknownAddress, path, "no such address is known");
        }
    }
}

/// HOUSE-18: the membership of whoever is created is forgotten.
///
/// Only where a cell phone comes with the person: a household is seen through its members, and all other rules look at it
/// so.
#[derive(Default)]
pub(super) struct ForgottenMember;

impl Saboteur for ForgottenMember {
    fn rule(&self) -> Rule {
        Rule::HOUSE_18
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Some((_, household)) = created(&deed)
            && deed
                .created()
                .is_some_and(|staff| staff.cell_phone.value().is_some())
        {
            deed.now.households.put(Arc::new(Household {
                members: Vec::new(),
                ..Household::clone(&household)
            }));
        }
    }
}
