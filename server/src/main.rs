//! The command line of Mock Campus.

mod generate;
mod output;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// A stateful emulator of the Business Office Integration API of Infinite Campus.
#[derive(Parser)]
#[command(version, max_term_width = 110, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve one district, and further ones on demand, until Ctrl-C or SIGTERM.
    Serve(Box<serve::ServeArgs>),
    /// Make up a district of any size, and what the HR system has of its staff.
    Generate(generate::GenerateArgs),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Serve(args) => serve::serve(*args),
        Command::Generate(args) => generate::generate(&args),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
