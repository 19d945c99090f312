//! Where a roster comes from.

use std::fs::File;
use std::io::{self, Read, Seek as _};
use std::path::Path;

use super::flaw::MOST_TOLD;
use super::records::Stop;
use super::{Record, Records, RosterError};

/// A roster that is there to be read, as often as it is needed.
#[derive(Debug)]
pub struct Roster {
    name: String,
    file: File,
}

impl Roster {
    /// The roster in a file, or on stdin if it is `-`. What can be read only once is put aside first.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn open(path: &Path) -> Result<Self, RosterError> {
        let is_stdin = path == Path::new("-");
        let name = if is_stdin {
            "stdin".to_owned()
        } else {
            path.display().to_string()
        };
        let opened = if is_stdin {
            put_aside(io::stdin().lock())
        } else {
            File::open(path).and_then(|file| match file.metadata()? {
                kind if kind.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
                kind if kind.is_file() => Ok(file),
                _ => put_aside(file),
            })
        };
        match opened {
            Ok(file) => Ok(Self { name, file }),
            Err(reason) => Err(RosterError::Unreadable { name, reason }),
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Reads it once to see whether it can be read, and says how many records it has. None is as good as any.
    ///
    /// # Errors
    /// It cannot; the first flaws are told, all others counted.
    pub fn checked(&self) -> Result<u64, RosterError> {
        let (mut flaws, mut more, mut count) = (Vec::new(), 0, 0);
        let mut see = |stop| match stop {
            Stop::Unreadable(reason) => Err(self.unreadable(reason)),
            Stop::Flawed(flaw) if flaws.len() < MOST_TOLD => {
                flaws.push(flaw);
                Ok(())
            }
            Stop::Flawed(_) => {
                more += 1;
                Ok(())
            }
        };
        match self.begin()? {
            Ok(mut records) => loop {
                match records.next() {
                    Ok(Some(_)) => count += 1,
                    Ok(None) => break,
                    Err(stop) => see(stop)?,
                }
            },
            Err(stops) => stops.into_iter().try_for_each(&mut see)?,
        }
        let name = self.name.clone();
        if flaws.is_empty() {
            Ok(count)
        } else {
            Err(RosterError::Flawed { name, flaws, more })
        }
    }

    /// Its records, from the first on.
    ///
    /// # Errors
    /// It cannot be read any more.
    pub fn records(&self) -> Result<Records, RosterError> {
        self.begin()?.map_err(|stops| {
            let first = stops.into_iter().next();
            first.map_or_else(
                || self.unreadable(io::ErrorKind::UnexpectedEof.into()),
                |stop| self.changed(stop),
            )
        })
    }

    /// The next of its records.
    ///
    /// # Errors
    /// It was changed since it was checked, or cannot be read any more.
    pub fn next(&self, records: &mut Records) -> Result<Option<Record>, RosterError> {
        records.next().map_err(|stop| self.changed(stop))
    }

    fn begin(&self) -> Result<Result<Records, Vec<Stop>>, RosterError> {
        let again = self.file.try_clone().and_then(|mut file| {
            file.rewind()?;
            Ok(file)
        });
        again.map(Records::of).map_err(|reason| self.unreadable(reason))
    }

    fn unreadable(&self, reason: io::Error) -> RosterError {
        let name = self.name.clone();
        RosterError::Unreadable { name, reason }
    }

    fn changed(&self, stop: Stop) -> RosterError {
        match stop {
            Stop::Unreadable(reason) => self.unreadable(reason),
            Stop::Flawed(flaw) => RosterError::Changed {
                name: self.name.clone(),
                flaw,
            },
        }
    }
}

/// Keeps what can be read only once in a file that nobody else sees.
fn put_aside(mut input: impl Read) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    io::copy(&mut input, &mut file)?;
    Ok(file)
}
