//! The operations of the contract, generated from `schemas/openapi.yaml`.

use http::Method;

include!(concat!(env!("OUT_DIR"), "/operations.rs"));

/// What the contract says of an operation.
#[derive(Debug)]
pub struct Operation {
    /// The operation.
    pub id: OperationId,
    /// Its `operationId`.
    pub name: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path below the base URL, with parameters in braces.
    pub path: &'static str,
    /// The names of its query parameters.
    pub query: &'static [&'static str],
    /// The name of the schema of its body, if it has one.
    pub body: Option<&'static str>,
}

impl OperationId {
    /// What the contract says of this operation.
    pub fn operation(self) -> &'static Operation {
        &OPERATIONS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_found_by_its_id() {
        for operation in &OPERATIONS {
            assert_eq!(operation.id.operation().name, operation.name);
        }
    }
}
