//! Homes in bodies and queries, nearly right in every part: the emulator endures them, and what it refuses leaves no trace.

use http::Method;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::any_body::{BASE, InProcess, nearly, right_address, right_household, right_staff};
use super::any_input::config;

/// A staff member with a household that may be anything.
fn living_in(household: &Value) -> String {
    let mut staff = right_staff();
    staff["household"] = household.clone();
    staff.to_string()
}

/// A household with an address that may be anything.
fn at(address: &Value) -> Value {
    json!({ "householdLocations": [{ "address": address }, { "address": right_address() }] })
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_household_that_is_nearly_right_is_endured(
        household in nearly(right_household()),
        number in select(vec!["E1001", "E1002", "E1003"]),
    ) {
        let campus = InProcess::start();
        campus.endures(Method::POST, &format!("{BASE}/staff"), living_in(&household))?;
        let body = json!({ "household": household }).to_string();
        campus.endures(Method::PUT, &format!("{BASE}/staff/{number}"), body)?;
    }

    #[test]
    fn an_address_that_is_nearly_right_is_endured(address in nearly(right_address())) {
        let campus = InProcess::start();
        campus.endures(Method::POST, &format!("{BASE}/staff"), living_in(&at(&address)))?;
        campus.endures(Method::PUT, &format!("{BASE}/staff/E1001"), json!({ "household": at(&address) }).to_string())?;
        campus.endures(Method::POST, "/_mock/districts/blaine/campus/addresses", address.to_string())?;
    }

    #[test]
    fn any_text_for_an_address_is_endured_shown_and_sent_back(text in "\\PC{0,60}|[0-9]{1,4} [A-Za-z#. ]{0,40}") {
        let campus = InProcess::start();
        let address = json!({ "fullStreetAddress": text, "city": "Blaine", "state": "MN", "zip": "55449" });
        let path = format!("{BASE}/staff/E1001");
        campus.endures(Method::PUT, &path, json!({ "household": at(&address) }).to_string())?;
        let shown = campus.json(Method::PUT, &path, "{}");
        let shown: Value = serde_json::from_slice(shown.body()).unwrap();
        let back = json!({ "household": { "householdLocations": shown["household"]["householdLocations"] } });
        let again = campus.json(Method::PUT, &path, back.to_string());
        prop_assert_eq!(again.status(), 200, "{}", String::from_utf8_lossy(again.body()));
        let again: Value = serde_json::from_slice(again.body()).unwrap();
        prop_assert_eq!(&again["household"], &shown["household"], "{}", text);
    }

    #[test]
    fn any_query_for_an_address_is_endured(
        name in select(vec!["fullStreetAddress", "street", "number", "postOfficeBox", "zip", "apt"]),
        value in "[%A-Fa-f0-9=+.]{0,30}",
    ) {
        let campus = InProcess::start();
        campus.endures(Method::GET, &format!("{BASE}/addresses?{name}={value}&city=Blaine"), "")?;
        campus.endures(Method::GET, &format!("{BASE}/addresses?{name}={value}"), "")?;
    }
}
