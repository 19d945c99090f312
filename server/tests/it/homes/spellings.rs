//! Texts and components that are one address: silences AMB-64, AMB-134, AMB-137 and AMB-138.

use serde_json::json;

use super::stage::{counts, moved};
use crate::actors::{TestCampus, resident};

const AT: &str = "/household/householdLocations/0/address";

#[tokio::test]
async fn a_place_at_the_end_of_a_text_is_no_street_and_another_one_is_told() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (text, contradicts) in [
        ("310 Maple Street, Blaine MN 55449", false),
        ("310 Maple St, Blaine", false),
        ("310 Maple St 55449-1234", false),
        ("310 Maple St, Anoka, MN 55303", true),
    ] {
        let expected: Vec<String> = contradicts
            .then(|| format!("ADDRESS_CONTRADICTED {AT}"))
            .into_iter()
            .collect();
        assert_eq!(moved(&hr, "E1001", text).await, expected, "{text}");
        assert_eq!(counts(&operator).await, (5, 5), "{text}");
    }
}

#[tokio::test]
async fn further_spellings_are_one_address() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    for (index, (one, others)) in [
        ("8 42nd St", vec!["8 42 Street"]),
        ("8 1st Ave", vec!["8 First Avenue", "8 1 Ave"]),
        ("8 Interstate 35 N", vec!["8 I-35 N", "8 I 35 North"]),
        ("8 US Hwy 10", vec!["8 US-10", "8 US 10"]),
        ("8 MN 65", vec!["8 MN-65"]),
        ("8 Oak St Apt 4B", vec!["8 Oak St #4-B", "8 Oak St 4-b"]),
        ("8 Oak St # 4", vec!["8 Oak St No. 4", "8 Oak St Apt 4 Apt 4"]),
        (
            "8 1\u{2044}2 Main St",
            vec!["8 \u{bd} Main\u{34f} St", "8 1/2 Ma\u{e0041}in St"],
        ),
    ]
    .into_iter()
    .enumerate()
    {
        for street in [vec![one], others].concat() {
            moved(&hr, "E1001", street).await;
            assert_eq!(counts(&operator).await, (5, 6 + index), "{street}");
        }
    }
    for (street, addresses) in [
        ("8 42 Rd", 14),
        ("8 42nd Rd", 15),
        ("8 Saint Clair Ave", 16),
        ("8 St Clair Ave", 17),
    ] {
        moved(&hr, "E1001", street).await;
        assert_eq!(counts(&operator).await, (5, addresses), "{street}");
    }
}

#[tokio::test]
async fn a_text_that_is_kept_whole_has_room_for_two_hundred_characters() {
    let campus = TestCampus::start().await;
    let (hr, operator) = (campus.hr().await, campus.operator());
    let long = format!("Behind the old mill {}", "and the mill ".repeat(13).trim());
    assert_eq!(long.len(), 188);
    assert_eq!(
        moved(&hr, "E1001", long.clone()).await,
        [format!("ADDRESS_NOT_PARSED {AT}")]
    );
    // What a search shows can be sent back, and asked for.
    assert_eq!(
        moved(&hr, "E1001", json!({ "street": long })).await,
        [] as [&str; 0]
    );
    assert_eq!(counts(&operator).await, (5, 6));
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("street", &long)
        .finish();
    let found = hr.get(&format!("/addresses?{query}")).await.expect(200).json();
    assert_eq!(found["addresses"][0]["street"], json!(long));
    for refused in [
        json!({ "street": format!("{long} and the mill") }),
        json!({ "number": "12", "street": long }),
        json!({ "fullStreetAddress": format!("12 {long}") }),
    ] {
        let answer = hr.post("/staff", &resident("E2001", refused)).await.expect(400);
        assert!(
            answer.faults()[0].starts_with("TOO_LONG"),
            "{:?}",
            answer.faults()
        );
    }
}
