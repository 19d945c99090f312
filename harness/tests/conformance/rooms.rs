//! The rooms of the harness and which of them may be entered from which.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may import from.
const ROOMS: &[(&str, &[&str])] = &[
    ("checks", &["contract", "exchange"]),
    ("contract", &[]),
    ("exchange", &[]),
    ("ledger", &[]),
    ("prove", &["ledger", "run", "target", "verdict"]),
    (
        "report",
        &["exchange", "ledger", "prove", "run", "target", "verdict"],
    ),
    (
        "run",
        &["exchange", "ledger", "target", "thread", "verdict", "world"],
    ),
    ("steps", &["checks", "contract", "exchange", "target", "world"]),
    ("target", &["contract", "exchange", "ledger", "thread"]),
    ("verdict", &["ledger"]),
    ("world", &["checks", "contract", "exchange", "target", "verdict"]),
];

/// What may import from every room: the command line, and what stands outside all rooms.
const UNBOUND: &[&str] = &["command", "lib.rs", "main.rs", "thread.rs"];

/// The only file that may know the server.
const EMBEDDED: &str = "target/embedded.rs";

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every source with its path below `src` and its text up to its unit tests.
fn texts() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&root, &mut found);
    let name = |path: &Path| {
        path.strip_prefix(&root)
            .unwrap()
            .to_str()
            .unwrap()
            .replace('\\', "/")
    };
    let text = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()
    };
    found.iter().map(|path| (name(path), text(path))).collect()
}

#[test]
fn imports_point_one_way() {
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.iter().copied().collect();
    let mut strays = BTreeSet::new();
    for (file, text) in texts() {
        let room = file.split('/').next().unwrap().to_owned();
        if UNBOUND.contains(&room.as_str()) {
            continue;
        }
        let Some(allowed) = rooms.get(room.as_str()) else {
            strays.insert(format!("{file} is in no room"));
            continue;
        };
        for import in text.split("crate::").skip(1) {
            let to: String = import
                .chars()
                .take_while(|one| one.is_ascii_alphanumeric() || *one == '_')
                .collect();
            if to != room && !allowed.contains(&to.as_str()) {
                strays.insert(format!("{file} imports {to}"));
            }
        }
    }
    assert_eq!(strays, BTreeSet::new());
}

#[test]
fn only_one_file_knows_the_server() {
    let texts = texts();
    let knowing: Vec<&String> = texts
        .iter()
        .filter(|(_, text)| text.contains("mock_campus"))
        .map(|(file, _)| file)
        .collect();
    assert_eq!(knowing, [EMBEDDED]);
}
