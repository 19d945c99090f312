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

impl RuleLine {
    /// What the last column says.
    fn state(&self) -> String {
        let gaps: Vec<String> = self.gaps.iter().map(ToString::to_string).collect();
        match (&self.pending, &self.excuse, gaps.as_slice()) {
            (Some(subject), _, _) => format!("pending: {subject}"),
            (None, Some(excuse), _) => format!("excused: {excuse}"),
            (None, None, []) => String::new(),
            (None, None, gaps) => gaps.join(", "),
        }
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
