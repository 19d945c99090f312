//! searchStaff: who is found by what.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::actors::{HrSystem, TestCampus, district, position, staff};

/// The staff numbers and first names of the hits.
async fn found(hr: &HrSystem, query: &str) -> Vec<String> {
    let result = hr.get(&format!("/staff?{query}")).await.expect(200).json();
    assert_eq!(result["truncated"], false, "{query}");
    let hits = result["staff"].as_array().unwrap();
    let name = |hit: &Value| {
        let number = hit["staffNumber"].as_str().unwrap_or("none");
        format!("{number} {}", hit["firstName"].as_str().unwrap())
    };
    hits.iter().map(name).collect()
}

#[tokio::test]
async fn each_criterion_finds_the_staff_that_meet_it() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for (query, expected) in [
        ("staffNumber=E1001", vec!["E1001 Ann"]),
        ("staffNumber=%20e1001%20", vec!["E1001 Ann"]),
        ("staffNumber=E100", vec![]),
        ("staffNumber=E1005", vec!["E1005 Eva", "E1005 Erik"]),
        ("lastName=ols", vec!["E1006 Fred", "E1007 Gina"]),
        ("lastName=Larsen", vec!["E1002 Bo"]),
        ("firstName=E", vec!["E1005 Eva", "E1005 Erik"]),
        ("birthdate=1980-02-29", vec!["E1001 Ann"]),
        ("ssn=001010001", vec!["E1001 Ann"]),
        ("ssn=001-01-0001", vec!["E1001 Ann"]),
        ("lastName=Stone&firstName=Eva", vec!["E1005 Eva"]),
        ("staffNumber=E1005&lastName=Olsen", vec![]),
        ("lastName=Holt", vec!["none Dana"]),
    ] {
        assert_eq!(found(&hr, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn a_name_is_found_by_its_beginning_in_any_case_and_script() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for (number, name) in [("G1", "Σίσυφος"), ("G2", "Ångström"), ("G3", "İnönü")] {
        let mut sent = staff(number);
        sent["lastName"] = json!(name);
        sent["positions"] = json!([position()]);
        hr.post("/staff", &sent).await.expect(201);
    }
    // A capital sigma is another small letter at the end of a word than within it.
    for (beginning, number) in [("ΣΊΣ", "G1"), ("ΣΊΣΥΦΟΣ", "G1"), ("åNGSTRÖM", "G2"), ("i", "G3")]
    {
        let query: String = form_urlencoded::byte_serialize(beginning.as_bytes()).collect();
        assert_eq!(
            found(&hr, &format!("lastName={query}")).await,
            [format!("{number} Gil")],
            "{beginning}"
        );
    }
}

#[tokio::test]
async fn who_holds_no_position_is_not_found() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for query in [
        "staffNumber=E1003",
        "lastName=Diaz",
        "lastName=Norton",
        "ssn=123-45-6789",
        "firstName=Sam",
    ] {
        assert_eq!(found(&hr, query).await, Vec::<String>::new(), "{query}");
    }
    assert_eq!(found(&hr, "lastName=Weber").await, ["E1004 Dan"]);
}

#[tokio::test]
async fn a_hit_shows_the_whole_record_but_the_ssn() {
    let campus = TestCampus::start().await;
    assert_snapshot!(campus.hr().await.get("/staff?staffNumber=E1001").await, @r#"
    200 application/json
    {
      "staff": [
        {
          "staffNumber": "E1001",
          "lastName": "Lindqvist",
          "firstName": "Ann",
          "middleName": "Marie",
          "gender": "F",
          "birthdate": "1980-02-29",
          "workEmail": "ann.l@blaine.example",
          "employments": [
            {
              "hireDate": "2020-08-01"
            }
          ],
          "positions": [
            {
              "schoolNumber": "010",
              "assignmentCode": "20",
              "titleCode": "T100",
              "titleDescription": "Teacher",
              "startDate": "2020-08-01"
            }
          ],
          "household": {
            "name": "Lindqvist",
            "private": false,
            "householdLocations": [
              {
                "startDate": "2020-08-01",
                "mailing": true,
                "physical": true,
                "secondary": false,
                "private": false,
                "address": {
                  "number": "4321",
                  "prefix": "S",
                  "street": "Lexington",
                  "tag": "Ave",
                  "direction": "SE",
                  "apt": "45",
                  "city": "Blaine",
                  "state": "MN",
                  "zip": "55123"
                }
              }
            ]
          }
        }
      ],
      "truncated": false
    }
    "#);
}

#[tokio::test]
async fn a_search_without_a_criterion_is_refused() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for query in [
        "",
        "?",
        "?lastName=",
        "?lastName=%20&firstName=+",
        "?staffNumber=&ssn=&birthdate=",
    ] {
        let answer = hr.get(&format!("/staff{query}")).await.expect(400);
        assert_eq!(answer.faults(), ["MISSING_CRITERION  SEARCH-01"], "{query}");
    }
}

#[tokio::test]
async fn a_blank_criterion_counts_as_not_given() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    assert_eq!(
        found(&hr, "lastName=Larsen&firstName=&birthdate=%20").await,
        ["E1002 Bo"]
    );
}

#[tokio::test]
async fn every_parameter_that_is_unknown_or_repeated_is_told() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    let answer = hr
        .get("/staff?lastname=Olsen&lastName=Olsen&lastName=Olsen&limit=5")
        .await
        .expect(400);
    assert_eq!(
        answer.faults(),
        [
            "UNKNOWN_PARAMETER lastname",
            "REPEATED_PARAMETER lastName",
            "UNKNOWN_PARAMETER limit"
        ]
    );
}

#[tokio::test]
async fn every_criterion_that_cannot_be_read_is_told() {
    let campus = TestCampus::start().await;
    let hr = campus.hr().await;
    for birthdate in ["1980-02-30", "29.02.1980", "1980", "1980-02-29T00:00:00Z"] {
        let answer = hr
            .get(&format!("/staff?birthdate={birthdate}&ssn=12"))
            .await
            .expect(400);
        assert_eq!(
            answer.faults(),
            ["INVALID_DATE birthdate", "INVALID_SSN ssn"],
            "{birthdate}"
        );
    }
}

#[tokio::test]
async fn a_search_lists_a_hundred_and_says_that_there_are_more() {
    let campus = TestCampus::start().await;
    for (people, listed, truncated) in [(99, 99, false), (100, 100, false), (101, 100, true)] {
        let crowd = campus
            .operator()
            .create(&json!({ "fixture": district(people) }))
            .await;
        for query in ["lastName=aarons", "firstName=Kim", "lastName=a&firstName=k"] {
            let result = crowd.hr.get(&format!("/staff?{query}")).await.expect(200).json();
            assert_eq!(
                result["staff"].as_array().unwrap().len(),
                listed,
                "{query} among {people}"
            );
            assert_eq!(result["truncated"], truncated, "{query} among {people}");
        }
    }
}

#[tokio::test]
async fn a_search_is_a_pure_reading() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let before = operator.snapshot().await;
    let first = hr.get("/staff?lastName=o").await.expect(200);
    assert_eq!(hr.get("/staff?lastName=o").await.body, first.body);
    assert_eq!(operator.snapshot().await, before);
}
