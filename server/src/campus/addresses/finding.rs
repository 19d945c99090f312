//! Which stored address is meant, and what is added when none is (ADDR-19 to ADDR-24).

use std::sync::Arc;

use super::{AddressId, Near, ReadAddress, StoredAddress, notices};
use crate::campus::address::{Address, Key, Parsed};
use crate::campus::{AddressStore, Context, District, Notice, Rule};

/// What became of an address that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddressTrace {
    /// The address it is now.
    pub address: AddressId,
    /// The index of the location it was sent with.
    pub location: usize,
    /// How it came to be that.
    pub deed: AddressDeed,
    /// The nearest addresses that were there, where it was added.
    pub nearest: Vec<Near>,
}

/// How an address that was sent came to be a stored one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressDeed {
    /// Its components are stored as they were sent, spelling aside.
    Exact,
    /// The text was read as components that are stored.
    Parsed,
    /// Its components, joined and read anew, are stored.
    Reparsed,
    /// Nothing matched: it was added.
    Added,
    /// It could not be read and was added as one text.
    AddedWhole,
}

impl AddressDeed {
    /// The word as it appears in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "EXACT",
            Self::Parsed => "PARSED",
            Self::Reparsed => "REPARSED",
            Self::Added => "ADDED",
            Self::AddedWhole => "ADDED_WHOLE",
        }
    }

    /// The rule by which it was done.
    pub fn rule(self) -> Rule {
        match self {
            Self::Exact => Rule::ADDR_19,
            Self::Parsed => Rule::ADDR_22,
            Self::Reparsed => Rule::ADDR_20,
            Self::Added => Rule::ADDR_21,
            Self::AddedWhole => Rule::ADDR_38,
        }
    }
}

impl District {
    /// The stored address that is meant: as it stands, or joined and read anew, or a new one. Judged input is expected;
    /// what cannot be read is kept whole.
    pub(in crate::campus) fn find_or_add(
        &mut self,
        cx: &Context<'_>,
        read: ReadAddress<'_>,
        location: usize,
        told: &mut Vec<Notice>,
    ) -> (Arc<StoredAddress>, AddressTrace) {
        let is_text = read.sent.full_street_address.value().is_some();
        told.extend(read.contradicts.then(|| notices::contradicted(location)));
        let as_sent = Sought::new(read.parsed, read.normalised);
        if let Some(stored) = self.like(cx, &as_sent) {
            let deed = if is_text {
                AddressDeed::Parsed
            } else {
                AddressDeed::Exact
            };
            return AddressTrace::found(stored, location, deed);
        }
        if is_text {
            return self.add(cx, as_sent, location, told);
        }
        // Read anew only where the components do not match as they stand (silence AMB-65).
        let sent = as_sent.normalised;
        let anew = as_sent.parsed.address.reparsed().unwrap_or_else(|_| Parsed {
            address: as_sent.parsed.address,
            kept_whole: true,
        });
        let normalised = anew.address.normalised();
        let anew = Sought::new(anew, normalised);
        if let Some(stored) = self.like(cx, &anew) {
            return AddressTrace::found(stored, location, AddressDeed::Reparsed);
        }
        told.extend(notices::rewritten(&sent, &anew.normalised, location));
        self.add(cx, anew, location, told)
    }

    fn like(&self, cx: &Context<'_>, sought: &Sought) -> Option<Arc<StoredAddress>> {
        let like = self
            .addresses
            .like(&sought.key, &sought.normalised, cx.readings.zip_compare);
        like.cloned()
    }

    /// Adds an address that matches nothing, and tells its sender which one it nearly is.
    fn add(
        &mut self,
        cx: &Context<'_>,
        sought: Sought,
        location: usize,
        told: &mut Vec<Notice>,
    ) -> (Arc<StoredAddress>, AddressTrace) {
        let kept_whole = sought.parsed.kept_whole;
        told.extend(kept_whole.then(|| notices::not_parsed(location)));
        let mut nearest = Vec::new();
        if cx.explains {
            nearest = self.nearest(cx, &sought.normalised, &sought.key, |_| true);
            told.push(self.told_of_new(&sought.normalised, &nearest, location));
        }
        let stored = self.add_address(cx, sought);
        let trace = AddressTrace {
            address: stored.id,
            location,
            deed: if kept_whole {
                AddressDeed::AddedWhole
            } else {
                AddressDeed::Added
            },
            nearest,
        };
        (stored, trace)
    }

    fn add_address(&mut self, cx: &Context<'_>, sought: Sought) -> Arc<StoredAddress> {
        let stored = Arc::new(StoredAddress {
            id: self.last_ids.next_address(),
            address: match cx.readings.address_store {
                AddressStore::Canonical => sought.normalised,
                AddressStore::Verbatim => sought.parsed.address.printable(),
            },
        });
        self.addresses.put_under(&sought.key, Arc::clone(&stored));
        stored
    }
}

/// An address that is looked for, with its one spelling and its key.
struct Sought {
    parsed: Parsed,
    normalised: Address,
    key: Key,
}

impl Sought {
    fn new(parsed: Parsed, normalised: Address) -> Self {
        Self {
            key: normalised.key_of_normalised(),
            parsed,
            normalised,
        }
    }
}

impl AddressTrace {
    /// An address that was there.
    fn found(stored: Arc<StoredAddress>, location: usize, deed: AddressDeed) -> (Arc<StoredAddress>, Self) {
        let trace = Self {
            address: stored.id,
            location,
            deed,
            nearest: Vec::new(),
        };
        (stored, trace)
    }
}
