//! What households and addresses should become of, written down from the rules HOUSE-01 to HOUSE-24 and the silences
//! AMB-47 to AMB-52. A place is a number here, whatever it is spelled like. It shares nothing with the code it judges and
//! looks at everything in the plainest way there is.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::places::surname;

/// A district as far as its homes go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Model {
    /// Every household, the first one with the id 1.
    pub(super) homes: Vec<Home>,
    /// The place of every address, the first one with the id 1; none where no spelling leads there.
    pub(super) addresses: Vec<Option<usize>>,
    /// Who has which staff number.
    pub(super) staff: Vec<(&'static str, u64)>,
    /// The last personID.
    pub(super) people: u64,
    pub(super) today: Date,
    pub(super) ways: Ways,
}

/// A household.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Home {
    pub(super) name: String,
    /// Whether the API made it for a staff member.
    pub(super) is_marked: bool,
    /// Who belongs to it, from when to when.
    pub(super) members: Vec<Span<u64>>,
    /// The ids of the addresses it lives at, from when to when.
    pub(super) stays: Vec<Span<usize>>,
}

/// Something that began and may have ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span<T> {
    pub(super) of: T,
    pub(super) from: Date,
    pub(super) to: Option<Date>,
}

/// How the district reads the silences about households.
#[expect(clippy::struct_excessive_bools, reason = "each is a silence of its own")]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Ways {
    /// AMB-47: everybody new gets a household.
    pub(super) houses_everybody: bool,
    /// AMB-48: what becomes of a household without the mark.
    pub(super) unmarked: Unmarked,
    /// AMB-49: an update makes no household.
    pub(super) makes_none: bool,
    /// AMB-50: only shared households with the mark protect.
    pub(super) marked_protect: bool,
    /// AMB-51: where somebody lived before is forgotten.
    pub(super) forgets: bool,
}

/// What an update does about a household that somebody has alone and that is not marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Unmarked {
    #[default]
    Ignore,
    Update,
    Create,
}

/// What is sent of a household: a name, and places, each in one of its spellings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sent {
    pub(super) name: Option<&'static str>,
    pub(super) places: Vec<(usize, usize)>,
    /// Whether there is a location without an address among them.
    pub(super) is_broken: bool,
}

/// What somebody does.
#[derive(Clone, Debug)]
pub(super) enum Act {
    /// createStaff, with a household or without.
    Create(&'static str, Option<Sent>),
    /// updateStaff with a household.
    Move(&'static str, Sent),
    /// An operator makes the person a member of a household.
    Join(usize, u64),
    /// An operator ends the membership of the person.
    Leave(usize, u64),
    /// Days pass.
    Wait(i64),
}

/// What becomes of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Done,
    /// All was done but for the household.
    Ignored,
    Invalid,
    /// Somebody has the number, or is a member, already.
    Taken,
    /// There is no such person, number, member or household.
    Nobody,
    /// Two have the number.
    Several,
}

impl<T> Span<T> {
    pub(super) fn since(of: T, from: Date) -> Self {
        Self { of, from, to: None }
    }

    /// What ends today is over.
    pub(super) fn goes_on(&self, today: Date) -> bool {
        self.to.is_none_or(|to| today < to)
    }
}

impl Home {
    fn has(&self, person: u64, today: Date) -> bool {
        self.members
            .iter()
            .any(|member| member.of == person && member.goes_on(today))
    }

    /// Whether somebody else lives there, too.
    pub(super) fn is_shared_by(&self, person: u64, today: Date) -> bool {
        self.members
            .iter()
            .any(|member| member.of != person && member.goes_on(today))
    }
}

impl Model {
    /// Does it, or leaves everything as it was (AMB-10).
    pub(super) fn act(&mut self, act: &Act) -> Told {
        match act {
            Act::Create(number, sent) => self.create(number, sent.as_ref()),
            Act::Move(number, sent) => self.rehouse(number, sent),
            Act::Join(home, person) => self.join(*home, *person),
            Act::Leave(home, person) => self.leave(*home, *person),
            Act::Wait(days) => {
                self.today = self.today.checked_add(days.days()).unwrap();
                Told::Done
            }
        }
    }

    pub(super) fn holder(&self, number: &str) -> Option<u64> {
        self.staff
            .iter()
            .find(|(known, _)| *known == number)
            .map(|(_, person)| *person)
    }

