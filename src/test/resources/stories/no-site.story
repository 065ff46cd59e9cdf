A beginner in an empty folder learns what is missing.
-- notes.txt --
nothing here
-- $ build --
content:1:1: error: there is no folder 'content' in ROOT [site-missing]
  mend: start a site with 'vouch new site DIR', or name its folder with --root DIR

content/site.yaml:1:1: error: 'review.require' is 'record' (which is also what it is when nothing is said), but this version cannot weigh sign-off records yet [requirement-met]
  mend: write 'require: claim' below 'review:', and every article that names a reviewer and a day may go out

content/site.yaml:1:1: error: there is no content/site.yaml below ROOT [site-missing]
  mend: start a site with 'vouch new site DIR', or name its folder with --root DIR

3 errors
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
