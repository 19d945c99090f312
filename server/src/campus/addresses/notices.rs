//! What the sender of an address is told of what became of it.

use std::borrow::Cow;

use super::nearest::Near;
use crate::campus::address::{Address, Component};
use crate::campus::place::Place;
use crate::campus::{District, Notice, NoticeCode};

/// The most characters of a component, and of an address, that are repeated.
const LONGEST: (usize, usize) = (50, 120);

impl District {
    /// That an address was added, and which one it nearly is.
    pub(super) fn told_of_new(&self, added: &Address, nearest: &[Near], location: usize) -> Notice {
        let near = nearest.first().and_then(|near| {
            let there = self.addresses.get(near.address)?;
            let of = |address: &Address, component| address.get(component).map_or("none".into(), short);
            let differs = near.differs.iter().map(|component| {
                let (here, there) = (of(added, *component), of(&there.address, *component));
                format!(
                    "{} {here}, and {there} at address {}",
                    component.name(),
                    near.address
                )
            });
            let differs: Vec<String> = differs.collect();
            let there = cut(&there.address.to_string(), LONGEST.1);
            Some(format!("the nearest one is {there}: {}", differs.join("; ")))
        });
        let near = near.unwrap_or_else(|| "none that is there is near it".to_owned());
        let message = format!("a new address was added; {near}");
        notice(NoticeCode::AddressAdded, message, location)
    }
}

/// That components were read anew and are others now (ADDR-21), if they are.
pub(super) fn rewritten(sent: &Address, stored: &Address, location: usize) -> Option<Notice> {
    let of = |address: &Address, component| address.get(component).map_or("none".into(), short);
    let changes = Component::ALL
        .into_iter()
        .filter(|component| sent.get(*component) != stored.get(*component));
    let changes: Vec<String> = changes
        .map(|component| {
            let (now, before) = (of(stored, component), of(sent, component));
            format!("{} {now}, not {before}", component.name())
        })
        .collect();
    (!changes.is_empty()).then(|| {
        let message = format!("the components were joined and read anew: {}", changes.join("; "));
        notice(NoticeCode::AddressRewritten, message, location)
    })
}

/// That an address could not be read.
pub(super) fn not_parsed(location: usize) -> Notice {
    let message = "this is no typical street address; it was kept as one text".to_owned();
    notice(NoticeCode::AddressNotParsed, message, location)
}

/// That a street text ends with another place than the one sent beside it.
pub(super) fn contradicted(location: usize) -> Notice {
    let message =
        "the street text ends with another city, state or ZIP code than was sent beside it; what was sent \
        beside it counts"
            .to_owned();
    notice(NoticeCode::AddressContradicted, message, location)
}

/// An address in one line, no longer than is good for a sentence; what stands in no line under its name.
pub(super) fn line(address: &Address) -> String {
    let line = address.to_string();
    if !line.is_empty() {
        return cut(&line, LONGEST.1);
    }
    let said = Component::ALL.into_iter().filter_map(|component| {
        let text = short(address.get(component)?);
        Some(format!("{} {text}", component.name()))
    });
    said.collect::<Vec<_>>().join(", ")
}

fn notice(code: NoticeCode, message: String, location: usize) -> Notice {
    Notice {
        code,
        message: Cow::Owned(message),
        path: Place::Address(location).pointer(),
    }
}

fn short(text: &str) -> String {
    cut(text, LONGEST.0)
}

fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
