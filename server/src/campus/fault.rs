//! Why a command was refused. Knows nothing of status codes: `api::problem` maps a refusal to HTTP.

use super::{Rule, Ssn, StaffNumber};

/// Declares the stable words that name a fault.
macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $word:literal,)+) => {
        /// A stable word for a kind of fault, in capitals with underscores on the wire.
        #[expect(clippy::enum_variant_names, reason = "MISSING_CODE is about the code of a position")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $variant,)+
        }

        impl Code {
            /// The word as it appears in a problem.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }
    };
}

codes! {
    /// The value is of another JSON type than the contract says.
    InvalidType = "INVALID_TYPE",
    /// The value is not one of those allowed here.
    InvalidValue = "INVALID_VALUE",
    /// The text is no calendar date of the form YYYY-MM-DD.
    InvalidDate = "INVALID_DATE",
    /// The text is longer than the column Campus keeps it in (silence AMB-130).
    TooLong = "TOO_LONG",
    /// A property that is needed here is absent or empty.
    MissingProperty = "MISSING_PROPERTY",
    /// The property is not part of the document.
    UnknownProperty = "UNKNOWN_PROPERTY",
    /// The property is given more than once (silence AMB-132).
    RepeatedProperty = "REPEATED_PROPERTY",
    /// The query parameter is not part of the operation.
    UnknownParameter = "UNKNOWN_PARAMETER",
    /// The query parameter was given more than once.
    RepeatedParameter = "REPEATED_PARAMETER",
    /// A search was given no criterion.
    MissingCriterion = "MISSING_CRITERION",
    /// The staff number has characters Campus does not accept (silence AMB-13).
    InvalidStaffNumber = "INVALID_STAFF_NUMBER",
    /// The staff number of the body is not that of the call (silence AMB-14).
    StaffNumberDiffers = "STAFF_NUMBER_DIFFERS",
    /// The text cannot be a phone number (silence AMB-21).
    InvalidPhone = "INVALID_PHONE",
    /// The text cannot be a mail address (silence AMB-21).
    InvalidEmail = "INVALID_EMAIL",
    /// The SSN is not nine digits (silence AMB-20).
    InvalidSsn = "INVALID_SSN",
    /// The gender is not in the district's list.
    UnknownGender = "UNKNOWN_GENDER",
    /// The school number is not in the district's list.
    UnknownSchool = "UNKNOWN_SCHOOL",
    /// The assignment code is not in the district's list.
    UnknownAssignmentCode = "UNKNOWN_ASSIGNMENT_CODE",
    /// A position names neither a title code nor an assignment code.
    MissingCode = "MISSING_CODE",
    /// No position agrees with the one sent (silence AMB-32).
    NoMatchingPosition = "NO_MATCHING_POSITION",
    /// A position cannot be removed (silence AMB-38).
    LinkedPosition = "LINKED_POSITION",
    /// A PO Box has parts that only a street address has (ADDR-06 to ADDR-09).
    PoBoxNotAlone = "PO_BOX_NOT_ALONE",
    /// A full street text and its components are sent together (ADDR-11).
    BothAddressForms = "BOTH_ADDRESS_FORMS",
    /// The city has no letter (silence AMB-55).
    InvalidCity = "INVALID_CITY",
    /// The state is none of the postal ones (silence AMB-55).
    InvalidState = "INVALID_STATE",
    /// The ZIP code has neither five digits nor nine (silence AMB-55).
    InvalidZip = "INVALID_ZIP",
    /// The text of an address has control characters or cannot be read.
    InvalidAddress = "INVALID_ADDRESS",
    /// The text is no typical address (silence AMB-64).
    UnparsableAddress = "UNPARSABLE_ADDRESS",
    /// Another person holds the staff number already.
    StaffNumberTaken = "STAFF_NUMBER_TAKEN",
    /// Nobody holds the staff number.
    UnknownStaff = "UNKNOWN_STAFF",
    /// Nobody has the personID.
    UnknownPerson = "UNKNOWN_PERSON",
    /// No household has the householdID.
    UnknownHousehold = "UNKNOWN_HOUSEHOLD",
    /// No address has the addressID.
    UnknownAddress = "UNKNOWN_ADDRESS",
    /// The person belongs to the household already.
    MemberExists = "MEMBER_EXISTS",
    /// Several persons hold the staff number (silence AMB-17).
    AmbiguousStaff = "AMBIGUOUS_STAFF",
    /// The call has not its place in the present phase of the synchronization (silence AMB-77).
    WrongPhase = "WRONG_PHASE",
    /// Two records of a synchronization have the same staff number (silences AMB-81 and AMB-82).
    RepeatedStaffNumber = "REPEATED_STAFF_NUMBER",
    /// The record may be about somebody else than the holder of its number (silence AMB-85).
    ConflictingPerson = "CONFLICTING_PERSON",
    /// No user has this name or username.
    UnknownUser = "UNKNOWN_USER",
    /// The user lacks the tool rights that recipients need (NOTIF-06).
    NoToolRight = "NO_TOOL_RIGHT",
    /// Several users have this as their name or username (silence AMB-108).
    AmbiguousUser = "AMBIGUOUS_USER",
    /// No notification has the notificationID.
    UnknownNotification = "UNKNOWN_NOTIFICATION",
    /// There is nothing that Save could put in force (silence AMB-109).
    NothingEdited = "NOTHING_EDITED",
    /// What is being edited has changes that would be lost (silence AMB-109).
    UnsavedEdits = "UNSAVED_EDITS",
    /// The data is delivered by the HR system and locked in Campus (silence AMB-98).
    ReadOnly = "READ_ONLY",
    /// An act that wants a confirmation was asked for without one (silence AMB-118).
    NotConfirmed = "NOT_CONFIRMED",
    /// A person is to be combined with themselves (PERSON-04).
    SamePerson = "SAME_PERSON",
    /// Somebody has a position at the school.
    SchoolInUse = "SCHOOL_IN_USE",
    /// The school number is in the list already.
    SchoolExists = "SCHOOL_EXISTS",
}

