//! Saboteurs of the area LOG, in files that are named like its features.

mod columns;
mod entries;
mod export;
mod synchronization;

use super::{Hire, fresh};
use columns::{DateOfDisplay, EverythingPosted, FourColumns, GenericMessage, ParsedPayload, RouteTemplate};
use entries::{EveryCall, OnTheConsole, SharedBuffer};
use export::EmptyPage;
use synchronization::{CallsOnly, OncePerRun};

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 12] = [
    fresh::<OnTheConsole>,
    fresh::<OncePerRun>,
    fresh::<FourColumns>,
    fresh::<DateOfDisplay>,
    fresh::<EverythingPosted>,
    fresh::<RouteTemplate>,
    fresh::<GenericMessage>,
    fresh::<ParsedPayload>,
    fresh::<EmptyPage>,
    fresh::<EveryCall>,
    fresh::<CallsOnly>,
    fresh::<SharedBuffer>,
];
