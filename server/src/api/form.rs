//! The walk of a body: its JSON, its schema, its typed record, and everything that is wrong with it.

use serde::{Serialize, Serializer};

use super::problem::Problem;
use super::properties::{Findings, Properties};
use super::{Call, Judge, Store, Tree, json_body};
use crate::campus::{Context, District, Fault, Locations, Notice, Readings, Refusal, with_further};

/// What a body is meant to be. Every operation with a body reads it through one of these.
pub(super) struct Form<T> {
    /// The schema of the contract.
    pub(super) schema: &'static str,
    /// Takes the record out of the properties.
    pub(super) read: fn(&mut Properties<'_, '_>) -> T,
    /// Everything that is wrong with a record the schema has nothing against.
    pub(super) judge: fn(&District, &Context<'_>, &T) -> Vec<Fault>,
    /// What a record with faults is refused as.
    pub(super) refusal: fn(Vec<Fault>) -> Refusal,
}

impl<T> Form<T> {
    /// The record in the body of a call, and what was ignored of it.
    ///
    /// # Errors
    /// The body is no JSON, or has faults of shape. Then all faults are told, also those that only the district finds;
    /// a body without faults of shape is judged by the district when the command is carried out.
    pub(super) fn record(&self, call: &Call<'_>, store: &impl Store) -> Result<(T, Vec<Notice>), Problem> {
        let cx = store.context();
        let draft = self.draft(json_body(call.request)?, cx.readings);
        if draft.is_sound {
            return Ok((draft.record, draft.notices));
        }
        let further = (self.judge)(&store.district(), &cx, &draft.record);
        let faults = with_further(draft.faults, further);
        if faults.is_empty() {
            // What is wrong is in a part that the district does not take.
            return Ok((draft.record, draft.notices));
        }
        Err((self.refusal)(faults).into())
    }

    /// The record of a tree, with everything that is wrong with it in the eyes of `district`.
    pub(super) fn judged(&self, body: Tree<'_>, cx: &Context<'_>, district: &District) -> Draft<T> {
        let draft = self.draft(body, cx.readings);
        let further = (self.judge)(district, cx, &draft.record);
        Draft {
            faults: with_further(draft.faults, further),
            ..draft
        }
    }

    fn draft(&self, mut body: Tree<'_>, readings: &Readings) -> Draft<T> {
        if readings.lenient_numbers {
            numbers_to_text(&mut body);
        }
        if readings.locations == Locations::Either {
            location_to_list(&mut body);
        }
        let faults = Judge::of_body(self.schema)
            .map(|judge| judge.faults(&body))
            .unwrap_or_default();
        let mut findings = Findings::of(faults);
        let mut properties = Properties::of_body(body, readings, &mut findings);
        let record = (self.read)(&mut properties);
        properties.finish();
        Draft {
            record,
            is_sound: findings.faults.is_empty() && !findings.sets_apart,
            notices: findings.notices,
            faults: findings.faults,
        }
    }
}

/// A record as it was read.
pub(super) struct Draft<T> {
    /// The record.
    pub(super) record: T,
    /// What was ignored of it.
    pub(super) notices: Vec<Notice>,
    /// What is wrong with it, apart from what the record itself has with it.
    pub(super) faults: Vec<Fault>,
    /// Whether nothing is wrong with its shape at all.
    is_sound: bool,
}

/// Properties that hold numbers of something, which are text (silence AMB-07).
pub(super) const NUMBERS: [&str; 5] = [
    "staffNumber",
    "schoolNumber",
    "schooNumber",
    "assignmentCode",
    "titleCode",
];

/// Properties that hold records of their own.
const LISTS: [&str; 2] = ["employments", "positions"];

/// Makes texts of the JSON numbers that stand for a code, for a district that tolerates them (silence AMB-07).
fn numbers_to_text(tree: &mut Tree<'_>) {
    let Tree::Object(members) = tree else {
        return;
    };
    for name in NUMBERS {
        if let Some(value @ Tree::Number(_)) = members.get_mut(name) {
            *value = Tree::Str(value.to_string().into());
        }
    }
    for name in LISTS {
        if let Some(Tree::Array(elements)) = members.get_mut(name) {
            elements.iter_mut().for_each(numbers_to_text);
        }
    }
}

/// Makes a list of one of a location that came by itself (silence AMB-46).
fn location_to_list(body: &mut Tree<'_>) {
    let Tree::Object(members) = body else {
        return;
    };
    if let Some(Tree::Object(household)) = members.get_mut("household")
        && let Some(locations @ Tree::Object(_)) = household.get_mut("householdLocations")
    {
        let location = std::mem::take(locations);
        *locations = Tree::Array(vec![location]);
    }
}

/// What was accepted although it looks odd, as replies show it.
pub struct Warnings(pub Vec<Notice>);

/// One of them.
#[derive(Serialize)]
pub(super) struct Warning<'a> {
    code: &'static str,
    message: &'a str,
    path: &'a str,
}

impl<'a> Warning<'a> {
    /// The notice, as it is shown.
    pub(super) fn of(notice: &'a Notice) -> Self {
        Self {
            code: notice.code.as_str(),
            message: &notice.message,
            path: &notice.path,
        }
    }
}

impl Serialize for Warnings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Warning::of))
    }
}
