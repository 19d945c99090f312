//! What cannot be combined, with every fault told and nothing changed.

use serde_json::{Value, json};

use super::actors::{NEW, PARENT};
use crate::actors::TestCampus;

const TOOL: &str = "/campus/combinePerson";

/// A body and the faults it is refused for.
type Case = (Value, u16, &'static [&'static str]);

#[tokio::test]
async fn bodies_that_make_no_sense_are_refused_with_every_fault() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    let cases: &[Case] = &[
        (
            json!({}),
            400,
            &["MISSING_PROPERTY /baseID", "MISSING_PROPERTY /otherID"],
        ),
        (
            json!({ "baseID": "3", "otherID": null, "confirm": "yes", "reason": "duplicate" }),
            400,
            &[
                "INVALID_TYPE /baseID",
                "INVALID_TYPE /confirm",
                "INVALID_TYPE /otherID",
                "UNKNOWN_PROPERTY /reason",
            ],
        ),
        (
            json!({ "baseID": -1, "otherID": 1.5 }),
            400,
            &["INVALID_VALUE /baseID", "INVALID_TYPE /otherID"],
        ),
        (
            json!({ "baseID": 3, "otherID": 3, "confirm": true }),
            400,
            &["SAME_PERSON /otherID PERSON-04"],
        ),
        (
            json!({ "baseID": 99, "otherID": 99, "confirm": true }),
            400,
            &["UNKNOWN_PERSON /baseID", "SAME_PERSON /otherID PERSON-04"],
        ),
        (
            json!({ "baseID": 98, "otherID": 99, "confirm": true }),
            404,
            &["UNKNOWN_PERSON /baseID", "UNKNOWN_PERSON /otherID"],
        ),
        (
            json!({ "baseID": 3, "otherID": 99 }),
            404,
            &["UNKNOWN_PERSON /otherID"],
        ),
        (json!([]), 400, &["INVALID_TYPE"]),
    ];
    for (body, status, faults) in cases {
        let refused = operator.post(TOOL, body).await.expect(*status);
        assert_eq!(refused.faults(), *faults, "{body}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_body_that_says_one_thing_twice_is_refused() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let request = operator
        .client
        .request(http::Method::POST, &operator.path(TOOL))
        .header("content-type", "application/json");
    let twice = r#"{"baseID":3,"baseID":4,"otherID":12,"confirm":true}"#;
    let request = request.body(twice.into()).unwrap();
    let refused = operator
        .client
        .send(request, crate::actors::Shows::Nothing)
        .await
        .expect(400);
    assert_eq!(refused.faults(), ["REPEATED_PROPERTY /baseID"]);
}

#[tokio::test]
async fn without_a_confirmation_nothing_is_done_and_the_warnings_come_again() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    campus.hr().await.hire_fay().await;
    let before = operator.snapshot().await;
    for confirm in [json!({}), json!({ "confirm": false })] {
        let mut body = json!({ "baseID": PARENT, "otherID": NEW });
        body.as_object_mut()
            .unwrap()
            .extend(confirm.as_object().unwrap().clone());
        let refused = operator.post(TOOL, &body).await.expect(400);
        assert_eq!(refused.faults(), ["NOT_CONFIRMED /confirm PERSON-05"]);
        let message = refused.json()["errors"][0]["message"].clone();
        assert!(message.as_str().unwrap().contains("E2003 is lost"), "{message}");
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_preview_of_what_cannot_be_done_is_refused_in_the_words_of_the_query() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let cases: &[(&str, u16, &[&str])] = &[
        ("?base=3", 400, &["MISSING_PROPERTY other"]),
        ("?base=&other=3", 400, &["MISSING_PROPERTY base"]),
        (
            "?base=Fay&other=-1",
            400,
            &["INVALID_VALUE base", "INVALID_VALUE other"],
        ),
        ("?base=99999999999999999999&other=3", 400, &["INVALID_VALUE base"]),
        ("?base=3&base=4&other=5", 400, &["REPEATED_PARAMETER base"]),
        (
            "?base=3&other=4&confirm=true",
            400,
            &["UNKNOWN_PARAMETER confirm"],
        ),
        ("?base=3&other=3", 400, &["SAME_PERSON other PERSON-04"]),
        (
            "?base=98&other=99",
            404,
            &["UNKNOWN_PERSON base", "UNKNOWN_PERSON other"],
        ),
    ];
    for (query, status, faults) in cases {
        let refused = operator.get(&format!("{TOOL}{query}")).await.expect(*status);
        assert_eq!(refused.faults(), *faults, "{query}");
    }
}

#[tokio::test]
async fn a_position_that_other_activity_hangs_on_keeps_its_holder() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let link = "/campus/people/8/districtAssignments/7";
    operator.patch(link, &json!({ "linked": true })).await.expect(200);
    let before = operator.snapshot().await;
    assert_eq!(
        operator.preview(9, 8).await.expect(409).faults(),
        ["LINKED_POSITION other POS-40"]
    );
    assert_eq!(
        operator.combine(9, 8).await.expect(409).faults(),
        ["LINKED_POSITION /otherID POS-40"]
    );
    assert_eq!(operator.snapshot().await, before);
    operator.combine(8, 9).await.expect(200);
}

#[tokio::test]
async fn the_tool_has_the_methods_it_has() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let answer = operator.put(TOOL, &json!({})).await.expect(405);
    assert_eq!(answer.header("allow"), "GET, POST");
    operator
        .post("/campus/combinePerson/audit", &json!({}))
        .await
        .expect(405);
}
