//! What a record that was sent makes of a person who exists.

use std::borrow::Cow;

use super::input::StaffInput;
use crate::campus::sent::{Absence, Change};
use crate::campus::{
    Context, Identity, IdentityEnd, Notice, NoticeCode, OnUpdate, Person, Readings, Reference, Sent, Ssn,
    Text,
};

/// The three parts of a name, as they are called in a body.
const NAMES: [&str; 3] = ["lastName", "firstName", "middleName"];

/// A judged record on its way into a person.
pub(super) struct Update<'a> {
    pub(super) sent: &'a StaffInput,
    pub(super) absence: Absence,
    pub(super) cx: &'a Context<'a>,
    pub(super) reference: &'a Reference,
}

impl Update<'_> {
    /// Changes the demographics of a person. When a name changes the current identity ends, whole and under its former
    /// names, and one new identity begins on the date of the call (IDENT-01 to IDENT-07, silences AMB-23 to AMB-25).
    /// Everything else belongs to whichever identity is current then (IDENT-10).
    pub(super) fn apply(&self, person: &mut Person, new_identity: impl FnOnce() -> u64) {
        if self.renames(person.identity()) {
            self.succeed(person, new_identity());
        }
        self.apply_personal(&mut person.identities.current);
        self.apply_contact(person);
    }

    /// Changes the demographics of a person by hand: a name is corrected where it stands.
    pub(super) fn correct(&self, person: &mut Person) {
        self.apply_names(&mut person.identities.current);
        self.apply_personal(&mut person.identities.current);
        self.apply_contact(person);
    }

    /// Whether any part of the name changes.
    fn renames(&self, identity: &Identity) -> bool {
        self.names().into_iter().zip(held(identity)).any(|(sent, held)| {
            let readings = self.cx.readings;
            match sent.change(self.absence) {
                Change::Keep => false,
                Change::Clear => held.is_some_and(|held| !held.trim().is_empty()),
                Change::Set(text) => !is_same_name(held.unwrap_or_default(), text, readings),
            }
        })
    }

    fn names(&self) -> [&Sent<Text>; 3] {
        [
            &self.sent.last_name,
            &self.sent.first_name,
            &self.sent.middle_name,
        ]
    }

    fn succeed(&self, person: &mut Person, id: u64) {
        let today = self.cx.today;
        let end = match self.cx.readings.identity_end {
            IdentityEnd::CallDate => today,
            // The calendar begins with a day that has none before it.
            IdentityEnd::DayBefore => today.yesterday().unwrap_or(today),
        };
        let mut successor = Identity {
            id,
            start_date: today,
            end_date: None,
            ..person.identities.current.clone()
        };
        self.apply_names(&mut successor);
        let mut former = std::mem::replace(&mut person.identities.current, successor);
        former.end_date = Some(end);
        person.identities.former.push(former);
    }

    fn apply_names(&self, identity: &mut Identity) {
        let [last, first, middle] = self.names();
        for (sent, stored) in [(last, &mut identity.last_name), (first, &mut identity.first_name)] {
            // Neither can be cleared: the judgement has seen to that.
            if let Change::Set(name) = sent.change(self.absence) {
                *stored = name.stored();
            }
        }
        let middle = middle.change(self.absence);
        middle.apply(&mut identity.middle_name, |name| Some(name.stored()));
    }

    fn apply_personal(&self, identity: &mut Identity) {
        let Self { sent, absence, .. } = self;
        let by = self.cx.readings.gender_match;
        sent.gender.change(*absence).apply(&mut identity.gender, |code| {
            self.reference.gender(code, by).map(|known| known.gender.clone())
        });
        let birthdate = sent.birthdate.change(*absence);
        birthdate.apply(&mut identity.birthdate, |date| Some(*date));
        sent.ssn
            .change(*absence)
            .apply(&mut identity.ssn, |ssn| Ssn::parse(ssn));
    }

    fn apply_contact(&self, person: &mut Person) {
        let (sent, contact) = (self.sent, &mut person.contact);
        for (sent, stored) in [
            (&sent.work_phone, &mut contact.work_phone),
            (&sent.cell_phone, &mut contact.cell_phone),
            (&sent.other_phone, &mut contact.other_phone),
            (&sent.work_email, &mut contact.work_email),
            (&sent.personal_email, &mut contact.personal_email),
        ] {
            sent.change(self.absence)
                .apply(stored, |text| Some(text.stored()));
        }
    }

    /// What was sent and changes nothing although it may look as if it did.
    pub(super) fn notices(&self, identity: &Identity) -> Vec<Notice> {
        let mut notices = Vec::new();
        if self.absence.null == OnUpdate::Keep {
            let texts = self.sent.texts().into_iter();
            let empty = texts
                .filter(|(_, text)| **text == Sent::Empty)
                .map(|(property, _)| property);
            let birthdate = (self.sent.birthdate == Sent::Empty).then_some("birthdate");
            notices.extend(empty.chain(birthdate).map(|property| {
                ignored(
                    property,
                    "null or \"\" is read as no change; the stored value stays",
                )
            }));
        }
        if !self.renames(identity) {
            let parts = NAMES.into_iter().zip(self.names()).zip(held(identity));
            let differ = parts.filter(|((_, sent), held)| {
                sent.value()
                    .is_some_and(|text| **text != *held.unwrap_or_default())
            });
            notices.extend(differ.map(|((property, _), _)| {
                ignored(
                    property,
                    "the name differs from the stored one in blanks or case alone; it stays",
                )
            }));
        }
        notices
    }
}

/// The parts of a name as they are stored, in the order of [`NAMES`].
fn held(identity: &Identity) -> [Option<&str>; 3] {
    [
        Some(&*identity.last_name),
        Some(&*identity.first_name),
        identity.middle_name.as_deref(),
    ]
}

/// Whether two names are one: outer blanks never count, case only where the district says so (silence AMB-23).
pub(in crate::campus) fn is_same_name(one: &str, other: &str, readings: &Readings) -> bool {
    let (one, other) = (one.trim(), other.trim());
    one == other || !readings.case_sensitive_names && one.to_lowercase() == other.to_lowercase()
}

fn ignored(property: &str, message: &'static str) -> Notice {
    Notice {
        code: NoticeCode::ValueIgnored,
        path: format!("/{property}"),
        message: Cow::Borrowed(message),
    }
}
