//! The staff search: finding somebody before creating them (SEARCH-01).

use std::sync::Arc;

use jiff::civil::Date;

use super::people::NameKey;
use super::{Code, District, Fault, NumberKey, Person, Refusal, Rule, Ssn};

/// The most hits a search lists (silence AMB-126).
pub const SEARCH_LIMIT: usize = 100;

/// What a staff search asks for; all criteria given must hold (silence AMB-72).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffCriteria {
    /// The whole staff number, compared as staff numbers are.
    pub staff_number: Option<String>,
    /// The beginning of the last name, without regard to case.
    pub last_name: Option<String>,
    /// The beginning of the first name, without regard to case.
    pub first_name: Option<String>,
    /// The date of birth.
    pub birthdate: Option<Date>,
    /// The social security number.
    pub ssn: Option<Ssn>,
}

/// The people found, at most [`SEARCH_LIMIT`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hits {
    /// The people, ordered by what they were found by and by id.
    pub people: Vec<Arc<Person>>,
    /// Whether more people were found than are listed.
    pub truncated: bool,
}

impl District {
    /// Finds the staff members who meet all criteria. Somebody without a position is no staff member and is not
    /// found (SEARCH-03); former staff are (SEARCH-06). Only the current identity counts (silence AMB-74).
    ///
    /// # Errors
    /// [`Refusal::InvalidSearch`] without any criterion.
    pub fn search_staff(&self, criteria: &StaffCriteria) -> Result<Hits, Refusal> {
        let fits = |person: &&Arc<Person>| person.is_staff() && criteria.fit(person);
        if let Some(number) = &criteria.staff_number {
            let holders = self.people.holders(&NumberKey::of(number));
            Ok(Hits::first(holders.filter(fits)))
        } else if let Some(last_name) = &criteria.last_name {
            Ok(Hits::first(
                self.people.named(NameKey::of(last_name)).filter(fits),
            ))
        } else if criteria.is_empty() {
            let message = "a search needs at least one criterion";
            let fault = Fault::new(Code::MissingCriterion, "", message, Rule::SEARCH_01);
            Err(Refusal::InvalidSearch(vec![fault]))
        } else {
            Ok(Hits::first(self.people.iter().filter(fits)))
        }
    }
}

impl StaffCriteria {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a person meets the criteria. The staff number is not among them: where one is given, the index has
    /// found its holders.
    fn fit(&self, person: &Person) -> bool {
        let identity = person.identity();
        let begins = |criterion: &Option<String>, name: &str| {
            criterion
                .as_ref()
                .is_none_or(|prefix| NameKey::of(name).begins_with(&NameKey::of(prefix)))
        };
        begins(&self.last_name, &identity.last_name)
            && begins(&self.first_name, &identity.first_name)
            && self.birthdate.is_none_or(|date| identity.birthdate == Some(date))
            && self
                .ssn
                .as_ref()
                .is_none_or(|ssn| identity.ssn.as_ref() == Some(ssn))
    }
}

impl Hits {
    fn first<'a>(found: impl Iterator<Item = &'a Arc<Person>>) -> Self {
        let mut people: Vec<_> = found.take(SEARCH_LIMIT + 1).cloned().collect();
        let truncated = people.len() > SEARCH_LIMIT;
        people.truncate(SEARCH_LIMIT);
        Self { people, truncated }
    }
}
