//! What an operator should know before two persons are combined.

use serde::{Deserialize, Serialize};

use crate::campus::{Context, District, Person};

/// A consequence that the one who combines may not want.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CombineWarning {
    /// The kind of consequence.
    pub code: CombineWarningCode,
    /// A sentence for people.
    pub message: String,
}

/// The kinds of consequences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum CombineWarningCode {
    /// The HR system will not find its staff member any more, and will create a new duplicate (PERSON-05, silence AMB-114).
    StaffNumberLost,
    /// Employments of the other are dropped.
    EmploymentsLost,
    /// Positions of the other are dropped.
    PositionsLost,
    /// The base will share a household, so that the HR system cannot change it (HOUSE-09).
    HouseholdShared,
}

impl CombineWarning {
    fn new(code: CombineWarningCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
        }
    }
}

/// Everything to warn of when `other` goes into `base`: what is lost with the other, and what `after`, the district in which
/// it is done, does not let the HR system do any more.
pub(super) fn warnings(
    cx: &Context<'_>,
    base: &Person,
    other: &Person,
    (before, after): (&District, &District),
) -> Vec<CombineWarning> {
    let protected = |district: &District| district.is_home_protected(cx, base.id);
    let is_shared = !protected(before) && protected(after);
    let shared = is_shared.then(|| {
        let message = "the base will share a household with others, so that the HR system cannot change where they live";
        CombineWarning::new(CombineWarningCode::HouseholdShared, message)
    });
    let lost = [number(cx, base, other), employments(other), positions(other)];
    lost.into_iter().chain([shared]).flatten().collect()
}

/// A number that both hold is not lost: a district that was never cleaned has such persons (CHECK-02).
fn number(cx: &Context<'_>, base: &Person, other: &Person) -> Option<CombineWarning> {
    let number = other.number()?;
    if base.holds(cx, number.as_str()) {
        return None;
    }
    let number = number.as_str();
    let message = format!(
        "the staff number {number} is lost with the other person: the HR system will find nobody by it and create the person \
         anew; take the new staff member as the base"
    );
    Some(CombineWarning::new(CombineWarningCode::StaffNumberLost, message))
}

fn employments(other: &Person) -> Option<CombineWarning> {
    let count = other.employments.len();
    let message = format!(
        "{count} employment{} of the other person will be dropped",
        plural(count)
    );
    (count > 0).then(|| CombineWarning::new(CombineWarningCode::EmploymentsLost, message))
}

fn positions(other: &Person) -> Option<CombineWarning> {
    let count = other.positions.len();
    let message = format!(
        "{count} position{} of the other person will be dropped",
        plural(count)
    );
    (count > 0).then(|| CombineWarning::new(CombineWarningCode::PositionsLost, message))
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}
