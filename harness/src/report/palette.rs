//! How wide the paper is and which ink there is.

use std::env;
use std::io::{self, IsTerminal};
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use terminal_size::{Width, terminal_size};

use crate::verdict::Verdict;

/// Where a text goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Paper {
    /// Columns, on a terminal.
    pub width: Option<usize>,
    /// The ink.
    pub palette: Palette,
}

/// Colour or none.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Palette {
    /// Plain text.
    Plain,
    /// ANSI colours.
    Colour,
}

impl Paper {
    /// A pipe or a file: no colour, whole lines.
    pub const PLAIN: Self = Self {
        width: None,
        palette: Palette::Plain,
    };

    /// Standard output: colour on a terminal unless `NO_COLOR` says otherwise.
    pub fn of_stdout() -> Self {
        if !io::stdout().is_terminal() {
            return Self::PLAIN;
        }
        let width = terminal_size().map_or(80, |(Width(columns), _)| usize::from(columns));
        let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let palette = if refused { Palette::Plain } else { Palette::Colour };
        Self {
            width: Some(width),
            palette,
        }
    }

    /// How long something took, behind a sum; nothing in a pipe, where two runs with the same outcomes say the same.
    pub fn time(&self, elapsed: Duration) -> String {
        self.width
            .map_or_else(String::new, |_| format!(" · {:.1} s", elapsed.as_secs_f64()))
    }

    /// The text cut to the columns left beside `used`; whole in a pipe.
    pub fn fit(&self, text: &str, used: usize) -> String {
        let Some(room) = self.width.map(|width| width.saturating_sub(used).max(10)) else {
            return text.to_owned();
        };
        if text.chars().count() <= room {
            return text.to_owned();
        }
        text.chars().take(room - 1).chain(['…']).collect()
    }
}

impl Palette {
    /// The text in the colour of a verdict.
    pub fn verdict(self, verdict: Verdict, text: &str) -> String {
        let colour = match verdict {
            Verdict::Passed => AnsiColor::Green,
            Verdict::Warned | Verdict::Inconclusive => AnsiColor::Yellow,
            Verdict::Errored => AnsiColor::Magenta,
            Verdict::Failed => AnsiColor::Red,
        };
        self.paint(Style::new().fg_color(Some(colour.into())), text)
    }

    /// The text in bold.
    pub fn strong(self, text: &str) -> String {
        self.paint(Style::new().bold(), text)
    }

    /// The text dimmed.
    pub fn faint(self, text: &str) -> String {
        self.paint(Style::new().dimmed(), text)
    }

    fn paint(self, style: Style, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Colour => format!("{style}{text}{style:#}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_cuts_and_a_pipe_does_not() {
        let narrow = Paper {
            width: Some(20),
            ..Paper::PLAIN
        };
        assert_eq!(narrow.fit("a statement that is long", 5), "a statement th…");
        let elapsed = Duration::from_millis(1440);
        assert_eq!(
            (narrow.time(elapsed), Paper::PLAIN.time(elapsed)),
            (" · 1.4 s".to_owned(), String::new())
        );
        assert_eq!(
            Paper::PLAIN.fit("a statement that is long", 5),
            "a statement that is long"
        );
    }

    #[test]
    fn plain_text_has_no_escape() {
        assert_eq!(Palette::Plain.verdict(Verdict::Failed, "x"), "x");
        assert!(Palette::Colour.verdict(Verdict::Failed, "x").contains('\u{1b}'));
    }
}
