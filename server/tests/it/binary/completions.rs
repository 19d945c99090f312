//! Completion of the command line, in a real bash.

use tokio::process::Command;

use super::process::{Ended, run};

/// Asks for the completions as bash does: it has the words so far, the last of them to be completed, and calls the
/// function that the script has registered.
const ASK: &str = r#"
    program=$1
    shift
    source <("$program" completions bash)
    name=${program##*/}
    COMP_WORDS=("$name" "$@")
    COMP_CWORD=$#
    [[ $(complete -p "$name") =~ -F\ ([^ ]+) ]]
    "${BASH_REMATCH[1]}" "$name" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\n' "${COMPREPLY[@]}"
"#;

/// What bash offers for these words.
async fn offered(words: &[&str]) -> Vec<String> {
    let mut command = Command::new("bash");
    command
        .args(["--norc", "-c", ASK, "bash", env!("CARGO_BIN_EXE_mock-campus")])
        .args(words);
    let Ended { stdout, stderr, .. } = run(command).await;
    assert_eq!(stderr, "");
    stdout.lines().map(str::to_owned).collect()
}

#[tokio::test]
async fn bash_completes_the_options_of_a_command_after_its_name() {
    assert_eq!(offered(&["serve", "--po"]).await, ["--port"]);
    assert_eq!(offered(&["generate", "--st"]).await, ["--staff"]);
    assert_eq!(offered(&["completions", "z"]).await, ["zsh"]);
    assert_eq!(offered(&["sync", "--skip"]).await, ["--skip-bad"]);
    assert_eq!(offered(&["ser"]).await, ["serve"]);
}
