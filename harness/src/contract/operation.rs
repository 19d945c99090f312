//! Operations and where they are found.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::{Map, Value};
use thiserror::Error;

use super::Sample;

static DOCUMENT: LazyLock<Option<Contract>> =
    LazyLock::new(|| Contract::read(include_str!(concat!(env!("OUT_DIR"), "/contract.json"))).ok());

/// One operation of the API.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Operation {
    /// Its name in the contract, `createStaff`.
    pub id: String,
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path below the base URL, with `{parameters}`.
    pub path: String,
}

/// The operations that work on the one staging area of a district, or on the one commit it can have.
const SYNCHRONIZATION: [&str; 7] = [
    "getCommitJobStatus",
    "submitCommitJob",
    "syncCommit",
    "syncEndTransfer",
    "syncStart",
    "syncTransfer",
    "syncValidate",
];

impl Operation {
    /// Whether it is a part of a synchronization, of which a district has one at a time.
    pub fn synchronizes(&self) -> bool {
        SYNCHRONIZATION.contains(&self.id.as_str())
    }

    /// The path with its parameters replaced, percent-encoded.
    pub fn path_with(&self, parameters: &[(&str, &str)]) -> String {
        parameters.iter().fold(self.path.clone(), |path, (name, value)| {
            path.replace(&format!("{{{name}}}"), &encode_segment(value))
        })
    }
}

/// Keeps what may stand in a path segment and encodes the rest.
fn encode_segment(value: &str) -> String {
    value
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

/// The contract as the harness uses it.
#[derive(Clone, Debug)]
pub struct Contract {
    document: Value,
    operations: BTreeMap<String, Operation>,
}

/// The contract cannot be used; a fault of the build.
#[derive(Debug, Error)]
pub enum ContractError {
    /// It is no JSON document.
    #[error("the contract is not JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// It has no operations.
    #[error("the contract holds no operation")]
    Empty,
}

impl Contract {
    const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

    /// The contract this binary was built with; nothing when the build embedded an unusable one, which a test excludes.
    pub fn embedded() -> Option<&'static Self> {
        DOCUMENT.as_ref()
    }

    /// Reads an OpenAPI document.
    ///
    /// # Errors
    /// When it is not JSON or has no operation.
    pub fn read(text: &str) -> Result<Self, ContractError> {
        let document: Value = serde_json::from_str(text)?;
        let operations: BTreeMap<String, Operation> = find_operations(&document)
            .into_iter()
            .map(|operation| (operation.id.clone(), operation))
            .collect();
        if operations.is_empty() {
            return Err(ContractError::Empty);
        }
        Ok(Self { document, operations })
    }

    /// The properties of an object it describes.
    pub fn properties(&self, object: &str) -> Map<String, Value> {
        let schema = &self.document["components"]["schemas"][object];
        schema["properties"].as_object().cloned().unwrap_or_default()
    }

    /// The operation of this name.
    pub fn operation(&self, id: &str) -> Option<&Operation> {
        self.operations.get(id)
    }

    /// All operations, ordered by name.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.values()
    }

    /// The base URL below a site, with `{district}`.
    pub fn base_url(&self) -> Option<String> {
        self.document["servers"][0]["url"].as_str().map(str::to_owned)
    }

    /// The Token URL below a site, with `{district}`.
    pub fn token_url(&self) -> Option<String> {
        let schemes = self.document["components"]["securitySchemes"].as_object()?;
        schemes
            .values()
            .find_map(|scheme| scheme["flows"]["clientCredentials"]["tokenUrl"].as_str())
            .map(str::to_owned)
    }

    /// A call of an operation that is well formed, made of the examples in the contract.
    pub fn sample(&self, operation: &Operation) -> Sample {
        Sample::of(&self.document, operation)
    }
}

/// Every operation a document describes.
fn find_operations(document: &Value) -> Vec<Operation> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths
        .flat_map(|(path, item)| {
            Contract::METHODS.iter().filter_map(move |method| {
                let id = item[*method]["operationId"].as_str()?;
                Some(Operation {
                    id: id.to_owned(),
                    method: method.to_ascii_uppercase(),
                    path: path.clone(),
                })
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_found_by_its_name() {
        let contract = Contract::embedded().unwrap();
        let operation = contract.operation("createPosition").unwrap();
        assert_eq!(operation.method, "POST");
        assert_eq!(
            operation.path_with(&[("staffNumber", "E 1/ü")]),
            "/staff/E%201%2F%C3%BC/positions"
        );
    }

    #[test]
    fn the_operations_of_a_synchronization_are_operations() {
        let contract = Contract::embedded().unwrap();
        let found = contract.operations().filter(|operation| operation.synchronizes());
        assert_eq!(found.count(), SYNCHRONIZATION.len());
    }

    #[test]
    fn a_document_without_operations_is_no_contract() {
        assert!(matches!(Contract::read("{}"), Err(ContractError::Empty)));
        assert!(matches!(Contract::read("<html>"), Err(ContractError::Json(_))));
    }
}
