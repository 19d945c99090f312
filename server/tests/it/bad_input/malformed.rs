//! Bodies that are no JSON, or JSON at the edge of what it may be.

use http::Method;
use serde_json::json;

use super::writes::Write;
use crate::actors::{TestCampus, staff};

#[tokio::test]
async fn a_refusal_that_is_about_no_value_lists_its_one_error_all_the_same() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let create = (Method::POST, "/staff");
    let large = " ".repeat(2 * 1024 * 1024 + 1);
    for (answer, status, fault) in [
        (
            hr.with_token(None).get("/schools").await,
            401,
            "UNAUTHORIZED  AUTH-01",
        ),
        (hr.get("/households").await, 404, "NOT_FOUND"),
        (hr.put("/schools", &json!({})).await, 405, "METHOD_NOT_ALLOWED"),
        (
            hr.send_text(create.clone(), "application/json", large).await,
            413,
            "BODY_TOO_LARGE",
        ),
        (hr.send_text(create, "text/plain", "{}").await, 415, "NOT_JSON"),
    ] {
        let answer = answer.expect(status);
        assert_eq!(answer.faults(), [fault]);
        assert_eq!(answer.json()["errors"][0]["message"], answer.json()["detail"]);
    }
}

fn staff_with(name: &str) -> String {
    format!(r#"{{"staffNumber":"E2001","lastName":{name},"firstName":"Gil","gender":"M"}}"#)
}

/// Texts that are no JSON.
fn no_json() -> Vec<Vec<u8>> {
    let whole = staff("E2001").to_string();
    let mut texts: Vec<Vec<u8>> = [
        "",
        " ",
        "{",
        "}",
        "nul",
        "undefined",
        "NaN",
        "-Infinity",
        "{'staffNumber':'E2001'}",
        "{staffNumber:\"E2001\"}",
        "{} {}",
        "{}x",
        "// nothing\n{}",
        "[1,]",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "\"\\x41\"",
        "\"line\nbreak\"",
        "01",
        "1e999",
        "-1e999",
        "\u{feff}{}",
        "staffNumber=E2001",
        "<staff/>",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    texts.extend((1..whole.len()).map(|length| whole.as_bytes()[..length].to_vec()));
    texts.extend(
        [r#""\ud800""#, r#""\udfff\ud800""#, r#""\ud800A""#, r#""\u00""#].map(|name| staff_with(name).into()),
    );
    texts.push(whole.replace('}', ",}").into());
    texts.push("[".repeat(100_000).into());
    texts.push("{\"a\":".repeat(100_000).into());
    texts.push(format!("{}{}", "[".repeat(1000), "]".repeat(1000)).into());
    texts.push(b"{\"lastName\":\"\xff\xfe\"}".to_vec());
    texts.push(b"{\"lastName\":\"\xc0\x80\"}".to_vec());
    texts.push(b"\x00".to_vec());
    texts.push("{}".encode_utf16().flat_map(u16::to_le_bytes).collect());
    texts
}

#[tokio::test]
async fn what_is_no_json_is_refused_and_changes_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    for body in no_json() {
        let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
        for write in Write::ALL {
            let answer = write.send_text(&hr, body.clone()).await;
            assert_eq!(answer.status, 400, "{write:?} {shown}");
            assert_eq!(answer.faults().len(), 1, "{shown}");
            assert!(
                answer.faults()[0].starts_with("INVALID_VALUE"),
                "{shown}: {}",
                answer.text()
            );
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_body_that_is_no_object_is_of_the_wrong_type() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let huge = "1".repeat(300);
    for body in [
        "null",
        "true",
        "0",
        "-0.0",
        "1e308",
        &huge,
        "\"E2001\"",
        "[]",
        "[{}]",
        "[[[[[[]]]]]]",
    ] {
        for write in Write::ALL {
            let answer = write.send_text(&hr, body.to_owned()).await.expect(400);
            assert!(
                answer.faults()[0].starts_with("INVALID_TYPE"),
                "{write:?} {body}: {}",
                answer.text()
            );
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn what_is_unknown_may_be_anything_that_is_json() {
    let campus = TestCampus::start().await;
    let deep = format!("{}{}", "[".repeat(100), "]".repeat(100));
    for value in [&deep, "123456789012345678901234567890", "1e308", r#""\u0000""#] {
        let district = campus.operator().create(&json!({})).await;
        for write in Write::ALL {
            let body = write
                .right()
                .to_string()
                .replacen('{', &format!("{{\"\":{value},"), 1);
            let answer = write.send_text(&district.hr, body).await;
            assert!(answer.status.is_success(), "{write:?} {}", answer.text());
            assert_eq!(answer.json()["warnings"][0]["path"], "/", "{write:?}");
        }
    }
}

#[tokio::test]
async fn a_property_given_twice_is_refused_with_its_place_and_changes_nothing() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let many: String = (0..100).map(|index| format!("\"x{index}\":1,")).collect();
    for write in Write::OF_STAFF {
        let beginning = |with: &str| write.right().to_string().replacen('{', &format!("{{{with}"), 1);
        for (body, place) in [
            (beginning("\"lastName\":\"Berg\","), "/lastName"),
            (beginning(&format!("{many}\"x7\":2,")), "/x7"),
            (
                beginning("\"employments\":[{\"a/b\":1,\"a/b\":1}],"),
                "/employments/0/a~1b",
            ),
        ] {
            let answer = write.send_text(&hr, body).await.expect(400);
            let fault = format!("REPEATED_PROPERTY {place}");
            assert_eq!(answer.faults(), [fault], "{write:?} {place}");
        }
    }
    assert_eq!(operator.snapshot().await, before);
}
