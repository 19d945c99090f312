//! What one transfer call carries.

use super::Record;

/// The most bytes a transfer call carries.
pub(super) const LARGEST: usize = 32 * 1024 * 1024;

/// Some records, in the order of the roster.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    records: Vec<Record>,
    bytes: usize,
}

impl Batch {
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The record at a place of the body.
    pub(super) fn get(&self, place: usize) -> Option<&Record> {
        self.records.get(place)
    }

    /// Whether another record would make the body larger than it may be.
    pub(super) fn has_room_for(&self, record: &Record) -> bool {
        // The brackets around all, a comma behind each.
        self.is_empty() || self.bytes + record.json.len() + 1 + 2 <= LARGEST
    }

    pub(super) fn push(&mut self, record: Record) {
        self.bytes += record.json.len() + 1;
        self.records.push(record);
    }

    /// The body of the call.
    pub(super) fn body(&self) -> Vec<u8> {
        let mut body = Vec::with_capacity(self.bytes + 2);
        body.push(b'[');
        for (index, record) in self.records.iter().enumerate() {
            if index > 0 {
                body.push(b',');
            }
            body.extend_from_slice(&record.json);
        }
        body.push(b']');
        body
    }

    /// The first half and the second.
    pub(super) fn halves(mut self) -> (Self, Self) {
        let second = self.records.split_off(self.records.len() / 2);
        (self.records.into_iter().collect(), second.into_iter().collect())
    }

    /// What is left without the records at some places.
    pub(super) fn without(self, places: &[usize]) -> Self {
        let records = self.records.into_iter().enumerate();
        let good = records.filter(|(place, _)| !places.contains(place));
        good.map(|(_, record)| record).collect()
    }
}

impl FromIterator<Record> for Batch {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut batch = Self::default();
        for record in records {
            batch.push(record);
        }
        batch
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn batch(count: u64) -> Batch {
        let record = |number| Record {
            number,
            line: number,
            staff_number: None,
            json: format!("{{\"n\":{number}}}").into_bytes(),
        };
        (1..=count).map(record).collect()
    }

    fn text(batch: &Batch) -> String {
        String::from_utf8(batch.body()).unwrap()
    }

    #[test]
    fn a_body_is_a_list_of_the_records_as_they_are() {
        assert_eq!(text(&batch(2)), r#"[{"n":1},{"n":2}]"#);
        assert_eq!(text(&batch(0)), "[]");
    }

    #[test]
    fn a_batch_is_halved_and_thinned_out() {
        let (first, second) = batch(3).halves();
        assert_eq!(
            (text(&first), text(&second)),
            (r#"[{"n":1}]"#.into(), r#"[{"n":2},{"n":3}]"#.into())
        );
        assert_eq!(text(&batch(3).without(&[0, 2])), r#"[{"n":2}]"#);
    }

    #[test]
    fn a_body_never_gets_larger_than_it_may_be() {
        let large = |bytes| Record {
            number: 1,
            line: 1,
            staff_number: None,
            json: vec![b' '; bytes],
        };
        let mut batch = Batch::default();
        assert!(
            batch.has_room_for(&large(LARGEST)),
            "a record alone is for Campus to judge"
        );
        batch.push(large(LARGEST - 10));
        assert!(batch.has_room_for(&large(6)));
        assert!(!batch.has_room_for(&large(7)));
        batch.push(large(6));
        assert!(batch.body().len() <= LARGEST);
    }
}
