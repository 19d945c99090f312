//! Whether a sheet ends inside a quoted cell. The reader of sheets takes the end of the text for the end of the cell, whereas
//! here it means that something is missing.

use std::io::{self, Read};

/// Hands a sheet on as it is, and follows its quotation marks.
pub(super) struct Quotes<R> {
    input: R,
    place: Place,
    line: u64,
    has_ended: bool,
}

/// What the last byte was part of.
#[derive(Clone, Copy)]
enum Place {
    /// Nothing yet: a cell begins.
    Begin,
    /// A cell without quotation marks around it, or what stands behind the closing one.
    Plain,
    /// A cell whose quotation mark was opened on this line.
    Quoted(u64),
    /// The same, behind a quotation mark that closes it, unless another one follows.
    Closing(u64),
}

impl<R> Quotes<R> {
    pub(super) fn of(input: R) -> Self {
        Self {
            input,
            place: Place::Begin,
            line: 1,
            has_ended: false,
        }
    }

    /// The line on which the cell begins in which the sheet has ended, if it has.
    pub(super) fn cut_off(&self) -> Option<u64> {
        match self.place {
            Place::Quoted(line) if self.has_ended => Some(line),
            _ => None,
        }
    }

    fn see(&mut self, byte: u8) {
        self.place = match (self.place, byte) {
            (Place::Begin, b'"') => Place::Quoted(self.line),
            (Place::Quoted(line), b'"') => Place::Closing(line),
            (Place::Closing(line), b'"') | (Place::Quoted(line), _) => Place::Quoted(line),
            (_, b',' | b'\n' | b'\r') => Place::Begin,
            _ => Place::Plain,
        };
        self.line += u64::from(byte == b'\n');
    }
}

impl<R: Read> Read for Quotes<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        into[..count].iter().for_each(|byte| self.see(*byte));
        self.has_ended |= count == 0 && !into.is_empty();
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_off(sheet: &str) -> Option<u64> {
        let mut quotes = Quotes::of(sheet.as_bytes());
        io::copy(&mut quotes, &mut io::sink()).unwrap();
        quotes.cut_off()
    }

    #[test]
    fn a_sheet_that_ends_in_a_quoted_cell_is_cut_off() {
        for (sheet, line) in [
            ("a,b\n1,\"x", 2),
            ("a\n\"x\ny\nz", 2),
            ("a\n\"x\"\"", 2),
            ("a\n1\n\"", 3),
            ("\"a", 1),
        ] {
            assert_eq!(cut_off(sheet), Some(line), "{sheet}");
        }
    }

    #[test]
    fn any_other_sheet_is_whole() {
        for sheet in [
            "",
            "a,b\n1,x",
            "a\n\"x\"",
            "a\n\"x\"\"\"",
            "a\n5\" pipe",
            "a\r\n\"x\ny\"\r\n",
            "a\n\"x\"y",
            "a\n \"x",
        ] {
            assert_eq!(cut_off(sheet), None, "{sheet}");
        }
    }
}
