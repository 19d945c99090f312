//! The one door to a district: the emulator's side of [`Store`], for the length of one call.

use std::cell::RefCell;
use std::sync::{Arc, PoisonError};

use super::Time;
use super::sabotage::Deed;
use super::workspace::{Settings, Workspace};
use crate::api::Store;
use crate::campus::{Change, Command, Context, District, Outcome, Readings, Refusal, difference, execute};
use crate::oauth::{Moment, TokenAuthority};

/// A call's way to its district, with the settings in force when the call began.
pub(super) struct Door<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) settings: Arc<Settings>,
    moment: Moment,
    changes: RefCell<Vec<Change>>,
}

impl<'a> Door<'a> {
    /// Opens the door at this instant.
    pub(super) fn open(workspace: &'a Workspace, time: &dyn Time) -> Self {
        let settings = workspace.settings();
        let moment = settings.moment(time);
        Self {
            workspace,
            settings,
            moment,
            changes: RefCell::default(),
        }
    }

    /// What the call changed so far; taking it leaves nothing.
    pub(super) fn take_changes(&self) -> Vec<Change> {
        self.changes.take()
    }

    /// Runs the command on a copy, with the saboteurs around it. The copy is to be published when the outcome is good,
    /// or when there are saboteurs: they may leave traces of a refused call, which is what they are for.
    fn attempt(&self, before: &District, mut command: Command) -> (Result<Outcome, Refusal>, District) {
        let saboteurs = &self.settings.saboteurs;
        for saboteur in saboteurs {
            saboteur.before_command(before, &mut command);
        }
        let cx = Context {
            today: self.today(before),
            readings: &self.settings.readings,
        };
        let mut now = before.clone();
        let mut result = execute(&mut now, &cx, &command);
        if result.is_err() {
            now = before.clone();
        }
        for saboteur in saboteurs {
            let deed = Deed {
                command: &command,
                cx: &cx,
                before,
                now: &mut now,
                result: &mut result,
            };
            saboteur.after_command(deed);
        }
        (result, now)
    }

    fn today(&self, district: &District) -> jiff::civil::Date {
        self.moment
            .district
            .to_zoned_datetime(district.time_zone.clone())
            .date()
    }
}

impl Store for Door<'_> {
    fn district(&self) -> Arc<District> {
        self.workspace.current.load_full()
    }

    fn readings(&self) -> &Readings {
        &self.settings.readings
    }

    fn authority(&self) -> &TokenAuthority {
        &self.workspace.authority
    }

    fn moment(&self) -> Moment {
        self.moment
    }

    fn token_name(&self) -> String {
        self.workspace.chance.hexadecimal(32)
    }

    fn execute(&self, command: Command) -> Result<Outcome, Refusal> {
        let _turn = self
            .workspace
            .writers_turn
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let before = self.district();
        let (result, now) = self.attempt(&before, command);
        if result.is_ok() || !self.settings.saboteurs.is_empty() {
            self.changes.borrow_mut().extend(difference(&before, &now));
            self.workspace.current.store(Arc::new(now));
        }
        result
    }
}
