//! The files a report is written to beside standard output.

use std::env;
use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::{CommandError, ReportArguments};
use crate::report::{MARKDOWN_LIMIT, Report, render_junit, render_markdown};
use crate::verdict::ExitCode;

/// The files that were asked for.
#[derive(Debug)]
pub(super) struct Outlets(Vec<Outlet>);

/// What standard output is called elsewhere; here it would be a file of that name.
const DASH: &str = "-";

#[derive(Debug)]
struct Outlet {
    form: Form,
    path: PathBuf,
    file: io::Result<Opened>,
    show_exchanges: bool,
}

/// A file, and what stood in it before and stays.
#[derive(Debug)]
struct Opened {
    file: File,
    used: u64,
}

#[derive(Clone, Copy, Debug)]
enum Form {
    JUnit,
    Markdown,
}

impl Outlets {
    /// Opens all files before anything is judged: a run is too dear to be lost for a folder that does not exist, and
    /// what an earlier run left there must not be taken for the report of this one.
    ///
    /// # Errors
    /// When two of them are one, or one is to be standard output.
    pub(super) fn open(arguments: &ReportArguments, show_exchanges: bool) -> Result<Self, CommandError> {
        if let (Some(document), Some(summary)) = (&arguments.junit, &arguments.markdown)
            && (document == summary || is_same(document, summary))
        {
            return Err(CommandError::SameFile(document.clone()));
        }
        let asked = [
            (Form::JUnit, &arguments.junit),
            (Form::Markdown, &arguments.markdown),
        ];
        let dash = |path: &Option<PathBuf>| path.as_deref().is_some_and(|path| path == Path::new(DASH));
        if let Some((form, _)) = asked.iter().find(|(_, path)| dash(path)) {
            return Err(CommandError::NoFile(form.option()));
        }
        let outlets = asked.into_iter().filter_map(|(form, path)| {
            let path = path.clone()?;
            let file = match form {
                Form::Markdown if is_step_summary(&path) => File::options().append(true).open(&path),
                Form::JUnit | Form::Markdown => File::create(&path),
            };
            let file = file.and_then(Opened::new);
            Some(Outlet {
                form,
                path,
                file,
                show_exchanges,
            })
        });
        Ok(Self(outlets.collect()))
    }

    /// Why a file cannot be opened, if one cannot.
    pub(super) fn fault(&self) -> Option<CommandError> {
        self.0.iter().find_map(|outlet| {
            let error = outlet.file.as_ref().err()?;
            Some(outlet.unwritten(error))
        })
    }

    /// Writes a report into all files that could be opened. One that cannot be written changes how the process ends,
    /// and all others say so, those written before it as well: none may be green where the process is not.
    pub(super) fn write(&mut self, report: &mut Report) -> Vec<CommandError> {
        let mut faults = Vec::new();
        let mut written: Vec<&mut Outlet> = Vec::new();
        for outlet in &mut self.0 {
            match outlet.write(report) {
                Ok(()) => written.push(outlet),
                Err(fault) => {
                    report.exit_code = ExitCode::HarnessError;
                    report.notes.push(fault.to_string());
                    faults.push(fault);
                }
            }
        }
        if !faults.is_empty() {
            let again = written.into_iter().map(|outlet| outlet.write_again(report));
            faults.extend(again.filter_map(Result::err));
        }
        faults
    }
}

impl Form {
    /// The option that asks for it.
    const fn option(self) -> &'static str {
        match self {
            Self::JUnit => "--junit",
            Self::Markdown => "--markdown",
        }
    }
}

impl Outlet {
    fn write(&mut self, report: &Report) -> Result<(), CommandError> {
        let (form, show_exchanges) = (self.form, self.show_exchanges);
        self.with_file(|opened| opened.write(form, report, show_exchanges))
    }

    /// Writes another report in place of the one that is there.
    fn write_again(&mut self, report: &Report) -> Result<(), CommandError> {
        let (form, show_exchanges) = (self.form, self.show_exchanges);
        self.with_file(|opened| {
            if opened.take_back()? {
                opened.write(form, report, show_exchanges)?;
            }
            Ok(())
        })
    }

    /// What could not be opened has been told already.
    fn with_file(&mut self, act: impl FnOnce(&mut Opened) -> io::Result<()>) -> Result<(), CommandError> {
        let Ok(opened) = &mut self.file else {
            return Ok(());
        };
        let done = act(opened);
        done.map_err(|error| self.unwritten(&error))
    }

    fn unwritten(&self, error: &io::Error) -> CommandError {
        CommandError::Report {
            option: self.form.option(),
            path: self.path.clone(),
            reason: error.to_string(),
        }
    }
}

impl Opened {
    fn new(file: File) -> io::Result<Self> {
        let used = file.metadata()?.len();
        Ok(Self { file, used })
    }

    fn write(&mut self, form: Form, report: &Report, show_exchanges: bool) -> io::Result<()> {
        let text = match form {
            Form::JUnit => render_junit(report, show_exchanges).map_err(io::Error::other)?,
            Form::Markdown => self.summary(report, show_exchanges)?,
        };
        self.file.write_all(text.as_bytes())
    }

    /// A summary below what is there already, which counts in the size that GitHub allows.
    fn summary(&self, report: &Report, show_exchanges: bool) -> io::Result<String> {
        let used = usize::try_from(self.used).unwrap_or(usize::MAX);
        let gap = if used == 0 { "" } else { "\n\n" };
        let room = MARKDOWN_LIMIT.saturating_sub(used).saturating_sub(gap.len());
        let text = render_markdown(report, show_exchanges, room).map_err(io::Error::other)?;
        let text = text.ok_or_else(|| io::Error::other("there is no room in it for another summary"))?;
        Ok(format!("{gap}{text}"))
    }

    /// Removes what was written, if it can be: what went into a pipe is gone.
    fn take_back(&mut self) -> io::Result<bool> {
        let plain = self.file.metadata()?.is_file();
        if plain {
            self.file.set_len(self.used)?;
            self.file.seek(SeekFrom::Start(self.used))?;
        }
        Ok(plain)
    }
}

/// Whether GitHub shows this file as the summary of the step; the commands before this one may have written there.
fn is_step_summary(path: &Path) -> bool {
    env::var_os("GITHUB_STEP_SUMMARY").is_some_and(|summary| is_same(path, Path::new(&summary)))
}

/// Whether two paths lead to one file, which has to exist.
fn is_same(path: &Path, other: &Path) -> bool {
    match (fs::canonicalize(path), fs::canonicalize(other)) {
        (Ok(path), Ok(other)) => path == other,
        _ => false,
    }
}
