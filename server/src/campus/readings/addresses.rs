//! How silences about addresses can be read.

use super::reading::{Reading, values};

values! {
    /// What a PO Box excludes (AMB-56).
    PoBox {
        /// The parts of a street address.
        Street = "false",
        /// All but its number, city, state and ZIP code.
        Strict = "true",
    }
    /// What becomes of a street text that is no typical address (AMB-64).
    Unparsable {
        /// It is kept as one text.
        Keep = "keep",
        /// It is refused.
        Reject = "reject",
    }
    /// In which form a new address is stored (AMB-66).
    AddressStore {
        /// With directions and suffixes abbreviated.
        Canonical = "canonical",
        /// As it was written.
        Verbatim = "verbatim",
    }
    /// How much of two ZIP codes is compared (AMB-60).
    ZipCompare {
        /// The first five digits.
        Five = "5",
        /// All of it.
        Full = "full",
    }
}
