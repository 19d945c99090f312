//! What an operator does with people by hand.

use super::commands::Hired;
use super::input::StaffInput;
use super::judgement::Purpose;
use super::update::Update;
use crate::campus::position::Report;
use crate::campus::sent::Absence;
use crate::campus::{
    Context, District, HouseholdInput, LockArea, Notice, NoticeCode, Person, PersonId, Readings, Refusal,
    RemoveFailure, Sent, StaffNumber, employment,
};

/// How many other holders of a number a warning names; the report has them all.
const HOLDERS_NAMED: usize = 5;

impl District {
    /// Changes a person by hand, as an operator does in Campus: a name is corrected where it stands, the employments and
    /// positions sent take the place of those stored, and a staff number may be one that others hold, as it happens in
    /// districts that were never cleaned (CHECK-02).
    ///
    /// # Errors
    /// [`Refusal::NoSuchPerson`]; [`Refusal::ReadOnly`] with everything that the HR system delivers and no preference opens
    /// (READONLY-01, silence AMB-98); [`Refusal::InvalidStaff`] with every fault; [`Refusal::LinkedPosition`] when a position
    /// that should go cannot.
    pub fn edit_person(
        &mut self,
        cx: &Context<'_>,
        id: PersonId,
        sent: &StaffInput,
    ) -> Result<Hired, Refusal> {
        let Some(former) = self.people.get(id).cloned() else {
            return Err(Refusal::NoSuchPerson(self.no_such_person(id, "personID")));
        };
        self.admit_edit(&former, sent.touched())?;
        let household = sent.household.value().map(HouseholdInput::read);
        let faults = self.judged(cx, sent, household.as_ref(), Purpose::Edit);
        if !faults.is_empty() {
            return Err(Refusal::InvalidStaff(faults));
        }
        let mut person = Person::clone(&former);
        let number = sent.staff_number.change(Absence::DECIDED);
        number.apply(&mut person.staff_number, |number| StaffNumber::parse(number).ok());
        let update = Update {
            sent,
            absence: Absence::DECIDED,
            cx,
            reference: &self.reference,
        };
        update.correct(&mut person);
        match &sent.employments {
            Sent::Absent => {}
            Sent::Empty => person.employments.clear(),
            Sent::Value(list) => {
                person.employments = list.iter().map(employment::EmploymentInput::stored).collect();
            }
        }
        let mut report = Report::default();
        if sent.staff_number != Sent::Absent {
            report.notices.extend(self.shared_number(cx, &person));
        }
        if sent.positions != Sent::Absent {
            // An operator stands before the position: what cannot be removed is refused at once.
            let readings = Readings {
                remove_failure: RemoveFailure::Error,
                ..cx.readings.clone()
            };
            let cx = &Context {
                readings: &readings,
                ..*cx
            };
            self.settle_positions(cx, &mut person.positions, sent.sent_positions(), &mut report)?;
        }
        Ok(Hired {
            person: self.put_changed(&former, person),
            is_new: false,
            notices: report.notices,
            traces: report.traces,
            home: Vec::new(),
        })
    }
}

impl District {
    /// Who else holds the number that somebody is given by hand, as a warning (CHECK-02).
    fn shared_number(&self, cx: &Context<'_>, person: &Person) -> Option<Notice> {
        let number = person.staff_number.as_ref()?;
        let holders = self.holders(cx, number.as_str());
        let others: Vec<_> = holders.filter(|holder| holder.id != person.id).collect();
        if others.is_empty() {
            return None;
        }
        let shown = others.iter().take(HOLDERS_NAMED).map(|other| {
            let identity = other.identity();
            format!(
                "{} {} (personID {})",
                identity.first_name, identity.last_name, other.id
            )
        });
        let mut holders = shown.collect::<Vec<_>>();
        let further = others.len().saturating_sub(HOLDERS_NAMED);
        holders.extend((further > 0).then(|| format!("{further} more")));
        let holders = holders.join(", ");
        Some(Notice {
            code: NoticeCode::StaffNumberShared,
            path: "/staffNumber".to_owned(),
            message: format!(
                "{number} is the staff number of {holders}, too, as Check Campus Data will tell (CHECK-02)"
            )
            .into(),
        })
    }
}

impl StaffInput {
    /// What an edit is about: every property that was sent, with its area, whatever its value.
    fn touched(&self) -> impl Iterator<Item = (LockArea, &'static str)> {
        let texts = self.texts().into_iter();
        let texts = texts.map(|(property, text)| (LockArea::Demographics, property, *text != Sent::Absent));
        let others = [
            (
                LockArea::Demographics,
                "birthdate",
                self.birthdate != Sent::Absent,
            ),
            (
                LockArea::Employments,
                "employments",
                self.employments != Sent::Absent,
            ),
            (LockArea::Assignments, "positions", self.positions != Sent::Absent),
        ];
        let all = texts.chain(others);
        all.filter(|(_, _, is_sent)| *is_sent)
            .map(|(area, property, _)| (area, property))
    }
}
