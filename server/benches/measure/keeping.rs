//! The options that keep a run and compare it with an earlier one.

use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Comparison, Record};

type Failure = Box<dyn Error + Send + Sync>;

#[derive(Args)]
pub(crate) struct Keeping {
    /// Keep the figures in a file, as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Compare with the figures that an earlier run kept in a file
    #[arg(long, value_name = "FILE")]
    against: Option<PathBuf>,
}

/// The files, read and opened.
pub(crate) struct Kept {
    json: Option<File>,
    before: Option<Record>,
}

impl Keeping {
    /// Reads and opens the files first: minutes of measuring are a poor time to learn of a wrong path. One file may be both.
    pub(crate) fn open(&self, bench: &str) -> Result<Kept, Failure> {
        let before = self
            .against
            .as_deref()
            .map(|path| read(path, bench))
            .transpose()?;
        let json = self.json.as_deref().map(create).transpose()?;
        Ok(Kept { json, before })
    }
}

impl Kept {
    /// Keeps a run and prints how it compares.
    pub(crate) fn close(self, now: &Record) -> Result<(), Failure> {
        if let Some(mut json) = self.json {
            json.set_len(0)?;
            json.write_all(now.to_json()?.as_bytes())?;
        }
        if let Some(before) = self.before {
            print!("\n{}", Comparison::new(&before, now));
        }
        Ok(())
    }
}

fn read(path: &Path, bench: &str) -> Result<Record, Failure> {
    let fault = |reason: String| format!("--against {}: {reason}", path.display());
    let text = fs::read_to_string(path).map_err(|error| fault(error.to_string()))?;
    Ok(Record::read(&text, bench).map_err(fault)?)
}

/// What stood there before is not lost if the run fails: it is replaced when the figures are there.
fn create(path: &Path) -> Result<File, Failure> {
    let file = File::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(path);
    file.map_err(|error| format!("--json {}: {error}", path.display()).into())
}
