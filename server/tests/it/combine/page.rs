//! The audit report as a page.

use serde_json::json;

use super::actors::{NEW, PARENT};
use crate::actors::{Operator, TestCampus};

async fn page(operator: &Operator) -> String {
    let answer = operator.get("/campus/combinePerson/audit.html").await.expect(200);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.text().to_owned()
}

#[tokio::test]
async fn where_nobody_was_combined_the_page_says_so() {
    let campus = TestCampus::start().await;
    let page = page(&campus.operator()).await;
    assert!(page.contains("Nobody has been combined."), "{page}");
    assert!(!page.contains("<table"), "{page}");
}

#[tokio::test]
async fn the_page_tells_when_whom_and_what_became_of_each_value() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(PARENT, NEW).await.expect(200);
    operator.advance("PT1H").await;
    operator.combine(9, 8).await.expect(200);
    let page = page(&operator).await;
    for text in [
        "<title>Combine Person: Audit Report · District blaine · 2024-03-15</title>",
        "Census &#62; Combine Person",
        "2 persons were combined into others; 2 of them in spite of a warning.",
        "<h2>Person 8 into person 9</h2>",
        "Combined on 2024-03-15 at 13:00:00 (UTC-05:00)",
        "<h2>Person 15 into person 12</h2>",
        "Warned beforehand: the staff number E2003 is lost with the other person",
        "Identity 1: Social security number",
        "***-**-4321",
        "District employment 1: Hire date",
        "The other person&#39;s membership in a household",
    ] {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    assert!(!page.contains("987-65-4321"));
    let (newest, oldest) = (page.find("Person 8 into"), page.find("Person 15 into"));
    assert!(newest < oldest, "the newest stands first");
}

#[tokio::test]
async fn every_entry_of_the_audit_stands_on_the_page() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    hr.hire_fay().await;
    operator.combine(NEW, PARENT).await.expect(200);
    operator.combine(9, 8).await.expect(200);
    let (page, audit) = (page(&operator).await, operator.audit().await);
    let audit = audit.as_array().unwrap();
    let values = audit.iter().flat_map(|entry| {
        let dropped = entry["dropped"].as_array().unwrap().iter();
        let named = ["moved", "joined"].map(|list| entry[list].as_array().unwrap().iter());
        let dropped = dropped.map(|dropped| &dropped["value"]);
        dropped.chain(named.into_iter().flatten().map(|home| &home["name"]))
    });
    let mut count = 0;
    for value in values {
        count += 1;
        let value = value.as_str().unwrap();
        assert!(
            page.contains(&format!("<div dir=\"auto\">{value}</div>")),
            "{value}"
        );
    }
    assert!(count > 10, "{count}");
    // The persons themselves are two rows of each.
    assert_eq!(page.matches("<tr><td").count(), 2 * audit.len() + count);
}

#[tokio::test]
async fn whoever_is_not_remembered_any_more_is_counted() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.combine(9, 8).await.expect(200);
    let mut snapshot = operator.snapshot().await;
    snapshot["combinings"]["forgotten"] = json!(6);
    operator.put("/snapshot", &snapshot).await.expect(200);
    let page = page(&operator).await;
    assert!(page.contains("7 persons were combined into others"), "{page}");
}

#[tokio::test]
async fn the_page_opens_apart_from_the_tool_and_needs_nothing_beside_itself() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    operator.combine(9, 8).await.expect(200);
    let tool = operator.get("/campus/combinePerson").await.expect(200).json();
    assert_eq!(tool["page"], "combinePerson/audit.html");
    let page = page(&operator).await;
    for foreign in ["http:", "https:", "src=", "href=", "@import", "url("] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}

#[tokio::test]
async fn the_tool_is_found_by_its_name_and_filed_under_census() {
    let campus = TestCampus::start().await;
    let operator = campus.operator();
    let expected = json!({ "name": "Combine Person", "menuPath": "Census > Combine Person",
        "resource": "combinePerson" });
    let found = operator.get("/campus?search=combine").await.expect(200).json();
    assert_eq!(found, json!([expected]));
    let all = operator.get("/campus").await.expect(200).json();
    assert!(all.as_array().unwrap().contains(&expected), "{all}");
    let tool = operator.get("/campus/combinePerson").await.expect(200).json();
    assert_eq!(tool["menuPath"], expected["menuPath"]);
}
