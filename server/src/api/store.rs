//! What the operations need of whoever holds the district.

use std::ops::Deref;

use crate::campus::{Command, District, Outcome, Readings, Refusal};
use crate::oauth::{Moment, TokenAuthority};

/// The door to one district for the length of one call. Readers get the current version; whatever changes the
/// district is a [`Command`] and goes through [`Store::execute`], where it meets the writers' turn, the clock,
/// saboteurs and publication, once.
pub trait Store {
    /// The current version of the district.
    fn district(&self) -> impl Deref<Target = District>;

    /// The readings in force for this call.
    fn readings(&self) -> &Readings;

    /// Who issues and judges the district's tokens.
    fn authority(&self) -> &TokenAuthority;

    /// The instant of the call.
    fn moment(&self) -> Moment;

    /// A name no other token has.
    fn token_name(&self) -> String;

    /// Carries out a command and publishes what it achieved.
    ///
    /// # Errors
    /// What the command was refused for; the district is as before.
    fn execute(&self, command: Command) -> Result<Outcome, Refusal>;
}
