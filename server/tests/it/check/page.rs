//! The report as a page.

use serde_json::json;

use crate::actors::{Operator, TestCampus};

async fn page(operator: &Operator) -> String {
    let answer = operator.get("/campus/check.html").await.expect(200);
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.text().to_owned()
}

#[tokio::test]
async fn the_page_says_what_the_report_says() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let page = page(&operator).await;
    for text in [
        "<title>Check Campus Data · District blaine · 2024-03-15</title>",
        "1 staff member has no staff number; 1 staff number is shared by 2 people.",
        "Stone, Eva",
        "Stone, Erik",
        "Holt, Dana",
        "<div dir=\"auto\">020 Blaine Middle School, Teacher</div><div dir=\"auto\">since 2010-08-01</div>",
    ] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    assert!(!page.contains("Lindqvist") && !page.contains("Norton"));
}

#[tokio::test]
async fn the_date_is_that_of_the_districts_clock() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator
        .put("/clock", &json!({ "now": "2024-06-01T04:59:00Z" }))
        .await
        .expect(200);
    assert!(page(&operator).await.contains("2024-05-31"));
}

#[tokio::test]
async fn a_clean_district_reads_that_everybody_has_a_number_of_their_own() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    for (person, number) in [(6, "E1015"), (7, "E1010")] {
        let edit = json!({ "localStaffNumber": number });
        operator
            .patch(&format!("/campus/people/{person}"), &edit)
            .await
            .expect(200);
    }
    let page = page(&operator).await;
    assert!(page.contains("Every staff member has a staff number of their own."));
    assert!(!page.contains("<table"), "{page}");
}

#[tokio::test]
async fn a_name_that_turns_others_is_shown_as_what_it_is() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let edit = json!({ "lastName": "Holt\u{202e}mada\u{200b}", "firstName": "Da\u{2066}na" });
    operator.patch("/campus/people/7", &edit).await.expect(200);
    let page = page(&operator).await;
    assert!(page.contains("Holt‹U+202E›mada‹U+200B›, Da‹U+2066›na"), "{page}");
    assert!(!page.contains(['\u{202e}', '\u{200b}', '\u{2066}']));
}

#[tokio::test]
async fn a_name_stays_a_name() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let name = "<script>alert(1)</script>";
    let edit = json!({ "lastName": name, "firstName": "ליאור & \"co\"" });
    operator.patch("/campus/people/7", &edit).await.expect(200);
    let page = page(&operator).await;
    assert!(!page.contains("<script"), "{page}");
    assert!(page.contains("alert(1)") && page.contains("<div dir=\"auto\">"));
}
