//! What became of stored positions and by which rule, for people who ask why.

use crate::campus::Rule;

/// What a call did to one position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The assignmentID of the position.
    pub position: u64,
    /// The index of the element that was sent, if one had to do with it.
    pub element: Option<usize>,
    /// What was done.
    pub deed: Deed,
}

/// What can be done to a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It is identical to the element and stays as it is.
    Identical,
    /// It is identical to an element that has found another one, and stays beside it.
    IdenticalToo,
    /// It begins when the element does and got its end date.
    MatchedByStart,
    /// It ends when the element does and got its start date.
    MatchedByEnd,
    /// It came by itself or with a new staff member, and is new whatever there was before.
    Added,
    /// No position fits the element of a set: it is new.
    Created,
    /// No element is about it: it was removed.
    Removed,
    /// No element is about it, and it cannot be removed.
    KeptLinked,
}

impl Deed {
    /// The word as it appears in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Identical => "IDENTICAL",
            Self::IdenticalToo => "IDENTICAL_TOO",
            Self::MatchedByStart => "MATCHED_BY_START",
            Self::MatchedByEnd => "MATCHED_BY_END",
            Self::Added => "ADDED",
            Self::Created => "CREATED",
            Self::Removed => "REMOVED",
            Self::KeptLinked => "KEPT_LINKED",
        }
    }

    /// The rule by which it was done, where one position alone is concerned.
    pub fn rule(self) -> Rule {
        match self {
            Self::Identical | Self::IdenticalToo => Rule::POS_39,
            Self::MatchedByStart => Rule::POS_22,
            Self::MatchedByEnd => Rule::POS_24,
            Self::Added => Rule::POS_45,
            Self::Created => Rule::POS_38,
            Self::Removed => Rule::POS_37,
            Self::KeptLinked => Rule::POS_40,
        }
    }
}
