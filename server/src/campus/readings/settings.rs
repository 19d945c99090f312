//! The switches of `schemas/silences.yaml`, built together with their areas.

use std::collections::BTreeMap;

use thiserror::Error;

use super::addresses::{AddressStore, PoBox, Unparsable, ZipCompare};
use super::form::{Lengths, OauthToken, UnknownProperties};
use super::households::{HouseholdOnCreate, Locations, NoHousehold, SharedScope, SoleNonstaff};
use super::positions::{EmptyList, OpenMatchesOpen, PositionMatch, RemoveFailure, UpdateMiss};
use super::reading::Reading;
use super::staff::{
    EmploymentUpdate, Existing, GenderMatch, IdentityEnd, OnUpdate, Rename, SsnEcho, StaffRequires,
};
use super::synchronization::{LockOn, NotifyRights, RepeatedRecord, Unmatched};

/// Declares the readings: one field each, with its key and its values, the decided default first.
macro_rules! readings {
    ($($(#[$doc:meta])* $field:ident: $kind:ty = $key:literal, $values:expr;)+) => {
        /// The reading of every silence that can be switched, as typed settings.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Readings {
            $($(#[$doc])* pub $field: $kind,)+
        }

        impl Default for Readings {
            fn default() -> Self {
                Self { $($field: $values[0],)+ }
            }
        }

        impl Readings {
            /// Every key with its values, the default first; ordered by key.
            pub fn catalogue() -> BTreeMap<&'static str, Vec<&'static str>> {
                BTreeMap::from([$(($key, $values.map(<$kind as Reading>::word).to_vec()),)+])
            }

            /// Every key with the value in force, ordered by key.
            pub fn words(&self) -> BTreeMap<&'static str, &'static str> {
                BTreeMap::from([$(($key, self.$field.word()),)+])
            }

            /// Sets the reading `key` to `value`.
            ///
            /// # Errors
            /// An unknown key, or a value the key does not have.
            pub fn set(&mut self, key: &str, value: &str) -> Result<(), UnknownReading> {
                match key {
                    $($key => {
                        let found = $values.into_iter().find(|known| known.word() == value);
                        self.$field = found.ok_or_else(|| UnknownReading::value(key, value, $values))?;
                        Ok(())
                    })+
                    _ => Err(UnknownReading::Key { key: key.to_owned() }),
                }
            }
        }
    };
}

readings! {
    /// Whether the newest token ends the older ones (AMB-05).
    single_token: bool = "oauth.single_token", [false, true];
    /// The form of the access token (AMB-131).
    oauth_token: OauthToken = "oauth.token", [OauthToken::Jwt, OauthToken::Opaque];
    /// Whether `schooNumber`, as the guide misspells it, is read as `schoolNumber` (AMB-06).
    schoo_number: bool = "compat.schoo_number", [false, true];
    /// What becomes of a property the contract does not have (AMB-06).
    unknown_properties: UnknownProperties =
        "schema.unknown", [UnknownProperties::Ignore, UnknownProperties::Reject];
    /// Whether a number of a code, a school or a staff member may be sent as a JSON number (AMB-07).
    lenient_numbers: bool = "schema.lenient_numbers", [false, true];
    /// What an update does about a demographic that is not sent (AMB-09).
    update_absent: OnUpdate = "update.absent", [OnUpdate::Keep, OnUpdate::Clear];
    /// What an update does about a demographic sent as null or "" (AMB-09).
    update_null: OnUpdate = "update.null", [OnUpdate::Clear, OnUpdate::Keep];
    /// Whether staff numbers that differ in case alone are different (AMB-13).
    case_sensitive_numbers: bool = "staff_number.case_sensitive", [false, true];
    /// Whether an update may give a person another staff number (AMB-14).
    rename: Rename = "staff_number.rename", [Rename::Allow, Rename::Reject];
    /// What createStaff does about a number in use (AMB-15).
    create_existing: Existing = "create.existing", [Existing::Reject, Existing::Update];
    /// By what a gender is known (AMB-19).
    gender_match: GenderMatch = "gender.match", [GenderMatch::Code, GenderMatch::CodeOrName];
    /// How a reply shows a social security number (AMB-20).
    ssn_echo: SsnEcho = "ssn.echo", [SsnEcho::Masked, SsnEcho::None, SsnEcho::Full];
    /// Whether phones and mail addresses are checked for their form (AMB-21).
    contact_check: bool = "schema.contact_check", [false, true];
    /// What makes a person staff (AMB-22).
    staff_requires: StaffRequires =
        "staff.requires", [StaffRequires::AnyPosition, StaffRequires::ActivePosition];
    /// Whether names that differ in case alone are different (AMB-23).
    case_sensitive_names: bool = "identity.case_sensitive", [true, false];
    /// The last day of an identity that is succeeded (AMB-24).
    identity_end: IdentityEnd = "identity.end", [IdentityEnd::CallDate, IdentityEnd::DayBefore];
    /// Whether an employment needs its hire date (AMB-27).
    require_hire: bool = "employment.require_hire", [true, false];
    /// What an update does with the employments sent (AMB-28).
    employment_update: EmploymentUpdate = "employment.update",
        [EmploymentUpdate::Merge, EmploymentUpdate::Replace, EmploymentUpdate::Append];
    /// When the codes of a position are those sent (AMB-29).
    position_match: PositionMatch = "position.match", [PositionMatch::Given, PositionMatch::Exact];
    /// Where an end date that is none finds open positions (AMB-31).
    open_matches_open: OpenMatchesOpen = "position.open_matches_open",
        [OpenMatchesOpen::UpdateOnly, OpenMatchesOpen::Always, OpenMatchesOpen::Never];
    /// What updatePosition does when nothing matches (AMB-32).
    update_miss: UpdateMiss = "position.update_miss",
        [UpdateMiss::Error, UpdateMiss::Create, UpdateMiss::Noop];
    /// What updatePosition makes of an end date that is not sent (AMB-33).
    absent_end: OnUpdate = "position.absent_end", [OnUpdate::Keep, OnUpdate::Clear];
    /// Whether the description sent becomes that of a title that exists (AMB-35).
    update_description: bool = "title.update_description", [false, true];
    /// What an update does with a list of positions that has no element (AMB-36).
    empty_list: EmptyList = "position.empty_list", [EmptyList::Ignore, EmptyList::RemoveAll];
    /// Whether other activity hangs on a new position from the beginning (AMB-38).
    linked_default: bool = "position.linked_default", [false, true];
    /// What becomes of an update when a position cannot be removed (AMB-38).
    remove_failure: RemoveFailure = "position.remove_failure", [RemoveFailure::Warn, RemoveFailure::Error];
    /// Whether title codes that differ in case alone are different (AMB-43).
    case_sensitive_codes: bool = "codes.case_sensitive", [false, true];
    /// In which form the locations of a household may come (AMB-46).
    locations: Locations = "schema.locations", [Locations::Either, Locations::List];
    /// Whether somebody new gets a household when none is sent (AMB-47).
    household_on_create: HouseholdOnCreate = "household.on_create",
        [HouseholdOnCreate::IfSent, HouseholdOnCreate::Always];
    /// What an update does about a household that is no staff household (AMB-48).
    sole_nonstaff: SoleNonstaff = "household.sole_nonstaff",
        [SoleNonstaff::Ignore, SoleNonstaff::Update, SoleNonstaff::Create];
    /// What an update does for a person without a household (AMB-49).
    no_household: NoHousehold = "household.none", [NoHousehold::Create, NoHousehold::Ignore];
    /// Which shared households keep an update away (AMB-50).
    shared_scope: SharedScope = "household.shared_scope", [SharedScope::Any, SharedScope::StaffOnly];
    /// Whether a location that is left stays with its last day (AMB-51).
    household_history: bool = "household.history", [true, false];
    /// What a PO Box excludes (AMB-56).
    po_box: PoBox = "pobox.strict", [PoBox::Street, PoBox::Strict];
    /// How much of two ZIP codes is compared (AMB-60).
    zip_compare: ZipCompare = "address.zip_compare", [ZipCompare::Five, ZipCompare::Full];
    /// What becomes of a street text that is no typical address (AMB-64).
    unparsable: Unparsable = "address.unparsable", [Unparsable::Keep, Unparsable::Reject];
    /// In which form a new address is stored (AMB-66).
    address_store: AddressStore = "address.store", [AddressStore::Canonical, AddressStore::Verbatim];
    /// Whether a commit adds staff that Campus does not know (AMB-75).
    unmatched: Unmatched = "sync.unmatched", [Unmatched::Add, Unmatched::Skip];
    /// Whether the calls of a synchronization have to come in their order (AMB-77).
    strict_order: bool = "sync.strict_order", [true, false];
    /// Whether a commit wants a validation before it (AMB-78).
    require_validate: bool = "sync.require_validate", [false, true];
    /// Whether a transfer takes the good records beside bad ones (AMB-80).
    partial_transfer: bool = "transfer.partial", [false, true];
    /// What becomes of a record whose number was transferred before (AMB-81).
    repeated_record: RepeatedRecord = "transfer.repeat", [RepeatedRecord::Replace, RepeatedRecord::Conflict];
    /// Whether a conflict keeps its record out of the commit (AMB-85).
    conflicts_block: bool = "sync.conflicts_block", [false, true];
    /// Whether the validation names staff of Campus that the HR system does not know (AMB-96).
    report_campus_only: bool = "validate.report_campus_only", [true, false];
    /// What makes the data of a staff member read-only in Campus (AMB-97).
    lock_on: LockOn = "lock.on", [LockOn::AnyWrite, LockOn::Sync];
    /// Whether the records of a commit are told of one by one (AMB-107).
    staff_on_sync: bool = "notify.staff_on_sync", [false, true];
    /// Whose tool rights decide who can be told (AMB-108).
    notify_rights: NotifyRights = "notify.rights_of", [NotifyRights::Recipient, NotifyRights::Operator];
    /// Whether the staff search looks at former names, too (AMB-74).
    search_former_names: bool = "search.former_names", [false, true];
    /// Whether the staff search shows people with a staff number and no position (AMB-129).
    search_positionless: bool = "search.include_positionless", [false, true];
    /// Whether calls without a good token go into the error log (AMB-103).
    log_auth_errors: bool = "log.auth_errors", [false, true];
    /// Whether the error log masks the social security numbers of a payload (AMB-106).
    log_mask_ssn: bool = "log.mask_ssn", [false, true];
    /// How long a text may be (AMB-130).
    lengths: Lengths = "lengths", [Lengths::Campus, Lengths::Lenient];
}

/// A reading that does not exist.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnknownReading {
    /// No silence has this key.
    #[error("{key} is not a reading")]
    Key {
        /// The key given.
        key: String,
    },
    /// The silence cannot be read this way.
    #[error("{value} is not a value of {key}; it has {values}")]
    Value {
        /// The key given.
        key: String,
        /// The value given.
        value: String,
        /// The values there are.
        values: String,
    },
}

impl UnknownReading {
    fn value<T: Reading, const N: usize>(key: &str, value: &str, values: [T; N]) -> Self {
        let values = values.map(Reading::word).join(", ");
        Self::Value {
            key: key.to_owned(),
            value: value.to_owned(),
            values,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_every_reading_can_be_set_and_read_back() {
        for (key, values) in Readings::catalogue() {
            for value in values {
                let mut readings = Readings::default();
                readings.set(key, value).unwrap();
                assert_eq!(readings.words()[key], value);
            }
        }
    }

    #[test]
    fn a_wrong_value_is_told_with_the_right_ones() {
        let wrong = Readings::default().set("oauth.token", "magic").unwrap_err();
        assert_eq!(
            wrong.to_string(),
            "magic is not a value of oauth.token; it has jwt, opaque"
        );
    }
}
