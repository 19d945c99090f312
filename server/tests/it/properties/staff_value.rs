//! Sequences of acts on staff, carried out on the district as a value: it does what the model says.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use mock_campus::campus::{
    Command, Context, District, EmploymentInput, Outcome, PersonId, PositionInput, Refusal, Sent, Snapshot,
    Ssn, StaffCriteria, StaffInput, Text, difference, execute,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::any_input::{blaine, config, decided};
use crate::model::{Act, Model, Record, Told, acts, sets};

/// The fixture the district of these tests is made of, as text.
pub(super) static BLAINE: LazyLock<Value> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../fixtures/districts/blaine.json")).unwrap()
});

/// The day Blaine's clock stands at.
pub(super) const FIRST_DAY: Date = date(2024, 3, 15);

fn text(record: &Record, property: &str) -> Sent<Text> {
    match record.0.get(property) {
        None => Sent::Absent,
        Some(value) => value.as_str().map_or(Sent::Empty, Sent::text),
    }
}

fn day(record: &Record, property: &str) -> Sent<Date> {
    match text(record, property) {
        Sent::Absent => Sent::Absent,
        Sent::Empty => Sent::Empty,
        Sent::Value(text) => Sent::Value(text.parse().unwrap()),
    }
}

fn list<T>(record: &Record, property: &str, element: fn(&Record) -> T) -> Sent<Vec<T>> {
    match record.0.get(property) {
        None => Sent::Absent,
        Some(Value::Null) => Sent::Empty,
        Some(_) => Sent::Value(record.list(property).iter().map(element).collect()),
    }
}

fn employment(record: &Record) -> EmploymentInput {
    EmploymentInput {
        hire_date: day(record, "hireDate"),
        termination_date: day(record, "terminationDate"),
    }
}

fn position(record: &Record) -> PositionInput {
    PositionInput {
        school_number: text(record, "schoolNumber"),
        assignment_code: text(record, "assignmentCode"),
        title_code: text(record, "titleCode"),
        title_description: text(record, "titleDescription"),
        start_date: day(record, "startDate"),
        end_date: day(record, "endDate"),
    }
}

fn staff(record: &Record) -> Box<StaffInput> {
    Box::new(StaffInput {
        staff_number: text(record, "staffNumber"),
        last_name: text(record, "lastName"),
        first_name: text(record, "firstName"),
        middle_name: text(record, "middleName"),
        gender: text(record, "gender"),
        ssn: text(record, "ssn"),
        birthdate: day(record, "birthdate"),
        work_phone: text(record, "workPhone"),
        cell_phone: text(record, "cellPhone"),
        other_phone: text(record, "otherPhone"),
        work_email: text(record, "workEmail"),
        personal_email: text(record, "personalEmail"),
        employments: list(record, "employments", employment),
        positions: list(record, "positions", position),
        household: Sent::Absent,
    })
}

/// More than of other laws: an act is cheap, and there is much that acts can do to each other.
fn many() -> ProptestConfig {
    let usual = config();
    ProptestConfig {
        cases: usual.cases * 8,
        ..usual
    }
}

/// A district and its day.
struct Subject {
    district: District,
    today: Date,
}

impl Subject {
    fn carry_out(&mut self, act: &Act) -> Told {
        let command = match act {
            Act::Create(record) => Command::CreateStaff(staff(record)),
            Act::Update { number, record } => Command::UpdateStaff {
                staff_number: number.clone(),
                staff: staff(record),
            },
            Act::AddPosition {
                number,
                position: sent,
            } => Command::CreatePosition {
                staff_number: number.clone(),
                position: position(sent),
            },
            Act::Edit { person, record } => Command::EditPerson {
                person: PersonId(*person),
                edit: staff(record),
            },
            Act::Search(criteria) => return self.search(|name| criteria.get(name)),
            Act::Wait { days } => {
                self.today = self.today.checked_add(jiff::Span::new().days(*days)).unwrap();
                return Told::Nothing;
            }
        };
        let cx = Context {
            now: Timestamp::UNIX_EPOCH,
            today: self.today,
            ..decided()
        };
        let mut next = self.district.clone();
        match execute(&mut next, &cx, &command) {
            Ok(Outcome::Person(hired)) => {
                self.district = next;
                let warnings = hired.notices.iter();
                let warnings = warnings.map(|notice| format!("{} {}", notice.code.as_str(), notice.path));
                Told::Stored {
                    person: hired.person.id.0,
                    is_new: hired.is_new,
                    warnings: sorted(warnings),
                }
            }
            Ok(other) => panic!("{other:?}"),
            Err(refusal) => refused(&refusal),
        }
    }

