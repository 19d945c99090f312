//! Any text is read or refused as an address, and what was read is written and read the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mock_campus::campus::Address;

fuzz_target!(|text: &str| {
    let _ = Address::parse_line(text);
    let Ok(parsed) = Address::parse(text) else { return };
    let normalised = parsed.address.normalised();
    assert_eq!(normalised.normalised(), normalised, "normalising twice is normalising once");
    let again = normalised.reparsed().expect("what was read can be read");
    assert_eq!(again.kept_whole, parsed.kept_whole);
    assert_eq!(again.address.normalised(), normalised, "what was written is read the same");
    assert_eq!(parsed.address.key(), normalised.key(), "a spelling makes no other address");
});
