//! The district of the model, and what each act makes of it.

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde_json::Value;

use super::acts::Act;
use super::demographics::{change_the_rest, name};
use super::employments;
use super::homes::Homes;
use super::judgement::{Purpose, position_faults, staff_faults};
use super::person::{Identity, Person};
use super::positions::{Element, in_turn, settled};
use super::record::{Given, Record};
use super::search::found;
use super::titles::Titles;

/// What a district holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Model {
    pub(crate) people: BTreeMap<u64, Person>,
    pub(crate) titles: Titles,
    pub(crate) homes: Homes,
    pub(crate) today: Date,
    /// The last ids of people, identities and assignments.
    pub(crate) last_ids: [u64; 3],
}

/// What whoever acted is told.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Told {
    /// Nothing was asked of the district.
    Nothing,
    /// Somebody was stored; each warning is told by its code and place, sorted.
    Stored {
        person: u64,
        is_new: bool,
        warnings: Vec<String>,
    },
    /// Nothing was; the faults in the same form.
    Refused { status: u16, faults: Vec<String> },
    /// These were found.
    Found(Vec<u64>),
}

/// Two spellings of one staff number (AMB-13).
pub(super) fn same_number(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim())
}

fn refused(status: u16, fault: &str) -> Told {
    Told::Refused {
        status,
        faults: vec![fault.to_owned()],
    }
}

impl Model {
    /// The district of a fixture, on a day.
    pub(crate) fn of(fixture: &Value, today: Date) -> Self {
        let people: Vec<Person> = serde_json::from_value(fixture["people"].clone()).unwrap();
        let last = |ids: &dyn Fn(&Person) -> Vec<u64>| people.iter().flat_map(ids).max().unwrap_or_default();
        let last_ids = [
            last(&|person| vec![person.id]),
            last(&|person| person.identities.iter().map(|identity| identity.id).collect()),
            last(&|person| person.positions.iter().map(|position| position.id).collect()),
        ];
        Self {
            titles: Titles::of(&fixture["titles"]),
            homes: Homes::of(fixture),
            people: people.into_iter().map(|person| (person.id, person)).collect(),
            today,
            last_ids,
        }
    }

    /// Does what is asked and tells what is told of it.
    pub(crate) fn carry_out(&mut self, act: &Act) -> Told {
        match act {
            Act::Create(record) => self.create(record),
            Act::Update { number, record } => self.update(number, record),
            Act::AddPosition { number, position } => self.add_position(number, position),
            Act::Edit { person, record } => self.edit(*person, record),
            Act::Search(criteria) if criteria.is_empty() => refused(400, "MISSING_CRITERION"),
            Act::Search(criteria) => Told::Found(found(self.people.values(), criteria)),
            Act::Wait { days } => {
                self.today = self.today.checked_add(days.days()).unwrap();
                Told::Nothing
            }
        }
    }

    /// The tables and ids of what is different in an earlier state.
    pub(crate) fn changes_since(&self, earlier: &Self) -> Vec<String> {
        let titles = self
            .titles
            .beyond(&earlier.titles)
            .map(|code| format!("titles {code}"));
        let changed = self
            .people
            .values()
            .filter(|person| earlier.people.get(&person.id) != Some(person));
        titles
            .chain(changed.map(|person| format!("people {}", person.id)))
            .collect()
    }

    pub(super) fn next_id(&mut self, of: usize) -> u64 {
        self.last_ids[of] += 1;
        self.last_ids[of]
    }

    fn holders(&self, number: &str) -> Vec<u64> {
        let holds = |person: &&Person| {
            person
                .staff_number
                .as_ref()
                .is_some_and(|held| same_number(held, number))
        };
        self.people
            .values()
            .filter(holds)
            .map(|person| person.id)
            .collect()
    }

    /// The one who holds a number, or what is told where it is not one (AMB-16, AMB-17).
    fn holder(&self, number: &str) -> Result<Person, Told> {
        match self.holders(number)[..] {
            [] => Err(refused(404, "UNKNOWN_STAFF staffNumber")),
            [one] => Ok(self.people[&one].clone()),
            _ => Err(refused(409, "AMBIGUOUS_STAFF staffNumber")),
        }
    }

    fn create(&mut self, record: &Record) -> Told {
        let faults = staff_faults(record, Purpose::Create);
        if !faults.is_empty() {
            return Told::Refused { status: 400, faults };
        }
        let number = record.text("staffNumber").unwrap().trim().to_owned();
        if !self.holders(&number).is_empty() {
            return refused(409, "STAFF_NUMBER_TAKEN /staffNumber");
        }
        let mut warnings = Vec::new();
        let mut person = Person {
            id: self.next_id(0),
            staff_number: Some(number),
            identities: vec![Identity {
                id: self.next_id(1),
                start_date: self.today.to_string(),
                end_date: None,
                last_name: record.owned("lastName").unwrap(),
                first_name: record.owned("firstName").unwrap(),
                middle_name: record.owned("middleName"),
                gender: None,
                birthdate: None,
                ssn: None,
            }],
            contact: BTreeMap::new(),
            employments: record.list("employments").iter().map(employments::new).collect(),
            positions: Vec::new(),
            hr_managed: true,
        };
        change_the_rest(&mut person, record);
        for (index, sent) in record.list("positions").iter().enumerate() {
            self.hold(
                &mut person,
                &Element::of(sent),
                &format!("/positions/{index}"),
                &mut warnings,
            );
        }
        self.store(person, true, warnings)
    }

