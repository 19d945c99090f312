//! Whether several can each have one of the places they would take.

/// Whether each can have one of its places to itself, by trying all ways; there are `places` of them.
pub(crate) fn all_find_their_own(wanted: &[Vec<usize>], places: usize) -> bool {
    try_all(wanted, &mut vec![false; places])
}

fn try_all(wanted: &[Vec<usize>], taken: &mut Vec<bool>) -> bool {
    let Some((first, others)) = wanted.split_first() else {
        return true;
    };
    first.iter().any(|place| {
        if taken[*place] {
            return false;
        }
        taken[*place] = true;
        let works = try_all(others, taken);
        taken[*place] = false;
        works
    })
}
