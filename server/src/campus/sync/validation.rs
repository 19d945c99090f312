//! The validation: what the commit would do, found by committing to a copy and comparing it with what is there. So the
//! preview cannot disagree with the commit, and nothing of it stays (SYNC-16).

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

use super::commit::conflict;
use super::comparison::{PropertyChange, assignments, demographics, employments, households};
use super::{Act, Staged, Synchronization};
use crate::campus::{
    Context, District, Fault, Household, LockOn, Notice, NoticeCode, Person, PersonId, Readings, Record,
    Reference, Refusal, StaffNumber, StoredAddress, difference,
};

/// What a commit of the staged records would do to Campus as it is now (SYNC-10 to SYNC-15, silence AMB-84).
#[derive(Clone, Debug, Default)]
pub struct Validation {
    /// Demographics that would change.
    pub demographics: Vec<PropertyChange>,
    /// District employments that would change.
    pub employments: Vec<PropertyChange>,
    /// District assignments that would change.
    pub assignments: Vec<PropertyChange>,
    /// Households of people Campus knows that would change, or would come.
    pub households: Vec<PropertyChange>,
    /// Whom it would add.
    pub added_staff: Vec<AddedStaff>,
    /// The addresses it would add.
    pub added_addresses: Vec<Arc<StoredAddress>>,
    /// Records that may be about somebody else than they say; they are committed, unless the district reads silence AMB-85
    /// otherwise: then they are among the errors, too.
    pub conflicts: Vec<Fault>,
    /// Why records would be refused.
    pub errors: Vec<Fault>,
    /// What else a district may want to know.
    pub warnings: Vec<Warned>,
    /// The lists as they would be, with the titles that would come into being (POS-06).
    pub reference: Reference,
}

/// Somebody a commit would add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedStaff {
    /// The number.
    pub staff_number: StaffNumber,
    /// The last name.
    pub last_name: Arc<str>,
    /// The first name.
    pub first_name: Arc<str>,
}

/// A notice about the record of a staff number, or about somebody of Campus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warned {
    /// The number, if there is one.
    pub staff_number: Option<StaffNumber>,
    /// What there is to know.
    pub notice: Notice,
}

impl District {
    /// Compares the staged records with Campus as it is now (SYNC-17, SYNC-42). Nothing changes, however often it is asked
    /// for (SYNC-16).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`].
    pub fn validate_staged(&self, cx: &Context<'_>) -> Result<Validation, Refusal> {
        self.sync.admit(Act::Validate, cx.readings)?;
        let mut copy = self.clone();
        copy.sync = Synchronization::default();
        let mut validation = Validation::default();
        // That the commit locks people is nothing a report tells, and not worth a copy of each of them.
        let readings = Readings {
            lock_on: LockOn::Sync,
            ..cx.readings.clone()
        };
        let cx = &Context {
            readings: &readings,
            ..*cx
        };
        for staged in self.sync.in_order() {
            validation.weigh(cx, self, &mut copy, &staged);
        }
        validation.compare(self, &copy, cx.today);
        validation.reference = copy.reference;
        if cx.readings.report_campus_only {
            validation.report_campus_only(cx, self);
        }
        validation.sort();
        Ok(validation)
    }

    /// Notes that the records were compared with Campus, for a district that wants it before a commit (silence AMB-78).
    ///
    /// # Errors
    /// [`Refusal::OutOfOrder`].
    pub fn note_validation(&mut self, cx: &Context<'_>) -> Result<(), Refusal> {
        self.sync.admit(Act::Validate, cx.readings)?;
        self.sync.note_validated();
        Ok(())
    }
}

impl Validation {
    /// Commits a record to the copy, and notes what there is to say of it.
    fn weigh(&mut self, cx: &Context<'_>, now: &District, copy: &mut District, staged: &Staged) {
        let number = &staged.staff_number;
        let holder = now.holder(cx, number.as_str()).ok();
        let conflict = holder.and_then(|holder| conflict(cx, &holder, staged));
        match copy.apply_staged(cx, staged) {
            Ok(hired) => self.warn(number, hired.notices),
            // A conflict that blocks its record is told in both places: it is a suspicion, and it makes the record fail.
            Err(refusal) => self.errors.extend(staged.faults(refusal)),
        }
        self.conflicts.extend(conflict);
    }

