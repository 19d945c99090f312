//! Saboteurs of households that are shared.

use std::sync::Arc;

use super::home::{enter, locations, protected, sent};
use crate::campus::Fault;
use crate::campus::{Code, District, Household, Person, Refusal, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// How old somebody is at least who is no student.
const GROWN_UP: i16 = 19;

/// HOUSE-09: the address is added first, and then the household is skipped.
#[derive(Default)]
pub(super) struct AddressFirst;

impl Saboteur for AddressFirst {
    fn rule(&self) -> Rule {
        Rule::HOUSE_09
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if protected(&deed).is_none() {
            return;
        }
        let sent = sent(&deed).map_or(&[][..], locations).iter();
        for address in sent.filter_map(|location| location.address.value()) {
            let found = deed.now.search_addresses(deed.cx, address);
            if found.is_ok_and(|found| found.addresses.is_empty()) {
                enter(&mut deed, address);
            }
        }
    }
}

/// HOUSE-10: an update that would move others is refused as a whole.
///
/// Only where a telephone is sent along, which is to be noted all the same: where the household is all there is, the rules of
/// what becomes of it rely on the call.
#[derive(Default)]
pub(super) struct Objects;

impl Saboteur for Objects {
    fn rule(&self) -> Rule {
        Rule::HOUSE_10
    }

    fn after_command(&self, deed: Deed<'_>) {
        let brings_telephone = deed.update().is_some_and(|staff| {
            let telephones = [&staff.work_phone, &staff.cell_phone, &staff.other_phone];
            telephones.iter().any(|telephone| telephone.value().is_some())
        });
        if brings_telephone && protected(&deed).is_some() {
            let message = "the household has other members";
            let fault = Fault::new(Code::InvalidValue, "/household", message, None);
            deed.refuse(Refusal::Taken(fault));
        }
    }
}

/// HOUSE-11: a household moves with its head, and whoever lives there moves along.
///
/// Whose household is sent under the name it has is taken for its head; what becomes of others is the business of the
/// rules that speak of them.
#[derive(Default)]
pub(super) struct HeadMoves;

impl Saboteur for HeadMoves {
    fn rule(&self) -> Rule {
        Rule::HOUSE_11
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(household) = protected(&deed)
            && let Some(name) = sent(&deed).and_then(|sent| sent.name.value())
            && name.trim() == &*household.name
        {
            move_all(&mut deed, household);
        }
    }
}

/// HOUSE-12: the staff-household mark is all that is looked at.
///
/// Only in households that were made today and are sent without a name: those that Campus has had for longer are the
/// business of HOUSE-24, and heads of households that of HOUSE-11.
#[derive(Default)]
pub(super) struct MarkOnly;

impl Saboteur for MarkOnly {
    fn rule(&self) -> Rule {
        Rule::HOUSE_12
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let today = deed.cx.today;
        if let Some(household) = protected(&deed)
            && household.staff_household
            && sent(&deed).is_some_and(|sent| sent.name.value().is_none())
            && household.members.iter().all(|member| member.start_date == today)
        {
            move_all(&mut deed, household);
        }
    }
}

/// HOUSE-24: a household is protected only where an enrolled student belongs to it.
///
/// Only those that Campus has had for longer than today; those made today are the business of HOUSE-12.
#[derive(Default)]
pub(super) struct StudentsOnly;

impl Saboteur for StudentsOnly {
    fn rule(&self) -> Rule {
        Rule::HOUSE_24
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let today = deed.cx.today;
        let is_student = |person: &Arc<Person>| {
            let born = person.identity().birthdate;
            person.staff_number.is_none() && born.is_some_and(|born| today.year() - born.year() < GROWN_UP)
        };
        if let Some(household) = protected(&deed)
            && household.members.iter().any(|member| member.start_date < today)
            && !household
                .members_on(today)
                .filter_map(|member| deed.before.people.get(member.person))
                .any(is_student)
        {
            move_all(&mut deed, household);
        }
    }
}

/// Carries out an update as if nobody shared the household.
fn move_all(deed: &mut Deed<'_>, household: &Arc<Household>) {
    let Some(person) = deed.person().map(|person| person.id) else {
        return;
    };
    let mut alone = Household::clone(household);
    alone.staff_household = true;
    alone.members.retain(|member| member.person == person);
    let mut elsewhere = District::clone(deed.before);
    elsewhere.households.put(Arc::new(alone));
    let command = deed.command;
    if deed.accept_as_in(elsewhere, command)
        && let Some(moved) = deed.now.households.get(household.id)
    {
        let together = Household {
            staff_household: household.staff_household,
            members: household.members.clone(),
            ..Household::clone(moved)
        };
        deed.now.households.put(Arc::new(together));
    }
}
