//! Households and addresses that cannot be.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::writes::Write;
use crate::actors::{TestCampus, address};

/// Where the address of a body stands, and the text a line of a table begins with instead.
const AT: &str = "/household/householdLocations/0/address";

/// Addresses of which something is missing, or which have too much, each with what is odd about it.
fn wrong_forms() -> Vec<(&'static str, Value)> {
    let place = |components: Value| address(components);
    vec![
        ("nothing", json!({})),
        (
            "nothing but blanks",
            json!({ "number": " ", "street": "", "city": null, "state": "\t", "zip": " " }),
        ),
        ("no street", place(json!({}))),
        (
            "no city, no state, no ZIP code",
            json!({ "fullStreetAddress": "12 Oak St" }),
        ),
        (
            "signs that say nothing",
            place(json!({ "number": "12", "street": ".", "city": "\u{200b}" })),
        ),
        (
            "both forms",
            place(json!({ "fullStreetAddress": "12 Oak St", "number": "12", "street": "Oak", "tag": "St" })),
        ),
        (
            "text and apartment",
            place(json!({ "fullStreetAddress": "12 Oak St", "apt": "3" })),
        ),
    ]
}

/// PO Boxes of which something is missing, or which are something else besides.
fn wrong_boxes() -> Vec<(&'static str, Value)> {
    let place = |components: Value| address(components);
    vec![
        (
            "box with street parts",
            place(
                json!({ "postOfficeBox": true, "number": "54", "prefix": "N", "street": "Oak", "tag": "St", "direction": "S", "apt": "3" }),
            ),
        ),
        (
            "box with text",
            place(json!({ "postOfficeBox": true, "fullStreetAddress": "PO Box 54" })),
        ),
        (
            "box with text and number",
            place(json!({ "postOfficeBox": true, "number": "54", "fullStreetAddress": "PO Box 54" })),
        ),
        ("box without number", place(json!({ "postOfficeBox": true }))),
        (
            "box whose number is none",
            place(json!({ "postOfficeBox": true, "number": "PO Box #" })),
        ),
        (
            "box with a street for its number",
            place(json!({ "postOfficeBox": true, "number": "54 Main St" })),
        ),
        (
            "box with an apartment in its number",
            place(json!({ "postOfficeBox": true, "number": "PO Box 54 Apt 3" })),
        ),
        (
            "box with a number of signs",
            place(json!({ "postOfficeBox": true, "number": "54/3" })),
        ),
        (
            "street that is a box",
            place(json!({ "number": "54", "street": "PO Box" })),
        ),
        (
            "street with a box and an apartment",
            place(json!({ "street": "PO Box 54", "apt": "3" })),
        ),
        (
            "street with a box after it",
            place(json!({ "number": "12", "street": "Oak St P.O. Box 54" })),
        ),
    ]
}

/// Addresses with texts that cannot be.
fn wrong_texts() -> Vec<(&'static str, Value)> {
    let place = |street: Value| address(street);
    vec![
        ("text of a box with an apartment", place(json!("PO Box 54 Apt 3"))),
        ("text of a box within", place(json!("12 Oak St PO Box 54"))),
        (
            "text of a house with a box",
            place(json!("100 Main St PO Box 125")),
        ),
        ("text of a box without number", place(json!("P.O. Box"))),
        ("empty text", place(json!(""))),
        ("text of signs", place(json!(" ., "))),
        ("10 kB of text", place(json!("x ".repeat(5_000)))),
        (
            "a text whose street is too long",
            place(json!(format!("12 {}", "x ".repeat(30)))),
        ),
        (
            "10 kB of street",
            place(json!({ "street": "x".repeat(10_000), "city": "y".repeat(10_000) })),
        ),
        ("control character in a text", place(json!("12 Oak\u{7} St"))),
        ("nul in a street", place(json!({ "street": "Oak\0" }))),
        (
            "escape in a city",
            place(json!({ "fullStreetAddress": "12 Oak St", "city": "\u{1b}[31mBlaine" })),
        ),
        (
            "a state by its name",
            place(json!({ "street": "Oak", "state": "Minnesota" })),
        ),
        (
            "wide letters for a state",
            place(json!({ "street": "Oak", "state": "\u{ff2d}\u{ff2e}" })),
        ),
        (
            "a state that is none",
            place(json!({ "street": "Oak", "state": "XX" })),
        ),
        (
            "a ZIP code that is none",
            place(json!({ "street": "Oak", "zip": "\u{665}\u{665}\u{661}\u{662}\u{663}" })),
        ),
        (
            "a short ZIP code and a city of signs",
            place(json!({ "street": "Oak", "zip": "5512", "city": "--" })),
        ),
    ]
}

