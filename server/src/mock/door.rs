//! The one door to a district: the emulator's side of [`Store`], for the length of one call.

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

use arc_swap::Guard;
use parking_lot::MutexGuard;

use super::commit::{carry_out, submit};
use super::sabotage::Deed;
use super::workspace::{Settings, Workspace};
use crate::api::{Committed, Origin, Store};
use crate::campus::{
    Change, Command, Context, District, Explanation, Outcome, Readings, Refusal, RunId, difference, execute,
};
use crate::oauth::{Moment, TokenAuthority};

/// A call's way to its district, with the settings in force when the call began.
pub(super) struct Door<'a> {
    pub(super) workspace: &'a Arc<Workspace>,
    pub(super) settings: Guard<Arc<Settings>>,
    moment: Moment,
    /// What the call has changed; none where nobody asks for it.
    changes: Option<RefCell<Vec<Change>>>,
    explanation: RefCell<Explanation>,
}

impl<'a> Door<'a> {
    /// Opens the door at this instant.
    pub(super) fn open(workspace: &'a Arc<Workspace>) -> Self {
        let settings = workspace.settings();
        let moment = settings.moment(&*workspace.time);
        Self {
            workspace,
            settings,
            moment,
            changes: Some(RefCell::default()),
            explanation: RefCell::default(),
        }
    }

    /// Opens the door for work that no call waits for: what it changes is not gathered.
    pub(super) fn unobserved(workspace: &'a Arc<Workspace>) -> Self {
        Self {
            changes: None,
            ..Self::open(workspace)
        }
    }

    /// What the call changed so far; taking it leaves nothing.
    pub(super) fn take_changes(&self) -> Vec<Change> {
        self.changes.as_ref().map(RefCell::take).unwrap_or_default()
    }

    /// What became of records in the call so far, and by which rules; taking it leaves nothing.
    pub(super) fn take_explanation(&self) -> Explanation {
        self.explanation.take()
    }

    /// Carries out commands one after another in one turn of the writers and publishes what came of them, once. A command
    /// that is refused leaves no trace and stops no other one.
    pub(super) fn execute_all(&self, commands: Vec<Command>) -> Vec<Result<Outcome, Refusal>> {
        let turn = self.workspace.writers_turn.lock();
        let before = self.workspace.current.load_full();
        let mut now = District::clone(&before);
        let results = commands
            .into_iter()
            .map(|command| self.advance(&mut now, command))
            .collect();
        let now = Arc::new(now);
        self.workspace.current.store(Arc::clone(&now));
        // Whoever has waited comes first: a commit of many batches would take the turn again before anybody woke up.
        MutexGuard::unlock_fair(turn);
        self.note(&Versions { before, now });
        results
    }

    /// What a command would be refused for, were it carried out now. Nothing comes of it, and no saboteur sees it.
    pub(super) fn would_refuse(&self, command: &Command) -> Option<Refusal> {
        let mut district = District::clone(&self.workspace.current.load());
        let cx = self.cx(&district);
        execute(&mut district, &cx, command).err()
    }

    /// Notes what is different, when the next writer is at work already.
    fn note(&self, versions: &Versions) {
        if let Some(changes) = &self.changes {
            changes
                .borrow_mut()
                .extend(difference(&versions.before, &versions.now));
        }
    }

    fn advance(&self, now: &mut District, command: Command) -> Result<Outcome, Refusal> {
        if self.settings.saboteurs.is_empty() {
            let cx = self.cx(now);
            return execute(now, &cx, &command);
        }
        let (result, next) = self.attempt(now, command);
        *now = next;
        result
    }

    /// Carries out a command when it is this writer's turn. Yields the versions before and after where one was published.
    fn in_turn(&self, command: Command) -> (Result<Outcome, Refusal>, Option<Versions>) {
        let _turn = self.workspace.writers_turn.lock();
        let before = self.workspace.current.load_full();
        let (result, now) = self.attempt(&before, command);
        if result.is_err() && self.settings.saboteurs.is_empty() {
            return (result, None);
        }
        let now = Arc::new(now);
        self.workspace.current.store(Arc::clone(&now));
        (result, Some(Versions { before, now }))
    }

    fn cx(&self, district: &District) -> Context<'_> {
        Context {
            now: self.moment.district,
            today: self.today(district),
            readings: &self.settings.readings,
            explains: true,
        }
    }

    /// Runs the command on a copy, with the saboteurs around it. The copy is to be published when the outcome is good,
    /// or when there are saboteurs: they may leave traces of a refused call, which is what they are for.
    fn attempt(&self, before: &District, mut command: Command) -> (Result<Outcome, Refusal>, District) {
        let saboteurs = &self.settings.saboteurs;
        for saboteur in saboteurs {
            saboteur.before_command(before, &mut command);
        }
        let cx = self.cx(before);
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

    fn commit(&self, origin: Origin) -> Result<Committed, Refusal> {
        carry_out(self, &origin)
    }

    fn submit(&self, origin: Origin) -> Result<RunId, Refusal> {
        submit(self, origin)
    }

    fn execute(&self, command: Command) -> Result<Outcome, Refusal> {
        let (result, versions) = self.in_turn(command);
        if let Some(versions) = versions {
            self.note(&versions);
        }
        if let Ok(outcome) = &result {
            *self.explanation.borrow_mut() = outcome.explanation();
        }
        result
    }
}
