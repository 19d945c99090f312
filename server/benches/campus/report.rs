//! The figures as a table, with the goals and whether they were met.

use crate::spread::Spread;

/// An update may cost so much of a creation.
const UPDATE_BY_CREATE: f64 = 1.2;
/// A search by number in the largest district may cost so much of one in the smallest.
const LARGEST_BY_SMALLEST: f64 = 1.5;
/// A search by the beginning of a name may take so many microseconds in the largest district.
const BY_NAME_MICROS: f64 = 100.0;

/// What was measured in a district of one size, in microseconds per call.
pub(crate) struct Line {
    pub(crate) people: u32,
    pub(crate) create: Spread,
    pub(crate) update: Spread,
    pub(crate) rename: Spread,
    pub(crate) by_number: Spread,
    pub(crate) by_name: Spread,
}

/// Prints the table, then the goals.
pub(crate) fn print(lines: &[Line]) {
    println!("The district by itself, microseconds per call, median [min-max]\n");
    row([
        "people",
        "createStaff",
        "updateStaff",
        "with a new name",
        "search by number",
        "search by name",
    ]
    .map(str::to_owned));
    for line in lines {
        let figure = |spread: Spread| format!("{spread:.2}");
        row([
            line.people.to_string(),
            figure(line.create),
            figure(line.update),
            figure(line.rename),
            figure(line.by_number),
            figure(line.by_name),
        ]);
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
    }
}

fn row([people, figures @ ..]: [String; 6]) {
    let figures = figures.map(|figure| format!("{figure:<19}"));
    println!("{people:>9}  {}", figures.join("  ").trim_end());
}

fn judge(what: &str, found: f64, goal: f64, unit: &str) {
    let word = if found <= goal { "met" } else { "missed" };
    println!("{what}: {found:.2}{unit}  (<= {goal}{unit}: {word})");
}
