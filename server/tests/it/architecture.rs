//! The rules of the house that no lint keeps: which room may name which, and how large a file may grow.

use std::collections::BTreeSet;

use crate::source_text::{Source, package, sources};

/// The rooms, each with those it may name. Nobody else may be named, and a room that is not listed is no room.
const ROOMS: [(&str, &[&str]); 11] = [
    ("campus", &["glyph"]),
    // It is a client like any other, and could call a real Campus.
    ("hr", &[]),
    ("roster", &["campus", "hr"]),
    ("oauth", &["campus"]),
    ("api", &["campus", "oauth"]),
    ("glyph", &[]),
    ("page", &["glyph"]),
    ("paper", &["glyph"]),
    ("mock", &["campus", "oauth", "api", "page", "paper"]),
    ("console", &["campus", "oauth", "api"]),
    ("net", &["campus", "oauth", "api", "mock", "console"]),
];

/// Crates that only some rooms may know.
const CRATES: [(&str, &[&str]); 17] = [
    ("hyper", &["net"]),
    ("hyper_util", &["net"]),
    ("tokio", &["hr", "net"]),
    ("reqwest", &["hr"]),
    ("csv", &["hr"]),
    ("http_body_util", &["net"]),
    ("http", &["api", "mock", "console", "net"]),
    ("bytes", &["api", "mock", "console", "net"]),
    ("matchit", &["api", "mock", "console", "net"]),
    ("rand", &["mock", "net", "roster"]),
    ("fake", &["roster"]),
    ("flate2", &["paper"]),
    ("krilla", &["paper"]),
    ("rustybuzz", &["paper"]),
    ("unicode_bidi", &["paper"]),
    ("unicode_segmentation", &["paper"]),
    ("tracing", &["mock", "net"]),
];

/// Words the pure room has no use for: what locks, waits, or asks the machine.
const IMPURE: [&str; 10] = [
    "Mutex",
    "RwLock",
    "ArcSwap",
    "OnceLock",
    "LazyLock",
    "async",
    "await",
    "Instant",
    "SystemTime",
    "println",
];

const LONGEST_FILE: usize = 500;

/// The files of all rooms, each with the name of its room.
fn rooms() -> Vec<(String, Source)> {
    let inside = sources("src")
        .into_iter()
        .filter(|source| source.path.parent() != Some(&package().join("src")));
    inside
        .map(|source| (source.module()[0].clone(), source))
        .collect()
}

#[test]
fn imports_point_one_way() {
    let rooms = rooms();
    let mut arrows = BTreeSet::new();
    let mut wrong = Vec::new();
    for (room, source) in &rooms {
        let Some((_, below)) = ROOMS.iter().find(|(name, _)| name == room) else {
            panic!("{room} is a new room: say in ROOMS and in ARCHITECTURE.md what it may know");
        };
        for path in source.paths().iter().filter(|path| path[0] == "crate") {
            let named = path.get(1).map_or("", String::as_str);
            arrows.insert(format!("{room} -> {named}"));
            if named != room && !below.contains(&named) {
                wrong.push(format!("{} names {}", source.name(), path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    for arrow in [
        "net -> mock",
        "mock -> api",
        "mock -> page",
        "mock -> paper",
        "page -> glyph",
        "paper -> glyph",
        "api -> oauth",
        "oauth -> campus",
        "roster -> campus",
        "roster -> hr",
    ] {
        assert!(arrows.contains(arrow), "{arrow} is not seen: {arrows:?}");
    }
}

#[test]
fn every_crate_stays_in_the_rooms_it_belongs_to() {
    let mut wrong = Vec::new();
    for (room, source) in rooms() {
        for path in source.paths() {
            let known = CRATES.iter().find(|(name, _)| *name == path[0]);
            if known.is_some_and(|(_, rooms)| !rooms.contains(&room.as_str())) {
                wrong.push(format!("{} names {}", source.name(), path.join("::")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_district_is_a_pure_value() {
    let campus = rooms().into_iter().filter(|(room, _)| room == "campus");
    let mut judged = 0;
    for (_, source) in campus {
        judged += 1;
        let tokens = source.tokens();
        for word in IMPURE {
            assert!(
                !tokens.iter().any(|token| token == word),
                "{} knows {word}",
                source.name()
            );
        }
    }
    assert!(judged > 15, "the files are not found");
}

#[test]
fn no_file_is_longer_than_it_may_be() {
    let folders = ["src", "tests", "benches"].into_iter().flat_map(sources);
    let long: Vec<_> = folders
        .map(|source| (source.name(), source.text.lines().count()))
        .filter(|(_, lines)| *lines > LONGEST_FILE)
        .collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn a_mod_file_names_its_modules_and_does_nothing() {
    let folders = ["src", "tests"].into_iter().flat_map(sources);
    let wrong: Vec<_> = folders
        .filter(|source| source.path.ends_with("mod.rs"))
        .filter(|source| source.tokens().iter().any(|token| token == "fn"))
        .map(|source| source.name())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?} hold functions");
}

#[test]
fn every_file_begins_with_what_it_is_about() {
    let folders = ["src", "tests", "benches"].into_iter().flat_map(sources);
    let wrong: Vec<_> = folders
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.name())
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
