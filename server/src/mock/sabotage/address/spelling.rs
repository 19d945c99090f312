//! Saboteurs of the spellings of one address. They remember the text by which an address was added.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use super::settled::{Settled, read};
use crate::campus::{AddressId, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// The street texts by which addresses were added.
#[derive(Default)]
pub(super) struct Texts(Mutex<BTreeMap<AddressId, String>>);

impl Texts {
    /// The text by which the address was added that another text has found; the text of one that was added now is noted.
    pub(super) fn former(&self, settled: &Settled<'_>) -> Option<String> {
        let text = settled.text()?;
        let mut texts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if settled.is_added() {
            texts.insert(settled.trace.address, text.to_owned());
            return None;
        }
        texts.get(&settled.trace.address).cloned()
    }

    /// Adds a second record of an address that was found, where the text and the one by which it was added are two by
    /// this comparison.
    fn duplicate(&self, mut deed: Deed<'_>, are_two: impl Fn(&str, &str) -> bool) {
        let Some(settled) = Settled::of(&deed) else { return };
        if let (Some(former), Some(text)) = (self.former(&settled), settled.text())
            && are_two(&former, text)
        {
            settled.duplicate(&mut deed);
        }
    }
}

/// ADDR-25: the words before a street and those for its kind are compared as they are written. Only texts of as many words,
/// so that one which repeats its city is still the address it is (ADDR-10).
#[derive(Default)]
pub(super) struct LiteralWords {
    texts: Texts,
}

impl Saboteur for LiteralWords {
    fn rule(&self) -> Rule {
        Rule::ADDR_25
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.texts.duplicate(deed, |former, text| {
            let words = |text| read(text).map(|read| (read.prefix, read.tag));
            let count = |text: &str| text.split_whitespace().count();
            count(former) == count(text) && words(former) != words(text)
        });
    }
}

/// ADDR-26: blanks around a text go, a full stop at its end stays.
#[derive(Default)]
pub(super) struct FullStop {
    texts: Texts,
}

impl Saboteur for FullStop {
    fn rule(&self) -> Rule {
        Rule::ADDR_26
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.texts.duplicate(deed, |former, text| {
            let (former, text) = (former.trim(), text.trim());
            let without = |text: &str| text.trim_end_matches('.').to_owned();
            former != text && without(former) == without(text)
        });
    }
}

/// ADDR-27: only the direction before a street is normalised; that after it is compared as it is written.
#[derive(Default)]
pub(super) struct PrefixesOnly {
    texts: Texts,
}

impl Saboteur for PrefixesOnly {
    fn rule(&self) -> Rule {
        Rule::ADDR_27
    }

    fn after_command(&self, deed: Deed<'_>) {
        self.texts.duplicate(deed, |former, text| {
            let direction = |text| read(text).and_then(|read| read.direction);
            direction(former) != direction(text)
        });
    }
}
