//! Turns what people write (YAML, features) into data inside the binary, so that nothing is parsed from YAML at
//! start and the harness needs no file beside it.

use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

/// A YAML document of `schemas/` and the name its JSON form gets.
const DOCUMENTS: [(&str, &str); 3] = [
    ("rules.yaml", "rules.json"),
    ("pending.yaml", "pending.json"),
    ("openapi.yaml", "contract.json"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("..");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for (source, target) in DOCUMENTS {
        embed_document(&root.join("schemas").join(source), &out.join(target))?;
    }
    embed_features(&root.join("features"), &out)?;
    embed_readings(&root.join("schemas/silences.yaml"), &out.join("readings.rs"))?;
    let digest = Sha256::digest(fs::read(root.join("schemas/rules.yaml"))?);
    let hex = digest.iter().fold(String::new(), |mut hex, byte| {
        let _infallible = write!(hex, "{byte:02x}");
        hex
    });
    println!("cargo::rustc-env=CATALOGUE_SHA256={hex}");
    Ok(())
}

/// Writes one YAML document as compact JSON.
fn embed_document(source: &Path, target: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", source.display());
    let text = fs::read_to_string(source).map_err(|error| format!("{}: {error}", source.display()))?;
    let value: Value =
        serde_saphyr::from_str(&text).map_err(|error| format!("{}: {error}", source.display()))?;
    fs::write(target, serde_json::to_vec(&value)?)?;
    Ok(())
}

/// Writes the readings that the silences offer as the list `readings.rs` of `(key, values)`.
fn embed_readings(source: &Path, target: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", source.display());
    let silences: Value = serde_saphyr::from_str(&fs::read_to_string(source)?)?;
    let settings = silences.as_array().into_iter().flatten();
    let mut list = String::from("&[\n");
    for setting in settings.filter_map(|silence| silence["setting"].as_str()) {
        // What stands between backticks is a key with its values; without any, it takes whatever it is given.
        for quoted in setting.split('`').skip(1).step_by(2) {
            let (key, values) = quoted.split_once('=').unwrap_or((quoted, ""));
            let values: Vec<&str> = match values {
                "true" | "false" => vec!["false", "true"],
                several if several.contains('|') => several.split('|').collect(),
                _ => Vec::new(),
            };
            writeln!(list, "    ({key:?}, &{values:?}),")?;
        }
    }
    list.push(']');
    fs::write(target, list)?;
    Ok(())
}

/// Copies every feature and writes the list `features.rs` of `(path, text)`, ordered by path.
fn embed_features(folder: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    collect_features(folder, "features", &mut files)?;
    files.sort();
    let mut list = String::from("&[\n");
    for (number, (name, path)) in files.iter().enumerate() {
        println!("cargo::rerun-if-changed={}", path.display());
        let copy = format!("feature-{number}.feature");
        fs::copy(path, out.join(&copy))?;
        writeln!(
            list,
            "    ({name:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{copy}\"))),"
        )?;
    }
    list.push(']');
    fs::write(out.join("features.rs"), list)?;
    Ok(())
}

/// Finds features in a folder and the folders below it; names are relative and use `/` everywhere.
fn collect_features(
    folder: &Path,
    prefix: &str,
    found: &mut Vec<(String, PathBuf)>,
) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let name = format!("{prefix}/{name}");
        if path.is_dir() {
            collect_features(&path, &name, found)?;
        } else if path.extension().is_some_and(|extension| extension == "feature") {
            found.push((name, path));
        }
    }
    Ok(())
}
