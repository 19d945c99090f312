//! One district as the emulator holds it: its current version, the writers' turn, clock, readings, saboteurs,
//! tokens and journal. Campus calls it a workspace; its name is the appName of the district's URLs.

use std::sync::Arc;

use arc_swap::{ArcSwap, Guard};
use parking_lot::Mutex;
use thiserror::Error;

use super::commit::Theatre;
use super::error_log::ErrorLog;
use super::journal::Journal;
use super::sabotage::Saboteur;
use super::{Chance, Clock, Fixture, Time, address};
use crate::api::Site;
use crate::campus::{Code, Credentials, District, Fault, Readings, Rule, RunId, Secret};
use crate::oauth::{Moment, TokenAuthority};

/// How a district is to be made.
#[derive(Clone, Debug)]
pub struct NewWorkspace {
    /// The name of the district.
    pub name: String,
    /// What it starts from.
    pub fixture: Arc<Fixture>,
    /// The clock, if it is to differ from the fixture's.
    pub clock: Option<Clock>,
    /// Makes secrets repeat.
    pub seed: u64,
    /// Readings that differ from the fixture's.
    pub readings: Readings,
    /// The rules to be broken.
    pub sabotage: Vec<Rule>,
    /// The client id, if it is to differ from the one made of the district's name.
    pub client_id: Option<String>,
    /// The client secret, if it is not to be drawn.
    pub client_secret: Option<String>,
}

/// Why a district cannot be made or changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WorkspaceError {
    /// The name is in use.
    #[error("there is a district {0} already")]
    NameTaken(String),
    /// A rule that nothing here can break.
    #[error("{} cannot be sabotaged", .0.id())]
    NoSaboteur(Rule),
    /// The client secret is so short that it would be hidden in words that are no secret.
    #[error("a client secret has at least {} characters", Secret::SHORTEST)]
    ShortSecret,
}

/// Everything about a district that is not Campus data.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) clock: Clock,
    pub(super) readings: Readings,
    pub(super) saboteurs: Vec<Arc<dyn Saboteur>>,
}

/// A district and all that belongs to it.
pub struct Workspace {
    /// The name in the URLs.
    pub(super) name: Arc<str>,
    /// Where it is reached.
    pub(super) site: Site,
    pub(super) chance: Chance,
    pub(super) time: Arc<dyn Time>,
    pub(super) journal: Journal,
    /// What failed, as the tool of Campus shows it.
    pub(super) error_log: ErrorLog,
    pub(super) authority: TokenAuthority,
    /// What readers see. Only the holder of the writers' turn replaces it.
    pub(super) current: ArcSwap<District>,
    pub(super) writers_turn: Mutex<()>,
    /// Where the jobs of the district are played.
    pub(super) theatre: Theatre,
    /// The number of the last commit that began. Taken before the writers' turn, never within it.
    last_run: Mutex<u64>,
    settings: ArcSwap<Settings>,
    settings_turn: Mutex<()>,
    fixture: Arc<Fixture>,
    first_credentials: Credentials,
    made_with: NewWorkspace,
}

impl Workspace {
    /// Makes the district `number` of its emulator. The cost does not depend on the size of the fixture.
    ///
    /// # Errors
    /// A rule is to be broken that no saboteur breaks, or the client secret is too short.
    pub(super) fn new(
        new: NewWorkspace,
        number: u64,
        root: &str,
        time: Arc<dyn Time>,
    ) -> Result<Self, WorkspaceError> {
        let settings = Settings::of(&new)?;
        if new
            .client_secret
            .as_deref()
            .is_some_and(|secret| !Secret::may_be(secret))
        {
            return Err(WorkspaceError::ShortSecret);
        }
        let chance = Chance::from_seed(new.seed);
        let credentials = Credentials {
            client_id: new
                .client_id
                .clone()
                .unwrap_or_else(|| format!("{}_hr", new.name))
                .into(),
            secret: Secret::new(new.client_secret.clone().unwrap_or_else(|| chance.secret())),
            // The number tells a district from one that was made with the same name and seed before: AMB-131.
            secret_id: format!("{}-{number}", chance.hexadecimal(16)).into(),
        };
        let name: Arc<str> = new.name.as_str().into();
        let issuer = format!("{root}/campus").into();
        let district = new.fixture.district.with_credentials(credentials.clone());
        Ok(Self {
            site: site(root, &name),
            journal: Journal::default(),
            error_log: ErrorLog::default(),
            authority: TokenAuthority::new(issuer, Arc::clone(&name), chance.key()),
            current: ArcSwap::from_pointee(district),
            writers_turn: Mutex::new(()),
            theatre: Theatre::default(),
            last_run: Mutex::new(0),
            time,
            settings: ArcSwap::from_pointee(settings),
            settings_turn: Mutex::new(()),
            fixture: Arc::clone(&new.fixture),
            first_credentials: credentials,
            made_with: new,
            chance,
            name,
        })
    }