/// One thing that is wrong with what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The kind of fault.
    pub code: Code,
    /// A JSON pointer into the body, or the name of a query parameter or path part.
    pub path: String,
    /// A sentence for people; never holds a secret or an SSN.
    pub message: String,
    /// The documented rule that is enforced, if one is.
    pub rule: Option<Rule>,
    /// The staff number of the record at fault, where it is known.
    pub staff_number: Option<StaffNumber>,
}

impl Fault {
    /// A fault at `path` that enforces `rule`, or a silence where there is none.
    pub fn new(
        code: Code,
        path: impl Into<String>,
        message: impl Into<String>,
        rule: impl Into<Option<Rule>>,
    ) -> Self {
        Self {
            code,
            path: path.into(),
            message: message.into(),
            rule: rule.into(),
            staff_number: None,
        }
    }

    /// The same fault, attributed to the holder of `staff_number`.
    #[must_use]
    pub fn of(mut self, staff_number: &StaffNumber) -> Self {
        self.staff_number = Some(staff_number.clone());
        self
    }
}

/// The answer of a command that changed nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The staff member sent has faults.
    InvalidStaff(Vec<Fault>),
    /// The position sent has faults.
    InvalidPosition(Vec<Fault>),
    /// Records of a transfer have faults.
    InvalidTransfer(Vec<Fault>),
    /// The school an operator entered has faults.
    InvalidSchool(Vec<Fault>),
    /// The criteria of a search have faults.
    InvalidSearch(Vec<Fault>),
    /// The address an operator entered has faults.
    InvalidAddress(Vec<Fault>),
    /// The household an operator edits has faults.
    InvalidHousehold(Vec<Fault>),
    /// The notification an operator saves lacks something.
    InvalidNotification(Vec<Fault>),
    /// The two that are to be combined are one already (PERSON-04).
    InvalidCombining(Vec<Fault>),
    /// No notification has the notificationID.
    NoSuchNotification(Fault),
    /// No user can be meant.
    NoSuchUser(Fault),
    /// What is being edited, or that nothing is, stands in the way (silence AMB-109).
    InTheWay(Fault),
    /// Nobody holds the staff number (silence AMB-16).
    NoSuchStaff(Fault),
    /// Nobody has the personID.
    NoSuchPerson(Fault),
    /// Nobody has one personID, or several.
    NoSuchPeople(Vec<Fault>),
    /// No household has the householdID.
    NoSuchHousehold(Fault),
    /// No address has the addressID.
    NoSuchAddress(Fault),
    /// No school has the number.
    NoSuchSchool(Fault),
    /// No position agrees with the one sent (silence AMB-32).
    NoSuchPosition(Fault),
    /// Positions that should go cannot be removed (silence AMB-38).
    LinkedPosition(Vec<Fault>),
    /// The HR system delivers what an operator wants to edit (READONLY-01).
    ReadOnly(Vec<Fault>),
    /// The staff number does not tell whom the call is about (silence AMB-17).
    SeveralStaff(Fault),
    /// The synchronization does not allow it now (silence AMB-77).
    OutOfOrder(Fault),
    /// What should be new exists already (STAFF-06, silence AMB-15).
    Taken(Fault),
}

