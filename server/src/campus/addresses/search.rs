//! Finding addresses without adding any (SEARCH-09 to SEARCH-12).

use std::iter;
use std::sync::Arc;

use super::{AddressInput, ReadAddress, StoredAddress};
use crate::campus::address::Address;
use crate::campus::place::Place;
use crate::campus::{Code, Context, District, Fault, Refusal, SEARCH_LIMIT};

/// What an address search found.
#[derive(Clone, Debug)]
pub struct AddressHits {
    /// The addresses, ordered by id, at most a hundred.
    pub addresses: Vec<Arc<StoredAddress>>,
    /// Whether there are more.
    pub truncated: bool,
}

impl District {
    /// Finds every address that says what `sent` does, whatever else it says, compared as addresses are: the components as
    /// they stand, and joined and read anew (silence AMB-70).
    ///
    /// # Errors
    /// [`Refusal::InvalidSearch`] when nothing is given or the two forms of an address are mixed.
    pub fn search_addresses(&self, cx: &Context<'_>, sent: &AddressInput) -> Result<AddressHits, Refusal> {
        let read = sent.read();
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
        let truncated = found.len() > SEARCH_LIMIT;
        found.truncate(SEARCH_LIMIT);
        Ok(AddressHits {
            addresses: found,
            truncated,
        })
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
        let key = sought.key_of_normalised();
        let is_house = sought.number.is_some();
        self.addresses
            .beginning_with(if is_house { key.house() } else { key.street() })
    }
}

/// What is sought, normalised: as it was sent, and components also joined and read anew where that says something else. A
/// text is what it was read as, however often it is read.
fn ways(read: ReadAddress<'_>) -> Vec<Address> {
    let first = &read.parsed.address;
    let is_text = read.sent.full_street_address.value().is_some();
    let anew = if is_text || first.street.is_none() {
        None
    } else {
        first.reparsed().ok().filter(|anew| !anew.kept_whole)
    };
    let anew = anew.map(|anew| anew.address.normalised());
    let anew = anew.filter(|anew| *anew != read.normalised);
    iter::once(read.normalised).chain(anew).collect()
}
