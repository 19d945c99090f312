//! What was accepted although it looks odd.

use std::borrow::Cow;

/// Something a call sent that had not the effect its sender may expect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The kind of oddity.
    pub code: NoticeCode,
    /// A JSON pointer into the body.
    pub path: String,
    /// A sentence for people; of what the HR system sent it repeats parts of an address and nothing else.
    pub message: Cow<'static, str>,
}

/// A stable word for a kind of oddity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeCode {
    /// The API has no such property (silence AMB-06).
    UnknownProperty,
    /// The value was read and changes nothing.
    ValueIgnored,
    /// A position that is not in the set could not be removed.
    PositionKept,
    /// A list without elements was read as no list.
    EmptyList,
    /// The household sent changes nothing (HOUSE-09, silence AMB-52).
    HouseholdIgnored,
    /// A text that is no typical address was kept whole (silence AMB-64).
    AddressNotParsed,
    /// An address was added: none that is there is the one sent.
    AddressAdded,
    /// The components of an address were joined and read anew, and are others now (ADDR-21).
    AddressRewritten,
    /// A street text ends with another place than the one sent beside it (silence AMB-138).
    AddressContradicted,
    /// A location is one that was sent with the same household before.
    LocationRepeated,
    /// A location ends before it begins (silence AMB-139).
    LocationOver,
    /// Others hold the staff number that somebody was given by hand (CHECK-02).
    StaffNumberShared,
    /// A staff member of Campus is not among the records transferred (silence AMB-96).
    CampusOnly,
}

impl NoticeCode {
    /// The word as it appears in a reply.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UnknownProperty => "UNKNOWN_PROPERTY",
            Self::ValueIgnored => "VALUE_IGNORED",
            Self::PositionKept => "POSITION_KEPT",
            Self::EmptyList => "EMPTY_LIST",
            Self::HouseholdIgnored => "HOUSEHOLD_IGNORED",
            Self::AddressNotParsed => "ADDRESS_NOT_PARSED",
            Self::AddressAdded => "ADDRESS_ADDED",
            Self::AddressRewritten => "ADDRESS_REWRITTEN",
            Self::AddressContradicted => "ADDRESS_CONTRADICTED",
            Self::LocationRepeated => "LOCATION_REPEATED",
            Self::LocationOver => "LOCATION_OVER",
            Self::StaffNumberShared => "STAFF_NUMBER_SHARED",
            Self::CampusOnly => "CAMPUS_ONLY",
        }
    }
}
