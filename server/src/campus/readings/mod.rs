//! How the silences of the guide are read: the switches of `schemas/silences.yaml`, and the values they have.

mod addresses;
mod form;
mod households;
mod positions;
mod reading;
mod settings;
mod staff;
mod synchronization;

pub use addresses::{AddressStore, PoBox, Unparsable, ZipCompare};
pub use form::{Lengths, OauthToken, UnknownProperties};
pub use households::{HouseholdOnCreate, Locations, NoHousehold, SharedScope, SoleNonstaff};
pub use positions::{EmptyList, OpenMatchesOpen, PositionMatch, RemoveFailure, UpdateMiss};
pub use reading::Reading;
pub use settings::{Readings, UnknownReading};
pub use staff::{
    EmploymentUpdate, Existing, GenderMatch, IdentityEnd, OnUpdate, Rename, SsnEcho, StaffRequires,
};
pub use synchronization::{LockOn, NotifyRights, RepeatedRecord, Unmatched};
