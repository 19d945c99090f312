//! Sample calls made of the examples in the contract, for rules that speak of every operation.

use serde_json::{Map, Value};

use super::{Operation, Roles};

/// What a well-formed call of an operation could send.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Sample {
    /// Example values of the parameters in the path.
    pub parameters: Vec<(String, String)>,
    /// One query parameter, where the operation has any.
    pub query: Vec<(String, String)>,
    /// The body, where the operation wants one.
    pub body: Option<Value>,
}

impl Sample {
    pub(super) fn of(document: &Value, operation: &Operation) -> Self {
        let item = &document["paths"][operation.path.as_str()];
        let description = &item[operation.method.to_ascii_lowercase()];
        let parameters: Vec<&Value> = [item, description]
            .iter()
            .flat_map(|holder| holder["parameters"].as_array().into_iter().flatten())
            .collect();
        let examples = |place: &str| -> Vec<(String, String)> {
            parameters
                .iter()
                .filter(|one| one["in"] == place)
                .map(|one| example(document, one))
                .collect()
        };
        let schema = &description["requestBody"]["content"]["application/json"]["schema"];
        Self {
            parameters: examples("path"),
            query: examples("query").into_iter().take(1).collect(),
            body: (!schema.is_null()).then(|| instance(document, schema)),
        }
    }

    /// The path of the operation with the example values in it.
    pub fn path(&self, operation: &Operation) -> String {
        let parameters: Vec<(&str, &str)> = self
            .parameters
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        operation.path_with(&parameters)
    }

    /// The same call with the roles of a target in it.
    #[must_use]
    pub fn in_roles(self, roles: &Roles) -> Self {
        let replace = |pairs: Vec<(String, String)>| {
            pairs
                .into_iter()
                .map(|(name, value)| (name, roles.staff_number(&value)))
                .collect()
        };
        Self {
            parameters: replace(self.parameters),
            query: replace(self.query),
            body: self.body.as_ref().map(|body| roles.document(body)),
        }
    }
}

/// Name and example value of a parameter; the property of the same name in a schema lends its example.
fn example(document: &Value, parameter: &Value) -> (String, String) {
    let name = parameter["name"].as_str().unwrap_or_default();
    let schemas = document["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten();
    let mut lent = schemas.filter_map(|(_, schema)| schema["properties"][name]["examples"][0].as_str());
    (name.to_owned(), lent.next().unwrap_or("none").to_owned())
}

/// An instance of a schema: its example, or an object of the examples of its properties.
fn instance(document: &Value, schema: &Value) -> Value {
    let schema = resolve(document, schema);
    if let Some(example) = schema["examples"].get(0) {
        return example.clone();
    }
    if !schema["items"].is_null() {
        return Value::Array(vec![instance(document, &schema["items"])]);
    }
    let properties = schema["properties"].as_object().into_iter().flatten();
    let members: Map<String, Value> = properties
        .map(|(name, property)| (name.clone(), instance(document, property)))
        .filter(|(_, value)| !value.is_null())
        .collect();
    if members.is_empty() {
        Value::Null
    } else {
        Value::Object(members)
    }
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    schema["$ref"]
        .as_str()
        .and_then(|reference| reference.strip_prefix('#'))
        .and_then(|pointer| document.pointer(pointer))
        .unwrap_or(schema)
}

#[cfg(test)]
mod tests {
    use crate::contract::Contract;

    #[test]
    fn a_sample_fills_path_query_and_body_from_the_examples() {
        let contract = Contract::embedded().unwrap();
        let sample = |id: &str| contract.sample(contract.operation(id).unwrap());
        let position = contract.operation("createPosition").unwrap();
        assert_eq!(sample("createPosition").path(position), "/staff/E2001/positions");
        assert_eq!(sample("createPosition").body.unwrap()["schoolNumber"], "010");
        assert_eq!(
            sample("createStaff").body.unwrap()["positions"][0]["schoolNumber"],
            "010"
        );
        assert_eq!(
            sample("searchStaff").query,
            [("staffNumber".to_owned(), "E2001".to_owned())]
        );
        assert_eq!(sample("getSchools").body, None);
    }

    #[test]
    fn every_operation_that_wants_a_body_has_one_and_no_parameter_is_left_open() {
        let contract = Contract::embedded().unwrap();
        for operation in contract.operations() {
            let sample = contract.sample(operation);
            assert!(!sample.path(operation).contains('{'), "{}", operation.id);
            let mut values = sample.parameters.iter().chain(&sample.query);
            assert!(values.all(|(_, value)| value != "none"), "{}", operation.id);
            assert!(sample.body != Some(serde_json::Value::Null), "{}", operation.id);
        }
    }
}
