//! Finding addresses without adding any (SEARCH-09 to SEARCH-12).

use std::sync::Arc;

use super::{AddressInput, StoredAddress};
use crate::campus::address::{Address, Component};
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
        let mut faults = sent.form_faults(cx.readings, Place::Query);
        let ways = ways(sent);
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
        let fits = |stored: &&Arc<StoredAddress>| ways.iter().any(|way| says(&stored.address, way, cx));
        if ways.iter().all(|way| way.street.is_some()) {
            let near = ways.iter().flat_map(|way| self.addresses.near(way));
            near.filter(fits).cloned().collect()
        } else {
            let all = self.addresses.iter().filter(fits);
            all.take(SEARCH_LIMIT + 1).cloned().collect()
        }
    }
}

/// What is sought: as it was sent, and joined and read anew where that says something else.
fn ways(sent: &AddressInput) -> Vec<Address> {
    let Ok(parsed) = sent.parsed() else {
        return Vec::new();
    };
    let first = parsed.address;
    let anew = match first.street {
        Some(_) => first.reparsed().ok().filter(|anew| !anew.kept_whole),
        None => None,
    };
    let mut ways = vec![first.normalised()];
    ways.extend(
        anew.map(|anew| anew.address.normalised())
            .filter(|anew| *anew != ways[0]),
    );
    ways
}

/// Whether an address says everything that is sought, which is normalised.
fn says(stored: &Address, sought: &Address, cx: &Context<'_>) -> bool {
    let differences = stored.differences_from_normalised(sought, cx.readings.zip_compare);
    let is_sought = |component: &Component| sought.get(*component).is_some();
    !differences.iter().any(is_sought)
}
