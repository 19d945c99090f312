//! The formats a roster can have.

use std::path::Path;

/// How a roster is written down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A JSON array of records.
    #[default]
    Json,
    /// A JSON record on every line.
    JsonLines,
    /// A sheet: a row for every position, with the columns of the staff member repeated.
    Csv,
}

impl Format {
    /// The format the ending of a file's name tells; without one it is JSON.
    pub fn of_file(path: &Path) -> Self {
        let ending = path.extension().and_then(|ending| ending.to_str());
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("csv") => Self::Csv,
            Some("jsonl" | "ndjson") => Self::JsonLines,
            _ => Self::Json,
        }
    }

    /// The format of a text that begins with this sign.
    pub(super) fn beginning_with(sign: u8) -> Self {
        match sign {
            b'[' => Self::Json,
            b'{' => Self::JsonLines,
            _ => Self::Csv,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_of_a_name_tells_the_format() {
        for (name, format) in [
            ("hr.csv", Format::Csv),
            ("HR.CSV", Format::Csv),
            ("hr.jsonl", Format::JsonLines),
            ("hr.ndjson", Format::JsonLines),
            ("hr.json", Format::Json),
            ("csv", Format::Json),
        ] {
            assert_eq!(Format::of_file(Path::new(name)), format, "{name}");
        }
    }
}
