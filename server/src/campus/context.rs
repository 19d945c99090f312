//! What a command may know besides the district.

use jiff::Timestamp;
use jiff::civil::Date;

use super::Readings;

/// The circumstances of a call: its instant, its date in the district's time zone and the readings in force.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The instant of the call, by the clock of the district.
    pub now: Timestamp,
    /// The date of the call (silence AMB-08).
    pub today: Date,
    /// How the silences of the guide are read.
    pub readings: &'a Readings,
    /// Whether somebody is told why an address is new. Nobody is by a synchronization, whose report lists what is added.
    pub explains: bool,
}