    /// The settings in force.
    pub(super) fn settings(&self) -> Guard<Arc<Settings>> {
        self.settings.load()
    }

    /// The name of the district.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the district is reached.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The credentials in force.
    pub fn credentials(&self) -> Credentials {
        self.current.load().credentials.clone()
    }

    /// Changes the settings; calls under way keep those they began with.
    ///
    /// # Errors
    /// Whatever `change` finds wrong; the settings stay as they are.
    pub(super) fn change_settings<E>(
        &self,
        change: impl FnOnce(&mut Settings) -> Result<(), E>,
    ) -> Result<(), E> {
        let _turn = self.settings_turn.lock();
        let mut settings = Settings::clone(&self.settings.load());
        change(&mut settings)?;
        self.settings.store(Arc::new(settings));
        Ok(())
    }

    /// The state and credentials the district was made with; the secret has a new id, so that no token survives.
    pub(super) fn origin(&self) -> (Box<District>, Credentials) {
        let secret_id = self.chance.hexadecimal(16).into();
        let credentials = Credentials {
            secret_id,
            ..self.first_credentials.clone()
        };
        (Box::new(self.fixture.district.clone()), credentials)
    }

    /// Begins a commit under the next number, which is used up only if it does begin; none comes twice while the district
    /// exists, reset or not. One begins at a time: whoever is refused has the number of nobody else.
    ///
    /// # Errors
    /// What `begin` was refused for.
    pub(super) fn number_run<T, E>(&self, begin: impl FnOnce(RunId) -> Result<T, E>) -> Result<T, E> {
        let mut last = self.last_run.lock();
        let next = *last + 1;
        let commit = begin(RunId(next))?;
        *last = next;
        Ok(commit)
    }

    /// Puts clock, readings and saboteurs back to what the district was made with and empties journal and error log.
    ///
    /// # Errors
    /// None that making the district did not have.
    pub(super) fn reset_settings(&self) -> Result<(), WorkspaceError> {
        let first = Settings::of(&self.made_with)?;
        self.settings.store(Arc::new(first));
        self.journal.clear();
        self.theatre.reset();
        self.error_log.clear();
        Ok(())
    }
}

impl Settings {
    /// This instant on the district's clock and on the wall.
    pub(super) fn moment(&self, time: &dyn Time) -> Moment {
        let wall = time.wall();
        Moment {
            district: self.clock.now(wall),
            wall,
        }
    }

    fn of(new: &NewWorkspace) -> Result<Self, WorkspaceError> {
        let clock = new.clock.unwrap_or(new.fixture.clock);
        let mut settings = Self {
            clock,
            readings: new.readings.clone(),
            saboteurs: Vec::new(),
        };
        settings.sabotage(&new.sabotage)?;
        Ok(settings)
    }

    /// Sets the rules to be broken, each by a saboteur with a memory of its own.
    ///
    /// # Errors
    /// A rule that no saboteur breaks.
    pub(super) fn sabotage(&mut self, rules: &[Rule]) -> Result<(), WorkspaceError> {
        let hired = rules
            .iter()
            .map(|rule| super::sabotage::hire(*rule).ok_or(WorkspaceError::NoSaboteur(*rule)));
        self.saboteurs = hired.collect::<Result<_, _>>()?;
        Ok(())
    }
}

/// Sets readings from pairs of key and value and returns a fault, at a path below `at`, for every pair that is no
/// reading.
pub(super) fn read_readings<'a>(
    readings: &mut Readings,
    pairs: impl IntoIterator<Item = (&'a String, &'a String)>,
    at: &str,
) -> Vec<Fault> {
    let wrong = pairs.into_iter().filter_map(|(key, value)| {
        let error = readings.set(key, value).err()?;
        Some(Fault::new(
            Code::InvalidValue,
            format!("{at}/{key}"),
            error.to_string(),
            None,
        ))
    });
    wrong.collect()
}

fn site(root: &str, name: &str) -> Site {
    let base_url = format!("{root}{}", address::base_path(name));
    Site {
        token_url: format!("{root}{}?appName={name}", address::TOKEN_PATH),
        documentation_url: format!("{base_url}{}", address::PAGE_PATH),
        open_api_url: format!("{base_url}{}", address::DOCUMENT_PATH),
        base_url,
    }
}
