//! What the HR system has by now, where Campus knows it as it was.

use std::fmt;
use std::io::{self, Write};

use super::fate::{Fate, Flaw, hire_again, move_house, other_last_name, other_phone};
use super::member::new_hire;
use super::name::Names;
use super::record::number_in;
use super::{District, Record, Roster, Shares};
use crate::campus::Person;

/// Writes the records of a district after something happened to some of the staff.
#[derive(Debug)]
pub struct News {
    district: District,
    shares: Shares,
    counts: Counts,
}

/// How much happened, exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many records were written.
    pub records: u64,
    /// How many staff members have another last name.
    pub renamed: u64,
    /// How many staff members live at another address.
    pub moved: u64,
    /// How many staff members were hired again.
    pub rehired: u64,
    /// How many staff members are new.
    pub hired: u64,
    /// How many staff members have a second record.
    pub duplicates: u64,
    /// How many records are at fault, in the order of [`Flaw::ALL`].
    pub errors: [u64; Flaw::ALL.len()],
}

impl News {
    /// What happened in a district.
    pub fn of(district: District, shares: Shares) -> Self {
        Self {
            district,
            shares,
            counts: Counts::default(),
        }
    }

    /// Adds the records of a person of the district, if they are staff: none, one or two.
    ///
    /// # Errors
    /// The roster cannot be written to.
    pub fn add<W: Write>(&mut self, person: &Person, roster: &mut Roster<W>) -> io::Result<()> {
        let Some(mut record) = Record::of(person, self.district) else {
            return Ok(());
        };
        let number = number_in(record.staff_number).unwrap_or_default();
        let seed = self.district.seed();
        match Fate::of(seed, number, &self.shares) {
            Fate::Faulty => {
                let flaw = Flaw::of(seed, number);
                flaw.spoil(&mut record, seed, number);
                self.counts.errors[flaw as usize] += 1;
                self.write(&record, roster)
            }
            Fate::Repeated => {
                self.write(&record, roster)?;
                let phone = other_phone(seed, number);
                record.cell_phone = Some(&phone);
                self.counts.duplicates += 1;
                self.write(&record, roster)
            }
            Fate::Lived(events) => {
                let name = events
                    .is_renamed
                    .then(|| other_last_name(seed, number, record.last_name));
                record.last_name = name.as_deref().unwrap_or(record.last_name);
                let moved = events.has_moved && move_house(&mut record, self.district, number);
                let rehired = events.is_rehired && hire_again(&mut record, seed, number);
                self.counts.renamed += u64::from(events.is_renamed);
                self.counts.moved += u64::from(moved);
                self.counts.rehired += u64::from(rehired);
                self.write(&record, roster)
            }
        }
    }

    /// Adds the records of who is new, behind everybody else.
    ///
    /// # Errors
    /// The roster cannot be written to.
    pub fn end<W: Write>(mut self, roster: &mut Roster<W>) -> io::Result<Counts> {
        let (staff, names) = (self.district.staff(), Names::new());
        for number in staff + 1..=staff + self.shares.hires.of(staff) {
            let person = new_hire(&names, self.district.seed(), number, staff);
            if let Some(record) = Record::of(&person, self.district) {
                self.counts.hired += 1;
                self.write(&record, roster)?;
            }
        }
        Ok(self.counts)
    }

    fn write<W: Write>(&mut self, record: &Record<'_>, roster: &mut Roster<W>) -> io::Result<()> {
        self.counts.records += 1;
        roster.add(record)
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let faulty = self.errors.iter().sum();
        for (what, count) in [
            ("records", self.records),
            ("renamed", self.renamed),
            ("moved", self.moved),
            ("rehired", self.rehired),
            ("hired", self.hired),
            ("duplicates", self.duplicates),
            ("errors", faulty),
        ] {
            writeln!(f, "  {what:<10}  {count:>8}")?;
        }
        for (flaw, count) in Flaw::ALL.iter().zip(self.errors).filter(|_| faulty > 0) {
            writeln!(f, "    {:<18}  {count}", flaw.name())?;
        }
        Ok(())
    }
}