    fn update(&mut self, number: &str, record: &Record) -> Told {
        let mut person = match self.holder(number) {
            Ok(holder) => holder,
            Err(told) => return told,
        };
        let faults = staff_faults(record, Purpose::Update);
        if !faults.is_empty() {
            return Told::Refused { status: 400, faults };
        }
        if let Some(new) = record.text("staffNumber") {
            if !self.holders(new).iter().all(|holder| *holder == person.id) {
                return refused(409, "STAFF_NUMBER_TAKEN /staffNumber");
            }
            person.staff_number = Some(new.trim().to_owned());
        }
        person.hr_managed = true;
        let mut warnings = self.rename(&mut person, record);
        change_the_rest(&mut person, record);
        for list in ["employments", "positions"] {
            let is_empty = record.has(list) && record.list(list).is_empty();
            warnings.extend(is_empty.then(|| format!("EMPTY_LIST /{list}")));
        }
        person.employments = employments::merged(&person.employments, &record.list("employments"));
        // A set of none is no set (AMB-36).
        if !record.list("positions").is_empty() {
            self.settle(&mut person, &record.list("positions"), &mut warnings);
        }
        self.store(person, false, warnings)
    }

    fn add_position(&mut self, number: &str, sent: &Record) -> Told {
        let mut person = match self.holder(number) {
            Ok(holder) => holder,
            Err(told) => return told,
        };
        let faults = position_faults(sent, "");
        if !faults.is_empty() {
            return Told::Refused { status: 400, faults };
        }
        person.hr_managed = true;
        let mut warnings = Vec::new();
        self.hold(&mut person, &Element::of(sent), "", &mut warnings);
        self.store(person, false, warnings)
    }

    fn edit(&mut self, id: u64, record: &Record) -> Told {
        let Some(mut person) = self.people.get(&id).cloned() else {
            return refused(404, "UNKNOWN_PERSON personID");
        };
        let faults = person.locked(record);
        if !faults.is_empty() {
            return Told::Refused { status: 409, faults };
        }
        let faults = staff_faults(record, Purpose::Edit);
        if !faults.is_empty() {
            return Told::Refused { status: 400, faults };
        }
        match record.given("staffNumber") {
            Given::Absent => {}
            Given::Empty => person.staff_number = None,
            Given::Text(number) => person.staff_number = Some(number.trim().to_owned()),
        }
        name(person.current_mut(), record);
        change_the_rest(&mut person, record);
        if record.has("employments") {
            person.employments = record.list("employments").iter().map(employments::new).collect();
        }
        let mut warnings = Vec::new();
        if let Given::Text(number) = record.given("staffNumber")
            && self.holders(number).iter().any(|holder| *holder != id)
        {
            warnings.push("STAFF_NUMBER_SHARED /staffNumber".to_owned());
        }
        if record.has("positions") {
            self.settle(&mut person, &record.list("positions"), &mut warnings);
        }
        self.store(person, false, warnings)
    }

    /// Makes the positions of a person the full set that was sent.
    fn settle(&mut self, person: &mut Person, sent: &[Record], warnings: &mut Vec<String>) {
        let elements: Vec<Element> = sent.iter().map(Element::of).collect();
        let (kept, served) = settled(std::mem::take(&mut person.positions), &elements);
        person.positions = kept;
        for index in in_turn(&elements) {
            let element = &elements[index];
            let at = format!("/positions/{index}");
            if served[index] {
                warnings.extend(self.description_warning(element, &at));
            } else {
                self.hold(person, element, &at, warnings);
            }
        }
    }

    /// Gives a person a position more.
    fn hold(&mut self, person: &mut Person, element: &Element, at: &str, warnings: &mut Vec<String>) {
        warnings.extend(self.description_warning(element, at));
        let id = self.next_id(2);
        person.positions.push(element.stored(id, &mut self.titles));
    }

    fn description_warning(&self, element: &Element, at: &str) -> Option<String> {
        let is_ignored = element.is_description_ignored(&self.titles);
        is_ignored.then(|| format!("VALUE_IGNORED {at}/titleDescription"))
    }

    fn store(&mut self, person: Person, is_new: bool, mut warnings: Vec<String>) -> Told {
        warnings.sort();
        let id = person.id;
        self.people.insert(id, person);
        Told::Stored {
            person: id,
            is_new,
            warnings,
        }
    }
}
