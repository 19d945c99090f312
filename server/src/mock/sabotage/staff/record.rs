//! The record of a staff member in a command.

use crate::campus::{Command, Sent, StaffInput};

/// The record of somebody new.
pub(super) fn created(command: &mut Command) -> Option<&mut StaffInput> {
    match command {
        Command::CreateStaff(staff) => Some(staff),
        _ => None,
    }
}

/// The record of an update.
pub(super) fn updated(command: &mut Command) -> Option<&mut StaffInput> {
    match command {
        Command::UpdateStaff { staff, .. } => Some(staff),
        _ => None,
    }
}

/// The record of somebody new or of an update.
pub(super) fn created_or_updated(command: &mut Command) -> Option<&mut StaffInput> {
    match command {
        Command::CreateStaff(staff) | Command::UpdateStaff { staff, .. } => Some(staff),
        _ => None,
    }
}

/// Whether a list was sent with something in it.
pub(super) fn has_elements<T>(list: &Sent<Vec<T>>) -> bool {
    list.value().is_some_and(|elements| !elements.is_empty())
}
