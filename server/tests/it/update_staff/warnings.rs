//! What an update accepts although it looks odd.

use serde_json::{Value, json};

use crate::actors::{HrSystem, TestCampus};

/// The warnings of an accepted update of E1001, each as its code and its path.
async fn warnings(hr: &HrSystem, body: Value) -> Vec<String> {
    let reply = hr.put("/staff/E1001", &body).await.expect(200).json();
    let warnings = reply["warnings"].as_array().unwrap().iter();
    let told = |warning: &Value| {
        let words = [&warning["code"], &warning["path"]].map(|word| word.as_str().unwrap());
        words.join(" ")
    };
    warnings.map(told).collect()
}

#[tokio::test]
async fn an_unknown_property_is_ignored_wherever_it_stands() {
    let campus = TestCampus::start().await;
    let body = json!({
        "shoeSize": 44, "lastname": "Berg", "a/b~c": null,
        "employments": [{ "hireDate": "2020-08-01", "reason": "hired" }],
        "positions": [{ "schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100", "startDate": "2020-08-01",
            "schooNumber": "020" }],
    });
    assert_eq!(
        warnings(&campus.hr().await, body).await,
        [
            "UNKNOWN_PROPERTY /employments/0/reason",
            "UNKNOWN_PROPERTY /positions/0/schooNumber",
            "UNKNOWN_PROPERTY /a~1b~0c",
            "UNKNOWN_PROPERTY /lastname",
            "UNKNOWN_PROPERTY /shoeSize",
        ]
    );
}

#[tokio::test]
async fn a_list_of_nothing_takes_nothing_away() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = operator.snapshot().await;
    for nothing in [json!([]), Value::Null] {
        let body = json!({ "employments": nothing, "positions": nothing });
        assert_eq!(
            warnings(&hr, body).await,
            ["EMPTY_LIST /employments", "EMPTY_LIST /positions"]
        );
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_description_that_describes_no_new_title_is_ignored() {
    let campus = TestCampus::start().await;
    let position = |title: Value, description: &str| {
        json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": title, "titleDescription": description,
            "startDate": "2024-01-08" })
    };
    let body = json!({ "positions": [
        position(json!("T100"), "Something else"),
        position(json!("T200"), "Advisor"),
        position(Value::Null, "Nobody's"),
        position(json!("NEW1"), "Coach"),
        position(json!("new1"), "Another coach"),
    ] });
    assert_eq!(
        warnings(&campus.hr().await, body).await,
        [
            "VALUE_IGNORED /positions/0/titleDescription",
            "VALUE_IGNORED /positions/2/titleDescription",
            "VALUE_IGNORED /positions/4/titleDescription",
        ]
    );
    let titles = campus.hr().await.get("/titleCodes").await.json();
    assert_eq!(
        titles[0],
        json!({ "titleCode": "NEW1", "titleDescription": "Coach" })
    );
}

#[tokio::test]
async fn a_name_that_differs_in_outer_blanks_alone_stays() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    // From the first update on the HR system manages the person.
    hr.put("/staff/E1001", &json!({})).await.expect(200);
    let before = operator.snapshot().await;
    let body = json!({ "lastName": " Lindqvist", "firstName": "Ann ", "middleName": "Marie" });
    assert_eq!(
        warnings(&hr, body).await,
        ["VALUE_IGNORED /lastName", "VALUE_IGNORED /firstName"]
    );
    assert_eq!(operator.snapshot().await, before);
    // A part that changes takes the others along, as they were sent.
    let body = json!({ "lastName": " Lindqvist", "firstName": "Anna" });
    assert_eq!(warnings(&hr, body).await, Vec::<String>::new());
    let identities = operator.get("/campus/people/1").await.json()["identities"].take();
    assert_eq!(identities.as_array().unwrap().len(), 2);
    assert_eq!(identities[1]["lastName"], " Lindqvist");
}
