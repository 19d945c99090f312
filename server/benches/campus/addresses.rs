//! What it costs to read an address: one processor, texts of every kind.

use std::hint::black_box;

use mock_campus::campus::Address;

use crate::measure::{Spread, Stopwatch};

const ROUNDS: usize = 11;
const REPEATS: usize = 200;

/// Streets as HR systems write them, the usual ones more often than the odd ones.
const STREETS: [&str; 24] = [
    "4321 South Lexington Ave SE Apt 45",
    "4321 109th Ave Northwest",
    "4321 W 109th Ave NW",
    "P.O. Box 125",
    "12500 South 42nd Gardens Apt 123",
    "77 Birch St",
    "1250 North Hamline Avenue",
    "88 North Elm Street, Apt. 2",
    "3915 Central Avenue NE",
    "10101 Radisson Rd NE",
    "1600 Pine Ridge Court",
    "245 E 6th St Ste 300",
    "9001 Naples St NE #12",
    "2345 County Road B2 W",
    "4321 US Highway 61 N",
    "842 E 1700 S",
    "N95W18855 Appleton Ave",
    "123 1/2 Main St",
    "1500 St. Clair Ave.",
    "1234 Broadway",
    "100 Dr. Martin Luther King Jr. Blvd.",
    "620 Meadow Lane Circle",
    "31 West 52nd Street Bldg 4 Apt 12",
    "500 Nicollet Mall",
];

/// Microseconds per address, read.
pub(crate) fn measure_parsing() -> Spread {
    measure(|street| {
        black_box(Address::parse(street).expect("a street"));
    })
}

/// Microseconds per address, read and brought to its one spelling.
pub(crate) fn measure_normalising() -> Spread {
    measure(|street| {
        black_box(Address::parse(street).expect("a street").address.normalised());
    })
}

/// Microseconds per address, read, normalised and with its key.
pub(crate) fn measure_keys() -> Spread {
    measure(|street| {
        let normalised = Address::parse(street).expect("a street").address.normalised();
        black_box(normalised.key_of_normalised());
    })
}

fn measure(read: impl Fn(&str)) -> Spread {
    let round = || {
        for _ in 0..REPEATS {
            for street in STREETS {
                read(black_box(street));
            }
        }
    };
    round();
    Spread::of((0..ROUNDS).map(|_| {
        let stopwatch = Stopwatch::start();
        round();
        #[expect(clippy::cast_precision_loss, reason = "a few thousand calls")]
        let calls = (REPEATS * STREETS.len()) as f64;
        stopwatch.read().as_secs_f64() * 1e6 / calls
    }))
}
