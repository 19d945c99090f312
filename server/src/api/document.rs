//! The API document of a district: the contract, completed with what the district's readings decide, as JSON and as a
//! page (CRED-06, silence AMB-117).

use askama::Template;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};
use serde_json::{Value, json};

use super::reply::{Reply, json as json_reply};
use super::stated::state_readings;
use crate::campus::Readings;

/// The contract as it stands in `schemas/openapi.yaml`.
pub(super) const CONTRACT: &str = include_str!(concat!(env!("OUT_DIR"), "/openapi.json"));

/// Where a district is reached from outside.
#[derive(Clone, Debug)]
pub struct Site {
    /// The URL its operations lie below.
    pub base_url: String,
    /// The URL tokens are requested from.
    pub token_url: String,
    /// The URL of the page that documents the API.
    pub documentation_url: String,
    /// The URL of the OpenAPI document.
    pub open_api_url: String,
}

/// The OpenAPI document of the district at `site`, as its `readings` have it.
pub fn document_json(site: &Site, readings: &Readings) -> Reply {
    json_reply(StatusCode::OK, &document(site, readings))
}

/// The page that renders the OpenAPI document of the district at `site`.
pub fn document_page(site: &Site, readings: &Readings) -> Reply {
    let document = document(site, readings);
    let page = Page {
        site,
        info: Info::of(&document),
        groups: groups(&document),
        objects: objects(&document),
    };
    // The template has no fallible filter, and a text is always long enough to be written to.
    let body = page.render().unwrap_or_default();
    let mut response = Response::new(body.into());
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Reply::from(response)
}

fn document(site: &Site, readings: &Readings) -> Value {
    let mut document: Value = serde_json::from_str(CONTRACT).unwrap_or_default();
    document["servers"] = json!([{ "url": site.base_url }]);
    document["components"]["securitySchemes"]["clientCredentials"]["flows"]["clientCredentials"]["tokenUrl"] =
        json!(site.token_url);
    state_readings(&mut document, readings);
    document
}

#[derive(Template)]
#[template(path = "document.html")]
struct Page<'a> {
    site: &'a Site,
    info: Info<'a>,
    groups: Vec<Group<'a>>,
    objects: Vec<Object<'a>>,
}

struct Info<'a> {
    title: &'a str,
    version: &'a str,
    description: &'a str,
}

struct Group<'a> {
    name: &'a str,
    description: &'a str,
    operations: Vec<OperationRow<'a>>,
}

struct OperationRow<'a> {
    id: &'a str,
    method: String,
    path: &'a str,
    summary: &'a str,
    description: &'a str,
    parameters: Vec<Property<'a>>,
    body: &'a str,
    answers: Vec<(&'a str, &'a str)>,
}

struct Object<'a> {
    name: &'a str,
    description: &'a str,
    properties: Vec<Property<'a>>,
}

struct Property<'a> {
    name: &'a str,
    kind: String,
    description: &'a str,
    example: String,
}

impl<'a> Info<'a> {
    fn of(document: &'a Value) -> Self {
        let info = &document["info"];
        Self {
            title: text(info, "title"),
            version: text(info, "version"),
            description: text(info, "description"),
        }
    }
}

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

fn groups(document: &Value) -> Vec<Group<'_>> {
    let tags = document["tags"].as_array().into_iter().flatten();
    let group = |tag| {
        let name = text(tag, "name");
        Group {
            name,
            description: text(tag, "description"),
            operations: operations(document, name),
        }
    };
    tags.map(group).collect()
}

fn operations<'a>(document: &'a Value, tag: &str) -> Vec<OperationRow<'a>> {
    let paths = document["paths"].as_object().into_iter().flatten();
    let all = paths.flat_map(|(path, item)| {
        item.as_object()
            .into_iter()
            .flatten()
            .map(move |(method, operation)| (path, method, operation, item))
    });
    let tagged = all.filter(|(_, _, operation, _)| operation["tags"][0] == tag);
    tagged
        .map(|(path, method, operation, item)| row(document, path, method, operation, item))
        .collect()
}

fn row<'a>(
    document: &'a Value,
    path: &'a str,
    method: &str,
    operation: &'a Value,
    item: &'a Value,
) -> OperationRow<'a> {
    let parameters = [item, operation]
        .into_iter()
        .filter_map(|of| of["parameters"].as_array())
        .flatten();
    let answers = operation["responses"].as_object().into_iter().flatten();
    OperationRow {
        id: text(operation, "operationId"),
        method: method.to_uppercase(),
        path,
        summary: text(operation, "summary"),
        description: text(operation, "description"),
        parameters: parameters
            .map(|parameter| property(text(parameter, "name"), parameter, &parameter["schema"]))
            .collect(),
        body: referred(&operation["requestBody"]["content"]["application/json"]["schema"]["allOf"][0]),
        answers: answers
            .map(|(status, answer)| (status.as_str(), text(resolved(document, answer), "description")))
            .collect(),
    }
}

fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let pointer = value["$ref"]
        .as_str()
        .and_then(|reference| reference.strip_prefix('#'));
    pointer
        .and_then(|pointer| document.pointer(pointer))
        .unwrap_or(value)
}

fn referred(schema: &Value) -> &str {
    schema["$ref"]
        .as_str()
        .and_then(|reference| reference.rsplit('/').next())
        .unwrap_or_default()
}

fn objects(document: &Value) -> Vec<Object<'_>> {
    let schemas = document["components"]["schemas"]
        .as_object()
        .into_iter()
        .flatten();
    let with_properties = schemas.filter(|(_, schema)| schema["properties"].is_object());
    with_properties
        .map(|(name, schema)| object(name, schema))
        .collect()
}

fn object<'a>(name: &'a str, schema: &'a Value) -> Object<'a> {
    let properties = schema["properties"].as_object().into_iter().flatten();
    let properties = properties
        .map(|(name, schema)| property(name, schema, schema))
        .collect();
    Object {
        name,
        description: text(schema, "description"),
        properties,
    }
}

fn property<'a>(name: &'a str, described: &'a Value, schema: &'a Value) -> Property<'a> {
    let examples = schema["examples"].as_array().into_iter().flatten();
    let example = examples.filter_map(Value::as_str).collect::<Vec<_>>().join(", ");
    Property {
        name,
        kind: kind(schema),
        description: text(described, "description"),
        example,
    }
}

fn kind(schema: &Value) -> String {
    let name = referred(schema);
    if !name.is_empty() {
        return name.to_owned();
    }
    let types = match &schema["type"] {
        Value::Array(types) => types
            .iter()
            .filter_map(Value::as_str)
            .find(|kind| *kind != "null"),
        other => other.as_str(),
    };
    let kind = match types {
        Some("array") => format!("list of {}", kind(&schema["items"])),
        Some("string") if schema["format"] == "date" => "date".to_owned(),
        Some("string") => "text".to_owned(),
        other => other.unwrap_or("object").to_owned(),
    };
    match schema["maxLength"].as_u64() {
        Some(length) => format!("{kind}, at most {length}"),
        None => kind,
    }
}
