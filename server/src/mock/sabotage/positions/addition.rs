//! Positions on their way into the district, as saboteurs see them.

use std::slice;
use std::sync::Arc;

use crate::campus::{
    Code, Command, District, Fault, Person, Position, PositionInput, Refusal, Sent, TitleKey,
};
use crate::mock::sabotage::Deed;

/// The positions a command is to create, alone or together with a new staff member.
pub(super) fn new_positions(command: &mut Command) -> &mut [PositionInput] {
    match command {
        Command::CreatePosition { position, .. } => slice::from_mut(position),
        Command::CreateStaff(staff) => match &mut staff.positions {
            Sent::Value(positions) => positions,
            Sent::Absent | Sent::Empty => &mut [],
        },
        _ => &mut [],
    }
}

/// Whether positions came alone or together with a new staff member, to be created.
pub(super) fn creates(deed: &Deed<'_>) -> bool {
    matches!(
        deed.command,
        Command::CreatePosition { .. } | Command::CreateStaff(_)
    )
}

/// A position that was added by itself, and its holder.
pub(super) fn added<'a>(deed: &'a Deed<'_>) -> Option<(&'a Arc<Person>, &'a Position)> {
    let Command::CreatePosition { .. } = deed.command else {
        return None;
    };
    let person = deed.person()?;
    Some((person, person.positions.last()?))
}

/// Stores a position that was added by itself in another form.
pub(super) fn amend(deed: &mut Deed<'_>, amendment: impl FnOnce(&mut Position)) {
    let Some((person, _)) = added(deed) else {
        return;
    };
    let mut person = Person::clone(person);
    if let Some(position) = person.positions.last_mut() {
        amendment(position);
    }
    deed.store(person);
}

/// Whether a title, written as it is, is in the list of a district.
pub(super) fn is_listed(district: &District, title: &str) -> bool {
    district.reference.titles.contains_key(&TitleKey::of(title))
}

/// Whether a position brought a title with it that was not listed before.
pub(super) fn brings_title(deed: &Deed<'_>, position: &Position) -> bool {
    let title = position.title_code.as_deref();
    title.is_some_and(|title| !is_listed(deed.before, title))
}

/// Whether a record was refused, and each of its faults is one of these.
pub(super) fn was_refused_for(deed: &Deed<'_>, is_one: impl Fn(&Fault) -> bool) -> bool {
    let refusal = deed.result.as_ref().err();
    deed.was_found_faulty() && refusal.is_some_and(|refusal| refusal.faults().iter().all(is_one))
}

/// Refuses what was accepted, if a position is created of which it holds that it `is` so.
pub(super) fn refuse_new(deed: Deed<'_>, is: impl Fn(&PositionInput) -> bool, path: &str, message: &str) {
    if creates(&deed) && deed.result.is_ok() && deed.positions().iter().any(is) {
        deed.refuse(refusal(Code::InvalidValue, path, message));
    }
}

/// A refusal that no rule asks for.
pub(super) fn refusal(code: Code, path: &str, message: &str) -> Refusal {
    Refusal::InvalidPosition(vec![Fault::new(code, path, message, None)])
}
