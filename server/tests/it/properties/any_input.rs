//! Input of every kind, drawn so that much of it is accepted and much of it collides.

use std::sync::{Arc, LazyLock};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use mock_campus::campus::{
    Command, Context, District, EmploymentInput, NotificationCommand, NotificationId, NotificationType,
    Outcome, PersonId, PositionInput, Preference, PreferenceCommand, Readings, Refusal, SchoolInput, Secret,
    Sent, StaffInput, Text, execute,
};
use mock_campus::mock::Fixture;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::any_home::{any_household, home_command};

/// Few enough that the suite stays quick.
pub(super) fn config() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        // 64 unless PROPTEST_CASES asks for more.
        cases: usual.cases / 4,
        failure_persistence: None,
        ..usual
    }
}

/// The district everything starts from.
pub(super) fn blaine() -> District {
    Fixture::built_in("blaine").unwrap().district.clone()
}

/// A day in Blaine, under the decided readings.
pub(super) fn decided() -> Context<'static> {
    static READINGS: LazyLock<Readings> = LazyLock::new(Readings::default);
    Context {
        now: Timestamp::UNIX_EPOCH,
        today: date(2024, 3, 15),
        readings: &READINGS,
        explains: true,
    }
}

/// Carries a command out in place.
pub(super) fn carry_out(district: &mut District, command: &Command) -> Result<Outcome, Refusal> {
    execute(district, &decided(), command)
}

/// Carries commands out one after the other; a refused one leaves what it found.
pub(super) fn carry_out_all(mut district: District, commands: &[Command]) -> District {
    for command in commands {
        let mut next = district.clone();
        if carry_out(&mut next, command).is_ok() {
            district = next;
        }
    }
    district
}

/// Names that begin alike, or differ in case or script.
const NAMES: &[&str] = &[
    "Larsen",
    "LARSSON",
    "lar",
    "Stone",
    "Olsen",
    " Olsen",
    "Étoile",
    "éTOILE",
    "Ångström",
    "Straße",
    "STRASSE",
    "Σίσυφος",
    "ΣΊΣΥΦΟΣ",
    "ΣΊΣ",
    "İnönü",
    "i",
];

/// Staff numbers of which some are in use and some are none.
const NUMBERS: &[&str] = &[
    "E1001", "e1001", "E1003", "E1005", "E2001", "e2001", " E2001 ", "E2002", "0042", "42", "E 1", "",
];

/// Mostly a name of the list, sometimes any text.
pub(super) fn name() -> impl Strategy<Value = String> {
    prop_oneof![4 => code(NAMES), 1 => any::<String>(), 1 => "\\PC{40,60}"]
}

/// Mostly a number of the list, sometimes a short one or any text.
pub(super) fn number() -> impl Strategy<Value = String> {
    prop_oneof![6 => code(NUMBERS), 2 => "[A-Ca-c0-9._-]{1,2}", 1 => any::<String>()]
}

/// Mostly a text of the list, sometimes any.
pub(super) fn code(known: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop_oneof![8 => select(known).prop_map(str::to_owned), 1 => any::<String>()]
}

/// Mostly a value, sometimes none of either kind.
pub(super) fn sent<T: std::fmt::Debug + Clone>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Sent<T>> {
    prop_oneof![
        6 => value.prop_map(Sent::Value),
        1 => Just(Sent::Absent),
        1 => Just(Sent::Empty),
    ]
}

/// A text that may be left out; an empty one means the same as none.
pub(super) fn text(value: impl Strategy<Value = String>) -> impl Strategy<Value = Sent<Text>> {
    sent(value).prop_map(|sent| match sent {
        Sent::Value(text) => Sent::text(&text),
        Sent::Empty => Sent::Empty,
        Sent::Absent => Sent::Absent,
    })
}

/// A text that is there.
fn given(value: impl Strategy<Value = String>) -> impl Strategy<Value = Sent<Text>> {
    value.prop_map(|text| Sent::text(&text))
}

