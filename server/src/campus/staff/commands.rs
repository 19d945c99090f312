//! What the HR system does with staff members.

use std::borrow::Cow;
use std::sync::Arc;

use super::input::{StaffInput, stored};
use super::judgement::{Judgement, Purpose};
use super::update::Update;
use crate::campus::household::ReadHousehold;
use crate::campus::person::IdentityHistory;
use crate::campus::place::Place;
use crate::campus::position::Report;
use crate::campus::sent::Absence;
use crate::campus::{
    Code, Context, Deed, District, EmploymentUpdate, EmptyList, Event, Existing, Fault, HomeTrace,
    HouseholdInput, Identity, Notice, NoticeCode, Person, Position, Refusal, Rename, Rule, Sent, Ssn,
    StaffNumber, Trace, employment,
};

/// A staff member who was created or updated.
#[derive(Clone, Debug)]
pub struct Hired {
    /// The person as stored.
    pub person: Arc<Person>,
    /// Whether the person is new.
    pub is_new: bool,
    /// What was accepted although it looks odd.
    pub notices: Vec<Notice>,
    /// What became of each position, and by which rule.
    pub traces: Vec<Trace>,
    /// What became of the household and its addresses, and by which rule.
    pub home: Vec<HomeTrace>,
}

impl Hired {
    /// What there is to tell of it.
    pub(in crate::campus) fn event(&self) -> Event<'_> {
        if self.is_new {
            Event::Created(&self.person)
        } else {
            Event::Updated(&self.person)
        }
    }
}

impl District {
    /// Everything that is wrong with `sent` as a new staff member, whether or not its number is free.
    pub fn judge_new_staff(&self, cx: &Context<'_>, sent: &StaffInput) -> Vec<Fault> {
        let household = sent.household.value().map(HouseholdInput::read);
        self.judged(cx, sent, household.as_ref(), Purpose::Create)
    }

    /// Everything that is wrong with `sent` as news of a staff member, whoever that is.
    pub fn judge_staff_update(&self, cx: &Context<'_>, sent: &StaffInput) -> Vec<Fault> {
        let household = sent.household.value().map(HouseholdInput::read);
        let purpose = Purpose::Update(Absence::read(cx.readings));
        self.judged(cx, sent, household.as_ref(), purpose)
    }

    pub(super) fn judged(
        &self,
        cx: &Context<'_>,
        sent: &StaffInput,
        household: Option<&ReadHousehold<'_>>,
        purpose: Purpose,
    ) -> Vec<Fault> {
        let judgement = Judgement {
            sent,
            reference: &self.reference,
            readings: cx.readings,
            purpose,
            // What will not be taken is not looked at (silence AMB-53).
            household: household.filter(|_| self.preferences.take_households()),
        };
        judgement.faults()
    }

    /// Adds a person with demographics, employments and positions (STAFF-01). The staff number is the only thing
    /// compared with the people that exist: a student or parent of the same name stays apart (PERSON-01). A number in
    /// use is refused, or its holder updated, as the district reads silence AMB-15.
    ///
    /// # Errors
    /// [`Refusal::InvalidStaff`] with every fault of the record; [`Refusal::Taken`] when somebody holds the number
    /// already, with or without positions (STAFF-06, silences AMB-15 and AMB-124). A refusal leaves no trace.
    pub fn create_staff(&mut self, cx: &Context<'_>, sent: &StaffInput) -> Result<Hired, Refusal> {
        let household = sent.household.value().map(HouseholdInput::read);
        let faults = self.judged(cx, sent, household.as_ref(), Purpose::Create);
        let number = sent
            .staff_number
            .value()
            .and_then(|number| StaffNumber::parse(number).ok());
        let (true, Some(number)) = (faults.is_empty(), number) else {
            return Err(Refusal::InvalidStaff(faults));
        };
        if self.holders(cx, number.as_str()).next().is_some() {
            return match cx.readings.create_existing {
                Existing::Reject => Err(Refusal::Taken(number_taken(&number))),
                Existing::Update => self.update_staff(cx, number.as_str(), sent),
            };
        }
        let mut notices = Vec::new();
        let person = Arc::new(self.new_person(cx, number, sent, &mut notices));
        self.people.put(Arc::clone(&person));
        let home = self.house(cx, &person, household);
        notices.extend(home.notices);
        Ok(Hired {
            traces: added(&person.positions),
            person,
            is_new: true,
            notices,
            home: home.traces,
        })
    }

    fn new_person(
        &mut self,
        cx: &Context<'_>,
        number: StaffNumber,
        sent: &StaffInput,
        notices: &mut Vec<Notice>,
    ) -> Person {
        let gender = sent.gender.value();
        let gender = gender.and_then(|code| self.reference.gender(code, cx.readings.gender_match));
        let current = Identity {
            id: self.last_ids.next_identity(),
            start_date: cx.today,
            end_date: None,
            last_name: stored(&sent.last_name).unwrap_or_default(),
            first_name: stored(&sent.first_name).unwrap_or_default(),
            middle_name: stored(&sent.middle_name),
            gender: gender.map(|known| Arc::clone(&known.gender)),
            birthdate: sent.birthdate.value().copied(),
            ssn: sent.ssn.value().and_then(|ssn| Ssn::parse(ssn)),
        };
        // Exactly as many as there will be: most people have one, and there are many people.
        let mut positions = Vec::with_capacity(sent.sent_positions().len());
        for (index, position) in sent.sent_positions().iter().enumerate() {
            positions.extend(self.new_position(cx, position, Place::Position(index), notices));
        }
        Person {
            id: self.last_ids.next_person(),
            staff_number: Some(number),
            identities: IdentityHistory {
                former: Vec::new(),
                current,
            },
            contact: sent.contact(),
            employments: sent
                .sent_employments()
                .iter()
                .map(employment::EmploymentInput::stored)
                .collect(),
            positions,
            hr_managed: cx.calls_manage(),
        }
    }

