//! Where what is made goes: a file that appears whole or not at all, or a stream.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use tempfile::TempPath;
use thiserror::Error;

/// What is written at once. Records are small, and a file is not to be asked for each of them.
const BUFFER: usize = 256 * 1024;

/// One output of a command.
pub(crate) struct Output {
    name: PathBuf,
    sink: Sink,
}

enum Sink {
    /// A file under another name beside the one it is to have.
    File {
        writer: BufWriter<File>,
        temporary: TempPath,
    },
    /// What cannot be written under another name: a pipe, a terminal, a device.
    Stream(BufWriter<Stream>),
}

/// A stream its reader may close, who has then seen enough.
struct Stream {
    out: Box<dyn Write>,
    is_terminal: bool,
    is_closed: bool,
}

/// Why there is no output; shown with its name.
#[derive(Debug, Error)]
#[error("{} cannot be written: {reason}", .name.display())]
struct Unwritable {
    name: PathBuf,
    reason: io::Error,
}

fn unwritable(name: &Path) -> impl Fn(io::Error) -> io::Error + use<> {
    let name = name.to_owned();
    move |reason| {
        let name = name.clone();
        io::Error::new(reason.kind(), Unwritable { name, reason })
    }
}

impl Output {
    /// What the process says.
    pub(crate) fn stdout() -> Self {
        Self {
            name: "stdout".into(),
            sink: Sink::stream(io::stdout()),
        }
    }

    /// The file at `path`, which stays what it is until all is written.
    ///
    /// # Errors
    /// It cannot be written; the error names it.
    pub(crate) fn file(path: &Path) -> io::Result<Self> {
        Ok(Self {
            name: path.to_owned(),
            sink: Sink::at(path).map_err(unwritable(path))?,
        })
    }

    /// The file that is there until all is written, if there is one.
    pub(crate) fn temporary(&self) -> Option<&Path> {
        match &self.sink {
            Sink::File { temporary, .. } => Some(temporary),
            Sink::Stream(_) => None,
        }
    }

    /// Whether a person sees what is written.
    pub(crate) fn is_terminal(&self) -> bool {
        matches!(&self.sink, Sink::Stream(stream) if stream.get_ref().is_terminal)
    }

    /// Whether nobody reads any more what is written.
    pub(crate) fn is_closed(&self) -> bool {
        matches!(&self.sink, Sink::Stream(stream) if stream.get_ref().is_closed)
    }

    /// Ends the output: what was written appears under its name.
    ///
    /// # Errors
    /// The rest cannot be written, or the file not be given its name; the error names it.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        match self.sink {
            Sink::File { temporary, .. } => temporary
                .persist(target(&self.name))
                .map_err(|error| unwritable(&self.name)(error.error)),
            Sink::Stream(_) => Ok(()),
        }
    }
}

impl Sink {
    fn stream(out: impl Write + IsTerminal + 'static) -> Self {
        let stream = Stream {
            is_terminal: out.is_terminal(),
            is_closed: false,
            out: Box::new(out),
        };
        Self::Stream(BufWriter::with_capacity(BUFFER, stream))
    }

    fn at(path: &Path) -> io::Result<Self> {
        let target = target(path);
        let existing = fs::metadata(&target).ok();
        if existing.is_some() {
            // Giving a file another content by way of its folder would not ask whether it may be written.
            let file = OpenOptions::new().write(true).open(&target)?;
            if !file.metadata()?.is_file() {
                return Ok(Self::stream(file));
            }
        }
        let folder = target.parent().unwrap_or(Path::new("."));
        fs::metadata(folder)?;
        let permissions = existing.map_or_else(|| Permissions::from_mode(0o666), |file| file.permissions());
        let temporary = tempfile::Builder::new()
            .prefix(".mock-campus-")
            .permissions(permissions)
            .tempfile_in(folder)
            // The error itself would name the temporary file, of which nobody has heard.
            .map_err(|error| io::Error::from(error.kind()))?;
        let (file, temporary) = temporary.into_parts();
        Ok(Self::File {
            writer: BufWriter::with_capacity(BUFFER, file),
            temporary,
        })
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::File { writer, .. } => writer,
            Self::Stream(stream) => stream,
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.sink.writer().write(bytes).map_err(unwritable(&self.name))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.writer().flush().map_err(unwritable(&self.name))
    }
}

impl Stream {
    /// What was done, or that nobody cares any more.
    fn unless_closed<T>(&mut self, result: io::Result<T>, ignored: T) -> io::Result<T> {
        match result {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(ignored)
            }
            result => result,
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes);
        self.unless_closed(written, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.out.flush();
        self.unless_closed(flushed, ())
    }
}

/// The file a path leads to, also where there is none yet.
pub(crate) fn target(path: &Path) -> PathBuf {
    let beside = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
        Some(folder.join(path.file_name()?))
    };
    let known = fs::canonicalize(path).ok();
    known.or_else(beside).unwrap_or_else(|| path.to_owned())
}
