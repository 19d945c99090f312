//! Two runs side by side: which figures differ by more than they differ within a run?

use std::fmt;

use super::{Better, Figure, Record, Spread};

/// A smaller difference is not told, however clear: two runs of one binary have differed by 0.06.
const SMALLEST: f64 = 0.08;

/// An earlier run and a later one.
pub(crate) struct Comparison {
    remarks: Vec<String>,
    pairs: Vec<Pair>,
}

/// A figure in both runs.
struct Pair {
    name: String,
    better: Better,
    before: Spread,
    now: Spread,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Change {
    Better,
    Worse,
    /// Not to be told from chance.
    Noise,
}

impl Pair {
    fn ratio(&self) -> f64 {
        self.now.median / self.before.median
    }

    /// The ratios that the middle halves of both runs leave open.
    fn range(&self) -> (f64, f64) {
        (
            self.now.lower / self.before.upper,
            self.now.upper / self.before.lower,
        )
    }

    /// A difference is beyond the noise where the middle halves of the two runs have nothing in common: with fifteen rounds
    /// each, chance alone seldom does that.
    fn change(&self) -> Change {
        let (least, most) = self.range();
        let apart = least > 1.0 || most < 1.0;
        if !apart || (self.ratio() - 1.0).abs() < SMALLEST {
            Change::Noise
        } else if (self.ratio() > 1.0) == (self.better == Better::Higher) {
            Change::Better
        } else {
            Change::Worse
        }
    }
}

impl Comparison {
    pub(crate) fn new(before: &Record, now: &Record) -> Self {
        let pair = |figure: &Figure| {
            let same = before.figures.iter().find(|other| other.name == figure.name)?;
            Some(Pair {
                name: figure.name.clone(),
                better: figure.better?,
                before: same.spread,
                now: figure.spread,
            })
        };
        Self {
            remarks: remarks(before, now),
            pairs: now.figures.iter().filter_map(pair).collect(),
        }
    }

    fn named(&self, change: Change) -> Vec<&str> {
        let pairs = self.pairs.iter().filter(|pair| pair.change() == change);
        pairs.map(|pair| pair.name.as_str()).collect()
    }
}

/// What makes the comparison doubtful or leaves it incomplete.
fn remarks(before: &Record, now: &Record) -> Vec<String> {
    let mut remarks = Vec::new();
    if before.quick || now.quick {
        remarks.push("a quick run is too short to tell a difference from noise".to_owned());
    }
    if before.processors != now.processors {
        let (then, today) = (before.processors, now.processors);
        remarks.push(format!("another machine: {then} processors then, {today} now"));
    }
    let lacks = |one: &Record, figure: &Figure| one.figures.iter().all(|other| other.name != figure.name);
    for figure in now.figures.iter().filter(|figure| lacks(before, figure)) {
        remarks.push(format!("new: {}", figure.name));
    }
    for figure in before.figures.iter().filter(|figure| lacks(now, figure)) {
        remarks.push(format!("no longer measured: {}", figure.name));
    }
    remarks
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Against the earlier run, median [middle half of the rounds]\n")?;
        let longest = self.pairs.iter().map(|pair| pair.name.len()).max();
        let width = longest.unwrap_or(0);
        writeln!(
            f,
            "{:width$}  {:24}  {:24}  {:18}",
            "figure", "then", "now", "now/then"
        )?;
        for pair in &self.pairs {
            let (least, most) = pair.range();
            let half =
                |spread: Spread| format!("{:.2} [{:.2}-{:.2}]", spread.median, spread.lower, spread.upper);
            let (then, now) = (half(pair.before), half(pair.now));
            let ratio = format!("{:.2} [{least:.2}-{most:.2}]", pair.ratio());
            let word = match pair.change() {
                Change::Better => "BETTER",
                Change::Worse => "WORSE",
                Change::Noise => "noise",
            };
            writeln!(f, "{:width$}  {then:24}  {now:24}  {ratio:18}  {word}", pair.name)?;
        }
        writeln!(f)?;
        for remark in &self.remarks {
            writeln!(f, "note: {remark}")?;
        }
        for (change, word) in [(Change::Worse, "worse"), (Change::Better, "better")] {
            match self.named(change).as_slice() {
                [] => writeln!(f, "beyond the noise nothing is {word}")?,
                names => writeln!(f, "beyond the noise {} {word}: {}", names.len(), names.join("; "))?,
            }
        }
        Ok(())
    }
}
