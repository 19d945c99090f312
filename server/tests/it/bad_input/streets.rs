//! Addresses nobody expects: marks nobody sees, streets that look like something else, nonsense within nonsense.

use serde_json::{Value, json};

use super::writes::Write;
use crate::actors::{TestCampus, address, household};

#[tokio::test]
async fn what_nobody_sees_makes_no_other_address() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let home = |street: &str| json!({ "household": household(street) });
    hr.put("/staff/E1001", &home("12 \u{c5}sgatan St"))
        .await
        .expect(200);
    let stored = operator.get("/campus/addresses/6").await.expect(200).json();
    for street in [
        "12 \u{202e}\u{c5}sgatan\u{202c} St",
        "\u{feff}12 A\u{30a}sgatan\u{200d} St\u{200f}",
        "12\u{a0}\u{c5}sgatan\tSt",
        "12 \u{c5}sgatan\r\nSt",
        "12  \u{e5}SGATAN,  st.",
    ] {
        let reply = hr.put("/staff/E1001", &home(street)).await.expect(200).json();
        assert_eq!(reply["warnings"], json!([]), "{street:?}");
        let entry = operator.journal().await.pop().unwrap();
        assert_eq!(entry["changes"], json!([]), "{street:?}");
    }
    // New with such marks, it is stored without them.
    hr.put("/staff/E1001", &home("14 \u{202e}\u{c5}sgatan\u{202c} St"))
        .await
        .expect(200);
    let marked = operator.get("/campus/addresses/7").await.expect(200).json();
    assert_eq!(marked["street"], stored["street"]);
    let snapshot = operator.snapshot().await;
    operator.put("/snapshot", &snapshot).await.expect(200);
    assert_eq!(operator.snapshot().await, snapshot);
}

/// Streets that look like something else, and are none the less streets.
const STREETS: [&str; 8] = [
    "<script>alert(1)</script>",
    "'; DROP TABLE addresses; --",
    "../../etc/passwd",
    "\u{1f3e0}",
    "St St St",
    "Apt",
    "#",
    "%00%0d%0a",
];

#[tokio::test]
async fn whatever_is_accepted_for_a_street_is_shown_found_and_sent_back() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for street in STREETS {
        for form in [json!(street), json!({ "number": "12", "street": street })] {
            let body = json!({ "household": household(form.clone()) });
            let answer = hr.put("/staff/E1001", &body).await;
            if answer.status == 400 {
                assert!(!answer.faults().is_empty(), "{form}");
                continue;
            }
            let shown = answer.expect(200).json()["household"]["householdLocations"][0]["address"].take();
            let before = operator.snapshot().await;
            let body = json!({ "household": { "householdLocations": [{ "address": shown }] } });
            let again = hr.put("/staff/E1001", &body).await.expect(200).json();
            assert_eq!(
                again["household"]["householdLocations"][0]["address"], shown,
                "{form}"
            );
            assert_eq!(operator.snapshot().await, before, "{form}");
            let query = form_urlencoded::Serializer::new(String::new())
                .extend_pairs(
                    shown
                        .as_object()
                        .unwrap()
                        .iter()
                        .filter_map(|(name, text)| Some((name, text.as_str()?))),
                )
                .finish();
            let found = hr.get(&format!("/addresses?{query}")).await.expect(200).json();
            assert_eq!(found["addresses"].as_array().unwrap().len(), 1, "{form}: {query}");
        }
    }
}

#[tokio::test]
async fn deep_nonsense_is_ignored_or_refused_and_breaks_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let nested = |depth: usize| {
        format!(
            "{}{}",
            r#"{"address":"#.repeat(depth),
            "1".to_owned() + &"}".repeat(depth)
        )
    };
    for (depth, status) in [(3, 400), (50, 400), (100_000, 400)] {
        for write in Write::OF_STAFF {
            let body = write.right().to_string();
            let household = format!(r#","household":{{"householdLocations":[{}]}}}}"#, nested(depth));
            let body = format!("{}{household}", &body[..body.len() - 1]);
            write.send_text(&hr, body).await.expect(status);
        }
    }
    assert_eq!(operator.snapshot().await, before);
    // Households within households are properties nobody knows.
    let mut body = Write::UpdateStaff.right();
    body["household"] = household("12 Oak St");
    body["household"]["household"] = body["household"].clone();
    body["household"]["householdLocations"][0]["address"]["address"] = address("14 Oak St");
    let reply = Write::UpdateStaff.send(&hr, &body).await.expect(200).json();
    let warnings = reply["warnings"].as_array().unwrap().iter();
    let codes: Vec<&Value> = warnings.map(|warning| &warning["code"]).collect();
    assert_eq!(codes, ["UNKNOWN_PROPERTY", "UNKNOWN_PROPERTY", "ADDRESS_ADDED"]);
    assert_eq!(
        operator
            .get("/campus/addresses")
            .await
            .json()
            .as_array()
            .unwrap()
            .len(),
        6
    );
}
