//! The list of rules with what the ledger knows of each.

use std::fmt::{self, Write as _};

use serde::Serialize;

use super::Paper;
use crate::ledger::{Binds, Gap, Level, RuleId};

/// A rule and its coverage.
#[derive(Clone, Debug, Serialize)]
pub struct RuleLine {
    /// The rule.
    pub id: RuleId,
    /// How binding it is.
    pub level: Level,
    /// Who has to keep it.
    pub binds: Binds,
    /// What it says.
    pub statement: String,
    /// How many scenarios exercise it.
    pub scenarios: usize,
    /// Whether a saboteur breaks it.
    pub saboteur: bool,
    /// What it waits for, if it is pending.
    pub pending: Option<String>,
    /// What it lacks.
    pub gaps: Vec<Gap>,
    /// Why that is right.
    pub excuse: Option<String>,
}

/// Why rules are uncovered, and how many for each reason.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
pub struct Uncovered {
    /// All of them.
    pub total: usize,
    /// Those that bind the client.
    pub client: usize,
    /// Those that wait for a part of the product.
    pub pending: usize,
    /// Those with a written reason.
    pub excused: usize,
    /// Those nobody thought of.
    pub overlooked: usize,
}

impl RuleLine {
    /// Why it has gaps, or which; empty when it has none.
    fn state(&self) -> String {
        let gaps: Vec<String> = self.gaps.iter().map(ToString::to_string).collect();
        match (&self.pending, &self.excuse, gaps.as_slice()) {
            (Some(subject), _, _) => format!("pending: {subject}"),
            (None, Some(excuse), _) => format!("excused: {excuse}"),
            (None, None, []) => String::new(),
            (None, None, _) if self.binds == Binds::Client => "client".to_owned(),
            (None, None, gaps) => gaps.join(", "),
        }
    }
}

impl Uncovered {
    /// Counts these rules.
    pub fn of(lines: &[RuleLine]) -> Self {
        let mut counts = Self::default();
        for line in lines.iter().filter(|line| !line.gaps.is_empty()) {
            counts.total += 1;
            match (&line.pending, &line.excuse, line.binds) {
                (Some(_), _, _) => counts.pending += 1,
                (None, Some(_), _) => counts.excused += 1,
                (None, None, Binds::Client) => counts.client += 1,
                (None, None, _) => counts.overlooked += 1,
            }
        }
        counts
    }
}

impl fmt::Display for Uncovered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = if self.total == 1 { "rule" } else { "rules" };
        write!(f, "{} {noun} uncovered", self.total)?;
        let counts = [
            (self.client, "client"),
            (self.pending, "pending"),
            (self.excused, "excused"),
            (self.overlooked, "overlooked"),
        ];
        let told = counts.iter().filter(|(count, _)| *count > 0);
        for (number, (count, kind)) in told.enumerate() {
            let separator = if number == 0 { ": " } else { ", " };
            write!(f, "{separator}{count} {kind}")?;
        }
        Ok(())
    }
}

/// Writes the list: a line per rule.
///
/// # Errors
/// When `out` cannot be written to.
pub fn render_rules(lines: &[RuleLine], paper: Paper, out: &mut String) -> fmt::Result {
    for line in lines {
        let scenarios = match line.scenarios {
            1 => "1 scenario".to_owned(),
            count => format!("{count} scenarios"),
        };
        let saboteur = if line.saboteur { "saboteur" } else { "-" };
        let id = paper.palette.strong(&format!("{:<10}", line.id));
        let (level, binds) = (line.level.word(), line.binds.word());
        let statement = paper.fit(&line.statement, 54);
        writeln!(
            out,
            "{id} {level:<6} {binds:<8} {scenarios:<12} {saboteur:<8} {statement}"
        )?;
        let state = line.state();
        if !state.is_empty() {
            writeln!(out, "           {}", paper.palette.faint(&state))?;
        }
    }
    Ok(())
}

/// Writes the uncovered rules: a line per rule that says why, then their count.
///
/// # Errors
/// When `out` cannot be written to.
pub fn render_uncovered(lines: &[RuleLine], paper: Paper, out: &mut String) -> fmt::Result {
    for line in lines {
        let id = paper.palette.strong(&format!("{:<11}", line.id));
        writeln!(out, "{id} {}", paper.fit(&line.state(), 12))?;
    }
    writeln!(out, "{}", Uncovered::of(lines))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: &str, binds: Binds, pending: Option<&str>) -> RuleLine {
        RuleLine {
            id: id.parse().unwrap(),
            level: Level::Must,
            binds,
            statement: "s".to_owned(),
            scenarios: 0,
            saboteur: false,
            pending: pending.map(str::to_owned),
            gaps: vec![Gap::NoScenario, Gap::NoSaboteur],
            excuse: None,
        }
    }

    #[test]
    fn uncovered_rules_say_why_and_are_counted() {
        let lines = [
            line("AUTH-01", Binds::Server, None),
            line("CLIENT-01", Binds::Client, None),
            line("POS-01", Binds::Server, Some("Positions")),
            line("POS-02", Binds::Server, Some("Positions")),
        ];
        let mut out = String::new();
        render_uncovered(&lines, Paper::PLAIN, &mut out).unwrap();
        let expected = "\
AUTH-01     no scenario, no saboteur
CLIENT-01   client
POS-01      pending: Positions
POS-02      pending: Positions
4 rules uncovered: 1 client, 2 pending, 1 overlooked
";
        assert_eq!(out, expected);
    }

    #[test]
    fn nothing_uncovered_is_counted_as_well() {
        let mut out = String::new();
        render_uncovered(&[], Paper::PLAIN, &mut out).unwrap();
        assert_eq!(out, "0 rules uncovered\n");
    }
}
