//! Where secrets and names of tokens come from. A seed makes them repeat.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use rand::rngs::{ChaCha20Rng, SysError, SysRng};
use rand::{Rng, SeedableRng as _};

/// A source of randomness, shared by the calls of a district.
pub struct Chance(Mutex<ChaCha20Rng>);

impl Chance {
    /// Chance that repeats itself for the same seed.
    pub fn from_seed(seed: u64) -> Self {
        Self(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))
    }

    /// Chance nobody can foresee.
    ///
    /// # Errors
    /// The operating system gives no randomness.
    pub fn from_system() -> Result<Self, SysError> {
        ChaCha20Rng::try_from_rng(&mut SysRng).map(|rng| Self(Mutex::new(rng)))
    }

    /// A seed for the chance of a district that was given none.
    pub fn seed(&self) -> u64 {
        self.rng(Rng::next_u64)
    }

    /// A key for signing.
    pub fn key(&self) -> [u8; 64] {
        let mut key = [0; 64];
        self.rng(|rng| rng.fill_bytes(&mut key));
        key
    }

    /// A text of `length` hexadecimal digits.
    pub fn hexadecimal(&self, length: usize) -> String {
        let mut bytes = vec![0; length.div_ceil(2)];
        self.rng(|rng| rng.fill_bytes(&mut bytes));
        let mut digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        digits.truncate(length);
        digits
    }

    /// A client secret of 40 letters and digits: both cases occur, so that a comparison that forgets case shows.
    pub fn secret(&self) -> String {
        const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let mut bytes = [0u8; 38];
        self.rng(|rng| rng.fill_bytes(&mut bytes));
        let body = bytes.iter().map(|byte| char::from(SIGNS[usize::from(byte % 64)]));
        ['s', 'X'].into_iter().chain(body).collect()
    }

    fn rng<T>(&self, draw: impl FnOnce(&mut ChaCha20Rng) -> T) -> T {
        draw(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
    }
}
