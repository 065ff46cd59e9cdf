A beginner in an empty folder learns what is missing.
-- notes.txt --
nothing here
-- $ build --
content:1:1: error: there is no folder 'content' in ROOT [site-missing]
  fix: name the folder that holds content/ with --root DIR, or start one with 'vouch new site DIR'

content/site.yaml:1:1: error: there is no content/site.yaml below ROOT [site-missing]
  fix: name the folder that holds content/ with --root DIR, or start one with 'vouch new site DIR'

2 errors
vouch: not published; what is in ROOT/site is as it was
stopped by content:1:1: error: there is no folder 'content' in ROOT [site-missing], and by 1 more
exit 1
-- $ check --as-of 2024-2-30 --
vouch: Invalid value for option '--as-of': '2024-2-30' is not a date; write it as 2024-02-01
'vouch check --help' shows what it takes.
exit 2
