//! What can be judged: an emulator or a site.

use std::time::Duration;

use thiserror::Error;

use super::probe::{recognise, root_of};
use super::{Control, ControlError, District, Embedded, EmbeddedError, Emulator};
use crate::exchange::{Line, Secret, TransportError};
use crate::ledger::Catalogue;
use crate::thread::on_own_thread;

/// A target at a URL, as the user describes it.
#[derive(Clone, Debug, Default)]
pub struct Remote {
    /// The site root, with or without `/campus`.
    pub url: String,
    /// The district (appName) on a site.
    pub district: String,
    /// The client id on a site.
    pub client_id: Option<String>,
    /// The client secret on a site.
    pub client_secret: Option<Secret>,
    /// The token of an emulator's control interface.
    pub control_token: Option<Secret>,
    /// Never use a control interface, even where there is one.
    pub no_control: bool,
}

/// What is judged.
#[derive(Debug)]
pub enum Target {
    /// An emulator arranged over its control interface.
    Emulator {
        /// Its control interface.
        control: Control,
        /// What it says of itself.
        emulator: Emulator,
        /// Its URL; none when it is embedded.
        url: Option<String>,
        /// Kept so that the embedded emulator lives as long as the target.
        embedded: Option<Embedded>,
    },
    /// A site taken as it is.
    Site {
        /// Its root.
        url: String,
        /// The district called there.
        district: District,
        /// Whether it was seen to serve an authorised call.
        working: Working,
    },
}

/// Whether a site was seen to work. A refusal proves nothing where everything is refused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Working {
    /// An authorised call was served.
    Yes,
    /// No authorised call was served; nothing can pass.
    Unproven(String),
    /// The credentials given were refused; nothing can be judged with them.
    Refused(String),
    /// It does not answer at all.
    Dead(String),
}

/// The target cannot be used.
#[derive(Debug, Error)]
pub enum TargetError {
    /// The embedded emulator did not start.
    #[error(transparent)]
    Embedded(#[from] EmbeddedError),
    /// The HTTP client cannot be built, or its thread.
    #[error("{0}")]
    Line(String),
    /// The emulator just started does not answer as one.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// The URL is not that of a site.
    #[error("--target {0} is not the http or https URL of a site")]
    Url(String),
    /// Nothing that could be recognised answers at the URL.
    #[error("--target {url} does not answer: {source}")]
    Silent {
        /// The URL.
        url: String,
        /// Why there is no answer.
        source: TransportError,
    },
    /// There is an emulator, and its control interface is not open to everybody.
    #[error(
        "the emulator at --target {url} wants its control token ({answer}): give it with --control-token or \
         CAMPUS_CONTROL_TOKEN, or judge it as a site with --no-control"
    )]
    ControlToken {
        /// The URL.
        url: String,
        /// What it said, masked.
        answer: String,
    },
    /// A site wants credentials.
    #[error("--target {url} is no emulator ({probe}), so --client-id and --client-secret are needed")]
    Credentials {
        /// The URL.
        url: String,
        /// Why it is taken for none.
        probe: String,
    },
}

impl Target {
    /// Starts the embedded emulator.
    ///
    /// # Errors
    /// When it does not start or does not answer.
    pub fn embedded(timeout: Duration) -> Result<Self, TargetError> {
        let embedded = Embedded::start()?;
        let control = Control::new(embedded.url(), None);
        let asked = control.clone();
        let emulator = on_own_thread(move || async move { asked.version(&Line::new(timeout)?).await })
            .map_err(|error| TargetError::Line(error.to_string()))??;
        Ok(Self::Emulator {
            control,
            emulator,
            url: None,
            embedded: Some(embedded),
        })
    }

    /// Finds out what is at a URL: an emulator by its control interface, else a site.
    ///
    /// # Errors
    /// When the URL is none, or a site is given without credentials.
    pub fn remote(remote: &Remote, timeout: Duration) -> Result<Self, TargetError> {
        let root = root_of(&remote.url)?;
        let remote = Remote {
            url: root,
            ..remote.clone()
        };
        on_own_thread(move || async move { recognise(&remote, timeout).await })
            .map_err(|error| TargetError::Line(error.to_string()))?
    }

    /// Name and version, for headers.
    pub fn title(&self) -> String {
        match self {
            Self::Emulator {
                emulator, url: None, ..
            } => format!("Mock Campus {} (embedded)", emulator.version),
            Self::Emulator {
                emulator,
                url: Some(url),
                ..
            } => {
                format!("Mock Campus {} at {url}", emulator.version)
            }
            Self::Site { url, district, .. } => format!("Campus at {url}, district {}", district.name),
        }
    }

    /// Whether the target has a control interface that may be used.
    pub const fn is_emulator(&self) -> bool {
        matches!(self, Self::Emulator { .. })
    }

    /// Whether the target is the emulator inside this process, which nobody else calls.
    pub const fn is_embedded(&self) -> bool {
        matches!(
            self,
            Self::Emulator {
                embedded: Some(_),
                ..
            }
        )
    }

    /// Whether the target is an emulator that was built from another catalogue of rules than this harness.
    pub fn has_other_catalogue(&self) -> bool {
        match self {
            Self::Emulator { emulator, .. } => emulator.catalogue.sha256 != Catalogue::SHA256,
            Self::Site { .. } => false,
        }
    }

    /// Whether the target was seen to work. An emulator gets a fresh district per scenario and shows it there.
    pub const fn working(&self) -> &Working {
        match self {
            Self::Emulator { .. } => &Working::Yes,
            Self::Site { working, .. } => working,
        }
    }
}
