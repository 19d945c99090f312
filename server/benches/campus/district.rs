//! A district that grows, and what is measured in it.

use std::hint::black_box;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use mock_campus::campus::{
    AddressInput, Command, Context, District, EmploymentInput, NotificationCommand, NotificationType, Person,
    PositionInput, Readings, Sent, StaffCriteria, StaffInput, difference, execute,
};
use mock_campus::mock::Fixture;

use crate::homes::split;
use crate::measure::{Spread, Stopwatch};

/// The sizes that are measured.
pub(crate) const SIZES: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
const ROUNDS: usize = 5;
pub(crate) const CALLS: u32 = 1_000;
/// Steps through the people without meeting one twice: a prime that divides no size.
const STRIDE: u32 = 7_919;
/// How many positions a full set holds.
const FULL_SET: i32 = 50;
/// Who holds them.
const HOLDERS: u32 = 20;
const TODAY: Date = date(2024, 3, 15);

/// A district, and how many people were created in it.
pub(crate) struct Grown {
    district: District,
    readings: Readings,
    people: u32,
}

impl Default for Grown {
    fn default() -> Self {
        let fixture = Fixture::built_in("blaine-empty").expect("a fixture that is built in");
        let mut grown = Self {
            district: fixture.district.clone(),
            readings: Readings::default(),
            people: 0,
        };
        for index in 0..HOLDERS {
            grown.create(holder(index));
        }
        grown
    }
}

impl Grown {
    /// Creates people until there are so many, and enters an address for each.
    pub(crate) fn grow_to(&mut self, size: u32) {
        while self.people < size {
            self.create(teacher(self.people));
            self.enter(split(self.people));
            self.people += 1;
        }
    }

    fn create(&mut self, staff: StaffInput) {
        self.carry_out(&Command::CreateStaff(Box::new(staff)));
    }

    fn enter(&mut self, address: AddressInput) {
        self.carry_out(&Command::EnterAddress(Box::new(address)));
    }

    fn carry_out(&mut self, command: &Command) {
        let cx = context(&self.readings);
        execute(&mut self.district, &cx, command).expect("a command that is accepted");
    }

    /// Microseconds of a creation, each in a copy that is dropped again.
    pub(crate) fn measure_creations(&self) -> Spread {
        let commands: Vec<Command> = (0..CALLS)
            .map(|index| Command::CreateStaff(Box::new(teacher(self.people + index))))
            .collect();
        self.measure(&commands)
    }

    /// Microseconds of a creation that somebody is told of who has been told of a thousand.
    pub(crate) fn measure_creations_told(&self) -> Spread {
        let mut told = Self {
            district: self.district.clone(),
            readings: self.readings.clone(),
            people: self.people,
        };
        told.notify_somebody();
        for index in 0..CALLS {
            told.create(teacher(self.people + CALLS + index));
        }
        told.measure_creations()
    }

    fn notify_somebody(&mut self) {
        let offered = self.district.users.offered(&context(&self.readings)).next();
        let recipient = offered.expect("a user who may be told").username.to_string();
        for step in [
            NotificationCommand::Open(None),
            NotificationCommand::ChooseType(NotificationType::HrStaff),
            NotificationCommand::AddRecipient(recipient),
            NotificationCommand::Save,
        ] {
            self.carry_out(&Command::Notify(step));
        }
    }

    /// Microseconds of an update with the whole record and another mail address.
    pub(crate) fn measure_updates(&self) -> Spread {
        self.measure_updates_with(|staff| staff.work_email = Sent::text("berg@blaine.example"))
    }

    /// Microseconds of an update with the whole record and another last name, which begins an identity.
    pub(crate) fn measure_renamings(&self) -> Spread {
        self.measure_updates_with(|staff| staff.last_name = Sent::text("Berg"))
    }

    fn measure_updates_with(&self, change: impl Fn(&mut StaffInput)) -> Spread {
        let update = |index| {
            let mut staff = teacher(self.spot(index));
            change(&mut staff);
            Command::UpdateStaff {
                staff_number: number(self.spot(index)),
                staff: Box::new(staff),
            }
        };
        self.measure(&(0..CALLS).map(update).collect::<Vec<_>>())
    }

    /// Microseconds of an update with a full set of fifty positions, each of which is found and gets an end.
    pub(crate) fn measure_full_sets(&self) -> Spread {
        let update = |index| Command::UpdateStaff {
            staff_number: holder_number(index % HOLDERS),
            staff: Box::new(StaffInput {
                positions: Sent::Value(full_set(Sent::Value(date(2024, 6, 1)))),
                ..StaffInput::default()
            }),
        };
        self.measure(&(0..CALLS).map(update).collect::<Vec<_>>())
    }

    /// Microseconds of a search by staff number that finds one person.
    pub(crate) fn measure_searches_by_number(&self) -> Spread {
        let criteria = |index| StaffCriteria {
            staff_number: Some(number(self.spot(index))),
            ..StaffCriteria::default()
        };
        self.measure_searches(&(0..CALLS).map(criteria).collect::<Vec<_>>())
    }

