//! `mock-campus generate`.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::{self, ExitCode};
use std::thread;

use clap::error::ErrorKind;
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressFinish, ProgressStyle};
use mock_campus::hr::Format;
use mock_campus::roster::{Counts, District, Document, News, Roster, Share, Shares};
use tokio::runtime::Builder;
use tokio::signal::unix::{Signal, SignalKind, signal};

use crate::output::{Output, target};

const EXAMPLES: &str = "\
Examples:
  mock-campus generate --staff 1000 --seed 1 > district.json
  mock-campus serve --fixture district.json
      A district of a thousand staff members, served.
  mock-campus generate --staff 100000 --seed 1 --out district.json --hr-out hr.json
      A large one, and what the HR system has of its staff: bodies of createStaff, one a line.
  mock-campus generate --staff 1000 --seed 1 --out district.json --hr-out hr.csv \\
      --renames 5% --moves 5% --rehires 2% --hires 1% --duplicates 1% --errors 0.5%
      What the HR system has by now, for a synchronization; stderr tells how much of each there is.

Students and parents, without staff number, come on top: three for every four staff members. Nearly
everybody has a household; some staff members share one with students, about one in fifty with a
partner who is staff as well, and no API call changes such a household.
The same number and seed give the same bytes everywhere. A larger district of the same seed is the
smaller one grown: whoever was there stays the same. A file appears whole or not at all.
Of the roster a share may have changed: each of the staff meets with an event by chance, so that a
share of 5% is about one in twenty. Whose record is at fault or there twice meets with nothing else.
Moves leave out who shares a household, rehires who came this summer.
A CSV has a row for each position, and repeats everything else of the staff member in it. Its
columns are called like properties, then employment1.hireDate to employment3.terminationDate, and
addresses from location1.fullStreetAddress to location2.zip. An empty cell is not sent.
Exit codes: 0 written, 1 could not be written, 2 wrong use.";

/// Options of `generate`.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct GenerateArgs {
    /// How many staff members the district has, up to 10000000.
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true,
        value_parser = clap::value_parser!(u32).range(..=i64::from(District::MOST_STAFF)))]
    staff: u32,
    /// What everybody is drawn from; another seed gives other people.
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    seed: u64,
    /// File for the district, in the schema of fixtures; stdout if absent.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// File for the roster the HR system has of the staff.
    #[arg(long, value_name = "FILE")]
    hr_out: Option<PathBuf>,
    /// Format of the roster; if absent the ending of the file tells it, .csv or .jsonl, and is JSON otherwise.
    #[arg(long, value_name = "FORMAT", requires = "hr_out")]
    hr_format: Option<FormatArg>,
    #[command(flatten)]
    news: NewsArgs,
}

/// How much happened to the staff since Campus heard of them.
#[derive(Args)]
#[command(next_help_heading = "What the HR system has by now, as shares of the staff")]
struct NewsArgs {
    /// Have another last name, for example 5% or 0.25%.
    #[arg(
        long,
        value_name = "SHARE",
        default_value_t,
        hide_default_value = true,
        requires = "hr_out"
    )]
    renames: Share,
    /// Live at another address.
    #[arg(
        long,
        value_name = "SHARE",
        default_value_t,
        hide_default_value = true,
        requires = "hr_out"
    )]
    moves: Share,
    /// Were hired again after their employment ended.
    #[arg(
        long,
        value_name = "SHARE",
        default_value_t,
        hide_default_value = true,
        requires = "hr_out"
    )]
    rehires: Share,
    /// Are new, on top of the others.
    #[arg(
        long,
        value_name = "SHARE",
        default_value_t,
        hide_default_value = true,
        requires = "hr_out"
    )]
    hires: Share,
    /// Are in the roster twice, with different phone numbers.
    #[arg(
        long,
        value_name = "SHARE",
        default_value_t,
        hide_default_value = true,
        requires = "hr_out"
    )]
    duplicates: Share,
    /// Have an unknown gender or school, no start date, or an address in both forms.
    #[arg(
        long,
        value_name = "SHARE",
        default_value_t,
        hide_default_value = true,
        requires = "hr_out"
    )]
    errors: Share,
}

