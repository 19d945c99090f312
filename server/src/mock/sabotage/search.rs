//! Saboteurs of the area.

use super::Hire;

/// The saboteurs of this area.
pub(super) const SABOTEURS: [Hire; 0] = [];
