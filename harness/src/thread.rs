//! Threads for futures that cannot leave theirs.

use std::io;
use std::panic;
use std::thread;

use tokio::runtime::Builder;

/// Runs a future on a thread and a runtime of its own and waits for it. The futures of scenarios are not `Send`, and
/// the caller may be on a runtime already.
///
/// # Errors
/// When the system gives no thread or the runtime cannot be built.
pub(crate) fn on_own_thread<T, F, Fut>(start: F) -> io::Result<T>
where
    T: Send,
    F: FnOnce() -> Fut + Send,
    Fut: Future<Output = T>,
{
    thread::scope(|scope| {
        let thread = thread::Builder::new()
            .name("campus-conformance".to_owned())
            .spawn_scoped(scope, || {
                let runtime = Builder::new_current_thread().enable_all().build()?;
                Ok(runtime.block_on(start()))
            })?;
        match thread.join() {
            Ok(result) => result,
            Err(payload) => panic::resume_unwind(payload),
        }
    })
}