    fn search<'a>(&self, criterion: impl Fn(&'static str) -> Option<&'a String>) -> Told {
        let criteria = StaffCriteria {
            staff_number: criterion("staffNumber").cloned(),
            last_name: criterion("lastName").cloned(),
            first_name: criterion("firstName").cloned(),
            birthdate: criterion("birthdate").map(|date| date.parse().unwrap()),
            ssn: criterion("ssn").and_then(|ssn| Ssn::parse(ssn)),
        };
        let cx = Context {
            now: Timestamp::UNIX_EPOCH,
            today: self.today,
            ..decided()
        };
        match self.district.search_staff(&cx, &criteria) {
            Ok(hits) => Told::Found(hits.people.iter().map(|person| person.id.0).collect()),
            Err(refusal) => refused(&refusal),
        }
    }
}

fn sorted(texts: impl Iterator<Item = String>) -> Vec<String> {
    let mut texts: Vec<String> = texts.map(|text| text.trim().to_owned()).collect();
    texts.sort();
    texts
}

fn refused(refusal: &Refusal) -> Told {
    let status = match refusal {
        Refusal::NoSuchStaff(_) | Refusal::NoSuchPerson(_) => 404,
        Refusal::SeveralStaff(_) | Refusal::Taken(_) | Refusal::ReadOnly(_) => 409,
        _ => 400,
    };
    let faults = refusal.faults().iter();
    let faults = sorted(faults.map(|fault| format!("{} {}", fault.code.as_str(), fault.path)));
    Told::Refused { status, faults }
}

/// What is different between two versions, in the words of the model.
fn changes(before: &District, after: &District) -> Vec<String> {
    let changes = difference(before, after).into_iter();
    let records = changes.map(|change| change.after.expect("nobody is forgotten"));
    sorted(records.map(|record| format!("{} {}", record.table(), record.id())))
}

/// Plays acts on the district and on the model, which have to agree after each.
fn play(acts: &[Act]) -> Result<Subject, TestCaseError> {
    let mut model = Model::of(&BLAINE, FIRST_DAY);
    let mut subject = Subject {
        district: blaine(),
        today: FIRST_DAY,
    };
    for act in acts {
        let (former, before) = (model.clone(), subject.district.clone());
        let expected = model.carry_out(act);
        prop_assert_eq!(subject.carry_out(act), expected, "{:?}", act);
        let held = json!(Snapshot::of(&subject.district));
        let people: Vec<_> = model.people.values().collect();
        prop_assert_eq!(&held["people"], &json!(people), "{:?}", act);
        prop_assert_eq!(&held["titles"], &model.titles.list());
        let ids = ["personID", "identityID", "assignmentID"].map(|id| held["lastIds"][id].as_u64().unwrap());
        prop_assert_eq!(ids, model.last_ids);
        let expected = sorted(model.changes_since(&former).into_iter());
        prop_assert_eq!(changes(&before, &subject.district), expected, "{:?}", act);
    }
    Ok(subject)
}

proptest! {
    #![proptest_config(many())]

    #[test]
    fn a_district_does_to_staff_what_the_rules_say(acts in acts()) {
        let subject = play(&acts)?;
        // The index of numbers has come along.
        for person in subject.district.people.iter() {
            if let Some(number) = &person.staff_number {
                let mut holders = subject.district.people.holders(&number.key());
                prop_assert!(holders.any(|holder| holder.id == person.id));
            }
        }
    }

    #[test]
    fn a_list_meets_what_is_stored_as_the_rules_say_and_sent_again_changes_nothing(acts in sets()) {
        let mut subject = play(&acts)?;
        let before = subject.district.clone();
        subject.carry_out(acts.last().unwrap());
        prop_assert_eq!(changes(&before, &subject.district), Vec::<String>::new());
    }
}
