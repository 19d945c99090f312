//! Finding a stored position of its own for each element of a set that is identical to one.

use std::collections::VecDeque;

/// Elements and positions, by their indexes, and who has claimed which.
pub(super) struct Pairing<F> {
    fits: F,
    of_element: Vec<Option<usize>>,
    of_position: Vec<Option<usize>>,
    /// Positions that are fought for in vain: nobody who has one can have another.
    hopeless: Vec<bool>,
}

impl<F: Fn(usize, usize) -> bool> Pairing<F> {
    /// Nothing is claimed yet; `fits` tells whether an element is identical to a position.
    pub(super) fn new(elements: usize, positions: usize, fits: F) -> Self {
        Self {
            fits,
            of_element: vec![None; elements],
            of_position: vec![None; positions],
            hopeless: vec![false; positions],
        }
    }

    /// Lets an element claim a position, a `preferred` one if such is free. Where all that fit are claimed, those who have
    /// them move over to others that fit them as well: an element that gives one code only must not take the one position
    /// that another element is about. Whoever has claimed one keeps one.
    pub(super) fn claim(&mut self, element: usize, preferred: impl Fn(usize) -> bool) {
        let free = |at: &usize| self.of_position[*at].is_none() && (self.fits)(element, *at);
        let all = 0..self.of_position.len();
        let found = all.clone().find(|at| free(at) && preferred(*at));
        match found.or_else(|| all.clone().find(free)) {
            Some(at) => self.take(element, at),
            None => self.make_room(element),
        }
    }

    /// The position an element has claimed.
    pub(super) fn position_of(&self, element: usize) -> Option<usize> {
        self.of_element[element]
    }

    fn take(&mut self, element: usize, at: usize) {
        self.of_element[element] = Some(at);
        self.of_position[at] = Some(element);
    }

    /// Asks whoever has what fits, then whoever has what would fit them, until somebody finds a free one.
    fn make_room(&mut self, element: usize) {
        let mut asked_by = vec![None; self.of_position.len()];
        let mut asking = VecDeque::from([element]);
        while let Some(one) = asking.pop_front() {
            for at in 0..asked_by.len() {
                if self.hopeless[at] || asked_by[at].is_some() || !(self.fits)(one, at) {
                    continue;
                }
                asked_by[at] = Some(one);
                match self.of_position[at] {
                    Some(holder) => asking.push_back(holder),
                    None => return self.move_over(at, &asked_by),
                }
            }
        }
        for (hopeless, asked_by) in self.hopeless.iter_mut().zip(asked_by) {
            *hopeless |= asked_by.is_some();
        }
    }

    /// Gives a free position to who asked for it, what that one had to who asked for it, and so on.
    fn move_over(&mut self, free: usize, asked_by: &[Option<usize>]) {
        let mut left = Some(free);
        while let Some((at, one)) = left.and_then(|at| Some((at, asked_by[at]?))) {
            left = self.of_element[one];
            self.take(one, at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The positions of elements 0, 1, ... after each has claimed one of those it fits.
    fn claimed(fits: &[&[usize]], positions: usize) -> Vec<Option<usize>> {
        let mut pairing = Pairing::new(fits.len(), positions, |element: usize, at| {
            fits[element].contains(&at)
        });
        for element in 0..fits.len() {
            pairing.claim(element, |_| false);
        }
        (0..fits.len())
            .map(|element| pairing.position_of(element))
            .collect()
    }

    #[test]
    fn whoever_can_have_another_makes_room() {
        assert_eq!(claimed(&[&[0, 1], &[0]], 2), [Some(1), Some(0)]);
        assert_eq!(claimed(&[&[0, 1], &[1, 2], &[0]], 3), [Some(1), Some(2), Some(0)]);
    }

    #[test]
    fn whoever_came_first_keeps_one_where_there_are_too_few() {
        assert_eq!(
            claimed(&[&[0], &[0, 1], &[0, 1], &[1]], 2),
            [Some(0), Some(1), None, None]
        );
    }

    #[test]
    fn a_position_that_is_preferred_comes_first() {
        let mut pairing = Pairing::new(1, 3, |_: usize, _: usize| true);
        pairing.claim(0, |at| at == 2);
        assert_eq!(pairing.position_of(0), Some(2));
    }

    #[test]
    fn a_thousand_equal_ones_find_room_as_long_as_there_is_any() {
        let mut pairing = Pairing::new(1_000, 600, |_: usize, _: usize| true);
        for element in 0..1_000 {
            pairing.claim(element, |_| false);
        }
        let served = (0..1_000).filter(|element| pairing.position_of(*element).is_some());
        assert!(served.eq(0..600));
    }
}
