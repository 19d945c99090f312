//! The components by name, and which of them tell two addresses apart.

use std::borrow::Cow;

use super::text::{cleaned, tidied};
use super::{Address, ParseAddressError};

/// A component of an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Component {
    /// Whether it is a post office box.
    PostOfficeBox,
    /// The house number, or that of the box.
    Number,
    /// The direction before the street.
    Prefix,
    /// The name of the street.
    Street,
    /// What the street is.
    Tag,
    /// The direction after the street.
    Direction,
    /// The apartment.
    Apt,
    /// The city.
    City,
    /// The state.
    State,
    /// The ZIP code.
    Zip,
    /// The county.
    County,
    /// The location code.
    LocationCode,
    /// The tract.
    Tract,
    /// The block.
    Block,
}

impl Component {
    /// Every component, in the order of the guide.
    pub const ALL: [Self; 14] = [
        Self::PostOfficeBox,
        Self::Number,
        Self::Prefix,
        Self::Street,
        Self::Tag,
        Self::Direction,
        Self::Apt,
        Self::City,
        Self::State,
        Self::Zip,
        Self::County,
        Self::LocationCode,
        Self::Tract,
        Self::Block,
    ];

    /// The name the contract has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::PostOfficeBox => "postOfficeBox",
            Self::Number => "number",
            Self::Prefix => "prefix",
            Self::Street => "street",
            Self::Tag => "tag",
            Self::Direction => "direction",
            Self::Apt => "apt",
            Self::City => "city",
            Self::State => "state",
            Self::Zip => "zip",
            Self::County => "county",
            Self::LocationCode => "locationCode",
            Self::Tract => "tract",
            Self::Block => "block",
        }
    }

    /// Whether it counts only where both addresses have it (AMB-59).
    pub(super) fn is_lenient(self) -> bool {
        matches!(
            self,
            Self::County | Self::LocationCode | Self::Tract | Self::Block
        )
    }
}

impl Address {
    /// A component as it is written; a post office box says so by its name.
    pub fn get(&self, component: Component) -> Option<&str> {
        let text = match component {
            Component::PostOfficeBox => return self.post_office_box.then_some("true"),
            Component::Number => &self.number,
            Component::Prefix => &self.prefix,
            Component::Street => &self.street,
            Component::Tag => &self.tag,
            Component::Direction => &self.direction,
            Component::Apt => &self.apt,
            Component::City => &self.city,
            Component::State => &self.state,
            Component::Zip => &self.zip,
            Component::County => &self.county,
            Component::LocationCode => &self.location_code,
            Component::Tract => &self.tract,
            Component::Block => &self.block,
        };
        text.as_deref()
    }

    /// Whether a text can be written in a component (AMB-134).
    ///
    /// # Errors
    /// It has a control character.
    pub fn check_signs(text: &str) -> Result<(), ParseAddressError> {
        tidied(text).map(drop)
    }
}

/// A component of a normalised address as it is compared but for its case, unless it is missing.
pub(super) fn compared(address: &Address, component: Component) -> Option<Cow<'_, str>> {
    let text = cleaned(address.get(component)?);
    (!text.is_empty()).then_some(text)
}
