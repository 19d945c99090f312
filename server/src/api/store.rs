//! What the operations need of whoever holds the district.

use std::ops::Deref;

use jiff::civil::Date;

use crate::campus::{Command, Context, District, Outcome, Readings, Refusal};
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
            today: self.today(&self.district()),
            readings: self.readings(),
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

    /// Carries out a command and publishes what it achieved.
    ///
    /// # Errors
    /// What the command was refused for; the district is as before.
    fn execute(&self, command: Command) -> Result<Outcome, Refusal>;
}
