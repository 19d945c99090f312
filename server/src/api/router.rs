//! From method and path to an operation. The routes come from the contract and from nowhere else.

use http::Method;

use super::{OPERATIONS, Operation};

/// Finds the operation a call is meant for.
pub struct Router {
    paths: matchit::Router<Vec<&'static Operation>>,
}

/// Where a call leads.
pub enum Route<'r> {
    /// To an operation; the text is the staff number in the path, where the path has one.
    Found(&'static Operation, Option<&'r str>),
    /// To a path that has operations, none with this method.
    OtherMethods(Vec<Method>),
    /// Nowhere.
    Nowhere,
}

impl Router {
    /// A router over the whole contract.
    ///
    /// # Errors
    /// Two paths of the contract contradict each other.
    pub fn new() -> Result<Self, matchit::InsertError> {
        let mut paths = matchit::Router::<Vec<&'static Operation>>::new();
        for operation in &OPERATIONS {
            match paths.at_mut(operation.path) {
                Ok(found) => found.value.push(operation),
                Err(_) => paths.insert(operation.path, vec![operation])?,
            }
        }
        Ok(Self { paths })
    }

    /// Finds the operation for `method` and `path`, which begins below the base URL.
    pub fn route<'r>(&'r self, method: &Method, path: &'r str) -> Route<'r> {
        let Ok(found) = self.paths.at(path) else {
            return Route::Nowhere;
        };
        match found.value.iter().find(|operation| operation.method == *method) {
            Some(operation) => Route::Found(operation, found.params.get("staffNumber")),
            None => Route::OtherMethods(
                found
                    .value
                    .iter()
                    .map(|operation| operation.method.clone())
                    .collect(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_of_the_contract_is_routed() {
        let router = Router::new().unwrap();
        for operation in &OPERATIONS {
            let path = operation.path.replace("{staffNumber}", "E1001");
            match router.route(&operation.method, &path) {
                Route::Found(found, number) => {
                    assert_eq!(found.id, operation.id);
                    assert_eq!(number, operation.path.contains('{').then_some("E1001"));
                }
                _ => panic!("{} is not routed", operation.name),
            }
        }
    }

    #[test]
    fn a_wrong_method_names_the_right_ones_and_a_wrong_path_names_none() {
        let router = Router::new().unwrap();
        match router.route(&Method::DELETE, "/staff") {
            Route::OtherMethods(methods) => assert_eq!(methods, [Method::POST, Method::GET]),
            _ => panic!("the path has operations"),
        }
        assert!(matches!(router.route(&Method::GET, "/staffs"), Route::Nowhere));
    }
}
