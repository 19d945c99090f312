//! What becomes of addresses: silences AMB-56, AMB-60, AMB-64 and AMB-66.

use serde_json::json;

use super::homes::addresses;
use super::stage::{decided, read_as};
use crate::actors::{TestCampus, resident};

#[tokio::test]
async fn a_post_office_box_has_a_county_or_nothing_but_itself() {
    let campus = TestCampus::start().await;
    let (usual, strict) = (
        decided(&campus).await,
        read_as(&campus, "pobox.strict", "true").await,
    );
    let with = |part: &str| {
        let mut lot = json!({ "postOfficeBox": true, "number": "54" });
        lot[part] = json!("X");
        resident("E2001", lot)
    };
    for part in ["county", "locationCode", "tract", "block"] {
        let answer = strict.hr.post("/staff", &with(part)).await.expect(400);
        let fault = format!("PO_BOX_NOT_ALONE /household/householdLocations/0/address/{part}");
        assert_eq!(answer.faults(), [fault]);
        let mut accepted = with(part);
        accepted["staffNumber"] = json!(format!("E2{part}"));
        usual.hr.post("/staff", &accepted).await.expect(201);
    }
    for district in [&usual, &strict] {
        let answer = district.hr.post("/staff", &with("prefix")).await.expect(400);
        let fault = "PO_BOX_NOT_ALONE /household/householdLocations/0/address/prefix ADDR-08";
        assert_eq!(answer.faults(), [fault]);
        let alone = resident("E2001", json!({ "postOfficeBox": true, "number": "54" }));
        district.hr.post("/staff", &alone).await.expect(201);
    }
    let query = "/addresses?postOfficeBox=true&number=54&county=Anoka";
    usual.hr.get(query).await.expect(200);
    assert_eq!(
        strict.hr.get(query).await.expect(400).faults(),
        ["PO_BOX_NOT_ALONE county"]
    );
}

#[tokio::test]
async fn the_last_four_digits_of_a_zip_code_tell_addresses_apart_or_not() {
    let campus = TestCampus::start().await;
    let (usual, exact) = (
        decided(&campus).await,
        read_as(&campus, "address.zip_compare", "full").await,
    );
    let street = json!({ "fullStreetAddress": "310 Maple St", "zip": "55449-0001" });
    for (district, count) in [(&usual, 5), (&exact, 6)] {
        district
            .hr
            .post("/staff", &resident("E2001", street.clone()))
            .await
            .expect(201);
        assert_eq!(addresses(district).await, count);
        district
            .hr
            .post("/staff", &resident("E2002", street.clone()))
            .await
            .expect(201);
        assert_eq!(addresses(district).await, count, "it is there now");
        let found = district
            .hr
            .get("/addresses?street=Maple&zip=55449")
            .await
            .expect(200)
            .json();
        assert_eq!(found["addresses"].as_array().unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_text_that_is_no_typical_address_is_kept_whole_or_refused() {
    let campus = TestCampus::start().await;
    let (usual, strict) = (
        decided(&campus).await,
        read_as(&campus, "address.unparsable", "reject").await,
    );
    let odd = resident("E2001", "Behind the old mill");
    let reply = usual.hr.post("/staff", &odd).await.expect(201).json();
    assert_eq!(reply["warnings"][0]["code"], "ADDRESS_NOT_PARSED");
    assert_eq!(
        reply["household"]["householdLocations"][0]["address"]["street"],
        "Behind the old mill"
    );
    let before = strict.operator.snapshot().await;
    let answer = strict.hr.post("/staff", &odd).await.expect(400);
    let fault = "UNPARSABLE_ADDRESS /household/householdLocations/0/address/fullStreetAddress";
    assert_eq!(answer.faults(), [fault]);
    assert_eq!(strict.operator.snapshot().await, before);
    let query = "/addresses?fullStreetAddress=Behind%20the%20old%20mill";
    assert_eq!(
        strict.hr.get(query).await.expect(400).faults(),
        ["UNPARSABLE_ADDRESS fullStreetAddress"]
    );
    assert_eq!(
        usual.hr.get(query).await.expect(200).json()["addresses"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn a_new_address_is_abbreviated_or_left_as_it_was_written() {
    let campus = TestCampus::start().await;
    let (usual, verbatim) = (
        decided(&campus).await,
        read_as(&campus, "address.store", "verbatim").await,
    );
    let long = json!({ "number": "77", "prefix": "North", "street": "Oak", "tag": "Avenue", "direction": "Southeast", "apt": "Apt 3" });
    for (district, stored) in [
        (&usual, ["N", "Ave", "SE", "3"]),
        (&verbatim, ["North", "Avenue", "Southeast", "3"]),
    ] {
        let reply = district
            .hr
            .post("/staff", &resident("E2001", long.clone()))
            .await
            .expect(201)
            .json();
        let address = &reply["household"]["householdLocations"][0]["address"];
        let shown = ["prefix", "tag", "direction", "apt"].map(|part| address[part].as_str().unwrap());
        assert_eq!(shown, stored);
        // However it is kept, another spelling is the same address.
        district
            .hr
            .post("/staff", &resident("E2002", "77 N Oak Ave SE #3"))
            .await
            .expect(201);
        assert_eq!(addresses(district).await, 6);
    }
}
