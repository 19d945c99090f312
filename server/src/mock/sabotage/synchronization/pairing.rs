//! Saboteurs of who is compared with whom.

use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use super::report::{lists_of_changes, rewrite_report, validate_in};
use crate::api::Reply;
use crate::campus::{Command, Context, District, Person, Rule, Staged, SyncCommand};
use crate::mock::sabotage::{Deed, Hire, Saboteur, Scene, fresh};

/// The saboteurs of this file.
pub(super) const SABOTEURS: [Hire; 2] = [fresh::<ByName>, fresh::<FirstPage>];

/// SYNC-31: a record whose number nobody has is paired by name and birthdate, with somebody of another number.
#[derive(Default)]
struct ByName;

impl Saboteur for ByName {
    fn rule(&self) -> Rule {
        Rule::SYNC_31
    }

    fn after_command(&self, mut deed: Deed<'_>) {
        if let Command::Sync(SyncCommand::CommitRecord { staged, .. }) = deed.command
            && let Some(namesake) = namesake(staged, deed.before, deed.cx)
        {
            let mut elsewhere = deed.before.clone();
            elsewhere.people.put(namesake);
            deed.accept_as_in(elsewhere, deed.command);
        }
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let paired = |district: &District, cx: &Context<'_>| {
            let mut elsewhere = district.clone();
            let staged = district.sync.in_order();
            let namesakes = staged.iter().filter_map(|staged| namesake(staged, district, cx));
            let mut found = namesakes.peekable();
            found.peek()?;
            found.for_each(|namesake| elsewhere.people.put(namesake));
            Some(elsewhere)
        };
        validate_in(paired, scene, request, reply);
    }
}

/// The staff member of another number who has the name and the birthdate of a record that nobody else has a claim to, under
/// the number of the record.
fn namesake(staged: &Staged, district: &District, cx: &Context<'_>) -> Option<Arc<Person>> {
    let record = &staged.record;
    let (last, first) = (record.last_name.value()?, record.first_name.value()?);
    let birthdate = *record.birthdate.value()?;
    if district
        .holders(cx, staged.staff_number.as_str())
        .next()
        .is_some()
    {
        return None;
    }
    let mut people = district.people.iter();
    let found = people.find(|person| {
        let identity = person.identity();
        person.staff_number.is_some()
            && *identity.last_name == **last
            && *identity.first_name == **first
            && identity.birthdate == Some(birthdate)
    })?;
    Some(Arc::new(Person {
        staff_number: Some(staged.staff_number.clone()),
        ..Person::clone(found)
    }))
}

/// SYNC-42: the staff are read by pages, and only the first page is compared.
#[derive(Default)]
struct FirstPage;

impl Saboteur for FirstPage {
    fn rule(&self) -> Rule {
        Rule::SYNC_42
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        const PAGE: usize = 200;
        rewrite_report(request, reply, |report| {
            lists_of_changes(report).for_each(|list| list.truncate(PAGE));
            if let Some(staff) = report["added"]["staff"].as_array_mut() {
                staff.truncate(PAGE);
            }
            if let Some(errors) = report["errors"].as_array_mut() {
                errors.truncate(PAGE);
            }
        });
    }
}
