//! Texts in a staff member: stored as sent, as long as their columns, and never repeated where they may be an SSN.

use serde_json::json;

use crate::actors::{TestCampus, staff};

#[tokio::test]
async fn the_text_of_an_ssn_is_never_repeated() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut nearly = staff("E2001");
    nearly["ssn"] = json!("987-65-432");
    let answer = hr.post("/staff", &nearly).await.expect(400);
    assert_eq!(answer.faults(), ["INVALID_SSN /ssn STAFF-12"]);
    assert!(!answer.text().contains("987"));
    // An SSN in the wrong place is an SSN all the same; that no answer shows one is judged of every answer.
    let mut misplaced = staff("E2001");
    misplaced["gender"] = json!("987-65-4321");
    misplaced["positions"] = json!([
        { "schoolNumber": "987-65-4321", "assignmentCode": "987-65-4321", "startDate": "987-65-4321" },
    ]);
    hr.post("/staff", &misplaced).await.expect(400);
}

#[tokio::test]
async fn text_is_stored_as_it_was_sent() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut sent = staff("00a-_.17");
    sent["lastName"] = json!("O\u{2019}Brien \u{1F3EB} \u{0} \r\n\t\"\\/");
    sent["positions"] = json!([{ "schoolNumber": "010", "assignmentCode": "20", "startDate": "2024-01-08" }]);
    let reply = hr.post("/staff", &sent).await.expect(201).json();
    assert_eq!(reply["lastName"], sent["lastName"]);
    let found = hr.get("/staff?staffNumber=00A-_.17").await.json();
    assert_eq!(found["staff"][0]["staffNumber"], "00a-_.17");
    assert_eq!(found["staff"][0]["lastName"], sent["lastName"]);
}

#[tokio::test]
async fn a_text_may_be_as_long_as_its_column_and_no_longer() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let mut fits = staff(&"9".repeat(15));
    fits["lastName"] = json!("\u{e9}".repeat(50));
    fits["workEmail"] = json!("m".repeat(100));
    hr.post("/staff", &fits).await.expect(201);
    let mut long = staff(&"8".repeat(16));
    long["lastName"] = json!("\u{e9}".repeat(51));
    long["workEmail"] = json!("m".repeat(101));
    let answer = hr.post("/staff", &long).await.expect(400);
    assert_eq!(
        answer.faults(),
        [
            "TOO_LONG /staffNumber",
            "TOO_LONG /lastName",
            "TOO_LONG /workEmail"
        ]
    );
}
