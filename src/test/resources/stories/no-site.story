A beginner in an empty folder learns what is missing.
-- notes.txt --
nothing here
-- $ build --
content:1:1: error: there is no folder 'content' in ROOT [site-missing]
  mend: name the folder that holds content/ with --root DIR; the README shows a first site

content/site.yaml:1:1: error: there is no content/site.yaml below ROOT [site-missing]
  mend: name the folder that holds content/ with --root DIR; the README shows a first site

2 errors
vouch: not published; what is in ROOT/site is as it was
exit 1
-- $ check --as-of 2024-2-30 --
Invalid value for option '--as-of': '2024-2-30' is not a date; write it as 2024-02-01
Usage: vouch check [-hqV] [--stacktrace] [--as-of=DATE] [--fail-on=WEIGHT]
                   [--root=DIR]
Tell what must be mended before the site may go out; write nothing.
      --as-of=DATE       The day on which the site is judged, as 2024-02-01
                           (default: today, in the site's time zone).
      --fail-on=WEIGHT   From which weight on a finding stops the site: error,
                           warning, never (default: error).
  -h, --help             Show this help message and exit.
  -q, --quiet            Print findings only.
      --root=DIR         The folder that holds content/ (default: here).
      --stacktrace       Show where in the program a failure happened.
  -V, --version          Print version information and exit.

Exit codes:
  0   no finding weighs as much as --fail-on
  1   some do
  2   the command line was wrong
  3   the machine failed
exit 2
