//! The records of a roster, one after the other.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader};

use super::elements::{Cut, Elements, LARGEST};
use super::record::staff_number;
use super::rows::{RowFlaw, Rows};
use super::{Flaw, Format, Record};

/// What is read at once.
const BUFFER: usize = 256 * 1024;

/// What comes instead of a record.
#[derive(Debug)]
pub(super) enum Stop {
    /// The file cannot be read on.
    Unreadable(io::Error),
    /// It is no record; the next one may be.
    Flawed(Flaw),
}

/// The records of a roster, read while they are asked for.
pub struct Records {
    source: Source,
    /// How many records were read.
    count: u64,
    has_ended: bool,
}

enum Source {
    Json(Elements<BufReader<File>>),
    JsonLines { input: BufReader<File>, line: u64 },
    Csv(Box<Rows<BufReader<File>>>),
}

impl Records {
    /// The records of a file, with the flaws of its beginning.
    pub(super) fn of(file: File) -> Result<Self, Vec<Stop>> {
        let unreadable = |error| vec![Stop::Unreadable(error)];
        let mut input = BufReader::with_capacity(BUFFER, file);
        if input.fill_buf().map_err(unreadable)?.starts_with(b"\xef\xbb\xbf") {
            input.consume(3);
        }
        let begins = input.fill_buf().map_err(unreadable)?;
        let sign = begins.iter().copied().find(|sign| !sign.is_ascii_whitespace());
        let source = match Format::beginning_with(sign.unwrap_or_default()) {
            Format::Json => Source::Json(Elements::of(input)),
            Format::JsonLines => Source::JsonLines { input, line: 0 },
            Format::Csv => Source::Csv(Box::new(Rows::of(input).map_err(|flaws| {
                let told = flaws.into_iter();
                told.map(|flaw| stop(flaw, None)).collect::<Vec<_>>()
            })?)),
        };
        Ok(Self {
            source,
            count: 0,
            has_ended: false,
        })
    }

    /// The next record; none behind the last.
    pub(super) fn next(&mut self) -> Result<Option<Record>, Stop> {
        if self.has_ended {
            return Ok(None);
        }
        let number = self.count + 1;
        let mut json = Vec::new();
        let begun = match &mut self.source {
            Source::Json(elements) => match elements.next(&mut json) {
                Ok(begun) => begun,
                // Where one record ends nobody can tell any more.
                Err(cut) => {
                    self.has_ended = true;
                    return Err(cut_off(cut, number));
                }
            },
            Source::JsonLines { input, line } => {
                next_line(input, line, &mut json).map_err(|cut| cut_off(cut, number))?
            }
            Source::Csv(rows) => match rows.next() {
                Ok(record) => record.map(|(line, record)| {
                    json = record.to_string().into_bytes();
                    line
                }),
                Err(flaw) => {
                    self.count = number;
                    return Err(stop(flaw, Some(number)));
                }
            },
        };
        let Some(line) = begun else {
            return Ok(None);
        };
        self.count = number;
        match staff_number(&json) {
            Ok(staff_number) => Ok(Some(Record {
                number,
                line,
                staff_number,
                json,
            })),
            Err((below, message)) => Err(Stop::Flawed(Flaw {
                line: line + below,
                record: Some(number),
                field: None,
                message,
            })),
        }
    }
}

/// Reads the next line that is not empty, and says which one it is.
fn next_line(input: &mut BufReader<File>, line: &mut u64, json: &mut Vec<u8>) -> Result<Option<u64>, Cut> {
    loop {
        json.clear();
        *line += 1;
        let limit = u64::try_from(LARGEST).unwrap_or(u64::MAX);
        let read = io::Read::take(&mut *input, limit + 1).read_until(b'\n', json)?;
        if read > LARGEST {
            input.skip_until(b'\n')?;
            return Err(Cut::Wrong(
                *line,
                format!("the record is larger than {} MiB", LARGEST >> 20),
            ));
        }
        if read == 0 {
            return Ok(None);
        }
        if !json.iter().all(u8::is_ascii_whitespace) {
            return Ok(Some(*line));
        }
    }
}

fn cut_off(cut: Cut, record: u64) -> Stop {
    match cut {
        Cut::Unreadable(error) => Stop::Unreadable(error),
        Cut::Wrong(line, message) => Stop::Flawed(Flaw {
            line,
            record: Some(record),
            field: None,
            message,
        }),
    }
}

fn stop(flaw: RowFlaw, record: Option<u64>) -> Stop {
    match flaw {
        RowFlaw::Unreadable(error) => Stop::Unreadable(error),
        RowFlaw::Wrong(line, field, message) => Stop::Flawed(Flaw {
            line,
            record,
            field,
            message,
        }),
    }
}
