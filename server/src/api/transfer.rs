//! Reading the records of a transfer: one after the other out of the body, so that never more than one of them is held as
//! a tree.

use std::fmt;
use std::sync::Arc;

use serde::Deserializer as _;
use serde::de::{IgnoredAny, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::body::{REPEATED, declared_json, no_json, repeated};
use super::form::{Draft, Form};
use super::problem::{Problem, invalid_body};
use super::staff::STAFF_UPDATE;
use super::{Call, Store, Tree};
use crate::campus::{Code, Context, District, Fault, Notice, Refusal, StaffInput, Transferred};

/// A record of a transfer: the same as in create and update (SYNC-03).
const STAFF_RECORD: Form<StaffInput> = Form {
    judge: District::judge_transferred,
    refusal: Refusal::InvalidTransfer,
    ..STAFF_UPDATE
};

/// The records of a transfer and what was ignored of them, each at its index.
pub(super) struct Records {
    pub(super) records: Vec<Transferred>,
    pub(super) notices: Vec<Notice>,
}

impl Records {
    /// Reads the body of a call. What is wrong with a record is told with it, for the transfer to decide on.
    ///
    /// # Errors
    /// The body is not declared as JSON, is no JSON, or is no list.
    pub(super) fn read(call: &Call<'_>, store: &impl Store) -> Result<Self, Problem> {
        declared_json(call.request)?;
        let district = store.district();
        let reader = Reader {
            district: &district,
            cx: &store.context(),
        };
        let mut body = serde_json::Deserializer::from_slice(call.request.body());
        let records = body.deserialize_any(reader).and_then(|records| {
            body.end()?;
            Ok(records)
        });
        let records = records.map_err(|error| no_json(&error))?;
        let message = "the records have to be a list of staff members";
        records.ok_or_else(|| invalid_body("", Code::InvalidType, message))
    }

    fn add(&mut self, reader: &Reader<'_>, text: &str) -> Result<(), serde_json::Error> {
        let tree: Tree<'_> = serde_json::from_str(text)?;
        let index = self.records.len();
        let twice = repeated(&tree).map(|path| Fault::new(Code::RepeatedProperty, path, REPEATED, None));
        let Draft {
            record,
            notices,
            faults,
            ..
        } = STAFF_RECORD.judged(tree, reader.cx, reader.district);
        self.notices.extend(notices.into_iter().map(|notice| Notice {
            path: format!("/{index}{}", notice.path),
            ..notice
        }));
        self.records.push(Transferred {
            record: Arc::new(record),
            payload: text.into(),
            faults: twice.into_iter().chain(faults).collect(),
        });
        Ok(())
    }
}

/// Reads a list element by element; anything else is none.
struct Reader<'a> {
    district: &'a District,
    cx: &'a Context<'a>,
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Option<Records>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of staff members")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut records = Records {
            records: Vec::new(),
            notices: Vec::new(),
        };
        while let Some(element) = list.next_element::<&RawValue>()? {
            // The element is JSON already; reading it again as a tree fails for its depth alone.
            records
                .add(&self, element.get())
                .map_err(serde::de::Error::custom)?;
        }
        Ok(Some(records))
    }

    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut object: A) -> Result<Self::Value, A::Error> {
        while object.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}
