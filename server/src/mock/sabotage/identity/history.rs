//! Saboteurs of former and current identities.

use std::sync::Arc;

use super::renaming::Renaming;
use crate::campus::{Identity, Rule};
use crate::mock::sabotage::{Deed, Saboteur};

/// IDENT-05: the new identity is entered, but the former one stays the current one.
///
/// Only people with a cell phone are affected: other rules look at the current identity, too.
#[derive(Default)]
pub(super) struct FormerIsCurrent;

impl Saboteur for FormerIsCurrent {
    fn rule(&self) -> Rule {
        Rule::IDENT_05
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(Renaming { mut now, .. }) = Renaming::of(&deed)
            && now.contact.cell_phone.is_some()
            && let Some(former) = now.identities.former.last_mut()
        {
            std::mem::swap(former, &mut now.identities.current);
            deed.store(now);
        }
    }
}

/// IDENT-06: the new names are written into the former identity as well before it is ended.
///
/// Only people with a personal mail address are affected: other rules tell former identities by their names.
#[derive(Default)]
pub(super) struct RewrittenPast;

impl Saboteur for RewrittenPast {
    fn rule(&self) -> Rule {
        Rule::IDENT_06
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(Renaming { mut now, .. }) = Renaming::of(&deed)
            && now.contact.personal_email.is_some()
            && let Some(former) = now.identities.former.last_mut()
        {
            let current = &now.identities.current;
            *former = Identity {
                last_name: Arc::clone(&current.last_name),
                first_name: Arc::clone(&current.first_name),
                middle_name: current.middle_name.clone(),
                ..former.clone()
            };
            deed.store(now);
        }
    }
}

/// IDENT-07: the new identity takes over the start date of the former one.
#[derive(Default)]
pub(super) struct EarlierStart;

impl Saboteur for EarlierStart {
    fn rule(&self) -> Rule {
        Rule::IDENT_07
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(Renaming { mut now, .. }) = Renaming::of(&deed)
            && let Some(former) = now.identities.former.last()
        {
            now.identities.current.start_date = former.start_date;
            deed.store(now);
        }
    }
}

/// IDENT-13: a change of name ends all identities of the person, also those that have ended before.
#[derive(Default)]
pub(super) struct EndedAgain;

impl Saboteur for EndedAgain {
    fn rule(&self) -> Rule {
        Rule::IDENT_13
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Some(Renaming { mut now, .. }) = Renaming::of(&deed) {
            let end = now.identities.former.last().and_then(|former| former.end_date);
            for former in &mut now.identities.former {
                former.end_date = end;
            }
            deed.store(now);
        }
    }
}
