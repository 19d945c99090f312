//! The address of a household that was sent, as saboteurs see it and as they leave it.

use std::sync::Arc;

use crate::campus::{
    Address, AddressDeed, AddressId, AddressInput, AddressTrace, Code, Component, HomeTrace, Household,
    HouseholdId, Outcome, Parsed, StaffInput, StoredAddress,
};
use crate::mock::sabotage::Deed;

/// The address an accepted call sent for somebody, and what became of it. Calls with several addresses are left alone.
pub(super) struct Settled<'a> {
    /// As it was sent.
    pub(super) sent: &'a AddressInput,
    /// What became of it.
    pub(super) trace: AddressTrace,
    household: HouseholdId,
}

impl<'a> Settled<'a> {
    /// What an accepted createStaff or updateStaff settled.
    pub(super) fn of(deed: &Deed<'a>) -> Option<Self> {
        Self::of_record(deed, deed.created().or_else(|| deed.update())?)
    }

    /// What an accepted record of a synchronization settled.
    pub(super) fn of_commit(deed: &Deed<'a>) -> Option<Self> {
        Self::of_record(deed, &deed.committed()?.record)
    }

    fn of_record(deed: &Deed<'a>, record: &'a StaffInput) -> Option<Self> {
        let sent = only_address(record)?;
        let Ok(Outcome::Person(hired)) = &*deed.result else {
            return None;
        };
        let (mut address, mut household) = (None, None);
        for trace in &hired.home {
            match trace {
                HomeTrace::Address(settled) => address = Some(settled.clone()),
                HomeTrace::Household(settled) => household = settled.household,
            }
        }
        Some(Self {
            sent,
            trace: address?,
            household: household?,
        })
    }

    /// Whether nothing was found and the address was added.
    pub(super) fn is_added(&self) -> bool {
        matches!(self.trace.deed, AddressDeed::Added | AddressDeed::AddedWhole)
    }

    /// The street text, where the address was sent as one.
    pub(super) fn text(&self) -> Option<&'a str> {
        self.sent.full_street_address.value().map(|text| &**text)
    }

    /// What the street text says, in the words in which it was written.
    pub(super) fn read(&self) -> Option<Address> {
        read(self.text()?)
    }

    /// What the street text says, where it made a new address.
    pub(super) fn read_and_added(&self) -> Option<Address> {
        self.read().filter(|_| self.is_added())
    }

    /// The components as they were sent.
    pub(super) fn as_sent(&self, deed: &Deed<'_>) -> Option<Address> {
        let mut elsewhere = deed.before.clone();
        let typed = elsewhere.enter_address(deed.cx, self.sent).ok()?;
        Some(typed.address.clone())
    }

    /// The address as it is stored.
    pub(super) fn stored(&self, deed: &Deed<'_>) -> Option<Address> {
        let stored = deed.now.addresses.get(self.trace.address)?;
        Some(stored.address.clone())
    }

    /// Whether the ZIP code sent is the one stored, to the letter.
    pub(super) fn has_its_zip(&self, deed: &Deed<'_>) -> bool {
        let sent = self.sent.zip.value().map(|zip| &**zip);
        self.stored(deed)
            .is_some_and(|stored| stored.zip.as_deref() == sent)
    }

    /// Stores the address otherwise.
    pub(super) fn store(&self, deed: &mut Deed<'_>, address: Address) {
        let id = self.trace.address;
        deed.now.addresses.put(Arc::new(StoredAddress { id, address }));
    }

    /// Stores an address that was added with its street read otherwise; the place stays.
    pub(super) fn misread(&self, deed: &mut Deed<'_>, street: Address) {
        if let Some(stored) = self.stored(deed) {
            let address = Address {
                post_office_box: street.post_office_box,
                number: street.number,
                prefix: street.prefix,
                street: street.street,
                tag: street.tag,
                direction: street.direction,
                apt: street.apt,
                ..stored
            };
            self.store(deed, address);
        }
    }

    /// Adds a second record of an address that was found, and lets the household live there.
    pub(super) fn duplicate(&self, deed: &mut Deed<'_>) {
        if let Some(stored) = self.stored(deed) {
            self.add(deed, stored);
        }
    }

    /// Adds an address and lets the household live there.
    pub(super) fn add(&self, deed: &mut Deed<'_>, address: Address) {
        // An operator's entry takes the next id and asks for nothing that is there.
        if let Ok(entered) = deed.now.enter_address(deed.cx, self.sent) {
            let id = entered.id;
            deed.now.addresses.put(Arc::new(StoredAddress { id, address }));
            self.live_at(deed, id);
        }
    }

    /// Lets the household live at an address that was there, and forgets the one that was added.
    pub(super) fn merge(&self, deed: &mut Deed<'_>, into: AddressId) {
        deed.now.addresses = deed.before.addresses.clone();
        self.live_at(deed, into);
    }

    /// Lets the household live at the nearest address there was, if nothing but these components tells the two apart.
    pub(super) fn merge_with_nearest(&self, deed: &mut Deed<'_>, ignored: &[Component]) {
        let is_one = |differs: &[Component]| {
            !differs.is_empty() && differs.iter().all(|component| ignored.contains(component))
        };
        if let Some(near) = self.trace.nearest.iter().find(|near| is_one(&near.differs)) {
            self.merge(deed, near.address);
        }
    }

    fn live_at(&self, deed: &mut Deed<'_>, address: AddressId) {
        let Some(household) = deed.now.households.get(self.household) else {
            return;
        };
        let mut household = Household::clone(household);
        let mut locations = household.household_locations.iter_mut().rev();
        if let Some(location) = locations.find(|location| location.address == self.trace.address) {
            location.address = address;
        }
        deed.now.households.put(Arc::new(household));
    }
}

/// What a street text says, in its own words.
pub(super) fn read(text: &str) -> Option<Address> {
    let Parsed { address, kept_whole } = Address::parse(text).ok()?;
    (!kept_whole).then_some(address)
}

/// Whether a street has a number for its name: 109th.
pub(super) fn is_numbered(address: &Address) -> bool {
    let street = address.street.as_deref().unwrap_or_default();
    street.starts_with(|first: char| first.is_ascii_digit())
}

/// Texts as one, with a blank between them.
pub(super) fn joined<'a>(
    parts: impl IntoIterator<Item = Option<&'a str>>,
) -> Option<compact_str::CompactString> {
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    Some(parts.join(" ").into())
}

/// The address of somebody with one location.
pub(super) fn only_address(staff: &StaffInput) -> Option<&AddressInput> {
    let household = staff.household.value()?;
    let [only] = household.household_locations.value()?.as_slice() else {
        return None;
    };
    only.address.value()
}

/// Refuses what was accepted, if its address is so.
pub(super) fn refuse(
    deed: Deed<'_>,
    is_so: impl Fn(&Settled<'_>) -> bool,
    (code, property): (Code, &str),
    message: &str,
) {
    if Settled::of(&deed).is_some_and(|settled| is_so(&settled)) {
        let path = format!("/household/householdLocations/0/address/{property}");
        deed.find_faulty(code, &path, message);
    }
}