    /// Microseconds of a search by the beginning of a last name, which lists as many people as a search does.
    pub(crate) fn measure_searches_by_name(&self) -> Spread {
        let criteria = |index: u32| StaffCriteria {
            last_name: Some(format!("Lind{}", index % 10)),
            ..StaffCriteria::default()
        };
        self.measure_searches(&(0..CALLS).map(criteria).collect::<Vec<_>>())
    }

    pub(crate) fn measure(&self, commands: &[Command]) -> Spread {
        let cx = context(&self.readings);
        rounds(|| {
            for command in commands {
                let mut next = self.district.clone();
                execute(&mut next, &cx, command).expect("a command that is accepted");
                black_box(difference(&self.district, &next));
            }
        })
    }

    fn measure_searches(&self, criteria: &[StaffCriteria]) -> Spread {
        let cx = context(&self.readings);
        rounds(|| {
            for criteria in criteria {
                let hits = self
                    .district
                    .search_staff(&cx, criteria)
                    .expect("a search with a criterion");
                assert!(!black_box(hits).people.is_empty(), "somebody is found");
            }
        })
    }

    /// Microseconds of Check Campus Data where of a hundred people one has no number and two share one.
    pub(crate) fn measure_checks(&self) -> Spread {
        let cx = context(&self.readings);
        let district = self.neglected();
        black_box(district.check_numbers(&cx));
        let measured = (0..ROUNDS).map(|_| {
            let stopwatch = Stopwatch::start();
            let report = black_box(district.check_numbers(&cx));
            let passed = stopwatch.read().as_secs_f64() * 1e6;
            assert!(!report.is_clean(), "something is found");
            passed
        });
        Spread::of(measured)
    }

    /// The same district where of a hundred people one has lost the number and another has that of the next.
    fn neglected(&self) -> District {
        let mut district = self.district.clone();
        let people: Vec<Arc<Person>> = district.people.iter().cloned().collect();
        for hundred in people.chunks_exact(100) {
            let lost = Person {
                staff_number: None,
                ..Person::clone(&hundred[0])
            };
            let shared = Person {
                staff_number: hundred[2].staff_number.clone(),
                ..Person::clone(&hundred[1])
            };
            for person in [lost, shared] {
                district.people.put(Arc::new(person));
            }
        }
        district
    }

    /// How many addresses a search finds.
    pub(crate) fn addresses_found(&self, sought: &AddressInput) -> usize {
        let cx = context(&self.readings);
        let hits = self.district.search_addresses(&cx, sought);
        black_box(hits.expect("a search with a criterion"))
            .addresses
            .len()
    }

    /// How many people there are.
    pub(crate) fn people(&self) -> u32 {
        self.people
    }

    /// Where the nth look goes.
    pub(crate) fn spot(&self, index: u32) -> u32 {
        index.wrapping_mul(STRIDE) % self.people
    }
}

/// Microseconds per call over some rounds; the first warms up.
pub(crate) fn rounds(round: impl Fn()) -> Spread {
    round();
    let measured = (0..ROUNDS).map(|_| {
        let stopwatch = Stopwatch::start();
        round();
        stopwatch.read().as_secs_f64() * 1e6 / f64::from(CALLS)
    });
    Spread::of(measured)
}

fn context(readings: &Readings) -> Context<'_> {
    Context {
        now: Timestamp::UNIX_EPOCH,
        today: TODAY,
        readings,
        explains: true,
    }
}

fn number(index: u32) -> String {
    format!("B{index:07}")
}

fn holder_number(index: u32) -> String {
    format!("H{index:07}")
}

/// Somebody with fifty positions.
fn holder(index: u32) -> StaffInput {
    StaffInput {
        staff_number: Sent::text(&holder_number(index)),
        last_name: Sent::text(&format!("Holm{index}")),
        positions: Sent::Value(full_set(Sent::Absent)),
        ..teacher(index)
    }
}

/// Fifty positions that begin day by day, and end like this.
fn full_set(end_date: Sent<Date>) -> Vec<PositionInput> {
    let position = |days: i32| PositionInput {
        school_number: Sent::text(if days % 2 == 0 { "010" } else { "020" }),
        assignment_code: Sent::text("20"),
        title_code: Sent::text("T100"),
        start_date: Sent::Value(date(2023, 8, 15).saturating_add(days.days())),
        end_date,
        ..PositionInput::default()
    };
    (0..FULL_SET).map(position).collect()
}

pub(crate) fn teacher(index: u32) -> StaffInput {
    StaffInput {
        staff_number: Sent::text(&number(index)),
        // The number backwards: names that follow each other belong to people who do not.
        last_name: Sent::text(&format!(
            "Lind{}",
            index.to_string().chars().rev().collect::<String>()
        )),
        first_name: Sent::text("Annika"),
        gender: Sent::text("F"),
        birthdate: Sent::Value(date(1987, 11, 2)),
        work_email: Sent::text("annika@blaine.example"),
        employments: Sent::Value(vec![EmploymentInput {
            hire_date: Sent::Value(date(2023, 8, 15)),
            termination_date: Sent::Absent,
        }]),
        positions: Sent::Value(vec![PositionInput {
            school_number: Sent::text("010"),
            assignment_code: Sent::text("20"),
            title_code: Sent::text("T100"),
            start_date: Sent::Value(date(2023, 8, 15)),
            ..PositionInput::default()
        }]),
        ..StaffInput::default()
    }
}
