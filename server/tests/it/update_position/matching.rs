//! Which positions are meant, and what they get.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::held::{E1001, E1004, held, teacher};
use crate::actors::{TestCampus, position};

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
