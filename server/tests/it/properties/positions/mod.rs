//! Random histories of positions, on the domain and over HTTP, against a model written independently of the code.

mod acts;
mod domain;
mod histories;
mod http;
mod model;
mod sent;
mod set;
