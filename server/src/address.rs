//! `mock-campus address`.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use mock_campus::campus::{Address, Component, Parsed};
use serde_json::json;

use crate::output::Output;

/// The longest line that is read, in bytes; a longer one is no address.
const LONGEST_LINE: u64 = 64 * 1024;

const EXAMPLES: &str = "\
Examples:
  mock-campus address \"4321 South Lexington Ave SE Apt 45, Blaine MN 55123\"
      Its components, and the form in which it is stored.
  mock-campus address --file addresses.txt > addresses.jsonl
      A file with one address a line, as JSON lines with the components of the API.
  cut -f3 staff.tsv | mock-campus address --file -
      The same from another program.

A comma has to stand between street and city. Case, punctuation and abbreviations make no other
address. A street in no typical format is kept whole, and said so on stderr. In the place of a line
that is no address its number and its fault are written, which stderr tells, too; blank lines are
left out.
Exit codes: 0 all read, 1 something could not be read or written, 2 wrong use.";

/// Options of `address`.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
#[group(required = true, multiple = false)]
pub(crate) struct AddressArgs {
    /// The address in one line: street, city, state and ZIP code.
    #[arg(value_name = "ADDRESS")]
    address: Option<String>,
    /// File with one address a line; - for stdin.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

/// Shows how addresses are read.
pub(crate) fn address(args: &AddressArgs) -> ExitCode {
    let read = match (&args.address, &args.file) {
        (Some(line), _) => one(line),
        (None, Some(file)) => open(file).and_then(many),
        (None, None) => Ok(true),
    };
    match read {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints one address for people; says whether it was one.
fn one(line: &str) -> io::Result<bool> {
    let Parsed { address, kept_whole } = match Address::parse_line(line) {
        Ok(parsed) => parsed,
        Err(error) => {
            eprintln!("error: the address {error}");
            return Ok(false);
        }
    };
    let stored = address.normalised();
    let mut out = Output::stdout();
    for component in Component::ALL {
        let (Some(stored), Some(written)) = (stored.get(component), address.get(component)) else {
            continue;
        };
        let name = component.name();
        if stored == written {
            writeln!(out, "{name:<13}  {stored}")?;
        } else {
            writeln!(out, "{name:<13}  {stored} (written {written})")?;
        }
    }
    writeln!(out, "{:<13}  {stored}", "stored as")?;
    if kept_whole {
        writeln!(out, "The street is in no typical format, so it was kept whole.")?;
    }
    out.finish()?;
    Ok(true)
}

/// Writes the addresses of a file, one a line, and in its place what is wrong with a line that is none; says whether every
/// line was one.
fn many(mut lines: BufReader<Box<dyn io::Read>>) -> io::Result<bool> {
    let mut out = Output::stdout();
    let mut all_read = true;
    let mut line = Vec::new();
    for number in 1_u64.. {
        if lines.buffer().is_empty() {
            // Whoever waits for what was read so far is not to wait for what is still to come.
            out.flush()?;
        }
        if !next_line(&mut lines, &mut line)? || out.is_closed() {
            break;
        }
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let row = match read(&line) {
            Ok(Parsed { address, kept_whole }) => {
                if kept_whole {
                    eprintln!("warning: line {number} is in no typical format; its street was kept whole");
                }
                json!(address.normalised())
            }
            Err(reason) => {
                all_read = false;
                eprintln!("error: line {number} {reason}");
                json!({ "line": number, "error": reason })
            }
        };
        serde_json::to_writer(&mut out, &row)?;
        out.write_all(b"\n")?;
    }
    out.finish()?;
    Ok(all_read)
}

fn open(file: &Path) -> io::Result<BufReader<Box<dyn io::Read>>> {
    let source: Box<dyn io::Read> = if file == Path::new("-") {
        Box::new(io::stdin())
    } else {
        let named = |error: io::Error| {
            io::Error::new(
                error.kind(),
                format!("{} cannot be read: {error}", file.display()),
            )
        };
        Box::new(File::open(file).map_err(named)?)
    };
    Ok(BufReader::new(source))
}

/// Reads a line without its end, of one that is too long the beginning; says whether there was one.
fn next_line(lines: &mut BufReader<Box<dyn io::Read>>, line: &mut Vec<u8>) -> io::Result<bool> {
    line.clear();
    let unreadable = |error: io::Error| io::Error::new(error.kind(), format!("cannot read on: {error}"));
    let read = lines
        .take(LONGEST_LINE)
        .read_until(b'\n', line)
        .map_err(unreadable)?;
    if line.pop_if(|last| *last == b'\n').is_some() {
        line.pop_if(|last| *last == b'\r');
    } else if line.len() as u64 == LONGEST_LINE {
        lines.skip_until(b'\n').map_err(unreadable)?;
    }
    Ok(read > 0)
}

/// Reads the address in a line, or says what is wrong with it.
fn read(line: &[u8]) -> Result<Parsed, String> {
    if line.len() as u64 == LONGEST_LINE {
        return Err(format!("is longer than {LONGEST_LINE} bytes"));
    }
    let line = str::from_utf8(line).map_err(|_| "is not UTF-8".to_owned())?;
    Address::parse_line(line).map_err(|error| error.to_string())
}
