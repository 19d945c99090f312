//! The log as a PDF document, read by a reader that is not ours.

use http::Method;
use lopdf::Document;
use serde_json::json;

use crate::actors::{TestCampus, staff};

/// The texts of the pages, without blanks.
pub(super) fn pages(body: &[u8]) -> Vec<String> {
    let document = Document::load_mem(body).unwrap();
    let numbers = document.get_pages().into_keys();
    numbers
        .map(|number| {
            document
                .extract_text(&[number])
                .unwrap()
                .split_whitespace()
                .collect()
        })
        .collect()
}

#[tokio::test]
async fn the_export_is_an_attachment_with_every_text_of_every_entry() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let mut body = staff("E2001");
    body["gender"] = json!("Q");
    for name in [
        "Щербакова",
        "Παπαδοπούλου",
        "Nguyễn Thị Hồng",
        "王小明",
        "さくら",
        "김민준",
        "นฤมล",
        "ሰላማዊት",
        "ᏣᎳᎩ",
    ] {
        body["lastName"] = json!(name);
        hr.post("/staff", &body).await.expect(400);
    }
    let log = operator.get("/campus/errorLog").await.expect(200).json();
    let export = operator.get("/campus/errorLog.pdf").await.expect(200);
    assert_eq!(
        export.header("content-disposition"),
        "attachment; filename=\"blaine-error-log.pdf\""
    );
    assert!(export.body.starts_with(b"%PDF-"));
    let text = pages(&export.body).concat();
    for entry in log["entries"].as_array().unwrap() {
        for member in ["action", "path", "errorMessage", "payload"] {
            let wanted: String = entry[member].as_str().unwrap().split_whitespace().collect();
            assert!(text.contains(&wanted), "{wanted} is not in {text}");
        }
    }
    assert_eq!(text.matches("2024-03-1512:00:00-05:00").count(), 10);
    assert!(
        text.contains("BusinessOfficeErrorLogDistrictblaine·exported2024-03-15"),
        "{text}"
    );
}

#[tokio::test]
async fn the_same_log_at_the_same_time_gives_the_same_bytes() {
    let exports = [(); 2].map(async |()| {
        let campus = TestCampus::start().await;
        campus
            .hr()
            .await
            .post("/staff", &staff("E1001"))
            .await
            .expect(409);
        let export = campus.operator().get("/campus/errorLog.pdf").await;
        export.expect(200).body
    });
    let [one, other] = exports;
    assert_eq!(one.await, other.await);
}

#[tokio::test]
async fn a_payload_of_two_mebibytes_without_blanks_is_printed_in_full() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = vec![b'x'; 2 * 1024 * 1024];
    hr.send_text((Method::POST, "/staff"), "application/json", body.clone())
        .await
        .expect(400);
    let pages = pages(&operator.get("/campus/errorLog.pdf").await.expect(200).body);
    // The headings have no such letter but for one of the title of no page, and the message has none.
    let printed: usize = pages.iter().map(|page| page.matches('x').count()).sum();
    assert_eq!(printed, body.len() + "exported".matches('x').count());
    for (page, number) in pages.iter().zip(1..) {
        assert!(
            page.contains("ErrorDateActionPathErrorMessagePayload"),
            "page {number}"
        );
        assert!(
            page.ends_with(&format!("Page{number}of{}", pages.len())),
            "page {number}"
        );
    }
}

#[tokio::test]
async fn an_empty_log_is_a_page_that_says_so() {
    let campus = TestCampus::start().await;
    let pages = pages(
        &campus
            .operator()
            .get("/campus/errorLog.pdf")
            .await
            .expect(200)
            .body,
    );
    assert_eq!(pages.len(), 1);
    assert!(pages[0].contains("Noerrorislogged"), "{}", pages[0]);
    assert!(pages[0].ends_with("Page1of1"), "{}", pages[0]);
}

#[tokio::test]
async fn whatever_would_hide_or_turn_text_is_made_visible() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let body = "{\"a\":\"x\u{202e}y\u{0}\u{200f}\u{1f680}\"\u{7}";
    hr.send_text((Method::POST, "/staff"), "application/json", body)
        .await
        .expect(400);
    let text = pages(&operator.get("/campus/errorLog.pdf").await.expect(200).body).concat();
    assert!(
        text.contains("{\"a\":\"x‹U+202E›y‹U+0000›‹U+200F›‹U+1F680›\"‹U+0007›"),
        "{text}"
    );
}
