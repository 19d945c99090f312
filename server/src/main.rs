//! The command line of Mock Campus.

mod address;
mod generate;
mod output;
mod serve;
mod sync;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};
use clap_complete::Shell;
use mimalloc::MiMalloc;

use crate::output::Output;

/// A commit makes and drops some million small records on one thread while others read; the allocator of the system keeps what
/// was freed and takes longer.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

const EXAMPLES: &str = "\
Examples:
  mock-campus serve
      The district blaine on http://127.0.0.1:8642.
  mock-campus generate --staff 1000 --seed 1 > district.json
      A district made up, to be served with --fixture district.json.
  mock-campus address \"4321 South Lexington Ave SE Apt 45, Blaine MN 55123\"
      How an address is read: its components, and the form in which it is stored.
  mock-campus sync hr.json --to http://127.0.0.1:8642/campus/api/boi/v1/blaine --client-id blaine_hr
      The roster of an HR system, carried through a whole synchronization.
  mock-campus completions bash > ~/.local/share/bash-completion/completions/mock-campus
      Completion of the command line, from the next shell on.";
const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  mock-campus completions bash > ~/.local/share/bash-completion/completions/mock-campus
  mock-campus completions zsh > \"${fpath[1]}/_mock-campus\"
  mock-campus completions fish > ~/.config/fish/completions/mock-campus.fish";

/// A stateful emulator of the Business Office Integration API of Infinite Campus.
#[derive(Parser)]
#[command(version, max_term_width = 110, arg_required_else_help = true, after_help = EXAMPLES)]
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
    /// Show how addresses are read: their components, and the form in which they are stored.
    Address(address::AddressArgs),
    /// Play an HR system: carry a roster through a whole synchronization with a district.
    Sync(Box<sync::SyncArgs>),
    /// Print what a shell needs to complete a command line.
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions {
        /// The shell.
        shell: Shell,
    },
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Serve(args) => serve::serve(*args),
        Command::Generate(args) => generate::generate(&args),
        Command::Address(args) => address::address(&args),
        Command::Sync(args) => sync::sync(&args),
        Command::Completions { shell } => match complete(shell) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("error: {error}");
                ExitCode::FAILURE
            }
        },
    }
}

fn complete(shell: Shell) -> io::Result<()> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "mock-campus", &mut script);
    let mut out = Output::stdout();
    out.write_all(&script)?;
    out.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