impl Refusal {
    /// Everything that was wrong, taken out.
    pub fn into_faults(self) -> Vec<Fault> {
        match self {
            Self::InvalidStaff(faults)
            | Self::InvalidPosition(faults)
            | Self::InvalidTransfer(faults)
            | Self::InvalidNotification(faults)
            | Self::InvalidCombining(faults)
            | Self::NoSuchPeople(faults)
            | Self::InvalidSchool(faults)
            | Self::InvalidSearch(faults)
            | Self::InvalidAddress(faults)
            | Self::InvalidHousehold(faults)
            | Self::ReadOnly(faults)
            | Self::LinkedPosition(faults) => faults,
            Self::NoSuchStaff(fault)
            | Self::NoSuchPerson(fault)
            | Self::NoSuchHousehold(fault)
            | Self::NoSuchAddress(fault)
            | Self::NoSuchSchool(fault)
            | Self::NoSuchPosition(fault)
            | Self::SeveralStaff(fault)
            | Self::OutOfOrder(fault)
            | Self::NoSuchNotification(fault)
            | Self::NoSuchUser(fault)
            | Self::InTheWay(fault)
            | Self::Taken(fault) => vec![fault],
        }
    }

    /// Everything that was wrong.
    pub fn faults(&self) -> &[Fault] {
        match self {
            Self::InvalidStaff(faults)
            | Self::InvalidPosition(faults)
            | Self::InvalidTransfer(faults)
            | Self::InvalidNotification(faults)
            | Self::InvalidCombining(faults)
            | Self::NoSuchPeople(faults)
            | Self::InvalidSchool(faults)
            | Self::InvalidSearch(faults)
            | Self::InvalidAddress(faults)
            | Self::InvalidHousehold(faults)
            | Self::ReadOnly(faults)
            | Self::LinkedPosition(faults) => faults,
            Self::NoSuchStaff(fault)
            | Self::NoSuchPerson(fault)
            | Self::NoSuchHousehold(fault)
            | Self::NoSuchAddress(fault)
            | Self::NoSuchSchool(fault)
            | Self::NoSuchPosition(fault)
            | Self::SeveralStaff(fault)
            | Self::OutOfOrder(fault)
            | Self::NoSuchNotification(fault)
            | Self::NoSuchUser(fault)
            | Self::InTheWay(fault)
            | Self::Taken(fault) => std::slice::from_ref(fault),
        }
    }
}

/// A value as a message repeats it: cut short, and hidden where it may be an SSN that was sent in the wrong place.
pub fn repeated(value: &str) -> String {
    const LONGEST: usize = 20;
    if Ssn::parse(value).is_some() {
        return "a value that may be an SSN".to_owned();
    }
    let mut shown: String = value.chars().take(LONGEST).collect();
    if shown.len() < value.len() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_repeats_a_short_value_whole_a_long_one_in_part_and_an_ssn_not_at_all() {
        assert_eq!(repeated("Q"), "Q");
        assert_eq!(repeated(&"é".repeat(21)), format!("{}…", "é".repeat(20)));
        assert!(!repeated("987-65-4321").contains('9'));
    }
}
