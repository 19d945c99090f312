//! What the operations need of whoever holds the district.

use std::ops::Deref;

use jiff::civil::Date;

use super::{Committed, Origin};
use crate::campus::{Command, Context, District, Outcome, Readings, Refusal, RunId};
use crate::oauth::{Moment, TokenAuthority};

/// The door to one district for the length of one call. Readers get the current version; whatever changes the
/// district is a [`Command`] and goes through [`Store::execute`], where it meets the writers' turn, the clock,
/// saboteurs and publication, once.
pub trait Store {
    /// The current version of the district.
    fn district(&self) -> impl Deref<Target = District>;

    /// The readings in force for this call.
    fn readings(&self) -> &Readings;

    /// The circumstances of this call.
    fn context(&self) -> Context<'_> {
        Context {
            now: self.moment().district,
            today: self.today(&self.district()),
            readings: self.readings(),
            explains: true,
        }
    }

    /// The date of this call in the zone of `district`.
    fn today(&self, district: &District) -> Date {
        let instant = self.moment().district;
        instant.to_zoned_datetime(district.time_zone.clone()).date()
    }

    /// Who issues and judges the district's tokens.
    fn authority(&self) -> &TokenAuthority;

    /// The instant of the call.
    fn moment(&self) -> Moment;

    /// A name no other token has.
    fn token_name(&self) -> String;

    /// Commits the staged records and returns when everything is done (SYNC-19).
    ///
    /// # Errors
    /// The synchronization does not allow it now.
    fn commit(&self, origin: Origin) -> Result<Committed, Refusal>;

    /// Begins to commit the staged records by a job, for which nobody waits (SYNC-24).
    ///
    /// # Errors
    /// The synchronization does not allow it now.
    fn submit(&self, origin: Origin) -> Result<RunId, Refusal>;

    /// Carries out a command and publishes what it achieved.
    ///
    /// # Errors
    /// What the command was refused for; the district is as before.
    fn execute(&self, command: Command) -> Result<Outcome, Refusal>;
}
