//! An account as people read it: tables, one entry a line.

use std::fmt::Write as _;

use super::entry::{entry, failure, fault};
use super::{Account, Committed, JobState, Kind, Rows, Validation};

/// An account as text. Where not all entries were kept it says how many there are besides. A line that is longer than
/// `width` goes on below itself; without a width none does.
pub fn told(account: &Account, width: Option<usize>) -> String {
    let mut text = Text {
        width: width.unwrap_or(usize::MAX),
        ..Text::default()
    };
    text.transfer(account);
    if let Some(report) = &account.validation {
        text.validation(report);
    }
    if let Some(committed) = &account.committed {
        text.committed(committed);
    }
    text.said
}

/// The text so far.
#[derive(Default)]
struct Text {
    said: String,
    width: usize,
}

impl Text {
    fn line(&mut self, line: &str) {
        // What comes from elsewhere must not steer the terminal.
        let safe = line
            .chars()
            .map(|sign| if sign.is_control() { '\u{fffd}' } else { sign });
        self.said.extend(safe);
        self.said.push('\n');
    }

    fn title(&mut self, title: &str) {
        if !self.said.is_empty() {
            self.said.push('\n');
        }
        let mut signs = title.chars();
        let first = signs.next().map(|sign| sign.to_ascii_uppercase());
        self.line(&first.into_iter().chain(signs).collect::<String>());
    }

    fn count(&mut self, what: &str, count: u64) {
        self.line(&format!("  {what:<22} {count:>9}"));
    }

    /// Rows of three columns, the first two as wide as they have to be.
    fn rows(&mut self, rows: &[[String; 3]], count: u64) {
        let width = |column: usize| {
            rows.iter()
                .map(|row| row[column].chars().count())
                .max()
                .unwrap_or_default()
        };
        let widths = [width(0), width(1)];
        for [first, second, third] in rows {
            let mut line = "  ".to_owned();
            for (cell, width) in [first, second]
                .into_iter()
                .zip(widths)
                .filter(|(_, width)| *width > 0)
            {
                let _ = write!(line, "{cell:<width$}  ");
            }
            self.hanging(line, third);
        }
        let more = count.saturating_sub(rows.len() as u64);
        if more > 0 {
            self.line(&format!("  and {more} more; --all shows them"));
        }
    }

    /// A line that begins with `line`, under the end of which the rest goes on where there is no more room.
    fn hanging(&mut self, mut line: String, rest: &str) {
        let indent = line.chars().count();
        let mut column = indent;
        for word in rest.split_inclusive(' ') {
            let length = word.trim_end().chars().count();
            if column + length > self.width && column > indent {
                self.line(line.trim_end());
                line = " ".repeat(indent);
                column = indent;
            }
            line.push_str(word);
            column += word.chars().count();
        }
        self.line(&line);
    }

    fn transfer(&mut self, account: &Account) {
        self.title("transfer");
        self.count("records in the roster", account.records);
        self.count("refused records", account.faults.records);
        self.count("staged records", account.staged);
        if account.faults.count > 0 {
            self.title("refused in the transfer");
            let rows: Vec<_> = account.faults.rows.iter().map(fault).collect();
            self.rows(&rows, account.faults.count);
        }
    }

    fn validation(&mut self, report: &Validation) {
        self.title("validation");
        for kind in Kind::ALL {
            self.count(kind.title(), report.of(kind).count);
        }
        for kind in Kind::ALL {
            let Rows { count, rows } = report.of(kind);
            if *count > 0 {
                self.title(kind.title());
                let rows: Vec<_> = rows.iter().map(|row| entry(kind, row)).collect();
                self.rows(&rows, *count);
            }
        }
    }

    fn committed(&mut self, committed: &Committed) {
        self.title("commit");
        match committed {
            Committed::Blocking {
                succeeded,
                failed,
                failures,
            } => {
                self.count("succeeded", *succeeded);
                self.count("failed", *failed);
                if *failed > 0 {
                    self.title("failed in the commit");
                    let rows: Vec<_> = failures.iter().flat_map(failure).collect();
                    self.rows(
                        &rows,
                        rows.len() as u64 + failed.saturating_sub(failures.len() as u64),
                    );
                }
            }
            Committed::Job { job } => {
                let number = job.job_id.map(|id| format!(" {id}")).unwrap_or_default();
                self.line(&format!("  job{number} is {}", job.state.word()));
                if !job.state.goes_on() && job.state != JobState::None {
                    self.line("  the Error Log in Campus tells which records failed, if any did");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_goes_on_below_itself() {
        let mut text = Text {
            width: 20,
            ..Text::default()
        };
        text.hanging("  E1  ".to_owned(), "two people have the number E1");
        text.hanging("  E2  ".to_owned(), "incomprehensibilities happen");
        let expected =
            "  E1  two people\n      have the\n      number E1\n  E2  incomprehensibilities\n      happen\n";
        assert_eq!(text.said, expected);
    }

    #[test]
    fn nothing_of_elsewhere_steers_the_terminal() {
        let mut text = Text::default();
        text.line("\u{1b}[2J\nE1");
        assert_eq!(text.said, "\u{fffd}[2J\u{fffd}E1\n");
    }
}
