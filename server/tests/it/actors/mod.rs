//! Who takes part in a test: the emulator itself, an HR system that calls the API, an operator who uses the control
//! interface, and a wire on which anything can be said. Every answer is judged for what holds of all answers before a
//! test sees it.

mod answer;
mod client;
mod emulator;
mod hr_system;
mod invariants;
mod made_up;
mod operator;
mod records;
mod stopped_time;
mod wire;

pub(crate) use answer::Answer;
pub(crate) use client::Client;
pub(crate) use emulator::TestCampus;
pub(crate) use hr_system::HrSystem;
pub(crate) use invariants::Shows;
pub(crate) use made_up::{fixture, made_up, with_news};
pub(crate) use operator::{NewDistrict, Operator};
pub(crate) use records::{address, district, household, position, resident, staff};
pub(crate) use stopped_time::StoppedTime;
pub(crate) use wire::{PATIENCE, Wire};
