//! Changes of a district that are tried several at once.

/// How many of them a district has at once.
const AT_ONCE: usize = 8;

/// The items in groups that are tried at once. Neighbours are about one subject and might undo each other's work; they are in
/// different groups.
pub fn groups<T: Copy>(items: &[T]) -> Vec<Vec<T>> {
    let count = items.len().div_ceil(AT_ONCE);
    let group = |first: usize| items.iter().skip(first).step_by(count).copied().collect();
    (0..count).map(group).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_in_one_group_and_neighbours_are_apart() {
        let items: Vec<usize> = (0..21).collect();
        let groups = groups(&items);
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [7, 7, 7]);
        assert!(groups[0][1] == 3 && groups[1][0] == 1);
        assert!(super::groups::<usize>(&[]).is_empty());
    }
}
