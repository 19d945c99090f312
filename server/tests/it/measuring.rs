//! What the benches say of two runs.

#[expect(
    dead_code,
    unused_imports,
    reason = "the tests measure nothing and keep nothing in files"
)]
#[path = "../../benches/measure/mod.rs"]
mod measure;

use self::measure::{Better, Comparison, Figure, Record, Spread};

/// A run with one figure, measured five times around `middle`.
fn run(name: &str, better: Option<Better>, middle: f64) -> Record {
    let spread = Spread::of([0.98, 0.99, 1.0, 1.01, 1.02].map(|share| share * middle));
    let name = name.to_owned();
    Record::new("http", false, [Figure { name, better, spread }])
}

fn compared(before: &Record, now: &Record) -> String {
    Comparison::new(before, now).to_string()
}

#[test]
fn quartiles_are_around_the_median() {
    let told = |spread: Spread| {
        let Spread {
            min,
            lower,
            median,
            upper,
            max,
        } = spread;
        format!("{min} {lower} {median} {upper} {max}")
    };
    assert_eq!(told(Spread::of([5.0, 1.0, 4.0, 2.0, 3.0])), "1 2 3 4 5");
    assert_eq!(told(Spread::of([2.0, 1.0])), "1 1.25 1.5 1.75 2");
    assert!(Spread::of([]).median.is_nan());
}

#[test]
fn a_change_beyond_the_noise_is_named_with_its_direction() {
    let higher = |middle| run("throughput", Some(Better::Higher), middle);
    let lower = |middle| run("CPU", Some(Better::Lower), middle);
    for (before, now, said) in [
        (higher(1.0), higher(0.8), "1 worse: throughput\n"),
        (higher(1.0), higher(1.2), "1 better: throughput\n"),
        (lower(1.0), lower(0.8), "1 better: CPU\n"),
        (lower(1.0), lower(1.2), "1 worse: CPU\n"),
    ] {
        let text = compared(&before, &now);
        assert!(text.contains(&format!("beyond the noise {said}")), "{text}");
    }
}

#[test]
fn a_change_within_the_noise_is_none() {
    for now in [1.0, 1.01, 0.96] {
        let text = compared(
            &run("x", Some(Better::Lower), 1.0),
            &run("x", Some(Better::Lower), now),
        );
        assert!(text.contains("beyond the noise nothing is worse"), "{text}");
        assert!(text.contains("beyond the noise nothing is better"), "{text}");
    }
}

#[test]
fn what_belongs_to_the_machine_is_kept_and_not_compared() {
    let text = compared(&run("requests/s", None, 1.0), &run("requests/s", None, 9.0));
    assert!(!text.contains("requests/s"), "{text}");
}

#[test]
fn a_figure_that_only_one_run_has_is_told() {
    let text = compared(&run("old", None, 1.0), &run("young", None, 1.0));
    assert!(
        text.contains("note: new: young") && text.contains("note: no longer measured: old"),
        "{text}"
    );
}

#[test]
fn a_kept_run_is_read_again_and_nothing_else_is() {
    let kept = run("x", Some(Better::Lower), 1.0).to_json().unwrap();
    assert_eq!(Record::read(&kept, "http").unwrap().to_json().unwrap(), kept);
    for (text, bench) in [
        (kept.as_str(), "campus"),
        ("{}", "http"),
        (&kept.replace(": 2", ": 1"), "http"),
    ] {
        assert!(Record::read(text, bench).is_err(), "{text}");
    }
}

#[test]
fn what_could_not_be_measured_is_not_kept() {
    assert!(run("x", None, f64::NAN).figures.is_empty());
}
