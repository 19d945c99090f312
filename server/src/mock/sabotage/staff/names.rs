//! Saboteurs of names.

use super::record::{created, created_or_updated};
use crate::campus::{Command, District, Rule, Sent};
use crate::mock::sabotage::Saboteur;

/// STAFF-07: the last name loses the letters that are not ASCII.
///
/// Only double names do; the accents of others are the business of the rules about identities.
#[derive(Default)]
pub(super) struct PlainLastName;

impl Saboteur for PlainLastName {
    fn rule(&self) -> Rule {
        Rule::STAFF_07
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created_or_updated(command)
            && let Some(name) = staff.last_name.value()
            && name.contains('-')
        {
            let plain: String = name.chars().filter(char::is_ascii).collect();
            staff.last_name = Sent::text(&plain);
        }
    }
}

/// STAFF-08: of a first name in two words the second becomes the middle name, where none was sent.
#[derive(Default)]
pub(super) struct OneFirstName;

impl Saboteur for OneFirstName {
    fn rule(&self) -> Rule {
        Rule::STAFF_08
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created_or_updated(command)
            && staff.middle_name.value().is_none()
            && let Some(name) = staff.first_name.value()
            && let Some((first, second)) = name.trim().split_once(' ')
        {
            let (first, second) = (Sent::text(first), Sent::text(second));
            (staff.first_name, staff.middle_name) = (first, second);
        }
    }
}

/// STAFF-09: first and middle name become one.
///
/// Only those of newcomers with a work mail address do; a middle name that changes is the business of the rules about
/// identities.
#[derive(Default)]
pub(super) struct OneWordForBoth;

impl Saboteur for OneWordForBoth {
    fn rule(&self) -> Rule {
        Rule::STAFF_09
    }

    fn before_command(&self, _district: &District, command: &mut Command) {
        if let Some(staff) = created(command)
            && staff.work_email.value().is_some()
            && let (Some(first), Some(middle)) = (staff.first_name.value(), staff.middle_name.value())
        {
            staff.first_name = Sent::text(&format!("{} {}", &**first, &**middle));
            staff.middle_name = Sent::Absent;
        }
    }
}