    /// Changes the stored data of the holder of `staff_number` to what was sent (STAFF-02). What a record does not say
    /// stays as it is (silence AMB-09); employments are merged (AMB-28); positions, where any are sent, are the full set
    /// (AMB-37); another number than that of the call renumbers the person (AMB-14).
    ///
    /// # Errors
    /// [`Refusal::NoSuchStaff`] and [`Refusal::SeveralStaff`] when the number is nobody's or not one person's;
    /// [`Refusal::InvalidStaff`] with every fault of the record; [`Refusal::Taken`] when the number sent is somebody
    /// else's. A refusal leaves no trace in the district, so that records can be committed one after another in place.
    pub fn update_staff(
        &mut self,
        cx: &Context<'_>,
        staff_number: &str,
        sent: &StaffInput,
    ) -> Result<Hired, Refusal> {
        let holder = self.holder(cx, staff_number)?;
        let household = sent.household.value().map(HouseholdInput::read);
        let purpose = Purpose::Update(Absence::read(cx.readings));
        let mut faults = self.judged(cx, sent, household.as_ref(), purpose);
        let number = sent
            .staff_number
            .value()
            .and_then(|number| StaffNumber::parse(number).ok());
        let renumbers = number
            .as_ref()
            .is_some_and(|number| !holder.holds(cx, number.as_str()));
        if renumbers && cx.readings.rename == Rename::Reject {
            let message = "an update cannot change the staff number of this district's people";
            faults.push(Place::Body.fault(Code::StaffNumberDiffers, "staffNumber", message, None));
        }
        if !faults.is_empty() {
            return Err(Refusal::InvalidStaff(faults));
        }
        if let Some(number) = number.as_ref().filter(|_| renumbers)
            && self.holders(cx, number.as_str()).next().is_some()
        {
            return Err(Refusal::Taken(number_taken(number)));
        }
        self.updated(cx, &holder, number, sent, household)
    }

    fn updated(
        &mut self,
        cx: &Context<'_>,
        holder: &Arc<Person>,
        number: Option<StaffNumber>,
        sent: &StaffInput,
        household: Option<ReadHousehold<'_>>,
    ) -> Result<Hired, Refusal> {
        let mut person = Person::clone(holder);
        let mut positions = Report::default();
        if sent.is_full_set(cx) {
            // First, because it may refuse the record: nothing of the district has been touched then.
            self.settle_positions(cx, &mut person.positions, sent.sent_positions(), &mut positions)?;
        }
        person.staff_number = number.or(person.staff_number);
        person.hr_managed |= cx.calls_manage();
        let (reference, last_ids) = (&self.reference, &mut self.last_ids);
        let update = Update {
            sent,
            absence: Absence::read(cx.readings),
            cx,
            reference,
        };
        let mut notices = update.notices(person.identity());
        update.apply(&mut person, || last_ids.next_identity());
        notices.extend(sent.empty_lists(cx));
        employment::settle(&mut person.employments, &sent.employments, cx.readings);
        let person = self.put_changed(holder, person);
        let home = self.rehouse(cx, &person, household);
        notices.extend(positions.notices);
        notices.extend(home.notices);
        Ok(Hired {
            person,
            is_new: false,
            notices,
            traces: positions.traces,
            home: home.traces,
        })
    }

    /// Stores a person unless nothing of it has changed.
    pub(in crate::campus) fn put_changed(&mut self, former: &Arc<Person>, person: Person) -> Arc<Person> {
        if **former == person {
            return Arc::clone(former);
        }
        let person = Arc::new(person);
        self.people.put(Arc::clone(&person));
        person
    }
}

impl StaffInput {
    /// Whether an update carries the positions of the person. A list without elements does not, unless it is read
    /// otherwise (silence AMB-36).
    fn is_full_set(&self, cx: &Context<'_>) -> bool {
        let removes_all = cx.readings.empty_list == EmptyList::RemoveAll;
        !self.sent_positions().is_empty() || (removes_all && self.positions != Sent::Absent)
    }

    /// The lists that were sent without anything in them and change nothing by it.
    fn empty_lists(&self, cx: &Context<'_>) -> impl Iterator<Item = Notice> {
        let is_empty = |count: Option<usize>, empty: bool| empty || count == Some(0);
        let employments = is_empty(
            self.employments.value().map(Vec::len),
            self.employments == Sent::Empty,
        ) && cx.readings.employment_update != EmploymentUpdate::Replace;
        let positions = is_empty(
            self.positions.value().map(Vec::len),
            self.positions == Sent::Empty,
        ) && cx.readings.empty_list == EmptyList::Ignore;
        let lists = [(employments, "/employments"), (positions, "/positions")];
        lists
            .into_iter()
            .filter(|(is_empty, _)| *is_empty)
            .map(|(_, path)| Notice {
                code: NoticeCode::EmptyList,
                path: path.to_owned(),
                message: Cow::Borrowed("an empty list is read as none; what is stored stays"),
            })
    }
}

/// Positions that are all new, in the order sent.
pub(in crate::campus) fn added(positions: &[Position]) -> Vec<Trace> {
    let numbered = positions.iter().enumerate();
    let added = numbered.map(|(index, position)| Trace {
        position: position.id,
        element: Some(index),
        deed: Deed::Added,
    });
    added.collect()
}

fn number_taken(number: &StaffNumber) -> Fault {
    let message = format!("{number} is the staff number of somebody else; update that person instead");
    Fault::new(Code::StaffNumberTaken, "/staffNumber", message, Rule::STAFF_06).of(number)
}
