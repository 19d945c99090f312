//! Transfers that cannot be taken as they are.

use http::Method;
use mock_campus::Limits;
use serde_json::{Value, json};

use crate::actors::{TestCampus, position, staff};

const TRANSFER: (Method, &str) = (Method::POST, "/staffSync/transfer");

#[tokio::test]
async fn one_bad_record_in_ten_thousand_keeps_the_whole_call_out() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut records: Vec<Value> = (0..10_000).map(|index| staff(&format!("N{index}"))).collect();
    records[7_777]["gender"] = json!("Q");
    records[7_777]["positions"] = json!([position(), { "schoolNumber": "999" }]);
    hr.start_sync().await.expect(200);
    let answer = hr.transfer(&records.into()).await.expect(400);
    assert_eq!(
        answer.faults(),
        [
            "UNKNOWN_GENDER /7777/gender STAFF-20",
            "MISSING_CODE /7777/positions/1 POS-13",
            "MISSING_PROPERTY /7777/positions/1/startDate POS-16",
            "UNKNOWN_SCHOOL /7777/positions/1/schoolNumber POS-03"
        ]
    );
    assert_eq!(answer.json()["errors"][0]["staffNumber"], "N7777");
    assert_eq!(hr.end_transfer().await.json()["staged"], 0);
}

#[tokio::test]
async fn a_body_one_byte_over_the_limit_is_refused_and_one_of_the_limit_is_read() {
    let limits = Limits {
        transfer_body_bytes: 1000,
        body_bytes: 500,
        ..Limits::default()
    };
    let campus = TestCampus::of(TestCampus::builder().limits(limits)).await;
    let hr = campus.hr().await;
    hr.start_sync().await.expect(200);
    let text = json!([staff("E2001")]).to_string();
    for (bytes, status) in [(1001, 413), (1000, 200)] {
        let body = format!("{text}{}", " ".repeat(bytes - text.len()));
        hr.send_text(TRANSFER, "application/json", body)
            .await
            .expect(status);
    }
    assert_eq!(hr.end_transfer().await.json()["staged"], 1);
}

#[tokio::test]
async fn what_is_no_list_of_records_is_refused() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.start_sync().await.expect(200);
    for (body, faults) in [
        ("{}", "INVALID_TYPE"),
        ("{\"staffNumber\":\"E1\"}", "INVALID_TYPE"),
        ("null", "INVALID_TYPE"),
        ("\"E2001\"", "INVALID_TYPE"),
        ("17", "INVALID_TYPE"),
        ("", "INVALID_VALUE"),
        ("[", "INVALID_VALUE"),
        ("[{}] []", "INVALID_VALUE"),
        ("[{},]", "INVALID_VALUE"),
        ("[[]]", "INVALID_TYPE /0"),
        ("[null]", "INVALID_TYPE /0"),
        (
            "[{\"staffNumber\":\"E1\",\"staffNumber\":\"E2\"}]",
            "REPEATED_PROPERTY /0/staffNumber",
        ),
        ("[{\"staffNumber\":17}]", "INVALID_TYPE /0/staffNumber"),
        ("[{\"staffNumber\":\"\"}]", "MISSING_PROPERTY /0/staffNumber"),
        (
            "[{\"staffNumber\":\"E 1\"}]",
            "INVALID_STAFF_NUMBER /0/staffNumber",
        ),
    ] {
        let answer = hr.send_text(TRANSFER, "application/json", body).await.expect(400);
        let found = answer.faults();
        assert!(found[0].starts_with(faults), "{body}: {found:?}");
    }
    let deep = format!("[{}{}]", "[".repeat(100_000), "]".repeat(100_000));
    hr.send_text(TRANSFER, "application/json", deep).await.expect(400);
    hr.send_text(TRANSFER, "text/plain", "[]").await.expect(415);
    assert_eq!(hr.end_transfer().await.json()["staged"], 0);
}

#[tokio::test]
async fn two_records_of_one_person_in_one_call_are_named_both() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.start_sync().await.expect(200);
    let records = json!([staff("E2001"), staff("E2002"), staff("e2001")]);
    let answer = hr.transfer(&records).await.expect(400);
    assert_eq!(answer.faults(), ["REPEATED_STAFF_NUMBER /2/staffNumber"]);
    let message = answer.json()["errors"][0]["message"].clone();
    assert_eq!(
        message,
        "the records at index 0 and 2 of this call have the same staff number"
    );
}

#[tokio::test]
async fn a_later_record_of_one_person_takes_the_place_of_the_earlier() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.start_sync().await.expect(200);
    let mut later = staff("E2001");
    later["lastName"] = json!("Later");
    for records in [json!([staff("E2001"), staff("E2002")]), json!([later])] {
        hr.transfer(&records).await.expect(200);
    }
    assert_eq!(hr.end_transfer().await.json()["staged"], 2);
    let report = hr.validate().await.expect(200).json();
    assert_eq!(report["added"]["staff"][0]["lastName"], "Later");
}

#[tokio::test]
async fn an_unknown_property_is_told_at_its_record() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    hr.start_sync().await.expect(200);
    let mut odd = staff("E2002");
    odd["shoeSize"] = json!("44");
    let answer = hr
        .transfer(&json!([staff("E2001"), odd]))
        .await
        .expect(200)
        .json();
    let warning = &answer["warnings"][0];
    assert_eq!(
        (&warning["code"], &warning["path"]),
        (&json!("UNKNOWN_PROPERTY"), &json!("/1/shoeSize"))
    );
}
