Whoever mistypes a command is told what was probably meant, and nothing else happens.
-- $ chekc --
vouch: there is no command 'chekc'; did you mean 'check'?
'vouch --help' shows what it takes.
exit 2
-- $ xyzzy --
vouch: there is no command 'xyzzy'
'vouch --help' shows what it takes.
exit 2
-- $ check --fromat json --
vouch: 'vouch check' has no option '--fromat'; did you mean '--format'?
'vouch check --help' shows what it takes.
exit 2
-- $ check --format xml --
vouch: Invalid value for option '--format': 'xml' is not one of text, json, sarif, github
'vouch check --help' shows what it takes.
exit 2
-- $ check --format jsno --
vouch: Invalid value for option '--format': 'jsno' is not one of text, json, sarif, github; did you mean 'json'?
'vouch check --help' shows what it takes.
exit 2
-- $ check --fail-on warnings --
vouch: Invalid value for option '--fail-on': 'warnings' is not one of error, warning, never; did you mean 'warning'?
'vouch check --help' shows what it takes.
exit 2
-- $ check extra --
vouch: there is no file or folder extra in the site at ROOT
'vouch check --help' shows what it takes.
exit 2
-- $ build --as-of --
vouch: Expected parameter for option '--as-of' but found '--root'
'vouch build --help' shows what it takes.
exit 2
-- $ explain link-led --
vouch: there is no rule 'link-led'; did you mean 'link-leads'?
'vouch explain --help' shows what it takes.
exit 2
-- $ explain xyzzy --
vouch: there is no rule 'xyzzy'; 'vouch explain' lists all rules
'vouch explain --help' shows what it takes.
exit 2
-- $ check --help --
Usage: vouch check [-hqV] [--external] [--stacktrace] [--summary] [--thorough]
                   [--timings] [--write-baseline] [--as-of=DATE]
                   [--changed-first=FILE] [--external-budget=TIME]
                   [--fail-on=WEIGHT] [--format=FORMAT] [-o=DIR]
                   [--report=FILE] [--root=DIR] [--rule=RULE]... [PATH...]
Check the site and report what must be fixed before publishing. Writes nothing
except with --write-baseline and --report.
      [PATH...]              Files, folders or pages such as articles/iop: tell
                               what is found in them alone.
      --as-of=DATE           The day on which the site is judged, as 2024-02-01
                               (default: today, in the site's time zone).
      --changed-first=FILE   With --format github: a file with the paths that a
                               pull request changes, a line each, from the
                               repository's folder. GitHub shows ten findings
                               of each severity, and those in these files come
                               first.
      --external             Ask other hosts, too, whether the links to them
                               lead anywhere; what they answered is remembered
                               in ROOT/.vouch.
      --external-budget=TIME How long that may take in all, for example 90s or
                               5m (default: 60s).
      --fail-on=WEIGHT       The lowest severity that stops the site: error,
                               warning, never (default: error).
      --format=FORMAT        How findings are printed: text, json, sarif,
                               github (default: text). Text is for people and
                               goes to the standard error; the others are data
                               and go to the standard output.
  -h, --help                 Show this help message and exit.
  -o, --output=DIR           The published site, whose records must still be
                               here (default: ROOT/site).
  -q, --quiet                Print findings only.
      --report=FILE          Also append a report in Markdown to this file: how
                               many findings, what is held back, and whose
                               reviews end within 30 days.
      --root=DIR             The folder that holds content/, or one below it
                               (default: here).
      --rule=RULE            Report only the findings of this rule; repeatable.
      --stacktrace           Print a stack trace when the program fails.
      --summary              Print only the number of findings for each rule
                               and for each file.
      --thorough             Read every finished page as a browser would,
                               instead of a few of each kind.
      --timings              Show how long each stage and each rule took, the
                               slowest first.
  -V, --version              Print version information and exit.
      --write-baseline       For an imported site: record the current findings
                               in content/known-findings.yaml. From then on
                               they are only counted; only new findings are
                               reported and stop a build. If the file exists,
                               remove what has been fixed since; nothing is
                               ever added. Only findings of rules that a site
                               may turn down are recorded.

Exit codes:
  0   no finding weighs as much as --fail-on
  1   some do, or pages of the site cannot be printed
  2   the command line was wrong
  3   the machine failed

Run 'vouch explain RULE' for details; RULE is the name in brackets.
exit 0
-- $ check --report ROOT/no/such/folder/report.md --
vouch: the report cannot be written: there is no folder ROOT/no/such/folder; create it first, or name a file in a folder that is there with --report
'vouch check --help' shows what it takes.
exit 2
-- $ check --report ROOT --
vouch: --report takes a file, and ROOT is a folder; add the name of a file
'vouch check --help' shows what it takes.
exit 2
-- $ help --open buidl --
vouch: the handbook does not explain 'buidl'; did you mean 'build'?
'vouch help --help' shows what it takes.
exit 2
