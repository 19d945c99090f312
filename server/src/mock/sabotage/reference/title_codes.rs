//! Saboteurs of the titles.

use std::collections::BTreeSet;
use std::sync::Arc;

use bytes::Bytes;
use http::Request;

use crate::api::{OperationId, Reply};
use crate::campus::{Rule, Title, TitleKey};
use crate::mock::sabotage::{Deed, Saboteur, Scene, rewrite};

/// REF-07: only titles that some position uses are listed.
#[derive(Default)]
pub(super) struct TitlesInUse;

impl Saboteur for TitlesInUse {
    fn rule(&self) -> Rule {
        Rule::REF_07
    }

    fn on_reply(&self, scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let district = scene.district();
        rewrite(OperationId::GetTitleCodes, request, reply, |titles| {
            let positions = district.people.iter().flat_map(|person| &person.positions);
            let used: BTreeSet<&str> = positions
                .filter_map(|position| position.title_code.as_deref())
                .collect();
            if let Some(titles) = titles.as_array_mut() {
                titles.retain(|title| {
                    title["titleCode"]
                        .as_str()
                        .is_some_and(|code| used.contains(code))
                });
            }
        });
    }
}

/// REF-08: a title is created before the rest of the record is validated, and stays when the record is refused.
#[derive(Default)]
pub(super) struct HastyTitle;

impl Saboteur for HastyTitle {
    fn rule(&self) -> Rule {
        Rule::REF_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        if !deed.was_found_faulty() {
            return;
        }
        for position in deed.positions() {
            if let Some(code) = position.title_code.value() {
                let description = position.title_description.value().unwrap_or(code);
                let title = Title {
                    title_code: (**code).into(),
                    title_description: (**description).into(),
                };
                deed.now
                    .reference
                    .titles
                    .entry(TitleKey::of(code))
                    .or_insert(Arc::new(title));
            }
        }
    }
}
