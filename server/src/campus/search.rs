//! The staff search: finding somebody before creating them (SEARCH-01).

use std::sync::Arc;

use jiff::civil::Date;

use super::people::NameKey;
use super::{Code, Context, District, Fault, Identity, Person, Refusal, Rule, Ssn};

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
    /// found (SEARCH-03); former staff are (SEARCH-06). The readings of the silences AMB-22, AMB-74 and AMB-129 decide
    /// who is staff, whether former names count and whether people without a position are shown after all.
    ///
    /// # Errors
    /// [`Refusal::InvalidSearch`] without any criterion.
    pub fn search_staff(&self, cx: &Context<'_>, criteria: &StaffCriteria) -> Result<Hits, Refusal> {
        let search = Search::new(cx, criteria);
        let fits = |person: &&Arc<Person>| search.shows(person) && search.fits(person);
        if let Some(number) = &criteria.staff_number {
            Ok(Hits::first(self.holders(cx, number).filter(fits)))
        } else if let Some(last_name) = &search.last_name {
            let counts = |person: &Person, identity: &Identity| search.counts(person, identity);
            Ok(Hits::first(self.people.named(last_name, counts).filter(fits)))
        } else if *criteria == StaffCriteria::default() {
            let message = "a search needs at least one criterion";
            let fault = Fault::new(Code::MissingCriterion, "", message, Rule::SEARCH_01);
            Err(Refusal::InvalidSearch(vec![fault]))
        } else {
            Ok(Hits::first(self.people.iter().filter(fits)))
        }
    }
}

/// Criteria in the form in which people are compared with them. The staff number is not among them: where one is given,
/// the index has found its holders.
struct Search<'a> {
    cx: &'a Context<'a>,
    criteria: &'a StaffCriteria,
    last_name: Option<NameKey>,
    first_name: Option<NameKey>,
}

impl<'a> Search<'a> {
    fn new(cx: &'a Context<'a>, criteria: &'a StaffCriteria) -> Self {
        let key = |name: &Option<String>| name.as_deref().map(NameKey::of);
        Self {
            cx,
            criteria,
            last_name: key(&criteria.last_name),
            first_name: key(&criteria.first_name),
        }
    }

    /// Whether a search shows a person at all.
    fn shows(&self, person: &Person) -> bool {
        let after_all = self.cx.readings.search_positionless && person.staff_number.is_some();
        after_all || person.is_staff(self.cx)
    }

    /// Whether a search looks at an identity of a person.
    fn counts(&self, person: &Person, identity: &Identity) -> bool {
        self.cx.readings.search_former_names || std::ptr::eq(identity, person.identity())
    }

    fn fits(&self, person: &Person) -> bool {
        let current = person.identity();
        let StaffCriteria { birthdate, ssn, .. } = self.criteria;
        birthdate.is_none_or(|date| current.birthdate == Some(date))
            && ssn.as_ref().is_none_or(|ssn| current.ssn.as_ref() == Some(ssn))
            && self.is_named(person)
    }

    /// Whether both names searched for begin those of one identity.
    fn is_named(&self, person: &Person) -> bool {
        if self.last_name.is_none() && self.first_name.is_none() {
            return true;
        }
        let begins = |criterion: &Option<NameKey>, name: &str| {
            criterion
                .as_ref()
                .is_none_or(|prefix| NameKey::of(name).begins_with(prefix))
        };
        let mut identities = person
            .identities
            .iter()
            .filter(|identity| self.counts(person, identity));
        identities.any(|identity| {
            begins(&self.last_name, &identity.last_name) && begins(&self.first_name, &identity.first_name)
        })
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
