//! The figures as a table, with the goals and whether they were met.

use crate::measure::{Better, Figure, Record, Spread};

/// An update may cost so much of a creation.
const UPDATE_BY_CREATE: f64 = 1.2;
/// A message to somebody who is told of a call may add so many microseconds to it.
const MESSAGE_MICROS: f64 = 2.0;
/// A search by number in the largest district may cost so much of one in the smallest.
const LARGEST_BY_SMALLEST: f64 = 1.5;
/// A search by the beginning of a name may take so many microseconds in the largest district.
const BY_NAME_MICROS: f64 = 100.0;
/// A creation with a household may cost so much of one without.
const HOUSED_BY_CREATE: f64 = 1.3;
/// A search for one address may take so many microseconds in the largest district.
const LOOKUP_MICROS: f64 = 5.0;
/// A full set of fifty positions may take so many microseconds, in a district of any size.
const FULL_SET_MICROS: f64 = 100.0;
/// Check Campus Data may take so many microseconds in the largest district: a second.
const CHECK_MICROS: f64 = 1_000_000.0;
/// An address may take so many microseconds from its text to its one spelling: a million a second and processor.
const ADDRESS_MICROS: f64 = 1.0;

/// What was measured of addresses, in microseconds each.
pub(crate) struct Addresses {
    pub(crate) parsed: Spread,
    pub(crate) normalised: Spread,
    pub(crate) keys: Spread,
}

/// Prints what an address costs, then the goal.
pub(crate) fn print_addresses(addresses: &Addresses) {
    println!("An address, microseconds, median [min-max]\n");
    for (what, spread) in [
        ("parsed", addresses.parsed),
        ("and normalised", addresses.normalised),
        ("and with its key", addresses.keys),
    ] {
        println!("{what:<16}  {spread:.3}");
    }
    println!();
    let what = "an address parsed and normalised";
    judge(what, addresses.normalised.median, ADDRESS_MICROS, " us");
    println!();
}

/// What was measured in a district of one size, in microseconds per call.
pub(crate) struct Line {
    pub(crate) people: u32,
    pub(crate) create: Spread,
    pub(crate) told: Spread,
    pub(crate) housed: Spread,
    pub(crate) update: Spread,
    pub(crate) rename: Spread,
    pub(crate) full_set: Spread,
    pub(crate) by_number: Spread,
    pub(crate) by_name: Spread,
    pub(crate) by_components: Spread,
    pub(crate) by_text: Spread,
    pub(crate) check: Spread,
}

impl Line {
    /// What several growths to one size say together: each counts with its median.
    pub(crate) fn of(lines: &[Self]) -> Self {
        let spread = |figure: fn(&Self) -> Spread| Spread::of(lines.iter().map(|line| figure(line).median));
        Self {
            people: lines.first().map_or(0, |line| line.people),
            create: spread(|line| line.create),
            told: spread(|line| line.told),
            update: spread(|line| line.update),
            rename: spread(|line| line.rename),
            full_set: spread(|line| line.full_set),
            by_number: spread(|line| line.by_number),
            by_name: spread(|line| line.by_name),
            housed: spread(|line| line.housed),
            by_components: spread(|line| line.by_components),
            by_text: spread(|line| line.by_text),
            check: spread(|line| line.check),
        }
    }

    fn figures(&self) -> [(&'static str, Spread); 11] {
        [
            ("createStaff", self.create),
            ("somebody is told", self.told),
            ("with a household", self.housed),
            ("updateStaff", self.update),
            ("with a new name", self.rename),
            ("with 50 positions", self.full_set),
            ("search by number", self.by_number),
            ("search by name", self.by_name),
            ("address by parts", self.by_components),
            ("address by text", self.by_text),
            ("Check Campus Data", self.check),
        ]
    }
}

/// The figures to be kept.
pub(crate) fn record(lines: &[Line], quick: bool) -> Record {
    let figures = lines.iter().flat_map(|line| {
        let people = line.people;
        line.figures().map(move |(name, spread)| Figure {
            name: format!("{name} at {people} people, us"),
            better: Some(Better::Lower),
            spread,
        })
    });
    Record::new("campus", quick, figures)
}

/// Prints the table, then the goals.
pub(crate) fn print(lines: &[Line]) {
    println!("The district by itself, microseconds per call, median [min-max]\n");
    if let Some(line) = lines.first() {
        row("people", line.figures().map(|(name, _)| name.to_owned()));
    }
    for line in lines {
        let figures = line.figures().map(|(_, spread)| format!("{spread:.2}"));
        row(&line.people.to_string(), figures);
    }
    println!();
    for line in lines {
        let what = format!("updateStaff / createStaff at {} people", line.people);
        judge(
            &what,
            line.update.median / line.create.median,
            UPDATE_BY_CREATE,
            "",
        );
        let what = format!("a message at {} people", line.people);
        judge(
            &what,
            line.told.median - line.create.median,
            MESSAGE_MICROS,
            " us",
        );
        let what = format!("a full set of 50 positions at {} people", line.people);
        judge(&what, line.full_set.median, FULL_SET_MICROS, " us");
    }
    for line in lines {
        let what = format!("createStaff with / without a household at {} people", line.people);
        judge(
            &what,
            line.housed.median / line.create.median,
            HOUSED_BY_CREATE,
            "",
        );
    }
    if let (Some(smallest), Some(largest)) = (lines.first(), lines.last()) {
        let what = format!(
            "search by number at {} / at {} people",
            largest.people, smallest.people
        );
        judge(
            &what,
            largest.by_number.median / smallest.by_number.median,
            LARGEST_BY_SMALLEST,
            "",
        );
        let what = format!("search by name at {} people", largest.people);
        judge(&what, largest.by_name.median, BY_NAME_MICROS, " us");
        for (form, found) in [("parts", largest.by_components), ("text", largest.by_text)] {
            let what = format!("an address by its {form} among {}", largest.people);
            judge(&what, found.median, LOOKUP_MICROS, " us");
        }
        let what = format!("Check Campus Data at {} people", largest.people);
        judge(&what, largest.check.median, CHECK_MICROS, " us");
    }
}

fn row(people: &str, figures: [String; 11]) {
    let figures = figures.map(|figure| format!("{figure:<22}"));
    println!("{people:>9}  {}", figures.join("  ").trim_end());
}

fn judge(what: &str, found: f64, goal: f64, unit: &str) {
    let word = if found <= goal { "met" } else { "missed" };
    println!("{what}: {found:.2}{unit}  (<= {goal}{unit}: {word})");
}
