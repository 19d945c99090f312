//! updatePosition: the positions that are meant get the date in which they differ.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{HrSystem, TestCampus, position};

const E1001: &str = "/staff/E1001/positions";
const E1004: &str = "/staff/E1004/positions";

/// The position of E1001 as the district begins, with another end.
fn teacher(end: &Value) -> Value {
    json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": "T100", "startDate": "2020-08-01",
        "endDate": end })
}

/// What a search shows of somebody's positions: school, codes and dates of each on a line.
async fn held(hr: &HrSystem, number: &str) -> String {
    let found = hr.get(&format!("/staff?staffNumber={number}")).await.json();
    let positions = found["staff"][0]["positions"].as_array().unwrap().iter();
    let names = [
        "schoolNumber",
        "assignmentCode",
        "titleCode",
        "startDate",
        "endDate",
    ];
    let line = |one: &Value| {
        names
            .map(|name| one[name].as_str().unwrap_or("-").to_owned())
            .join(" ")
    };
    positions.map(line).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn whatever_begins_so_gets_the_end_date() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.post(E1001, &teacher(&json!("2023-06-30"))).await.expect(201);
    hr.post(E1001, &position()).await.expect(201);
    assert_snapshot!(hr.put(E1001, &teacher(&json!("2024-06-30"))).await, @r#"
    200 application/json
    {
      "updated": 2,
      "positions": [
        {
          "schoolNumber": "010",
          "assignmentCode": "20",
          "titleCode": "T100",
          "titleDescription": "Teacher",
          "startDate": "2020-08-01",
          "endDate": "2024-06-30"
        },
        {
          "schoolNumber": "010",
          "assignmentCode": "20",
          "titleCode": "T100",
          "titleDescription": "Teacher",
          "startDate": "2020-08-01",
          "endDate": "2024-06-30"
        }
      ],
      "warnings": []
    }
    "#);
    assert_snapshot!(held(&hr, "E1001").await, @r"
    010 20 T100 2020-08-01 2024-06-30
    010 20 T100 2020-08-01 2024-06-30
    010 20 - 2024-01-08 -
    ");
    assert_snapshot!(held(&hr, "E1002").await, @"010 20 T100 2020-08-01 -");
}

#[tokio::test]
async fn whatever_ends_so_gets_the_start_date_where_nothing_begins_so() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let later = json!({ "schoolNumber": "010", "assignmentCode": "20", "startDate": "2001-09-01",
        "endDate": "2009-06-30" });
    assert_snapshot!(hr.put(E1004, &later).await, @r#"
    200 application/json
    {
      "updated": 1,
      "positions": [
        {
          "schoolNumber": "010",
          "assignmentCode": "20",
          "startDate": "2001-09-01",
          "endDate": "2009-06-30"
        }
      ],
      "warnings": []
    }
    "#);
    let mut open = teacher(&Value::Null);
    open["startDate"] = json!("2021-08-01");
    assert_snapshot!(hr.put(E1001, &open).await, @r#"
    200 application/json
    {
      "updated": 1,
      "positions": [
        {
          "schoolNumber": "010",
          "assignmentCode": "20",
          "titleCode": "T100",
          "titleDescription": "Teacher",
          "startDate": "2021-08-01"
        }
      ],
      "warnings": []
    }
    "#);
}

#[tokio::test]
async fn an_end_date_that_is_null_or_empty_opens_what_had_ended() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for none in [Value::Null, json!("")] {
        hr.put(E1001, &teacher(&json!("2024-06-30"))).await.expect(200);
        hr.put(E1001, &teacher(&none)).await.expect(200);
        assert_eq!(held(&hr, "E1001").await, "010 20 T100 2020-08-01 -");
    }
}

#[tokio::test]
async fn a_code_that_is_not_given_may_be_any_and_stays() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for (missing, end) in [("assignmentCode", "2024-06-28"), ("titleCode", "2024-06-29")] {
        let mut sent = teacher(&json!(end));
        for nothing in [None, Some(Value::Null), Some(json!("  "))] {
            sent.as_object_mut().unwrap().remove(missing);
            sent.as_object_mut()
                .unwrap()
                .extend(nothing.map(|none| (missing.to_owned(), none)));
            assert_eq!(
                hr.put(E1001, &sent).await.expect(200).json()["updated"],
                1,
                "{sent}"
            );
            assert_eq!(held(&hr, "E1001").await, format!("010 20 T100 2020-08-01 {end}"));
        }
    }
}

#[tokio::test]
async fn what_is_told_beside_codes_and_dates_is_ignored_with_a_warning() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut sent = teacher(&json!("2024-06-30"));
    sent["titleDescription"] = json!("Instructor");
    sent["room"] = json!("B12");
    assert_snapshot!(hr.put(E1001, &sent).await, @r#"
    200 application/json
    {
      "updated": 1,
      "positions": [
        {
          "schoolNumber": "010",
          "assignmentCode": "20",
          "titleCode": "T100",
          "titleDescription": "Teacher",
          "startDate": "2020-08-01",
          "endDate": "2024-06-30"
        }
      ],
      "warnings": [
        {
          "code": "UNKNOWN_PROPERTY",
          "message": "the API has no such property; it was ignored",
          "path": "/room"
        },
        {
          "code": "VALUE_IGNORED",
          "message": "the title exists and keeps the description it has",
          "path": "/titleDescription"
        }
      ]
    }
    "#);
    assert_eq!(
        hr.get("/titleCodes").await.json()[0]["titleDescription"],
        "Teacher"
    );
}

#[tokio::test]
async fn every_fault_of_an_update_is_told_at_once() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let wrong = json!({
        "schoolNumber": "999", "assignmentCode": "99", "titleCode": "T".repeat(16), "titleDescription": 7,
        "startDate": "15/03/2024", "endDate": "2024-13-01",
    });
    assert_snapshot!(hr.put(E1001, &wrong).await.expect(400).faults().join("\n"), @r"
    INVALID_DATE /endDate
    INVALID_DATE /startDate
    INVALID_TYPE /titleDescription
    TOO_LONG /titleCode
    UNKNOWN_SCHOOL /schoolNumber POS-03
    UNKNOWN_ASSIGNMENT_CODE /assignmentCode POS-04
    ");
    assert_snapshot!(hr.put(E1001, &json!({})).await.expect(400).faults().join("\n"), @r"
    MISSING_PROPERTY /schoolNumber POS-15
    MISSING_CODE  POS-13
    MISSING_PROPERTY /startDate POS-16
    MISSING_PROPERTY /endDate
    ");
    let blank = json!({ "schoolNumber": " ", "assignmentCode": "", "titleCode": "\t", "startDate": "", "endDate": "" });
    assert_snapshot!(hr.put(E1001, &blank).await.expect(400).faults().join("\n"), @r"
    MISSING_PROPERTY /schoolNumber POS-15
    MISSING_CODE  POS-13
    MISSING_PROPERTY /startDate POS-16
    ");
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn without_a_word_about_the_end_there_is_nothing_to_update() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut sent = teacher(&Value::Null);
    sent.as_object_mut().unwrap().remove("endDate");
    assert_snapshot!(hr.put(E1001, &sent).await, @r#"
    400 application/problem+json
    {
      "type": "/problems/invalid-position",
      "title": "The position was not accepted",
      "status": 400,
      "detail": "1 error; nothing was stored",
      "errors": [
        {
          "code": "MISSING_PROPERTY",
          "message": "an update of a position needs both dates; null or \"\" for the end date means that it is open",
          "path": "/endDate"
        }
      ]
    }
    "#);
}

#[tokio::test]
async fn an_update_that_finds_nothing_is_refused_and_creates_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let end = json!("2024-06-30");
    assert_snapshot!(hr.put(E1004, &teacher(&end)).await, @r#"
    404 application/problem+json
    {
      "type": "/problems/no-such-position",
      "title": "No position matches",
      "status": 404,
      "detail": "1 error; nothing was stored",
      "errors": [
        {
          "code": "NO_MATCHING_POSITION",
          "message": "no position of this staff member agrees in school, given codes and one of the dates",
          "path": "",
          "rule": "POS-43"
        }
      ]
    }
    "#);
    let unknown_title = json!({ "schoolNumber": "010", "titleCode": "NEW1", "titleDescription": "Coach",
        "startDate": "2020-08-01", "endDate": end });
    let mut unknown_school = unknown_title.clone();
    unknown_school["schoolNumber"] = json!("999");
    for (path, sent, status, fault) in [
        (E1001, &unknown_title, 404, "NO_MATCHING_POSITION  POS-43"),
        (E1001, &unknown_school, 400, "UNKNOWN_SCHOOL /schoolNumber POS-03"),
        (
            "/staff/E1003/positions",
            &teacher(&end),
            404,
            "NO_MATCHING_POSITION  POS-43",
        ),
        (
            "/staff/E9999/positions",
            &teacher(&end),
            404,
            "UNKNOWN_STAFF staffNumber STAFF-03",
        ),
        (
            "/staff/E1005/positions",
            &teacher(&end),
            409,
            "AMBIGUOUS_STAFF staffNumber",
        ),
    ] {
        assert_eq!(
            hr.put(path, sent).await.expect(status).faults(),
            [fault],
            "{path} {sent}"
        );
    }
    assert_eq!(operator.snapshot().await, before);
    assert_eq!(hr.get("/titleCodes").await.json().as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_district_may_create_or_do_nothing_where_an_update_finds_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let new =
        json!({ "schoolNumber": "020", "titleCode": "new1", "startDate": "2024-01-08", "endDate": null });
    operator
        .put("/readings", &json!({ "position.update_miss": "noop" }))
        .await
        .expect(200);
    let before = operator.snapshot().await;
    assert_eq!(
        hr.put(E1001, &new).await.expect(200).json(),
        json!({ "updated": 0, "positions": [], "warnings": [] })
    );
    assert_eq!(operator.snapshot().await, before);
    operator
        .put("/readings", &json!({ "position.update_miss": "create" }))
        .await
        .expect(200);
    assert_eq!(
        hr.put(E1001, &new).await.expect(200).json()["positions"][0]["titleCode"],
        "new1"
    );
    assert_eq!(
        held(&hr, "E1001").await,
        "010 20 T100 2020-08-01 -\n020 - new1 2024-01-08 -"
    );
}

/// What the last call did to each position.
async fn explained(campus: &TestCampus) -> String {
    let entry = campus.operator().journal().await.pop().unwrap();
    let explain = entry["explain"].as_array().unwrap().iter();
    explain.map(Value::to_string).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn the_journal_explains_which_positions_an_update_meant() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.post(E1001, &teacher(&json!("2023-06-30"))).await.expect(201);
    assert_snapshot!(explained(&campus).await, @r#"{"assignmentID":10,"element":0,"deed":"ADDED","rule":"POS-45"}"#);
    hr.put(E1001, &teacher(&json!("2024-06-30"))).await.expect(200);
    assert_snapshot!(explained(&campus).await, @r#"
    {"assignmentID":1,"element":0,"deed":"MATCHED_BY_START","rule":"POS-22"}
    {"assignmentID":10,"element":0,"deed":"MATCHED_BY_START","rule":"POS-22"}
    "#);
    let mut by_end = teacher(&json!("2024-06-30"));
    by_end["startDate"] = json!("2021-08-01");
    hr.put(E1001, &by_end).await.expect(200);
    assert_snapshot!(explained(&campus).await, @r#"
    {"assignmentID":1,"element":0,"deed":"MATCHED_BY_END","rule":"POS-24"}
    {"assignmentID":10,"element":0,"deed":"MATCHED_BY_END","rule":"POS-24"}
    "#);
    by_end["endDate"] = json!("2030-06-30");
    by_end["startDate"] = json!("2030-08-01");
    hr.put(E1001, &by_end).await.expect(404);
    assert_eq!(explained(&campus).await, "");
}

#[tokio::test]
async fn the_journal_explains_how_a_full_set_met_what_was_there() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (school, start) in [
        ("020", "2021-08-01"),
        ("020", "2022-08-01"),
        ("020", "2023-08-01"),
    ] {
        let mut sent = position();
        sent["schoolNumber"] = json!(school);
        sent["startDate"] = json!(start);
        hr.post(E1001, &sent).await.expect(201);
    }
    let linked = operator
        .patch(
            "/campus/people/1/districtAssignments/12",
            &json!({ "linked": true }),
        )
        .await;
    linked.expect(200);
    let set = json!({ "positions": [
        { "schoolNumber": "020", "titleCode": "NEW1", "startDate": "2024-01-08" },
        { "schoolNumber": "010", "titleCode": "t100", "startDate": "2020-08-01" },
        { "schoolNumber": "020", "assignmentCode": "20", "startDate": "2021-08-01", "endDate": "2022-06-30" },
    ] });
    let reply = hr.put("/staff/E1001", &set).await.expect(200).json();
    assert_snapshot!(reply["warnings"], @r#"[{"code":"POSITION_KEPT","message":"the position at school 020 from 2023-08-01 is not in the set and cannot be removed: other activity in Campus hangs on it","path":"/positions"}]"#);
    assert_snapshot!(explained(&campus).await, @r#"
    {"assignmentID":1,"element":1,"deed":"IDENTICAL","rule":"POS-39"}
    {"assignmentID":10,"element":2,"deed":"MATCHED_BY_START","rule":"POS-22"}
    {"assignmentID":11,"element":null,"deed":"REMOVED","rule":"POS-37"}
    {"assignmentID":12,"element":null,"deed":"KEPT_LINKED","rule":"POS-40"}
    {"assignmentID":13,"element":0,"deed":"CREATED","rule":"POS-38"}
    "#);
    assert_snapshot!(held(&hr, "E1001").await, @r"
    010 20 T100 2020-08-01 -
    020 20 - 2021-08-01 2022-06-30
    020 20 - 2023-08-01 -
    020 - NEW1 2024-01-08 -
    ");
}

#[tokio::test]
async fn of_a_set_the_elements_with_both_codes_go_first_also_when_they_are_new() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let set = json!({ "positions": [
        { "schoolNumber": "020", "titleCode": "new1", "titleDescription": "Assistant", "startDate": "2024-01-08" },
        { "schoolNumber": "020", "assignmentCode": "10", "titleCode": "NEW1", "titleDescription": "Coach",
          "startDate": "2024-01-08" },
    ] });
    hr.put("/staff/E1003", &set).await.expect(200);
    assert_eq!(
        held(&hr, "E1003").await,
        "020 10 NEW1 2024-01-08 -\n020 - NEW1 2024-01-08 -"
    );
    assert_eq!(hr.get("/titleCodes").await.json()[0]["titleDescription"], "Coach");
}

#[tokio::test]
async fn an_element_with_one_code_leaves_a_position_to_the_only_one_it_is_for() {
    // Sent again, the first element finds both positions identical to it and must not take the coach's.
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let with_title = |title: &str, end: &Value| {
        json!({ "schoolNumber": "010", "assignmentCode": "20", "titleCode": title, "startDate": "2024-01-08",
            "endDate": end })
    };
    let positions = "/staff/E1003/positions";
    hr.post(positions, &with_title("COACH", &json!("2025-06-30")))
        .await
        .expect(201);
    hr.post(positions, &with_title("T200", &json!("2024-06-30")))
        .await
        .expect(201);
    let set = json!({ "positions": [
        { "schoolNumber": "010", "assignmentCode": "20", "startDate": "2024-01-08", "endDate": "2024-06-30" },
        { "schoolNumber": "010", "titleCode": "COACH", "startDate": "2024-01-08", "endDate": "2024-06-30" },
    ] });
    hr.put("/staff/E1003", &set).await.expect(200);
    let settled = operator.snapshot().await;
    for _ in 0..3 {
        hr.put("/staff/E1003", &set).await.expect(200);
        assert_eq!(operator.snapshot().await, settled);
    }
    assert_eq!(
        held(&hr, "E1003").await,
        "010 20 COACH 2024-01-08 2024-06-30\n010 20 T200 2024-01-08 2024-06-30"
    );
}
