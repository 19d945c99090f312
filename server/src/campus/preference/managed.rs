//! Who is managed by the HR system: whoever a call or a commit was about (READONLY-02, READONLY-07, silence AMB-97).

use std::sync::Arc;

use crate::campus::{Context, District, Hired, LockOn, Person};

impl Context<'_> {
    /// Whether somebody whom a call of day to day was about is managed from then on.
    pub(in crate::campus) fn calls_manage(&self) -> bool {
        self.readings.lock_on == LockOn::AnyWrite
    }
}

impl District {
    /// Has somebody whose record was committed managed by the HR system, however the district reads silence AMB-97.
    pub(in crate::campus) fn manage(&mut self, hired: Hired) -> Hired {
        if hired.person.hr_managed {
            return hired;
        }
        let person = Arc::new(Person {
            hr_managed: true,
            ..Person::clone(&hired.person)
        });
        self.people.put(Arc::clone(&person));
        Hired { person, ..hired }
    }
}
