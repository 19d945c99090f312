//! The one door to a district: the emulator's side of [`Store`], for the length of one call.

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::{Arc, PoisonError};

use arc_swap::Guard;

use super::Time;
use super::sabotage::Deed;
use super::workspace::{Settings, Workspace};
use crate::api::Store;
use crate::campus::{
    Change, Command, Context, District, Explanation, Outcome, Readings, Refusal, difference, execute,
};
use crate::oauth::{Moment, TokenAuthority};

/// A call's way to its district, with the settings in force when the call began.
pub(super) struct Door<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) settings: Guard<Arc<Settings>>,
    moment: Moment,
    changes: RefCell<Vec<Change>>,
    explanation: RefCell<Explanation>,
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
            explanation: RefCell::default(),
        }
    }

    /// What the call changed so far; taking it leaves nothing.
    pub(super) fn take_changes(&self) -> Vec<Change> {
        self.changes.take()
    }

    /// What became of records in the call so far, and by which rules; taking it leaves nothing.
    pub(super) fn take_explanation(&self) -> Explanation {
        self.explanation.take()
    }

    /// Carries out a command when it is this writer's turn. Yields the versions before and after where one was published.
    fn in_turn(&self, command: Command) -> (Result<Outcome, Refusal>, Option<Versions>) {
        let turn = &self.workspace.writers_turn;
        let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
        let before = self.workspace.current.load_full();
        let (result, now) = self.attempt(&before, command);
        if result.is_err() && self.settings.saboteurs.is_empty() {
            return (result, None);
        }
        let now = Arc::new(now);
        self.workspace.current.store(Arc::clone(&now));
        (result, Some(Versions { before, now }))
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
}

/// The district before and after a command.
struct Versions {
    before: Arc<District>,
    now: Arc<District>,
}

/// The version of a district a reader looks at.
struct Version(Guard<Arc<District>>);

impl Deref for Version {
    type Target = District;

    fn deref(&self) -> &District {
        &self.0
    }
}

impl Store for Door<'_> {
    // A guard, not a clone of the Arc: readers on different processors would quarrel over its counter.
    fn district(&self) -> impl Deref<Target = District> {
        Version(self.workspace.current.load())
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
        let (result, versions) = self.in_turn(command);
        // Compared, and the former version dropped, when the next writer is at work already.
        if let Some(Versions { before, now }) = versions {
            self.changes.borrow_mut().extend(difference(&before, &now));
        }
        if let Ok(outcome) = &result {
            *self.explanation.borrow_mut() = outcome.explanation();
        }
        result
    }
}
