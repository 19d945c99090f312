//! What a command did to the home of a staff member, as saboteurs see it.

use std::sync::Arc;

use jiff::civil::Date;

use crate::campus::{
    AddressDeed, AddressId, AddressInput, AddressTrace, Command, District, HomeTrace, Household,
    HouseholdDeed, HouseholdInput, LocationInput, Outcome, StoredAddress, execute,
};
use crate::mock::sabotage::Deed;

/// The household that was sent with a staff member.
pub(super) fn sent<'a>(deed: &Deed<'a>) -> Option<&'a HouseholdInput> {
    let staff = deed.created().or_else(|| deed.update())?;
    staff.household.value()
}

/// The locations that were sent with a household.
pub(super) fn locations(sent: &HouseholdInput) -> &[LocationInput] {
    sent.household_locations.value().map_or(&[], Vec::as_slice)
}

/// The household that a creation made, with what was sent for it.
pub(super) fn created<'a>(deed: &Deed<'a>) -> Option<(&'a HouseholdInput, Arc<Household>)> {
    deed.created()?;
    household(deed, HouseholdDeed::Created)
}

/// The household that an update changed, with what was sent for it.
pub(super) fn updated<'a>(deed: &Deed<'a>) -> Option<(&'a HouseholdInput, Arc<Household>)> {
    deed.update()?;
    household(deed, HouseholdDeed::Updated)
}

/// The household that an update found to be as it was sent, with what was sent for it.
pub(super) fn repeated<'a>(deed: &Deed<'a>) -> Option<(&'a HouseholdInput, Arc<Household>)> {
    deed.update()?;
    household(deed, HouseholdDeed::Unchanged)
}

fn household<'a>(deed: &Deed<'a>, done: HouseholdDeed) -> Option<(&'a HouseholdInput, Arc<Household>)> {
    let settled = traces(deed).iter().find_map(|trace| match trace {
        HomeTrace::Household(household) => Some(household),
        HomeTrace::Address(_) => None,
    })?;
    let id = settled.household.filter(|_| settled.deed == done)?;
    Some((sent(deed)?, deed.now.households.get(id).cloned()?))
}

/// The household for the sake of whose other members an update was ignored.
pub(super) fn protected<'a>(deed: &Deed<'a>) -> Option<&'a Arc<Household>> {
    deed.update()?;
    ignored(deed)
}

/// The household for the sake of whose other members that of a record of a synchronization was ignored.
pub(super) fn protected_from_commit<'a>(deed: &Deed<'a>) -> Option<&'a Arc<Household>> {
    deed.committed()?;
    ignored(deed)
}

fn ignored<'a>(deed: &Deed<'a>) -> Option<&'a Arc<Household>> {
    let is_ignored = |trace: &HomeTrace| match trace {
        HomeTrace::Household(household) => household.deed == HouseholdDeed::IgnoredAsShared,
        HomeTrace::Address(_) => false,
    };
    traces(deed).iter().find(|trace| is_ignored(trace))?;
    let (person, today) = (deed.person()?.id, deed.cx.today);
    let mut homes = deed.before.households.of(person);
    homes.find(|home| home.has_member(person, today) && home.is_shared(person, today))
}

/// What became of the addresses that were sent.
pub(super) fn addresses(deed: &Deed<'_>) -> Vec<AddressTrace> {
    let traces = traces(deed).iter().filter_map(|trace| match trace {
        HomeTrace::Address(address) => Some(address.clone()),
        HomeTrace::Household(_) => None,
    });
    traces.collect()
}

fn traces<'a>(deed: &'a Deed<'_>) -> &'a [HomeTrace] {
    match &*deed.result {
        Ok(Outcome::Person(hired)) => &hired.home,
        _ => &[],
    }
}

/// The first address that was sent, if nothing matched it.
pub(super) fn added(deed: &Deed<'_>) -> Option<AddressId> {
    let first = addresses(deed).into_iter().next()?;
    let is_new = matches!(first.deed, AddressDeed::Added | AddressDeed::AddedWhole);
    is_new.then_some(first.address)
}

/// The first address that was sent, if it was there.
pub(super) fn matched(deed: &Deed<'_>) -> Option<AddressId> {
    let first = addresses(deed).into_iter().next()?;
    let is_new = matches!(first.deed, AddressDeed::Added | AddressDeed::AddedWhole);
    (!is_new).then_some(first.address)
}

/// Lets a household live at a second record of an address, made for it.
pub(super) fn settle_at_twin(deed: &mut Deed<'_>, household: &Household, address: AddressId) {
    let Some(stored) = deed.now.addresses.get(address).cloned() else {
        return;
    };
    let sent = sent(deed).map_or(&[][..], locations).iter();
    let Some(twin) = sent
        .filter_map(|location| location.address.value())
        .find_map(|sent| enter(deed, sent))
    else {
        return;
    };
    deed.now.addresses.put(Arc::new(StoredAddress {
        id: twin,
        address: stored.address.clone(),
    }));
    let mut household = household.clone();
    for location in &mut household.household_locations {
        if location.address == address && location.lasts(deed.cx.today) {
            location.address = twin;
        }
    }
    deed.now.households.put(Arc::new(household));
}

/// Adds an address, whether or not it is there.
pub(super) fn enter(deed: &mut Deed<'_>, sent: &AddressInput) -> Option<AddressId> {
    let command = Command::EnterAddress(Box::new(sent.clone()));
    match execute(deed.now, deed.cx, &command) {
        Ok(Outcome::Address(stored)) => Some(stored.id),
        _ => None,
    }
}

/// Where a household lives on a day, before anything else.
pub(super) fn address_on(household: &Household, day: Date) -> Option<AddressId> {
    household
        .locations_on(day)
        .next()
        .map(|location| location.address)
}

/// How many households live at an address on a day.
pub(super) fn households_at(district: &District, address: AddressId, day: Date) -> usize {
    let at = district.households.at(address);
    at.filter(|household| {
        household
            .locations_on(day)
            .any(|location| location.address == address)
    })
    .count()
}
