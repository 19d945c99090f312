//! What the check is asked for amiss.

use http::Method;

use crate::actors::{Shows, TestCampus};

#[tokio::test]
async fn a_report_has_no_parameters() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    for resource in [
        "/campus/check",
        "/campus/check.html",
        "/campus/sync/validate.html",
    ] {
        let answer = operator
            .get(&format!("{resource}?page=2&all=yes"))
            .await
            .expect(400);
        assert_eq!(
            answer.faults(),
            ["UNKNOWN_PARAMETER page", "UNKNOWN_PARAMETER all"],
            "{resource}"
        );
    }
}

#[tokio::test]
async fn a_report_is_read_and_nothing_else() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let before = operator.snapshot().await;
    for resource in [
        "/campus/check",
        "/campus/check.html",
        "/campus/sync/validate.html",
    ] {
        for method in [Method::POST, Method::PUT, Method::DELETE] {
            let path = operator.path(resource);
            let answer = operator
                .client
                .call(method, &path, Shows::Nothing)
                .await
                .expect(405);
            assert_eq!(answer.header("allow"), "GET", "{resource}");
        }
    }
    assert_eq!(operator.snapshot().await, before);
}

#[tokio::test]
async fn a_search_for_tools_is_one_text() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let twice = operator.get("/campus?search=a&search=b").await.expect(400);
    assert_eq!(twice.faults(), ["REPEATED_PARAMETER search"]);
    let unknown = operator.get("/campus?name=a").await.expect(400);
    assert_eq!(unknown.faults(), ["UNKNOWN_PARAMETER name"]);
    let all = operator.get("/campus").await.expect(200).json();
    for nothing in ["/campus?search=", "/campus?search=%20%20"] {
        assert_eq!(operator.get(nothing).await.expect(200).json(), all, "{nothing}");
    }
    let found = operator
        .get("/campus?search=%20bUsInEsS%20office%20SYNC%20")
        .await;
    assert_eq!(found.json()[0]["resource"], "sync");
    assert_eq!(found.json().as_array().unwrap().len(), 1);
}
