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
vouch: Invalid value for option '--format': 'xml' is none of text, json, sarif, github
'vouch check --help' shows what it takes.
exit 2
-- $ check --format jsno --
vouch: Invalid value for option '--format': 'jsno' is none of text, json, sarif, github; did you mean 'json'?
'vouch check --help' shows what it takes.
exit 2
-- $ check --fail-on warnings --
vouch: Invalid value for option '--fail-on': 'warnings' is none of error, warning, never; did you mean 'warning'?
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
                   [--external-budget=TIME] [--fail-on=WEIGHT]
                   [--format=FORMAT] [-o=DIR] [--root=DIR] [--rule=RULE]...
                   [PATH...]
Tell what must be fixed before the site may go out; write nothing, but for
--write-baseline.
      [PATH...]          Files, folders or pages such as articles/iop: tell
                           what is found in them alone.
      --as-of=DATE       The day on which the site is judged, as 2024-02-01
                           (default: today, in the site's time zone).
      --external         Ask other hosts, too, whether the links to them lead
                           anywhere; what they answered is remembered in ROOT/.
                           vouch.
      --external-budget=TIME
                         How long that may take in all, as 90s or 5m (default:
                           60s).
      --fail-on=WEIGHT   From which weight on a finding stops the site: error,
                           warning, never (default: error).
      --format=FORMAT    How findings are printed: text, json, sarif, github
                           (default: text). Text is for people and goes to the
                           standard error; the others are data and go to the
                           standard output.
  -h, --help             Show this help message and exit.
  -o, --output=DIR       The published site, whose records must still be here
                           (default: ROOT/site).
  -q, --quiet            Print findings only.
      --root=DIR         The folder that holds content/, or one below it
                           (default: here).
      --rule=RULE        Tell what this rule finds alone; may be given several
                           times.
      --stacktrace       Show where in the program a failure happened.
      --summary          Tell only how much each rule found, and how much there
                           is in each file.
      --thorough         Read each finished page as a browser would, and not a
                           few of each kind.
      --timings          Show how long each stage and each rule took, the
                           slowest first.
  -V, --version          Print version information and exit.
      --write-baseline   For a site that was brought in: write down what is
                           found now in content/known-findings.yaml, so that
                           from then on it is counted and only what is new is
                           told and stops a build. Where the file is there,
                           take out what is fixed since; nothing is ever added.
                           Only findings of rules that a site may turn down are
                           written down.

Exit codes:
  0   no finding weighs as much as --fail-on
  1   some do, or pages of the site cannot be printed
  2   the command line was wrong
  3   the machine failed

'vouch explain RULE' tells more of a finding: RULE is what stands in its
brackets.
exit 0
