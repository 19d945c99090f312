//! Rust source as text, as far as the rules of the house need to understand it: which file is which module, and which
//! paths a module names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

/// The folder of the package.
pub(crate) fn package() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder of the package, ordered by path.
pub(crate) fn sources(folder: &str) -> Vec<Source> {
    let mut folders = vec![package().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                found.push(Source { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

impl Source {
    /// The path below the package, for a message.
    pub(crate) fn name(&self) -> String {
        self.path.strip_prefix(package()).unwrap().display().to_string()
    }

    /// The module this file is, as the parts of its path below the crate.
    pub(crate) fn module(&self) -> Vec<String> {
        let below = self
            .path
            .strip_prefix(package().join("src"))
            .unwrap()
            .with_extension("");
        let mut parts: Vec<String> = below
            .iter()
            .map(|part| part.to_str().unwrap().to_owned())
            .collect();
        if parts.last().is_some_and(|last| last == "mod") {
            parts.pop();
        }
        parts
    }

    /// Every path the file names that begins at the crate, wherever it stands, and every path that begins with the
    /// name of something else; resolved, and with groups in braces taken apart.
    pub(crate) fn paths(&self) -> BTreeSet<Vec<String>> {
        let tokens = tokens(&self.text);
        let mut paths = BTreeSet::new();
        let mut modules = Modules::new(self.module());
        let mut at = 0;
        while at < tokens.len() {
            modules.see(&tokens, at);
            let begins = at == 0 || tokens[at - 1] != "::";
            if begins && is_word(&tokens[at]) && tokens.get(at + 1).is_some_and(|next| next == "::") {
                let mut found = Vec::new();
                at = read_path(&tokens, at, &[], &mut found);
                paths.extend(found.into_iter().map(|path| modules.resolved(path)));
            } else {
                at += 1;
            }
        }
        paths
    }

    /// The words and signs of the file, without comments and texts.
    pub(crate) fn tokens(&self) -> Vec<String> {
        tokens(&self.text)
    }
}

/// The modules a place of a file is in: that of the file and those written inside it.
struct Modules {
    path: Vec<String>,
    /// The depth of braces at which each inner module began.
    begun: Vec<usize>,
    depth: usize,
}

impl Modules {
    fn new(path: Vec<String>) -> Self {
        Self {
            path,
            begun: Vec::new(),
            depth: 0,
        }
    }

    fn see(&mut self, tokens: &[String], at: usize) {
        match tokens[at].as_str() {
            "{" => {
                if at >= 2 && tokens[at - 2] == "mod" {
                    self.path.push(tokens[at - 1].clone());
                    self.begun.push(self.depth);
                }
                self.depth += 1;
            }
            "}" => {
                self.depth = self.depth.saturating_sub(1);
                if self.begun.last() == Some(&self.depth) {
                    self.begun.pop();
                    self.path.pop();
                }
            }
            _ => {}
        }
    }

    /// The path from the crate; one that begins elsewhere stays as it is.
    fn resolved(&self, path: Vec<String>) -> Vec<String> {
        let ups = path.iter().take_while(|part| *part == "super").count();
        let own = path[0] == "self";
        if ups == 0 && !own {
            return path;
        }
        let kept = self.path.len().saturating_sub(ups);
        let rest = path.into_iter().skip(ups + usize::from(own));
        let crate_word = std::iter::once("crate".to_owned());
        crate_word
            .chain(self.path[..kept].iter().cloned())
            .chain(rest)
            .collect()
    }
}

/// Reads the path or group that begins at `at`, below `prefix`; gives the place after it.
fn read_path(tokens: &[String], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = prefix.to_vec();
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => return read_group(tokens, at + 1, &path, found),
            Some(word) if is_word(word) || word == "*" => path.push(word.to_owned()),
            _ => break,
        }
        at += 1;
        if tokens.get(at).is_none_or(|next| next != "::") {
            break;
        }
        at += 1;
    }
    found.push(path);
    at
}

fn read_group(tokens: &[String], mut at: usize, prefix: &[String], found: &mut Vec<Vec<String>>) -> usize {
    while let Some(token) = tokens.get(at) {
        match token.as_str() {
            "}" => return at + 1,
            word if is_word(word) || word == "*" || word == "{" => {
                at = read_path(tokens, at, prefix, found).max(at + 1);
            }
            _ => at += 1,
        }
    }
    at
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Words, `::` and single signs; comments, texts, characters and lifetimes are left out.
fn tokens(text: &str) -> Vec<String> {
    let signs: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let rest = &signs[at..];
        at += match rest {
            ['/', '/', ..] => length_until(rest, |rest| rest[0] == '\n'),
            ['/', '*', ..] => length_until(rest, |rest| rest.starts_with(&['*', '/'])) + 2,
            ['r', '"', ..] | ['r', '#', '"', ..] => raw_text(rest),
            ['"', ..] => quoted(rest, '"'),
            ['\'', '\\', ..] | ['\'', _, '\'', ..] => quoted(rest, '\''),
            [':', ':', ..] => {
                tokens.push("::".to_owned());
                2
            }
            [c, ..] if c.is_alphanumeric() || *c == '_' => {
                let length = length_until(rest, |rest| !(rest[0].is_alphanumeric() || rest[0] == '_'));
                tokens.push(rest[..length].iter().collect());
                length
            }
            [c, ..] => {
                tokens.extend((!c.is_whitespace()).then(|| c.to_string()));
                1
            }
            [] => break,
        };
    }
    tokens
}

fn length_until(signs: &[char], ends: impl Fn(&[char]) -> bool) -> usize {
    (0..signs.len())
        .find(|at| ends(&signs[*at..]))
        .unwrap_or(signs.len())
}

/// The length of a text or character that begins with its quote.
fn quoted(signs: &[char], quote: char) -> usize {
    let mut at = 1;
    while at < signs.len() && signs[at] != quote {
        at += if signs[at] == '\\' { 2 } else { 1 };
    }
    at + 1
}

fn raw_text(signs: &[char]) -> usize {
    let hashes = signs[1..].iter().take_while(|sign| **sign == '#').count();
    let mut end = vec!['"'];
    end.extend(std::iter::repeat_n('#', hashes));
    let body = &signs[hashes + 2..];
    hashes + 2 + length_until(body, |rest| rest.starts_with(&end)) + end.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(file: &str, text: &str) -> Vec<String> {
        let source = Source {
            path: package().join("src").join(file),
            text: text.to_owned(),
        };
        source.paths().into_iter().map(|path| path.join("::")).collect()
    }

    #[test]
    fn paths_are_found_in_imports_groups_and_code() {
        let text =
            "use crate::{api::{self, Reply}, mock::Door};\nfn f() { let x = crate::net::Limits::default(); }";
        let found = [
            "crate::api::Reply",
            "crate::api::self",
            "crate::mock::Door",
            "crate::net::Limits::default",
        ];
        assert_eq!(paths("campus/person.rs", text), found);
    }

    #[test]
    fn comments_and_texts_name_nothing() {
        let text = "//! crate::api\n/* crate::mock */ const A: &str = \"crate::net\"; const B: &str = r#\"crate::x\"#;";
        assert_eq!(paths("campus/person.rs", text), Vec::<String>::new());
    }

    #[test]
    fn super_is_followed_up_to_the_crate() {
        let text = "use super::super::api::Reply; mod tests { use super::super::Person; use super::*; }\nuse super::A;";
        let found = [
            "crate::api::Reply",
            "crate::campus::A",
            "crate::campus::Person",
            "crate::campus::person::*",
        ];
        assert_eq!(paths("campus/person.rs", text), found);
    }

    #[test]
    fn a_lifetime_or_a_character_hides_nothing() {
        let text = "fn f<'a>(x: &'a str) -> char { let y = '\"'; let z = '\\''; hyper::f::<'a>(x); y }";
        assert_eq!(paths("campus/person.rs", text), ["hyper::f"]);
    }
}