    fn warn(&mut self, number: &StaffNumber, notices: Vec<Notice>) {
        self.warnings.extend(notices.into_iter().map(|notice| Warned {
            staff_number: Some(number.clone()),
            notice,
        }));
    }

    /// Takes the changes out of the difference between Campus and the copy, of which it visits only the parts that differ.
    fn compare(&mut self, now: &District, copy: &District, today: Date) {
        for change in difference(now, copy) {
            match (change.before, change.after) {
                (Some(Record::Person(before)), Some(Record::Person(after))) => {
                    self.compare_person(&before, &after);
                }
                (None, Some(Record::Person(person))) => self.add_person(&person),
                (before, Some(Record::Household(after))) => {
                    let before = match &before {
                        Some(Record::Household(before)) => Some(&**before),
                        _ => None,
                    };
                    self.compare_household((now, copy), before, &after, today);
                }
                (None, Some(Record::Address(address))) => self.added_addresses.push(address),
                _ => {}
            }
        }
    }

    fn compare_person(&mut self, before: &Person, after: &Person) {
        let Some(number) = after.staff_number.as_ref() else {
            return;
        };
        self.demographics.extend(demographics(number, before, after));
        self.employments.extend(employments(number, before, after));
        self.assignments.extend(assignments(number, before, after));
    }

    /// Tells what differs in a household of each member whom Campus knows; of somebody new all of it is new.
    fn compare_household(
        &mut self,
        (now, copy): (&District, &District),
        before: Option<&Household>,
        after: &Household,
        today: Date,
    ) {
        let is_in = |home: &Household, person: PersonId| home.has_member(person, today);
        let present = after.members_on(today).map(|member| member.person);
        let former = before.into_iter().flat_map(|before| before.members_on(today));
        let gone = former
            .map(|member| member.person)
            .filter(|person| !is_in(after, *person));
        for person in present
            .chain(gone)
            .filter(|person| now.people.get(*person).is_some())
        {
            let member = copy.people.get(person);
            let Some(number) = member.and_then(|member| member.staff_number.as_ref()) else {
                continue;
            };
            let before = before.filter(|before| is_in(before, person));
            let after = Some(after).filter(|after| is_in(after, person));
            self.households.extend(households(number, copy, before, after));
        }
    }

    fn add_person(&mut self, person: &Person) {
        let identity = person.identity();
        let added = person.staff_number.clone().map(|staff_number| AddedStaff {
            staff_number,
            last_name: Arc::clone(&identity.last_name),
            first_name: Arc::clone(&identity.first_name),
        });
        self.added_staff.extend(added);
    }

    /// Names the staff of Campus that the HR system does not know; they stay as they are (SYNC-32, silence AMB-96).
    fn report_campus_only(&mut self, cx: &Context<'_>, now: &District) {
        let is_left = |person: &&Arc<Person>| {
            let number = person.staff_number.as_ref();
            let is_staged = number.is_some_and(|number| now.sync.staged(number, cx.readings).is_some());
            person.is_staff(cx) && !is_staged
        };
        let left = now.people.iter().filter(is_left);
        self.warnings.extend(left.map(|person| Warned {
            staff_number: person.staff_number.clone(),
            notice: Notice {
                code: NoticeCode::CampusOnly,
                path: String::new(),
                message: campus_only(person),
            },
        }));
    }

    /// Puts everything in the order of the staff numbers. What is about one person stays in its order.
    fn sort(&mut self) {
        let number = |number: &StaffNumber| number.key();
        for changes in [
            &mut self.demographics,
            &mut self.employments,
            &mut self.assignments,
            &mut self.households,
        ] {
            changes.sort_by_cached_key(|change| number(&change.staff_number));
        }
        self.added_staff
            .sort_by_cached_key(|added| number(&added.staff_number));
        for faults in [&mut self.conflicts, &mut self.errors] {
            faults.sort_by_cached_key(|fault| fault.staff_number.as_ref().map(number));
        }
        self.warnings
            .sort_by_cached_key(|warned| warned.staff_number.as_ref().map(number));
    }
}

fn campus_only(person: &Person) -> Cow<'static, str> {
    let identity = person.identity();
    let (first, last) = (&identity.first_name, &identity.last_name);
    Cow::Owned(format!(
        "{first} {last} is staff in Campus and not among the records; the commit changes nothing of that"
    ))
}
