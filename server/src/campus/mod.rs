//! The district as a value.
//!
//! Everything Campus knows and everything it refuses is decided here, by pure functions: there is no HTTP, no
//! async, no clock, no randomness and no lock. A [`Command`] changes a [`District`] under a [`Context`] (the date
//! of the call and the readings in force) and yields an [`Outcome`] or a [`Refusal`]. Whoever runs a command
//! works on a clone, which costs well under a microsecond, and publishes it only when the command succeeds.

mod address;
mod addresses;
mod check;
mod combine;
mod command;
mod context;
mod credentials;
mod difference;
mod district;
mod employment;
mod fault;
mod further;
mod household;
mod identity;
mod length;
mod notice;
mod notification;
mod people;
mod person;
mod place;
mod position;
mod preference;
mod readings;
mod reference;
mod rule;
mod search;
mod sent;
mod snapshot;
mod staff;
mod staff_number;
mod sync;

pub use address::{Address, Component, Key, ParseAddressError, Parsed};
pub use addresses::{
    AddressDeed, AddressHits, AddressId, AddressInput, AddressTrace, Addresses, Near, SoughtTrace,
    StoredAddress,
};
pub use check::{Holders, NumberReport};
pub use combine::{
    Audited, CombineWarning, CombineWarningCode, CombinedPerson, Combining, Combinings, JoinedMembership,
    MembershipDeed, MembershipSpan, MovedMembership, PersonValue, person_values,
};
pub use command::{Command, Explanation, Outcome, execute};
pub use context::Context;
pub use credentials::{Credentials, Secret};
pub use difference::{Change, Record, difference};
pub use district::District;
pub use employment::{Employment, EmploymentInput};
pub use fault::{Code, Fault, Refusal, repeated};
pub use further::with_further;
pub use household::{
    HomeTrace, Household, HouseholdDeed, HouseholdId, HouseholdInput, HouseholdLocation, HouseholdTrace,
    Households, LocationInput, Member,
};
pub use identity::{Identity, Ssn};
pub use length::{LENGTHS, LONGEST_STREET};
pub use notice::{Notice, NoticeCode};
pub use notification::{
    Draft, Event, Inbox, Message, Messages, Notification, NotificationCommand, NotificationId,
    NotificationType, Notifications, ToolRight, User, Users,
};
pub use people::PersonId;
pub use person::{Contact, IdentityHistory, Person};
pub use position::{Deed, Position, PositionInput, PositionsUpdated, Trace};
pub use preference::{Checkboxes, LockArea, Preference, PreferenceCommand, Preferences, Section};
pub use readings::{
    AddressStore, EmploymentUpdate, EmptyList, Existing, GenderMatch, HouseholdOnCreate, IdentityEnd,
    Lengths, Locations, LockOn, NoHousehold, NotifyRights, OauthToken, OnUpdate, OpenMatchesOpen, PoBox,
    PositionMatch, Reading, Readings, RemoveFailure, Rename, RepeatedRecord, SharedScope, SoleNonstaff,
    SsnEcho, StaffRequires, UnknownProperties, UnknownReading, Unmatched, Unparsable, UpdateMiss, ZipCompare,
};
pub use reference::{AssignmentCode, Gender, Reference, School, SchoolInput, Title, TitleKey};
pub use rule::{CATALOGUE_SHA256, Rule, rule_ids};
pub use search::{Hits, SEARCH_LIMIT, StaffCriteria};
pub use sent::{Sent, Text};
pub use snapshot::{Snapshot, SnapshotError};
pub use staff::{CREATE_REQUIRED, Hired, StaffInput};
pub use staff_number::{NumberKey, StaffNumber};
pub use sync::{
    Act, AddedStaff, Commit, Ended, Job, JobState, Opening, Phase, PropertyChange, RefusedRecord, RunId,
    Staged, Stay, SyncCommand, Synchronization, Tally, Transferred, Transmitted, Validation, Value, Warned,
};