    fn create(&mut self, number: &'static str, sent: Option<&Sent>) -> Told {
        if sent.is_some_and(|sent| sent.is_broken) {
            return Told::Invalid;
        }
        if number == "E1005" || self.holder(number).is_some() {
            return Told::Taken;
        }
        self.people += 1;
        self.staff.push((number, self.people));
        let nothing = Sent::default();
        let sent = sent.unwrap_or(&nothing);
        if self.ways.houses_everybody || *sent != nothing {
            self.found(self.people, sent);
        }
        Told::Done
    }

    fn rehouse(&mut self, number: &str, sent: &Sent) -> Told {
        if number == "E1005" {
            return Told::Several;
        }
        let Some(person) = self.holder(number) else {
            return Told::Nobody;
        };
        if sent.is_broken {
            return Told::Invalid;
        }
        if *sent == Sent::default() {
            return Told::Done;
        }
        let own: Vec<usize> = (0..self.homes.len())
            .filter(|home| self.homes[*home].has(person, self.today))
            .collect();
        let (shared, alone): (Vec<usize>, Vec<usize>) = own
            .into_iter()
            .partition(|home| self.homes[*home].is_shared_by(person, self.today));
        let protects = |home: &usize| self.homes[*home].is_marked || !self.ways.marked_protect;
        let has_no_other = alone.is_empty() && !shared.is_empty();
        if has_no_other || shared.iter().any(protects) {
            return Told::Ignored;
        }
        let marked = alone.iter().find(|home| self.homes[**home].is_marked);
        match (marked, alone.first(), self.ways.unmarked) {
            (Some(home), ..) | (None, Some(home), Unmarked::Update) => self.change(*home, sent),
            (None, Some(_), Unmarked::Ignore) => return Told::Ignored,
            (None, None, _) if self.ways.makes_none => return Told::Ignored,
            (None, ..) => self.found(person, sent),
        }
        Told::Done
    }

    /// A staff household for one (HOUSE-01, HOUSE-02).
    fn found(&mut self, person: u64, sent: &Sent) {
        let stays = self.stays(sent);
        self.homes.push(Home {
            name: sent.name.unwrap_or(surname(person)).to_owned(),
            is_marked: true,
            members: vec![Span::since(person, self.today)],
            stays,
        });
    }

    /// Whoever is sent to a place stays there or comes there; whoever is not leaves today (HOUSE-13, HOUSE-20).
    fn change(&mut self, home: usize, sent: &Sent) {
        let (wanted, today) = (self.stays(sent), self.today);
        let home = &mut self.homes[home];
        if let Some(name) = sent.name {
            name.clone_into(&mut home.name);
        }
        if wanted.is_empty() {
            return;
        }
        let mut open = wanted;
        let mut kept = Vec::new();
        for mut stay in home.stays.drain(..) {
            if stay.goes_on(today) {
                match open.iter().position(|wanted| wanted.of == stay.of) {
                    Some(found) => drop(open.remove(found)),
                    None if self.ways.forgets => continue,
                    None => stay.to = Some(today),
                }
            }
            kept.push(stay);
        }
        kept.append(&mut open);
        home.stays = kept;
    }

    /// Stays at the places sent from today on, once at each; an address that is not there is added (ADDR-21).
    fn stays(&mut self, sent: &Sent) -> Vec<Span<usize>> {
        let mut stays: Vec<Span<usize>> = Vec::new();
        for (place, _) in &sent.places {
            let known = self.addresses.iter().position(|address| *address == Some(*place));
            let address = known.unwrap_or_else(|| {
                self.addresses.push(Some(*place));
                self.addresses.len() - 1
            });
            if stays.iter().all(|stay| stay.of != address + 1) {
                stays.push(Span::since(address + 1, self.today));
            }
        }
        stays
    }

    fn join(&mut self, home: usize, person: u64) -> Told {
        let today = self.today;
        let exists = (1..=self.people).contains(&person);
        match self.homes.get_mut(home) {
            Some(_) if !exists => Told::Nobody,
            Some(home) if home.has(person, today) => Told::Taken,
            Some(home) => {
                home.members.push(Span::since(person, today));
                Told::Done
            }
            None => Told::Nobody,
        }
    }

    fn leave(&mut self, home: usize, person: u64) -> Told {
        let today = self.today;
        let members = self
            .homes
            .get_mut(home)
            .into_iter()
            .flat_map(|home| &mut home.members);
        match members
            .into_iter()
            .find(|member| member.of == person && member.goes_on(today))
        {
            Some(member) => {
                member.to = Some(today);
                Told::Done
            }
            None => Told::Nobody,
        }
    }
}