pub(super) fn any_date() -> impl Strategy<Value = Date> {
    (0i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

prop_compose! {
    /// A position, mostly one that is accepted.
    fn any_position()(
        school_number in text(code(&["010", "020", " 010 "])),
        assignment_code in text(code(&["10", "20"])),
        title_code in text(code(&["T100", "t100", " T200", "NEW1", "new1", "  "])),
        title_description in text(name()),
        start_date in sent(any_date()),
        end_date in sent(any_date()),
    ) -> PositionInput {
        PositionInput { school_number, assignment_code, title_code, title_description, start_date, end_date }
    }
}

prop_compose! {
    fn any_employment()(
        hire_date in prop_oneof![9 => any_date().prop_map(Sent::Value), 1 => Just(Sent::Absent)],
        termination_date in sent(any_date()),
    ) -> EmploymentInput {
        EmploymentInput { hire_date, termination_date }
    }
}

prop_compose! {
    /// A staff member, mostly one that is accepted.
    fn any_staff()(
        staff_number in prop_oneof![6 => given(number()), 1 => text(number())],
        last_name in prop_oneof![6 => given(name()), 1 => text(name())],
        first_name in prop_oneof![6 => given(name()), 1 => text(name())],
        middle_name in text(name()),
        gender in prop_oneof![9 => Just(Sent::text("F")), 1 => text(any::<String>())],
        ssn in text(prop_oneof![9 => "[0-9]{3}-?[0-9]{2}-?[0-9]{4}", 1 => any::<String>()]),
        birthdate in sent(any_date()),
        work_phone in text("[0-9-]{0,26}"),
        employments in sent(vec(any_employment(), 0..3)),
        positions in sent(vec(any_position(), 0..3)),
        household in prop_oneof![1 => Just(Sent::Absent), 1 => sent(any_household())],
    ) -> StaffInput {
        StaffInput {
            staff_number, last_name, first_name, middle_name, gender, ssn, birthdate, work_phone, employments, positions,
            household, ..StaffInput::default()
        }
    }
}

/// A district whose administrator is told of staff.
pub(super) fn telling() -> District {
    let steps = [
        NotificationCommand::ChooseType(NotificationType::HrStaff),
        NotificationCommand::AddRecipient("aadmin".to_owned()),
        NotificationCommand::Save,
    ];
    carry_out_all(blaine(), &steps.map(Command::Notify))
}

/// A step in one of the tools in which something is edited before it is saved.
fn editing() -> impl Strategy<Value = Command> {
    let boxes = vec((select(&Preference::ALL[..]), any::<bool>()), 1..3);
    let preference = prop_oneof![
        3 => boxes.prop_map(PreferenceCommand::Check),
        1 => Just(PreferenceCommand::Save),
        1 => Just(PreferenceCommand::Cancel),
    ];
    let user = || select(vec!["aadmin", "bhr", "Ben Hr", "tteach"]);
    let opened = prop_oneof![Just(None), (1u64..3).prop_map(|id| Some(NotificationId(id)))];
    let notification = prop_oneof![
        2 => opened.prop_map(NotificationCommand::Open),
        2 => select(&NotificationType::ALL[..]).prop_map(NotificationCommand::ChooseType),
        3 => user().prop_map(|text| NotificationCommand::AddRecipient(text.to_owned())),
        1 => user().prop_map(|text| NotificationCommand::RemoveRecipient(text.into())),
        1 => Just(NotificationCommand::ClearRecipients),
        2 => Just(NotificationCommand::Save),
        1 => Just(NotificationCommand::Cancel),
    ];
    prop_oneof![
        preference.prop_map(Command::Prefer),
        notification.prop_map(Command::Notify)
    ]
}

/// Any command.
pub(super) fn command() -> impl Strategy<Value = Command> {
    let school = (code(&["010", "030", " "]), name());
    let any_staff = || any_staff().boxed();
    prop_oneof![
        6 => any_staff().prop_map(|staff| Command::CreateStaff(Box::new(staff))),
        4 => (number(), any_staff())
            .prop_map(|(staff_number, staff)| Command::UpdateStaff { staff_number, staff: Box::new(staff) }),
        2 => (1u64..16, any_staff())
            .prop_map(|(person, edit)| Command::EditPerson { person: PersonId(person), edit: Box::new(edit) }),
        4 => (number(), any_position())
            .prop_map(|(staff_number, position)| Command::CreatePosition { staff_number, position }),
        2 => (number(), any_position())
            .prop_map(|(staff_number, position)| Command::UpdatePosition { staff_number, position }),
        1 => (1u64..16, 1u64..16, any::<bool>()).prop_map(|(person, position, linked)| Command::LinkPosition {
            person: PersonId(person),
            position,
            linked,
        }),
        1 => (1u64..18, 1u64..18).prop_map(|(base, other)| Command::CombinePeople {
            base: PersonId(base),
            other: PersonId(other),
        }),
        5 => home_command().boxed(),
        4 => editing().boxed(),
        1 => school.prop_map(|(school_number, name)| Command::AddSchool(SchoolInput { school_number, name })),
        1 => select(vec!["010", "020", "030"]).prop_map(|number| Command::RemoveSchool(number.to_owned())),
        1 => "[a-z]{4}".prop_map(|text| Command::GenerateSecret {
            secret: Secret::new(text.as_str()),
            secret_id: Arc::from(text),
        }),
        1 => Just(()).prop_map(|()| Command::Restore { district: Box::new(blaine()), credentials: None }),
    ]
}

/// Some commands, one after the other.
pub(super) fn commands() -> impl Strategy<Value = Vec<Command>> {
    vec(command(), 1..12)
}
