//! Saboteurs of what the reference lists have in common.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use http::Request;
use imbl::OrdMap;
use serde_json::json;

use crate::api::{OperationId, Reply};
use crate::campus::{AssignmentCode, Command, District, Gender, Rule, School, Text, Title, TitleKey};
use crate::mock::sabotage::{Deed, Saboteur, Scene, rewrite};

/// REF-09: every tenth read of the title list leaves a further row in it.
#[derive(Default)]
pub(super) struct ReadsThatWrite {
    reads: AtomicU32,
}

impl Saboteur for ReadsThatWrite {
    fn rule(&self) -> Rule {
        Rule::REF_09
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        if !Scene::succeeded(OperationId::GetTitleCodes, request, reply) {
            return;
        }
        let reads = self.reads.fetch_add(1, Ordering::Relaxed) + 1;
        if reads.is_multiple_of(10) {
            let code = format!("READ{reads}");
            let title = Title {
                title_code: code.as_str().into(),
                title_description: code.as_str().into(),
            };
            scene.tamper(|district| {
                district
                    .reference
                    .titles
                    .insert(TitleKey::of(&code), Arc::new(title));
            });
        }
    }
}

/// REF-10: a refused code is first noted in its list by a shared get-or-create, and listed from then on.
#[derive(Default)]
pub(super) struct GetOrCreate;

impl Saboteur for GetOrCreate {
    fn rule(&self) -> Rule {
        Rule::REF_10
    }

    fn after_command(&self, deed: Deed<'_>) {
        if !deed.was_found_faulty() {
            return;
        }
        if let Command::CreateStaff(staff) = deed.command {
            note_gender(deed.now, staff.gender.value());
        }
        for position in deed.positions() {
            note_school(deed.now, position.school_number.value());
            note_assignment_code(deed.now, position.assignment_code.value());
        }
    }
}

fn note_gender(district: &mut District, code: Option<&Text>) {
    if let Some(code) = text(code) {
        let gender = Gender {
            gender: Arc::clone(&code),
            name: Arc::clone(&code),
        };
        district.reference.genders.entry(code).or_insert(Arc::new(gender));
    }
}

fn note_school(district: &mut District, number: Option<&Text>) {
    if let Some(number) = text(number) {
        let school = School {
            school_number: Arc::clone(&number),
            name: Arc::clone(&number),
        };
        district
            .reference
            .schools
            .entry(number)
            .or_insert(Arc::new(school));
    }
}

fn note_assignment_code(district: &mut District, code: Option<&Text>) {
    if let Some(code) = text(code) {
        let noted = AssignmentCode {
            assignment_code: Arc::clone(&code),
            description: Arc::clone(&code),
        };
        district
            .reference
            .assignment_codes
            .entry(code)
            .or_insert(Arc::new(noted));
    }
}

fn text(sent: Option<&Text>) -> Option<Arc<str>> {
    sent.map(|sent| sent.trim().into())
}

/// REF-11: the list of schools is loaded once, and positions are judged by what was loaded.
///
/// Schools stand for all lists: they are the one list an operator can add to.
#[derive(Default)]
pub(super) struct LoadedOnce {
    schools: OnceLock<OrdMap<Arc<str>, Arc<School>>>,
}

impl LoadedOnce {
    fn schools(&self, district: &District) -> &OrdMap<Arc<str>, Arc<School>> {
        self.schools.get_or_init(|| district.reference.schools.clone())
    }
}

impl Saboteur for LoadedOnce {
    fn rule(&self) -> Rule {
        Rule::REF_11
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::CreateStaff(_) | Command::CreatePosition { .. } = deed.command {
            let mut elsewhere = deed.before.clone();
            elsewhere.reference.schools = self.schools(deed.before).clone();
            deed.judge_as_in(elsewhere);
        }
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        rewrite(OperationId::GetSchools, request, reply, |schools| {
            *schools = json!(self.schools(&scene.district()).values().collect::<Vec<_>>());
        });
    }
}
