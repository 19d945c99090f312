//! Completion of the command line, in a real bash.

use std::process::Command;

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
fn offered(words: &[&str]) -> Vec<String> {
    let output = Command::new("bash")
        .args([
            "--norc",
            "-c",
            ASK,
            "bash",
            env!("CARGO_BIN_EXE_campus-conformance"),
        ])
        .args(words)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    let offered = String::from_utf8(output.stdout).unwrap();
    offered.lines().map(str::to_owned).collect()
}

#[test]
fn bash_completes_the_options_of_a_command_after_its_name() {
    assert_eq!(offered(&["prove", "--m"]), ["--matrix"]);
    assert_eq!(offered(&["run", "--port"]), ["--portable"]);
    assert_eq!(offered(&["rules", "--u"]), ["--uncovered"]);
    assert_eq!(offered(&["completions", "z"]), ["zsh"]);
}

#[test]
fn bash_completes_commands_and_the_options_of_a_run_that_is_not_called_one() {
    assert_eq!(offered(&["pro"]), ["prove"]);
    assert_eq!(offered(&["--show"]), ["--show-exchanges"]);
    assert_eq!(offered(&["--area", "REF", "--show"]), ["--show-exchanges"]);
}
