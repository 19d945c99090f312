//! The panic hook of the process, managed once for all runs in it.

use std::panic;
use std::sync::{Mutex, PoisonError};

type Hook = Box<dyn Fn(&panic::PanicHookInfo<'_>) + Sync + Send + 'static>;

static STATE: Mutex<State> = Mutex::new(State {
    holders: 0,
    hook: None,
});

struct State {
    holders: usize,
    hook: Option<Hook>,
}

/// Keeps the panic hook of the process while runs play, and puts it back after the last one.
///
/// Cucumber blanks the global hook for the time of a run and restores what it found. With runs side by side one finds
/// the blank of another and would leave it behind; the last guard dropped undoes that.
#[derive(Debug)]
#[must_use = "panics are quiet only while the guard lives"]
pub(super) struct QuietPanics(());

impl QuietPanics {
    /// Keeps the hook until the guard is dropped.
    pub(super) fn hold() -> Self {
        let mut state = STATE.lock().unwrap_or_else(PoisonError::into_inner);
        if state.holders == 0 {
            state.hook = Some(panic::take_hook());
            panic::set_hook(Box::new(|_| {}));
        }
        state.holders += 1;
        Self(())
    }
}

impl Drop for QuietPanics {
    fn drop(&mut self) {
        let mut state = STATE.lock().unwrap_or_else(PoisonError::into_inner);
        state.holders -= 1;
        if state.holders == 0
            && let Some(hook) = state.hook.take()
        {
            panic::set_hook(hook);
        }
    }
}
