//! Turns the shared YAML documents into data: the rule catalogue and the operation table become Rust, the
//! contract becomes JSON, the words of addresses become tables. Nothing parses YAML when the emulator starts.

#[path = "build/usps.rs"]
mod usps;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;
use sha2::{Digest, Sha256};

fn main() -> Result<(), Box<dyn Error>> {
    let schemas = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?).join("../schemas");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed={}", schemas.display());
    let rules = read(&schemas, "rules.yaml")?;
    let sha256 = digest(&fs::read(schemas.join("rules.yaml"))?);
    fs::write(out.join("rules.rs"), rule_enum(&rules, &sha256)?)?;
    let contract = read(&schemas, "openapi.yaml")?;
    fs::write(out.join("operations.rs"), operation_table(&contract)?)?;
    fs::write(out.join("usps.rs"), usps::tables(&read(&schemas, "usps.yaml")?)?)?;
    fs::write(out.join("openapi.json"), serde_json::to_string(&contract)?)?;
    Ok(())
}

fn read(folder: &Path, name: &str) -> Result<Value, Box<dyn Error>> {
    let text = fs::read_to_string(folder.join(name))?;
    Ok(serde_saphyr::from_str(&text)?)
}

fn text<'a>(of: &'a Value, key: &str) -> Result<&'a str, String> {
    of[key]
        .as_str()
        .ok_or_else(|| format!("{key} is missing in {of}"))
}

fn rule_enum(rules: &Value, sha256: &str) -> Result<String, Box<dyn Error>> {
    let rules = rules.as_array().ok_or("rules.yaml is not a list")?;
    let (mut variants, mut ids) = (String::new(), String::new());
    for rule in rules {
        let id = text(rule, "id")?;
        let variant = id.replace('-', "_");
        let statement = text(rule, "statement")?
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        writeln!(
            variants,
            "    /// {}\n    {variant},",
            statement.replace('[', "\\[").replace('<', "\\<")
        )?;
        writeln!(ids, "    (Rule::{variant}, {id:?}),")?;
    }
    Ok(format!(
        "/// A documented rule of the guide, by its id in `schemas/rules.yaml`.\n\
         #[expect(non_camel_case_types, reason = \"the names are the ids of the catalogue\")]\n\
         #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]\npub enum Rule {{\n{variants}}}\n\n\
         const IDS: [(Rule, &str); {}] = [\n{ids}];\n\n\
         /// The SHA-256 digest of `schemas/rules.yaml`, as lower-case hexadecimal digits.\n\
         pub const CATALOGUE_SHA256: &str = {sha256:?};\n",
        rules.len()
    ))
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// An operation as the contract describes it.
struct Operation {
    id: String,
    method: String,
    path: String,
    query: Vec<String>,
    body: Option<String>,
}

fn operation_table(contract: &Value) -> Result<String, Box<dyn Error>> {
    let mut operations = BTreeMap::new();
    for (path, item) in contract["paths"].as_object().ok_or("the contract has no paths")? {
        for (method, operation) in item.as_object().ok_or("a path is not an object")? {
            if method != "parameters" {
                let operation = described(path, method, operation)?;
                operations.insert(operation.id.clone(), operation);
            }
        }
    }
    let mut variants = String::new();
    let mut entries = String::new();
    for Operation {
        id,
        method,
        path,
        query,
        body,
    } in operations.values()
    {
        let variant = format!("{}{}", id[..1].to_uppercase(), &id[1..]);
        writeln!(variants, "    /// `{id}`: {method} {path}.\n    {variant},")?;
        writeln!(
            entries,
            "    Operation {{ id: OperationId::{variant}, name: {id:?}, method: Method::{method}, path: {path:?}, \
             query: &{query:?}, body: {body:?} }},"
        )?;
    }
    Ok(format!(
        "/// An operation of the contract.\n#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]\n\
         pub enum OperationId {{\n{variants}}}\n\n\
         /// Every operation of the contract, ordered by name.\npub static OPERATIONS: [Operation; {}] = [\n{entries}];\n",
        operations.len()
    ))
}

fn described(path: &str, method: &str, operation: &Value) -> Result<Operation, Box<dyn Error>> {
    let query = operation["parameters"].as_array().into_iter().flatten();
    let schema = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
    Ok(Operation {
        id: text(operation, "operationId")?.to_owned(),
        method: method.to_uppercase(),
        path: path.to_owned(),
        query: query
            .map(|parameter| text(parameter, "name").map(str::to_owned))
            .collect::<Result<_, _>>()?,
        body: schema
            .as_str()
            .and_then(|reference| reference.rsplit('/').next())
            .map(str::to_owned),
    })
}