/// Sends addresses in turn; what is told of each. None may be stored.
async fn refused(addresses: Vec<(&str, Value)>) -> String {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let mut told = Vec::new();
    for (what, address) in addresses {
        let mut faults = Vec::new();
        for write in Write::OF_STAFF {
            let mut body = write.right();
            body["household"] = json!({ "householdLocations": [{ "address": address }] });
            let answer = write.send(&hr, &body).await.expect(400);
            assert!(
                answer.body.len() < 4096,
                "{what} is told in {} bytes",
                answer.body.len()
            );
            faults.push(answer.faults());
        }
        assert_eq!(faults[0], faults[1], "{what}");
        let short = faults[0].iter().map(|fault| fault.replace(AT, "*"));
        told.push(format!("{what}\n  {}", short.collect::<Vec<_>>().join("\n  ")));
    }
    assert_eq!(operator.snapshot().await, before);
    told.join("\n")
}

#[tokio::test]
async fn an_address_that_lacks_something_or_has_too_much_is_refused_with_every_fault() {
    assert_snapshot!(refused([wrong_forms(), wrong_boxes()].concat()).await, @r"
    nothing
      MISSING_PROPERTY */city
      MISSING_PROPERTY */state
      MISSING_PROPERTY */zip
      MISSING_PROPERTY */street ADDR-10
    nothing but blanks
      MISSING_PROPERTY */city
      MISSING_PROPERTY */state
      MISSING_PROPERTY */zip
      MISSING_PROPERTY */street ADDR-10
    no street
      MISSING_PROPERTY */street ADDR-10
    no city, no state, no ZIP code
      MISSING_PROPERTY */city
      MISSING_PROPERTY */state
      MISSING_PROPERTY */zip
    signs that say nothing
      MISSING_PROPERTY */city
      MISSING_PROPERTY */street ADDR-10
    both forms
      BOTH_ADDRESS_FORMS */number ADDR-11
      BOTH_ADDRESS_FORMS */street ADDR-11
      BOTH_ADDRESS_FORMS */tag ADDR-11
    text and apartment
      BOTH_ADDRESS_FORMS */apt ADDR-11
    box with street parts
      PO_BOX_NOT_ALONE */street ADDR-06
      PO_BOX_NOT_ALONE */apt ADDR-07
      PO_BOX_NOT_ALONE */prefix ADDR-08
      PO_BOX_NOT_ALONE */tag ADDR-08
      PO_BOX_NOT_ALONE */direction ADDR-08
    box with text
      PO_BOX_NOT_ALONE */fullStreetAddress ADDR-09
    box with text and number
      PO_BOX_NOT_ALONE */fullStreetAddress ADDR-09
      BOTH_ADDRESS_FORMS */number ADDR-11
    box without number
      MISSING_PROPERTY */number ADDR-05
    box whose number is none
      MISSING_PROPERTY */number ADDR-05
    box with a street for its number
      PO_BOX_NOT_ALONE */number ADDR-06
    box with an apartment in its number
      PO_BOX_NOT_ALONE */number ADDR-07
    box with a number of signs
      INVALID_ADDRESS */number ADDR-05
    street that is a box
      PO_BOX_NOT_ALONE */street ADDR-06
    street with a box and an apartment
      PO_BOX_NOT_ALONE */apt ADDR-07
    street with a box after it
      PO_BOX_NOT_ALONE */street ADDR-06
    ");
}

#[tokio::test]
async fn an_address_with_a_text_that_cannot_be_is_refused_with_every_fault() {
    assert_snapshot!(refused(wrong_texts()).await, @r"
    text of a box with an apartment
      PO_BOX_NOT_ALONE */fullStreetAddress ADDR-07
    text of a box within
      PO_BOX_NOT_ALONE */fullStreetAddress ADDR-06
    text of a house with a box
      PO_BOX_NOT_ALONE */fullStreetAddress ADDR-06
    text of a box without number
      INVALID_ADDRESS */fullStreetAddress ADDR-05
    empty text
      MISSING_PROPERTY */fullStreetAddress ADDR-10
    text of signs
      INVALID_ADDRESS */fullStreetAddress
    10 kB of text
      TOO_LONG */fullStreetAddress
    a text whose street is too long
      TOO_LONG */fullStreetAddress
    10 kB of street
      TOO_LONG */street
      TOO_LONG */city
    control character in a text
      INVALID_ADDRESS */fullStreetAddress
    nul in a street
      INVALID_ADDRESS */street
    escape in a city
      INVALID_ADDRESS */city
    a state by its name
      INVALID_STATE */state
    wide letters for a state
      INVALID_STATE */state
    a state that is none
      INVALID_STATE */state
    a ZIP code that is none
      INVALID_ZIP */zip
    a short ZIP code and a city of signs
      INVALID_CITY */city
      INVALID_ZIP */zip
    ");
}

#[tokio::test]
async fn a_part_of_the_wrong_type_is_told_once() {
    let place = |components: Value| address(components);
    let parts = vec![
        ("box", place(json!({ "postOfficeBox": "true", "number": "54" }))),
        ("text", place(json!({ "fullStreetAddress": 12 }))),
        (
            "both",
            place(json!({ "postOfficeBox": 1, "fullStreetAddress": ["12 Oak St"] })),
        ),
        (
            "box and city",
            json!({ "postOfficeBox": "true", "number": "54", "state": "MN", "zip": "55449" }),
        ),
    ];
    assert_snapshot!(refused(parts).await, @r"
    box
      INVALID_TYPE */postOfficeBox
    text
      INVALID_TYPE */fullStreetAddress
    both
      INVALID_TYPE */fullStreetAddress
      INVALID_TYPE */postOfficeBox
    box and city
      INVALID_TYPE */postOfficeBox
      MISSING_PROPERTY */city
    ");
}

#[tokio::test]
async fn a_household_that_cannot_be_is_refused_with_every_fault_and_stores_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let mut told = Vec::new();
    for household in [
        json!("12 Oak St"),
        json!([]),
        json!({ "name": "x".repeat(101), "phone": "1".repeat(26), "comments": "y".repeat(501) }),
        json!({ "householdLocations": [{}, { "address": null }, { "address": "12 Oak St" }, null, 7, []] }),
        json!({ "householdLocations": [{ "address": { "number": 12, "city": ["Blaine"] }, "startDate": "2024-02-30" }] }),
        json!({ "private": "no", "householdLocations": { "address": [] } }),
    ] {
        let mut faults = Vec::new();
        for write in Write::OF_STAFF {
            let mut body = write.right();
            body["household"] = household.clone();
            faults.push(write.send(&hr, &body).await.expect(400).faults());
        }
        assert_eq!(faults[0], faults[1], "{household}");
        let short: String = household.to_string().chars().take(60).collect();
        told.push(format!("{short}\n  {}", faults[0].join("\n  ")));
    }
    assert_snapshot!(told.join("\n"), @r#"
    "12 Oak St"
      INVALID_TYPE /household
    []
      INVALID_TYPE /household
    {"name":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      TOO_LONG /household/name
      TOO_LONG /household/phone
      TOO_LONG /household/comments
    {"householdLocations":[{},{"address":null},{"address":"12 Oa
      INVALID_TYPE /household/householdLocations/2/address
      INVALID_TYPE /household/householdLocations/3
      INVALID_TYPE /household/householdLocations/4
      INVALID_TYPE /household/householdLocations/5
      MISSING_PROPERTY /household/householdLocations/0/address HOUSE-17
      MISSING_PROPERTY /household/householdLocations/1/address HOUSE-17
    {"householdLocations":[{"address":{"number":12,"city":["Blai
      INVALID_TYPE /household/householdLocations/0/address/city
      INVALID_TYPE /household/householdLocations/0/address/number
      INVALID_DATE /household/householdLocations/0/startDate
      MISSING_PROPERTY /household/householdLocations/0/address/state
      MISSING_PROPERTY /household/householdLocations/0/address/zip
      MISSING_PROPERTY /household/householdLocations/0/address/street ADDR-10
    {"private":"no","householdLocations":{"address":[]}}
      INVALID_TYPE /household/householdLocations/0/address
      INVALID_TYPE /household/private
    "#);
    assert_eq!(operator.snapshot().await, before);
}
