//! The table of people and its indexes, which are kept in step here and nowhere else.

use std::fmt;
use std::sync::Arc;

use compact_str::CompactString;
use imbl::{OrdMap, OrdSet};
use serde::{Deserialize, Serialize};

use super::{Identity, NumberKey, Person, StaffNumber};

/// Numbers the people of a district, in the order they were entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u64);

impl fmt::Display for PersonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The form in which last names are searched, kept in place like the staff number's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct NameKey(CompactString);

impl NameKey {
    /// The key of a name or of its beginning.
    pub(super) fn of(name: &str) -> Self {
        let name = name.trim();
        if name.is_ascii() {
            return Self(name.to_ascii_lowercase().into());
        }
        // Character by character, and over the capitals: in a whole text a sigma at the end becomes another small letter
        // than one within, and the beginning of a name ends elsewhere than the name.
        let capitals = name.chars().flat_map(char::to_uppercase);
        Self(capitals.flat_map(char::to_lowercase).collect())
    }

    /// Whether a name with this key begins with what `prefix` is the key of.
    pub(super) fn begins_with(&self, prefix: &Self) -> bool {
        self.0.starts_with(prefix.0.as_str())
    }
}

/// Everybody the district knows, found by id, by staff number and by last name, present or former.
#[derive(Clone, Debug, Default)]
pub struct People {
    by_id: OrdMap<PersonId, Arc<Person>>,
    // Several people may hold one number in a district that was never cleaned (CHECK-02), hence a set of pairs.
    by_number: OrdSet<(NumberKey, PersonId)>,
    by_last_name: OrdSet<(NameKey, PersonId)>,
}

impl People {
    /// The person with this id.
    pub fn get(&self, id: PersonId) -> Option<&Arc<Person>> {
        self.by_id.get(&id)
    }

    /// Everybody, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.by_id.values()
    }

    /// The people by id, to be compared with those of another version.
    pub(super) fn by_id(&self) -> &OrdMap<PersonId, Arc<Person>> {
        &self.by_id
    }

    /// How many people there are.
    pub fn len(&self) -> usize {
        self.by_id.len()
    }

    /// Whether nobody is there.
    pub fn is_empty(&self) -> bool {
        self.by_id.is_empty()
    }

    /// Everybody who holds the staff number, ordered by id.
    pub fn holders<'a>(&'a self, key: &NumberKey) -> impl Iterator<Item = &'a Arc<Person>> + use<'a> {
        let of_key = (key.clone(), PersonId(0))..=(key.clone(), PersonId(u64::MAX));
        self.by_number
            .range(of_key)
            .filter_map(|(_, id)| self.by_id.get(id))
    }

    /// The people whose staff numbers are the same but for case, for each such number that several people hold.
    pub(super) fn alike(&self) -> Vec<Vec<Arc<Person>>> {
        let mut groups: Vec<Vec<Arc<Person>>> = Vec::new();
        let mut last: Option<&(NumberKey, PersonId)> = None;
        let mut goes_on = false;
        for entry in &self.by_number {
            // Nearly every number is one person's, so that nobody is looked up before a second holder is seen.
            let former = last.replace(entry).filter(|former| former.0 == entry.0);
            match (former, groups.last_mut()) {
                (Some(_), Some(group)) if goes_on => group.extend(self.get(entry.1).cloned()),
                (Some(first), _) => {
                    let holders = [first.1, entry.1]
                        .into_iter()
                        .filter_map(|id| self.get(id).cloned());
                    groups.push(holders.collect());
                }
                (None, _) => {}
            }
            goes_on = former.is_some();
        }
        groups
    }

    /// Everybody whose last name begins with `prefix` in one of the identities that `count`, ordered by the first such
    /// name and by id.
    pub(super) fn named<'a>(
        &'a self,
        prefix: &'a NameKey,
        count: impl Fn(&Person, &Identity) -> bool + 'a,
    ) -> impl Iterator<Item = &'a Arc<Person>> {
        let from = (prefix.clone(), PersonId(0));
        let named = self
            .by_last_name
            .range(from..)
            .take_while(|(name, _)| name.begins_with(prefix));
        named.filter_map(move |(name, id)| {
            let person = self.by_id.get(id)?;
            let keys = person
                .identities
                .iter()
                .filter(|identity| count(person, identity));
            let keys = keys.map(|identity| NameKey::of(&identity.last_name));
            // Somebody known under several such names stands in the index several times.
            let first = keys.filter(|key| key.begins_with(prefix)).min()?;
            (first == *name).then_some(person)
        })
    }

    /// Stores a person, in the place of the one with the same id if there is one.
    pub fn put(&mut self, person: Arc<Person>) {
        if let Some(former) = self.by_id.get(&person.id).cloned() {
            self.reindex(&former, &person);
        } else {
            self.by_last_name.extend(Self::name_entries(&person));
            self.by_number.extend(Self::number_entry(&person));
        }
        self.by_id.insert(person.id, person);
    }

    /// Forgets a person.
    pub fn remove(&mut self, id: PersonId) {
        if let Some(person) = self.by_id.remove(&id) {
            for entry in Self::name_entries(&person) {
                self.by_last_name.remove(&entry);
            }
            if let Some(entry) = Self::number_entry(&person) {
                self.by_number.remove(&entry);
            }
        }
    }

    fn reindex(&mut self, former: &Person, person: &Person) {
        if former.identities != person.identities {
            // Nearly always all names stay and one comes.
            let (old, new): (Vec<_>, Vec<_>) = (
                Self::name_entries(former).collect(),
                Self::name_entries(person).collect(),
            );
            for entry in old.iter().filter(|entry| !new.contains(entry)) {
                self.by_last_name.remove(entry);
            }
            self.by_last_name
                .extend(new.into_iter().filter(|entry| !old.contains(entry)));
        }
        if former.staff_number != person.staff_number {
            if let Some(entry) = Self::number_entry(former) {
                self.by_number.remove(&entry);
            }
            self.by_number.extend(Self::number_entry(person));
        }
    }

    fn name_entries(person: &Person) -> impl Iterator<Item = (NameKey, PersonId)> {
        let names = person.identities.iter().map(|identity| &identity.last_name);
        names.map(|name| (NameKey::of(name), person.id))
    }

    /// A number made of blanks is nobody's (silence AMB-112).
    fn number_entry(person: &Person) -> Option<(NumberKey, PersonId)> {
        let number = person.staff_number.as_ref();
        number
            .filter(|number| !number.is_blank())
            .map(|number: &StaffNumber| (number.key(), person.id))
    }
}
