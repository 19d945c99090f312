//! What Campus says a commit would do.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeOwned, DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserializer, Serialize};
use serde_json::Value;

/// The parts of a report, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// Changes of who somebody is and how to reach them.
    Demographics,
    /// Changes of employments.
    Employments,
    /// Changes of positions.
    Assignments,
    /// Changes of households and of where they are.
    Households,
    /// Staff members that would be added.
    Staff,
    /// Addresses that would be added.
    Addresses,
    /// Who may not be who they seem.
    Conflicts,
    /// What would make a record fail.
    Errors,
    /// What is worth knowing.
    Warnings,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 9] = [
        Self::Demographics,
        Self::Employments,
        Self::Assignments,
        Self::Households,
        Self::Staff,
        Self::Addresses,
        Self::Conflicts,
        Self::Errors,
        Self::Warnings,
    ];

    /// What it is called.
    pub fn title(self) -> &'static str {
        match self {
            Self::Demographics => "changed demographics",
            Self::Employments => "changed employments",
            Self::Assignments => "changed assignments",
            Self::Households => "changed households",
            Self::Staff => "added staff",
            Self::Addresses => "added addresses",
            Self::Conflicts => "conflicts",
            Self::Errors => "errors",
            Self::Warnings => "warnings",
        }
    }
}

/// The entries of one part: all of them counted, the first kept.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Rows {
    /// How many there are.
    pub count: u64,
    /// The first of them.
    pub rows: Vec<Value>,
}

/// A report, part by part, in the order of [`Kind::ALL`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Validation([Rows; Kind::ALL.len()]);

impl Validation {
    /// One part.
    pub fn of(&self, kind: Kind) -> &Rows {
        &self.0[kind as usize]
    }

    /// Whether a commit would not do what the HR system wants.
    pub fn has_objections(&self) -> bool {
        self.of(Kind::Conflicts).count + self.of(Kind::Errors).count > 0
    }

    /// Reads a report, of each part no more than `most` entries are kept.
    pub(super) fn read(body: &[u8], most: usize) -> Result<Self, serde_json::Error> {
        let mut text = serde_json::Deserializer::from_slice(body);
        let mut report = Self::default();
        Parts {
            report: &mut report,
            most,
            kind_of: of_the_report,
        }
        .deserialize(&mut text)?;
        text.end()?;
        Ok(report)
    }
}

/// Where a property leads to.
enum Leads {
    To(Kind),
    Below(fn(&str) -> Leads),
    Nowhere,
}

fn of_the_report(name: &str) -> Leads {
    match name {
        "changes" => Leads::Below(|name| match name {
            "demographics" => Leads::To(Kind::Demographics),
            "employments" => Leads::To(Kind::Employments),
            "assignments" => Leads::To(Kind::Assignments),
            "households" => Leads::To(Kind::Households),
            _ => Leads::Nowhere,
        }),
        "added" => Leads::Below(|name| match name {
            "staff" => Leads::To(Kind::Staff),
            "addresses" => Leads::To(Kind::Addresses),
            _ => Leads::Nowhere,
        }),
        "conflicts" => Leads::To(Kind::Conflicts),
        "errors" => Leads::To(Kind::Errors),
        "warnings" => Leads::To(Kind::Warnings),
        _ => Leads::Nowhere,
    }
}

/// Reads an object whose properties are parts, or lead to some.
struct Parts<'a> {
    report: &'a mut Validation,
    most: usize,
    kind_of: fn(&str) -> Leads,
}

impl<'de> DeserializeSeed<'de> for Parts<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Parts<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the parts of a validation report")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<(), A::Error> {
        while let Some(name) = parts.next_key::<String>()? {
            match (self.kind_of)(&name) {
                Leads::To(kind) => {
                    let rows = parts.next_value_seed(First::<Value>::of(self.most))?;
                    self.report.0[kind as usize] = Rows {
                        count: rows.0,
                        rows: rows.1,
                    };
                }
                Leads::Below(kind_of) => parts.next_value_seed(Parts {
                    report: &mut *self.report,
                    most: self.most,
                    kind_of,
                })?,
                Leads::Nowhere => {
                    parts.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// Reads a list: counts its elements, and keeps the first.
struct First<T> {
    most: usize,
    element: PhantomData<T>,
}

impl<T> First<T> {
    fn of(most: usize) -> Self {
        Self {
            most,
            element: PhantomData,
        }
    }
}

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for First<T> {
    type Value = (u64, Vec<T>);

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de, T: DeserializeOwned> Visitor<'de> for First<T> {
    type Value = (u64, Vec<T>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let (mut count, mut first) = (0, Vec::new());
        loop {
            let is_there = if first.len() < self.most {
                list.next_element()?.map(|element| first.push(element)).is_some()
            } else {
                list.next_element::<IgnoredAny>()?.is_some()
            };
            if !is_there {
                return Ok((count, first));
            }
            count += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_counted_and_the_first_is_kept() {
        let body = br#"{"changes": {"demographics": [{"property": "lastName"}, {}, {}], "assignments": [], "households": [{}, {}]},
            "added": {"staff": [{}]}, "conflicts": [], "errors": [{"code": "X"}], "more": {"to": ["come"]}}"#;
        let report = Validation::read(body, 1).unwrap();
        let counts = Kind::ALL.map(|kind| (report.of(kind).count, report.of(kind).rows.len()));
        assert_eq!(
            counts,
            [
                (3, 1),
                (0, 0),
                (0, 0),
                (2, 1),
                (1, 1),
                (0, 0),
                (0, 0),
                (1, 1),
                (0, 0)
            ]
        );
        assert!(report.has_objections());
        assert!(!Validation::default().has_objections());
    }

    #[test]
    fn what_is_no_report_is_refused() {
        for body in ["[]", "{\"errors\": {}}", "{\"changes\": []}", "{} {}", ""] {
            assert!(Validation::read(body.as_bytes(), 9).is_err(), "{body}");
        }
    }
}
