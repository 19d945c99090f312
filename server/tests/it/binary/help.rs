//! What the binary says of itself.

use insta::assert_snapshot;

use super::process::{Ended, command, run};

async fn said(args: &[&str]) -> String {
    let Ended {
        status,
        stdout,
        stderr,
    } = run(command(args)).await;
    assert_eq!((status.code(), stderr.as_str()), (Some(0), ""));
    stdout
}

#[tokio::test]
async fn help_lists_the_commands() {
    assert_snapshot!(said(&["--help"]).await, @r#"
    A stateful emulator of the Business Office Integration API of Infinite Campus

    Usage: mock-campus <COMMAND>

    Commands:
      serve        Serve one district, and further ones on demand, until Ctrl-C or SIGTERM
      generate     Make up a district of any size, and what the HR system has of its staff
      address      Show how addresses are read: their components, and the form in which they are stored
      sync         Play an HR system: carry a roster through a whole synchronization with a district
      completions  Print what a shell needs to complete a command line
      help         Print this message or the help of the given subcommand(s)

    Options:
      -h, --help     Print help
      -V, --version  Print version

    Examples:
      mock-campus serve
          The district blaine on http://127.0.0.1:8642.
      mock-campus generate --staff 1000 --seed 1 > district.json
          A district made up, to be served with --fixture district.json.
      mock-campus address "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
          How an address is read: its components, and the form in which it is stored.
      mock-campus sync hr.json --to http://127.0.0.1:8642/campus/api/boi/v1/blaine --client-id blaine_hr
          The roster of an HR system, carried through a whole synchronization.
      mock-campus completions bash > ~/.local/share/bash-completion/completions/mock-campus
          Completion of the command line, from the next shell on.
    "#);
}

#[tokio::test]
async fn help_of_serve_explains_every_option() {
    assert_snapshot!(said(&["serve", "--help"]).await, @r"
    Serve one district, and further ones on demand, until Ctrl-C or SIGTERM

    Usage: mock-campus serve [OPTIONS]

    Options:
          --host <ADDRESS>          Address to listen on; off loopback the control interface needs
                                    --control-token [default: 127.0.0.1]
          --port <PORT>             Port to listen on; 0 takes a free one [default: 8642]
          --fixture <NAME|FILE>     Fixture to start from: a name (blaine, blaine-empty) or a file in
                                    the schema of fixtures [default: blaine]
          --district <NAME>         Name of the district, its appName [default: blaine]
          --client-id <ID>          Client id of the district's HR system
          --client-secret <SECRET>  Client secret of the district's HR system, at least 8 characters;
                                    drawn at random if absent [env: MOCK_CAMPUS_CLIENT_SECRET]
          --public-url <URL>        URL by which clients know the site, behind a proxy
          --control-token <TOKEN>   Bearer token the control interface asks for [env:
                                    MOCK_CAMPUS_CONTROL_TOKEN]
          --reading <KEY=VALUE>     How a silence of the guide is read, for example oauth.token=opaque;
                                    repeatable
          --seed <NUMBER>           Makes secrets repeat
      -h, --help                    Print help

    Examples:
      mock-campus serve
          The district blaine on http://127.0.0.1:8642.
      mock-campus serve --port 0 --fixture blaine-empty
          Reference lists and nobody in them, on a free port.
      mock-campus serve --fixture my-district.json --client-id payroll --client-secret not-so-secret
          A district of your own, with credentials your client knows already.
      mock-campus serve --host 0.0.0.0 --public-url https://campus.example --control-token t0ken
          Reachable from elsewhere; the control interface wants the token.

    When ready it prints one line to stdout: ready and the URL it listens on. The rest goes to stderr.
    Exit codes: 0 stopped as asked, 1 could not start, 2 wrong use.
    ");
}

#[tokio::test]
async fn help_of_generate_explains_every_option() {
    assert_snapshot!(said(&["generate", "--help"]).await, @r"
    Make up a district of any size, and what the HR system has of its staff

    Usage: mock-campus generate [OPTIONS] --staff <NUMBER> --seed <NUMBER>

    Options:
          --staff <NUMBER>      How many staff members the district has, up to 10000000
          --seed <NUMBER>       What everybody is drawn from; another seed gives other people
          --out <FILE>          File for the district, in the schema of fixtures; stdout if absent
          --hr-out <FILE>       File for the roster the HR system has of the staff
          --hr-format <FORMAT>  Format of the roster; if absent the ending of the file tells it, .csv or
                                .jsonl, and is JSON otherwise [possible values: json, jsonl, csv]
      -h, --help                Print help

    What the HR system has by now, as shares of the staff:
          --renames <SHARE>     Have another last name, for example 5% or 0.25%
          --moves <SHARE>       Live at another address
          --rehires <SHARE>     Were hired again after their employment ended
          --hires <SHARE>       Are new, on top of the others
          --duplicates <SHARE>  Are in the roster twice, with different phone numbers
          --errors <SHARE>      Have an unknown gender or school, no start date, or an address in both
                                forms

    Examples:
      mock-campus generate --staff 1000 --seed 1 > district.json
      mock-campus serve --fixture district.json
          A district of a thousand staff members, served.
      mock-campus generate --staff 100000 --seed 1 --out district.json --hr-out hr.json
          A large one, and what the HR system has of its staff: bodies of createStaff, one a line.
      mock-campus generate --staff 1000 --seed 1 --out district.json --hr-out hr.csv \
          --renames 5% --moves 5% --rehires 2% --hires 1% --duplicates 1% --errors 0.5%
          What the HR system has by now, for a synchronization; stderr tells how much of each there is.

    Students and parents, without staff number, come on top: three for every four staff members. Nearly
    everybody has a household; some staff members share one with students, about one in fifty with a
    partner who is staff as well, and no API call changes such a household.
    The same number and seed give the same bytes everywhere. A larger district of the same seed is the
    smaller one grown: whoever was there stays the same. A file appears whole or not at all.
    Of the roster a share may have changed: each of the staff meets with an event by chance, so that a
    share of 5% is about one in twenty. Whose record is at fault or there twice meets with nothing else.
    Moves leave out who shares a household, rehires who came this summer.
    A CSV has a row for each position, and repeats everything else of the staff member in it. Its
    columns are called like properties, then employment1.hireDate to employment3.terminationDate, and
    addresses from location1.fullStreetAddress to location2.zip. An empty cell is not sent.
    Exit codes: 0 written, 1 could not be written, 2 wrong use.
    ");
}

#[tokio::test]
async fn help_of_completions_says_where_they_go() {
    assert_snapshot!(said(&["completions", "--help"]).await, @r#"
    Print what a shell needs to complete a command line

    Usage: mock-campus completions <SHELL>

    Arguments:
      <SHELL>  The shell [possible values: bash, elvish, fish, powershell, zsh]

    Options:
      -h, --help  Print help

    Examples:
      mock-campus completions bash > ~/.local/share/bash-completion/completions/mock-campus
      mock-campus completions zsh > "${fpath[1]}/_mock-campus"
      mock-campus completions fish > ~/.config/fish/completions/mock-campus.fish
    "#);
}

#[tokio::test]
async fn help_of_address_explains_every_option() {
    assert_snapshot!(said(&["address", "--help"]).await, @r#"
    Show how addresses are read: their components, and the form in which they are stored

    Usage: mock-campus address <ADDRESS|--file <FILE>>

    Arguments:
      [ADDRESS]  The address in one line: street, city, state and ZIP code

    Options:
          --file <FILE>  File with one address a line; - for stdin
      -h, --help         Print help

    Examples:
      mock-campus address "4321 South Lexington Ave SE Apt 45, Blaine MN 55123"
          Its components, and the form in which it is stored.
      mock-campus address --file addresses.txt > addresses.jsonl
          A file with one address a line, as JSON lines with the components of the API.
      cut -f3 staff.tsv | mock-campus address --file -
          The same from another program.

    A comma has to stand between street and city. Case, punctuation and abbreviations make no other
    address. A street in no typical format is kept whole, and said so on stderr. In the place of a line
    that is no address its number and its fault are written, which stderr tells, too; blank lines are
    left out.
    Exit codes: 0 all read, 1 something could not be read or written, 2 wrong use.
    "#);
}

#[tokio::test]
async fn help_of_sync_explains_every_option() {
    assert_snapshot!(said(&["sync", "--help"]).await, @r"
    Play an HR system: carry a roster through a whole synchronization with a district

    Usage: mock-campus sync [OPTIONS] --to <URL> --client-id <ID> --client-secret <SECRET> <ROSTER>

    Arguments:
      <ROSTER>  File with the roster; - for stdin

    Options:
          --to <URL>                Base URL of the district
          --client-id <ID>          Client id of the HR system [env: MOCK_CAMPUS_CLIENT_ID]
          --client-secret <SECRET>  Client secret of the HR system; better in the environment, where
                                    nobody sees it [env: MOCK_CAMPUS_CLIENT_SECRET]
          --token-url <URL>         Token URL, where it does not follow from the base URL
          --batch <NUMBER>          How many records a transfer call carries [default: 500]
          --commit <HOW>            How to commit: by size is blocking up to 500 records and by a job
                                    above [default: size] [possible values: size, blocking, job, none]
          --skip-bad                Leave records out that Campus refuses, instead of stopping
          --yes                     Commit in spite of conflicts and errors of the validation
          --all                     Show all entries of each table instead of the first 10
          --json                    Write one JSON document instead of tables
          --timeout <SECONDS>       How long a call may take [default: 600]
      -h, --help                    Print help

    Examples:
      export MOCK_CAMPUS_CLIENT_SECRET=not-so-secret
      mock-campus sync hr.json --to http://127.0.0.1:8642/campus/api/boi/v1/blaine --client-id blaine_hr
          Transfers the roster, shows what would change, and commits unless Campus has objections.
      mock-campus sync hr.csv --to $BASE --client-id blaine_hr --commit none --all
          Only shows what would change, all of it.
      mock-campus sync hr.json --to $BASE --client-id blaine_hr --skip-bad --yes
          Leaves out what Campus refuses, and commits the rest in spite of conflicts and errors.
      to-json staff.xls | mock-campus sync - --to $BASE --client-id blaine_hr --json | jq .commit
          A roster from another program, and the result for one.

    A roster is a JSON array or JSON lines, with records as in createStaff, or CSV with the columns of
    generate --hr-format csv: one row for each position. Consecutive rows that differ in nothing but the
    position are one record, and an empty cell is not sent. It is read once before anything is sent.
    Of two records with the same staff number, however far apart, the second one is refused. A roster
    without records, an empty array or column names alone, changes nothing.
    Exit codes:
      0  committed, or validated with --commit none
      1  stopped: the roster cannot be read, a record was refused, a call or the job failed
      2  wrong use
      3  not committed, because the validation has conflicts or errors; --yes commits all the same
      4  committed, save for records that were left out or failed; of a job, which does not tell,
         save for those the validation has an error for
    ");
}

#[tokio::test]
async fn the_version_is_that_of_the_package() {
    assert_eq!(
        said(&["--version"]).await,
        concat!("mock-campus ", env!("CARGO_PKG_VERSION"), "\n")
    );
}

#[tokio::test]
async fn a_secret_of_the_environment_is_not_shown_by_the_help() {
    let mut command = command(&["serve", "--help"]);
    command.env("MOCK_CAMPUS_CLIENT_SECRET", "s3cret-of-the-test");
    let Ended { status, stdout, .. } = run(command).await;
    assert_eq!(status.code(), Some(0));
    assert!(!stdout.contains("s3cret-of-the-test"), "{stdout}");
}