impl NewsArgs {
    fn shares(&self) -> Shares {
        Shares {
            renames: self.renames,
            moves: self.moves,
            rehires: self.rehires,
            hires: self.hires,
            duplicates: self.duplicates,
            errors: self.errors,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum FormatArg {
    Json,
    Jsonl,
    Csv,
}

impl GenerateArgs {
    fn format(&self) -> Format {
        match self.hr_format {
            Some(FormatArg::Json) => Format::Json,
            Some(FormatArg::Jsonl) => Format::JsonLines,
            Some(FormatArg::Csv) => Format::Csv,
            None => self
                .hr_out
                .as_deref()
                .map_or_else(Format::default, Format::of_file),
        }
    }
}

/// Writes a district that is made up.
pub(crate) fn generate(args: &GenerateArgs) -> ExitCode {
    if let (Some(out), Some(hr_out)) = (&args.out, &args.hr_out)
        && target(out) == target(hr_out)
    {
        let message = format!("--out and --hr-out name the same file: {}", out.display());
        let mut command = GenerateArgs::augment_args(clap::Command::new("mock-campus generate"));
        command.error(ErrorKind::ArgumentConflict, message).exit();
    }
    match run(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &GenerateArgs) -> io::Result<()> {
    let out = args.out.as_deref().map(Output::file).transpose()?;
    let out = out.unwrap_or_else(Output::stdout);
    let hr_out = args.hr_out.as_deref().map(Output::file).transpose()?;
    let outputs = [Some(&out), hr_out.as_ref()].into_iter().flatten();
    remove_when_stopped(outputs.filter_map(Output::temporary).map(Into::into).collect())?;
    let district = District::new(args.staff, args.seed);
    let hr = hr_out.map(|out| Roster::begin(out, args.format())).transpose()?;
    let news = News::of(district, args.news.shares());
    let (mut outputs, counts) = written(district, out, hr, news)?;
    // Nothing gets its name before everything is on its way.
    for output in &mut outputs {
        output.flush()?;
    }
    outputs.into_iter().try_for_each(Output::finish)?;
    if let Some(hr_out) = args.hr_out.as_deref().filter(|_| !args.news.shares().are_none()) {
        eprint!("{}:\n{counts}", hr_out.display());
    }
    Ok(())
}

/// Writes document and roster in one pass, and gives back what they were written to.
fn written(
    district: District,
    out: Output,
    mut roster: Option<Roster<Output>>,
    mut news: News,
) -> io::Result<(Vec<Output>, Counts)> {
    let progress = progress(district, &out);
    let mut document = Document::begin(out, district)?;
    for person in district.people() {
        document.add(&person)?;
        progress.inc(u64::from(person.staff_number.is_some()));
        if let Some(roster) = &mut roster {
            news.add(&person, roster)?;
        }
        if roster.is_none() && document.out().is_closed() {
            break;
        }
    }
    let has_roster = roster.is_some();
    let counts = match &mut roster {
        Some(roster) => news.end(roster)?,
        None => Counts::default(),
    };
    let mut outputs = vec![document.end_while(|out| has_roster || !out.is_closed())?];
    outputs.extend(roster.map(Roster::end).transpose()?);
    Ok((outputs, counts))
}

/// Shows on a terminal how far it is, unless the document goes there; elsewhere it says nothing.
fn progress(district: District, out: &Output) -> ProgressBar {
    if out.is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{bar:40} {human_pos} of {human_len} staff members, {eta} left");
    ProgressBar::new(district.staff().into())
        .with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
        .with_finish(ProgressFinish::AndClear)
}

/// Takes away what is half written when the process is told to stop. From a thread of its own: the other one may be
/// waiting for whoever reads stdout.
fn remove_when_stopped(temporaries: Vec<PathBuf>) -> io::Result<()> {
    if temporaries.is_empty() {
        return Ok(());
    }
    let runtime = Builder::new_current_thread().enable_io().build()?;
    let signals = {
        let _inside = runtime.enter();
        // A hangup stays what it was, so that nohup keeps its word.
        (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?)
    };
    thread::spawn(move || {
        runtime.block_on(either(signals));
        for temporary in &temporaries {
            // It may have its name already.
            let _ = fs::remove_file(temporary);
        }
        eprintln!("error: stopped before everything was written");
        process::exit(1);
    });
    Ok(())
}

async fn either((mut one, mut other): (Signal, Signal)) {
    tokio::select! {
        _ = one.recv() => {}
        _ = other.recv() => {}
    }
}
