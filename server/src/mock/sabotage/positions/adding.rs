//! Saboteurs of positions that are added in a call of their own.

use super::holder::Fate;
use super::request::Request;
use crate::campus::{
    Code, Command, Context, District, Fault, Outcome, Person, PositionInput, Refusal, Rule, Sent, StaffInput,
    execute,
};
use crate::mock::sabotage::{Deed, Saboteur};

/// POS-34: whoever is given a position and does not exist is created, without a name.
///
/// Only a position with an end date does so: that nobody else is reached by a number that nobody has is the business of
/// the rules about staff.
#[derive(Default)]
pub(super) struct NamelessNewcomer;

impl Saboteur for NamelessNewcomer {
    fn rule(&self) -> Rule {
        Rule::POS_34
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Command::CreatePosition {
            staff_number,
            position,
        } = deed.command
            && position.end_date.value().is_some()
            && matches!(deed.result, Err(Refusal::NoSuchStaff(_)))
            && let Some(elsewhere) = with_newcomer(deed.before, deed.cx, staff_number)
        {
            deed.accept_as_in(elsewhere, deed.command);
        }
    }
}

/// The district with somebody more in it, of whom nothing is known but the staff number.
fn with_newcomer(district: &District, cx: &Context<'_>, staff_number: &str) -> Option<District> {
    let mut elsewhere = district.clone();
    let gender = elsewhere.reference.genders.values().next()?;
    let newcomer = StaffInput {
        staff_number: Sent::text(staff_number),
        last_name: Sent::text("-"),
        first_name: Sent::text("-"),
        gender: Sent::text(&gender.gender),
        ..StaffInput::default()
    };
    elsewhere.create_staff(cx, &newcomer).ok()?;
    Some(elsewhere)
}

/// POS-35: a position that is equal to a stored one in every value is refused.
///
/// One that differs in a date is added: what becomes of the stored one then is the business of POS-36.
#[derive(Default)]
pub(super) struct OneOfAKind;

impl Saboteur for OneOfAKind {
    fn rule(&self) -> Rule {
        Rule::POS_35
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreatePosition {
            staff_number,
            position,
        } = deed.command
            && deed.result.is_ok()
            && has_equal(&deed, staff_number, position)
        {
            let message = "the staff member has this position already";
            deed.refuse(Refusal::Taken(Fault::new(Code::InvalidValue, "", message, None)));
        }
    }
}

/// POS-36: a position that is added meets the stored ones as an update does, and changes a date of those it matches.
///
/// An equal position is added, as POS-35 wants it, and one without an end date does not look for others without one:
/// anybody's second position would be lost by it.
#[derive(Default)]
pub(super) struct SharedUpsert;

impl Saboteur for SharedUpsert {
    fn rule(&self) -> Rule {
        Rule::POS_36
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        let Command::CreatePosition {
            staff_number,
            position,
        } = deed.command
        else {
            return;
        };
        if has_equal(&deed, staff_number, position) {
            return;
        }
        let mut update = position.clone();
        if update.end_date == Sent::Absent {
            update.end_date = Sent::Empty;
        }
        let update = Command::UpdatePosition {
            staff_number: staff_number.clone(),
            position: update,
        };
        let mut elsewhere = deed.before.clone();
        if let Ok(Outcome::Positions(updated)) = execute(&mut elsewhere, deed.cx, &update)
            && deed.result.is_ok()
            && (position.end_date.value().is_some()
                || updated
                    .traces
                    .iter()
                    .all(|trace| trace.deed == Fate::MatchedByStart))
        {
            *deed.now = elsewhere;
            deed.store(Person::clone(&updated.person));
        }
    }
}

/// Whether the staff member held a position that is equal to `position` in every value.
fn has_equal(deed: &Deed<'_>, staff_number: &str, position: &PositionInput) -> bool {
    let holder = deed.before.holder(deed.cx, staff_number);
    holder.is_ok_and(|holder| {
        let mut held = holder.positions.iter();
        held.any(|held| Request(position).equals(held))
    })
}
