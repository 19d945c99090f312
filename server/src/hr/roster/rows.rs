//! A sheet, joined to records while it is read.

use std::io::Read;

use csv::{ErrorKind, Reader, ReaderBuilder, StringRecord};
use serde_json::Value;

use super::super::sheet::{Cell, Column, Joining};
use super::quotes::Quotes;

/// What is wrong in a sheet: the line, the column if it is one, and what it is. Without a line the sheet cannot be read.
#[derive(Debug)]
pub(super) enum RowFlaw {
    Unreadable(std::io::Error),
    Wrong(u64, Option<String>, String),
}

/// The records of a sheet.
pub(super) struct Rows<R> {
    rows: Reader<Quotes<R>>,
    columns: Vec<Column>,
    row: StringRecord,
    /// The first row of the next record, with its line, or what is wrong with it.
    next: Option<Result<(u64, Vec<Cell>), RowFlaw>>,
}

impl<R: Read> Rows<R> {
    /// Reads the names of the columns; all that are wrong are told.
    pub(super) fn of(input: R) -> Result<Self, Vec<RowFlaw>> {
        let mut rows = ReaderBuilder::new().from_reader(Quotes::of(input));
        let names = rows.headers().map_err(|error| vec![flaw(error)])?.clone();
        if let Some(line) = rows.get_ref().cut_off() {
            return Err(vec![cut_off(line)]);
        }
        let columns = columns(&names).map_err(|wrong| {
            let told = wrong.into_iter();
            told.map(|(name, what)| RowFlaw::Wrong(1, name, what))
                .collect::<Vec<_>>()
        })?;
        Ok(Self {
            rows,
            columns,
            row: StringRecord::new(),
            next: None,
        })
    }

    /// The next record, and the line on which it begins; none behind the last.
    pub(super) fn next(&mut self) -> Result<Option<(u64, Value)>, RowFlaw> {
        let first = match self.next.take() {
            Some(first) => Some(first?),
            None => self.row()?,
        };
        let Some((line, cells)) = first else {
            return Ok(None);
        };
        let mut joining = Joining::begin(cells);
        while let Some(row) = self.row().transpose() {
            let other = match row {
                Ok((line, cells)) => joining.take(cells).err().map(|cells| Ok((line, cells))),
                Err(flaw) => Some(Err(flaw)),
            };
            if other.is_some() {
                self.next = other;
                break;
            }
        }
        Ok(Some((line, joining.end())))
    }

    /// The cells of the next row that are not empty.
    fn row(&mut self) -> Result<Option<(u64, Vec<Cell>)>, RowFlaw> {
        let read = self.rows.read_record(&mut self.row);
        // The last row may look whole, or like one that lacks cells.
        if let Some(line) = self.rows.get_ref().cut_off()
            && !matches!(read, Ok(false))
        {
            return Err(cut_off(line));
        }
        if !read.map_err(flaw)? {
            return Ok(None);
        }
        let line = self.row.position().map_or(0, csv::Position::line);
        let mut cells = Vec::new();
        for (column, text) in self.columns.iter().zip(&self.row) {
            if text.is_empty() {
                continue;
            }
            if column.is_yes_or_no() && !matches!(text, "true" | "false") {
                let message = format!("has to be true or false, not {text}");
                return Err(RowFlaw::Wrong(line, Some(column.to_string()), message));
            }
            cells.push(Cell {
                column: *column,
                text: text.to_owned(),
            });
        }
        Ok(Some((line, cells)))
    }
}

type NameFlaw = (Option<String>, String);

/// The columns of these names, or what is wrong with them.
fn columns(names: &StringRecord) -> Result<Vec<Column>, Vec<NameFlaw>> {
    let mut columns = Vec::new();
    let mut wrong = Vec::new();
    for name in names {
        match Column::named(name) {
            Some(column) if columns.contains(&column) => {
                wrong.push((
                    Some(name.to_owned()),
                    "there are two columns of this name".to_owned(),
                ));
            }
            Some(column) => columns.push(column),
            None => wrong.push((
                Some(name.to_owned()),
                "there is no such column in a roster".to_owned(),
            )),
        }
    }
    if columns.is_empty() {
        let message = "a roster is a JSON array, JSON lines, or CSV with a column staffNumber";
        return Err(vec![(None, message.to_owned())]);
    }
    if !columns.contains(&Column::Staff("staffNumber")) {
        wrong.push((None, "the column staffNumber is missing".to_owned()));
    }
    if wrong.is_empty() { Ok(columns) } else { Err(wrong) }
}

fn cut_off(line: u64) -> RowFlaw {
    let message = "the cell that begins here with a quotation mark has no end; is the file whole?";
    RowFlaw::Wrong(line, None, message.to_owned())
}

fn flaw(error: csv::Error) -> RowFlaw {
    let line = error.position().map_or(1, csv::Position::line);
    match error.into_kind() {
        ErrorKind::Io(error) => RowFlaw::Unreadable(error),
        ErrorKind::Utf8 { .. } => RowFlaw::Wrong(line, None, "is not UTF-8".to_owned()),
        ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => {
            let message = format!("the row does not fit the columns: cells {len}, columns {expected_len}");
            RowFlaw::Wrong(line, None, message)
        }
        _ => RowFlaw::Wrong(line, None, "is no row of a sheet".to_owned()),
    }
}
