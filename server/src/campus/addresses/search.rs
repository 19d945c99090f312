//! Finding addresses without adding any (SEARCH-09 to SEARCH-12).

use std::iter;
use std::sync::Arc;

use super::{AddressInput, Near, ReadAddress, StoredAddress, notices};
use crate::campus::address::Address;
use crate::campus::place::Place;
use crate::campus::{Code, Context, District, Fault, Refusal, SEARCH_LIMIT};

/// What an address search found.
#[derive(Clone, Debug)]
pub struct AddressHits {
    /// The addresses, at most a hundred: ordered by id, but that of a whole street line before those that say more.
    pub addresses: Vec<Arc<StoredAddress>>,
    /// Whether there are more.
    pub truncated: bool,
    /// What was looked at where nothing was found.
    pub missed: Option<SoughtTrace>,
}

/// An address that was looked for and not found, for people who ask why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SoughtTrace {
    /// The address in one line, as it was read.
    pub sought: String,
    /// The nearest addresses that are there, with what was asked for and is otherwise there.
    pub nearest: Vec<Near>,
}

impl District {
    /// Finds every address that says what `sent` does, whatever else it says, compared as addresses are: the components as
    /// they stand, and joined and read anew (silence AMB-70). Whoever asks for a whole street line, in a text or with number
    /// and street, is shown first what is at this line and no other.
    ///
    /// # Errors
    /// [`Refusal::InvalidSearch`] when nothing is given or the two forms of an address are mixed.
    pub fn search_addresses(&self, cx: &Context<'_>, sent: &AddressInput) -> Result<AddressHits, Refusal> {
        let read = sent.read().with_place_repeated();
        let mut faults = read.form_faults(cx.readings, Place::Query);
        let ways = ways(read);
        // What nothing is left of says nothing: "." for a street, and that something is no PO Box (silence AMB-58).
        if faults.is_empty() && ways.iter().all(|way| *way == Address::default()) {
            let message = "a search needs at least one property of an address";
            faults.push(Fault::new(Code::MissingCriterion, "", message, None));
        }
        if !faults.is_empty() {
            return Err(Refusal::InvalidSearch(faults));
        }
        let mut found = self.saying(&ways, cx);
        found.sort_by_key(|stored| stored.id);
        found.dedup_by_key(|stored| stored.id);
        let lines: Vec<&Address> = ways.iter().filter(|way| is_line(way)).collect();
        if !lines.is_empty() {
            let says_more =
                |stored: &Arc<StoredAddress>| !lines.iter().any(|line| stored.address.is_at(line));
            found.sort_by_cached_key(says_more);
        }
        let missed = if found.is_empty() {
            ways.first().map(|way| self.missed(cx, way))
        } else {
            None
        };
        let truncated = found.len() > SEARCH_LIMIT;
        found.truncate(SEARCH_LIMIT);
        Ok(AddressHits {
            addresses: found,
            truncated,
            missed,
        })
    }

    /// Which addresses are nearest to one that was not found. What was not asked for tells none apart.
    fn missed(&self, cx: &Context<'_>, sought: &Address) -> SoughtTrace {
        let mut nearest = Vec::new();
        if sought.street.is_some() {
            let is_asked = |component| sought.get(component).is_some();
            nearest = self.nearest(cx, sought, &sought.key_of_normalised(), is_asked);
        }
        SoughtTrace {
            sought: notices::line(sought),
            nearest,
        }
    }

    /// The addresses that say what is sought in one of some ways: of a house or street all there are, and otherwise no more
    /// than are needed.
    fn saying(&self, ways: &[Address], cx: &Context<'_>) -> Vec<Arc<StoredAddress>> {
        let zip = cx.readings.zip_compare;
        let fits = |stored: &&Arc<StoredAddress>| ways.iter().any(|way| stored.address.says(way, zip));
        if ways.iter().all(|way| way.street.is_some()) {
            let near = ways.iter().flat_map(|way| self.near(way));
            near.filter(fits).cloned().collect()
        } else {
            let all = self.addresses.iter().filter(fits);
            all.take(SEARCH_LIMIT + 1).cloned().collect()
        }
    }

    /// The addresses in the house of `sought`, or in its street where it has no number.
    fn near(&self, sought: &Address) -> impl Iterator<Item = &Arc<StoredAddress>> + use<'_> {
        let digest = sought.key_of_normalised().digest();
        let is_house = sought.number.is_some();
        self.addresses
            .within(if is_house { digest.house() } else { digest.street() })
    }
}

impl ReadAddress<'_> {
    /// The place that the text ends with is asked for, too, where none was sent beside it.
    fn with_place_repeated(mut self) -> Self {
        let repeated = &self.repeated;
        let address = &mut self.parsed.address;
        for (part, said) in [
            (&mut address.city, &repeated.city),
            (&mut address.state, &repeated.state),
            (&mut address.zip, &repeated.zip),
        ] {
            if part.is_none() {
                *part = said.as_deref().map(Into::into);
            }
        }
        self.normalised = self.parsed.address.normalised();
        self
    }
}

/// Whether what is sought is a whole street line: a number and a street, or a PO Box.
fn is_line(sought: &Address) -> bool {
    sought.number.is_some() && (sought.street.is_some() || sought.post_office_box)
}

/// What is sought, normalised: as it was sent, and read anew where that says something else: components joined, and a
/// street without a number as the street that it is. A text is what it was read as, however often it is read.
fn ways(read: ReadAddress<'_>) -> Vec<Address> {
    let first = &read.parsed.address;
    let joined = || first.reparsed().ok().filter(|anew| !anew.kept_whole);
    let street = || {
        let street = Address::parse_street(&first.street_text())?;
        Some(street.with_place_of(first.clone()))
    };
    let has_more = first.street.is_some() && !first.post_office_box;
    let anew = match (first.number.is_some(), read.parsed.kept_whole) {
        _ if !has_more => None,
        (true, _) if read.sent.full_street_address.value().is_some() => None,
        (true, _) => joined().map(|anew| anew.address),
        (false, true) => street(),
        (false, false) => joined().map(|anew| anew.address).or_else(street),
    };
    let anew = anew.map(|anew| anew.normalised());
    let anew = anew.filter(|anew| *anew != read.normalised);
    iter::once(read.normalised).chain(anew).collect()
}
