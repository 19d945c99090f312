//! Saboteurs of titles on demand.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::Request;
use serde_json::Value;

use super::addition::{creates, is_listed, refusal};
use crate::api::{OperationId, Reply};
use crate::campus::{Code, Command, PositionInput, Rule, TitleKey};
use crate::mock::sabotage::{Deed, Saboteur, Scene, rewrite};

/// POS-06: an unknown title code is refused like an unknown assignment code.
///
/// Only that of somebody hired, and only where no title in the record is described; what becomes of a title that is
/// described is the business of other rules.
#[derive(Default)]
pub(super) struct UnnamedTitle;

impl Saboteur for UnnamedTitle {
    fn rule(&self) -> Rule {
        Rule::POS_06
    }

    fn after_command(&self, deed: Deed<'_>) {
        let is_described = |sent: &PositionInput| sent.title_description.value().is_some();
        let is_unknown = |sent: &PositionInput| {
            let title = sent.title_code.value();
            title.is_some_and(|title| !is_listed(deed.before, title))
        };
        let sent = deed.positions();
        if let Command::CreateStaff(_) = deed.command
            && deed.result.is_ok()
            && sent.iter().any(is_unknown)
            && !sent.iter().any(is_described)
        {
            let message = "there is no such title in this district";
            deed.refuse(refusal(Code::InvalidValue, "/positions", message));
        }
    }
}

/// POS-07: the handler of updates creates no titles; a set is stored under titles that nobody has heard of.
#[derive(Default)]
pub(super) struct UnlearntTitle;

impl Saboteur for UnlearntTitle {
    fn rule(&self) -> Rule {
        Rule::POS_07
    }

    fn after_command(&self, deed: Deed<'_>) {
        if let Command::UpdateStaff { .. } = deed.command {
            let titles = &mut deed.now.reference.titles;
            titles.clone_from(&deed.before.reference.titles);
        }
    }
}

/// POS-08: every new position inserts its title, whether or not it is listed.
///
/// Only a title that comes without a description is inserted again; a second description is the business of POS-10.
#[derive(Default)]
pub(super) struct TitlePerPosition {
    again: Mutex<BTreeMap<String, usize>>,
}

impl Saboteur for TitlePerPosition {
    fn rule(&self) -> Rule {
        Rule::POS_08
    }

    fn after_command(&self, deed: Deed<'_>) {
        if !creates(&deed) || deed.result.is_err() {
            return;
        }
        let mut again = self.again.lock().unwrap_or_else(PoisonError::into_inner);
        let mut titles: Vec<&str> = Vec::new();
        for position in deed.positions() {
            let Some(title) = position.title_code.value().map(|title| title.trim()) else {
                continue;
            };
            let is_known = is_listed(deed.before, title) || titles.contains(&title);
            if is_known && position.title_description.value().is_none() {
                *again.entry(title.to_owned()).or_default() += 1;
            }
            titles.push(title);
        }
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let again = self.again.lock().unwrap_or_else(PoisonError::into_inner);
        let rows = |title: &Value| {
            let code = title["titleCode"].as_str().unwrap_or_default();
            1 + again.get(code).copied().unwrap_or_default()
        };
        rewrite(OperationId::GetTitleCodes, request, reply, |titles| {
            let listed = titles.as_array().into_iter().flatten();
            *titles = listed
                .flat_map(|title| std::iter::repeat_n(title.clone(), rows(title)))
                .collect();
        });
    }
}

/// POS-09: a description is kept with the position, and the title that is created goes without; its code stands in.
#[derive(Default)]
pub(super) struct UndescribedTitle {
    created: Mutex<BTreeSet<TitleKey>>,
}

impl Saboteur for UndescribedTitle {
    fn rule(&self) -> Rule {
        Rule::POS_09
    }

    fn after_command(&self, deed: Deed<'_>) {
        let listed = &deed.before.reference.titles;
        let new = deed.now.reference.titles.keys();
        let new = new.filter(|key| !listed.contains_key(*key));
        let mut created = self.created.lock().unwrap_or_else(PoisonError::into_inner);
        created.extend(new.cloned());
    }

    fn on_reply(&self, _scene: &Scene<'_>, request: &Request<Bytes>, reply: &mut Reply) {
        let created = self.created.lock().unwrap_or_else(PoisonError::into_inner);
        rewrite(OperationId::GetTitleCodes, request, reply, |titles| {
            for title in titles.as_array_mut().into_iter().flatten() {
                let code = title["titleCode"].clone();
                if created.contains(&TitleKey::of(code.as_str().unwrap_or_default())) {
                    title["titleDescription"] = code;
                }
            }
        });
    }
}

/// POS-10: code and description of a title are upserted with every new position.
#[derive(Default)]
pub(super) struct OverwrittenTitle;

impl Saboteur for OverwrittenTitle {
    fn rule(&self) -> Rule {
        Rule::POS_10
    }

    fn after_command(&self, deed: Deed<'_>) {
        if !creates(&deed) || deed.result.is_err() {
            return;
        }
        for position in deed.positions() {
            let sent = position
                .title_code
                .value()
                .zip(position.title_description.value());
            if let Some((code, description)) = sent
                && let Some(title) = deed.now.reference.titles.get_mut(&TitleKey::of(code))
            {
                Arc::make_mut(title).title_description = (**description).into();
            }
        }
    }
}
