//! Whom the search shows: silences AMB-22, AMB-74 and AMB-129.

use serde_json::{Value, json};

use super::stage::{decided, read_as};
use crate::actors::{NewDistrict, TestCampus};

/// The first names of the hits.
async fn found(district: &NewDistrict, query: &str) -> Vec<String> {
    let result = district
        .hr
        .get(&format!("/staff?{query}"))
        .await
        .expect(200)
        .json();
    let hits = result["staff"].as_array().unwrap().iter();
    hits.map(|hit| hit["firstName"].as_str().unwrap().to_owned())
        .collect()
}

const NOBODY: [String; 0] = [];

#[tokio::test]
async fn only_who_holds_a_position_today_is_staff() {
    let campus = TestCampus::start().await;
    let (usual, strict) = (
        decided(&campus).await,
        read_as(&campus, "staff.requires", "active_position").await,
    );
    let is_staff = async |district: &NewDistrict| {
        let rows = district
            .operator
            .get("/campus/people?staffNumber=E1004")
            .await
            .json();
        rows[0]["staff"].clone()
    };
    for query in ["staffNumber=E1004", "lastName=Weber", "birthdate=1948-04-17"] {
        assert_eq!(found(&usual, query).await, ["Dan"], "{query}");
        assert_eq!(found(&strict, query).await, NOBODY, "{query}");
    }
    assert_eq!(
        (is_staff(&usual).await, is_staff(&strict).await),
        (json!(true), json!(false))
    );
    let from = |start: &str, end: Value| json!({ "positions": [{ "schoolNumber": "010", "assignmentCode": "20", "startDate": start, "endDate": end }] });
    for (body, staff) in [
        (from("2024-03-15", Value::Null), true),
        (from("2024-03-16", Value::Null), false),
        (from("2024-01-08", json!("2024-03-15")), true),
        (from("2024-01-08", json!("2024-03-14")), false),
    ] {
        strict.hr.put("/staff/E1004", &body).await.expect(200);
        assert_eq!(
            !found(&strict, "staffNumber=E1004").await.is_empty(),
            staff,
            "{body}"
        );
    }
}

#[tokio::test]
async fn a_search_looks_at_former_names_as_well() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "search.former_names", "true").await,
    );
    for district in [&usual, &lenient] {
        let body = json!({ "lastName": "Berg", "firstName": "Anna" });
        district.hr.put("/staff/E1001", &body).await.expect(200);
        assert_eq!(found(district, "lastName=Berg").await, ["Anna"]);
        // Both names have to be those of one identity.
        assert_eq!(found(district, "lastName=Berg&firstName=Ann").await, ["Anna"]);
        assert_eq!(found(district, "lastName=Lindqvist&firstName=Anna").await, NOBODY);
    }
    for query in ["lastName=lindq", "lastName=Lindqvist&firstName=Ann"] {
        assert_eq!(found(&usual, query).await, NOBODY, "{query}");
        assert_eq!(found(&lenient, query).await, ["Anna"], "{query}");
    }
}

#[tokio::test]
async fn who_has_a_number_is_shown_without_a_position_too() {
    let campus = TestCampus::start().await;
    let (usual, lenient) = (
        decided(&campus).await,
        read_as(&campus, "search.include_positionless", "true").await,
    );
    for query in ["staffNumber=E1003", "lastName=Diaz", "firstName=Carla"] {
        assert_eq!(found(&usual, query).await, NOBODY, "{query}");
        assert_eq!(found(&lenient, query).await, ["Carla"], "{query}");
    }
    // Fay is a parent and Sam a student; neither has a number.
    for query in ["lastName=Norton", "firstName=Sam"] {
        assert_eq!(found(&lenient, query).await, NOBODY, "{query}");
    }
}
