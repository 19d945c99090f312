//! The validation: what the commit would do, found by committing to a copy and comparing it with what is there. So the
//! preview cannot disagree with the commit, and nothing of it stays (SYNC-16).

use std::borrow::Cow;
use std::sync::Arc;

use super::commit::conflict;
use super::comparison::{PropertyChange, assignments, demographics, employments};
use super::{Act, Staged, Synchronization};
use crate::campus::{
    Context, District, Fault, Hired, HomeTrace, HouseholdDeed, LockOn, Notice, NoticeCode, Person, Readings,
    Record, Refusal, StaffNumber, StoredAddress, difference,
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
        validation.compare(self, &copy);
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
            Ok(hired) => self.warn(number, hired),
            // A conflict that blocks its record is told in both places: it is a suspicion, and it makes the record fail.
            Err(refusal) => self.errors.extend(staged.faults(refusal)),
        }
        self.conflicts.extend(conflict);
    }

    fn warn(&mut self, number: &StaffNumber, hired: Hired) {
        let touched = hired.home.iter().find_map(|trace| match trace {
            HomeTrace::Household(trace) if !hired.is_new => moved(trace.deed),
            _ => None,
        });
        let household = touched.map(|message| Notice {
            code: NoticeCode::HouseholdChanges,
            path: "/household".to_owned(),
            message: Cow::Borrowed(message),
        });
        let notices = hired.notices.into_iter().chain(household);
        self.warnings.extend(notices.map(|notice| Warned {
            staff_number: Some(number.clone()),
            notice,
        }));
    }

    /// Takes the changes out of the difference between Campus and the copy, of which it visits only the parts that differ.
    fn compare(&mut self, now: &District, copy: &District) {
        for change in difference(now, copy) {
            match (change.before, change.after) {
                (Some(Record::Person(before)), Some(Record::Person(after))) => {
                    self.compare_person(&before, &after);
                }
                (None, Some(Record::Person(person))) => self.add_person(&person),
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

/// What is told of a household that the commit would touch; the guide has no list for it (silence AMB-84).
fn moved(deed: HouseholdDeed) -> Option<&'static str> {
    match deed {
        HouseholdDeed::Created => Some("the commit would make a household for this staff member"),
        HouseholdDeed::Updated => Some("the commit would change the household of this staff member"),
        _ => None,
    }
}

fn campus_only(person: &Person) -> Cow<'static, str> {
    let identity = person.identity();
    let (first, last) = (&identity.first_name, &identity.last_name);
    Cow::Owned(format!(
        "{first} {last} is staff in Campus and not among the records; the commit changes nothing of that"
    ))
}
