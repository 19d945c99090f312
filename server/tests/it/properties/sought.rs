//! Addresses are found again, whatever happened before.

use mock_campus::campus::{Address, AddressInput, Sent, Text};
use proptest::prelude::*;

use super::any_home::any_address;
use super::any_input::{blaine, carry_out_all, commands, config, decided};

/// A stored address as a search shows it and an HR system sends it back.
fn sent_back(address: &Address) -> AddressInput {
    let text = |part: Option<&str>| part.map_or(Sent::Absent, Sent::<Text>::text);
    AddressInput {
        full_street_address: Sent::Absent,
        post_office_box: if address.post_office_box {
            Sent::Value(true)
        } else {
            Sent::Absent
        },
        number: text(address.number.as_deref()),
        prefix: text(address.prefix.as_deref()),
        street: text(address.street.as_deref()),
        tag: text(address.tag.as_deref()),
        direction: text(address.direction.as_deref()),
        apt: text(address.apt.as_deref()),
        city: text(address.city.as_deref()),
        state: text(address.state.as_deref()),
        zip: text(address.zip.as_deref()),
        county: text(address.county.as_deref()),
        location_code: text(address.location_code.as_deref()),
        tract: text(address.tract.as_deref()),
        block: text(address.block.as_deref()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: config().cases * 4, ..config() })]

    #[test]
    fn every_address_is_found_by_what_it_says(commands in commands()) {
        let district = carry_out_all(blaine(), &commands);
        for stored in district.addresses.iter() {
            let hits = district.search_addresses(&decided(), &sent_back(&stored.address));
            let hits = hits.map(|hits| hits.addresses).map_err(|refusal| TestCaseError::fail(format!("{refusal:?}")))?;
            prop_assert!(hits.iter().any(|hit| hit.id == stored.id), "{:?}", stored);
            // What is at the very line comes before what says more, each in the order of the ids.
            let steps_back = hits.windows(2).filter(|pair| pair[0].id > pair[1].id);
            prop_assert!(steps_back.count() <= 1);
        }
    }

    #[test]
    fn a_search_finds_what_a_look_at_every_address_finds(commands in commands(), sought in any_address()) {
        let district = carry_out_all(blaine(), &commands);
        let Ok(hits) = district.search_addresses(&decided(), &sought) else {
            return Ok(());
        };
        // Without the street the index is of no use, and whatever has the street is among what is found then.
        let elsewhere = AddressInput { number: Sent::Absent, street: Sent::Absent, full_street_address: Sent::Absent,
            tag: Sent::Absent, prefix: Sent::Absent, direction: Sent::Absent, apt: Sent::Absent,
            post_office_box: Sent::Absent, ..sought };
        if let Ok(more) = district.search_addresses(&decided(), &elsewhere) {
            let more: Vec<_> = more.addresses.iter().map(|hit| hit.id).collect();
            prop_assert!(hits.addresses.iter().all(|hit| more.contains(&hit.id)));
        }
    }
}
