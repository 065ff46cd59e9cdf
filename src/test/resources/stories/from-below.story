Commands find the site from any folder in it, and say which one; the folder that is named wins.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://recovery.example
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center}
vouch: "=0.1.0"
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/articles/care/note.txt --
Nothing to publish.
-- $ new article The first day --root ROOT/content/articles/care --
vouch: the site is in ROOT
  Made  ROOT/content/articles/the-first-day.md
vouch: write its description and what belongs below each heading; empty sections are reported until you fill them
vouch: next: vouch check --root ROOT
exit 0
-- delete content/articles/the-first-day.md --
-- $ check --root ROOT/content/articles/care --
vouch: the site is in ROOT
content/articles/care/note.txt:1:1: warning: files of this kind are not reviewed, so it is not published [file-kind]
  1 | Nothing to publish.
    | ^
  fix: write its words as a page, or save it as PDF

content/site.yaml:6:8: error: the site asks for Vouch 0.1.0 and no other, and this is a Vouch that was built without the number of a release [program-release]
  6 | vouch: "=0.1.0"
    |        ^^^^^^^^
  fix: install Vouch 0.1.0, or delete the line if the site is to be built by this one

1 error, 1 warning
exit 1
-- $ check -q --root ROOT/content/articles/care --
content/articles/care/note.txt:1:1: warning: files of this kind are not reviewed, so it is not published [file-kind]
  1 | Nothing to publish.
    | ^
  fix: write its words as a page, or save it as PDF

content/site.yaml:6:8: error: the site asks for Vouch 0.1.0 and no other, and this is a Vouch that was built without the number of a release [program-release]
  6 | vouch: "=0.1.0"
    |        ^^^^^^^^
  fix: install Vouch 0.1.0, or delete the line if the site is to be built by this one

1 error, 1 warning
exit 1
-- content/articles/care/content/site.yaml --
title: Another
-- $ review list --root ROOT/content/articles/care --
State  Page  Reviewer  Reviewed  Due  Waived  Reading
0 pages
exit 0
-- $ new site ROOT --
vouch: ROOT/content is there already, and a new site brings its own; nothing was changed; name another folder, or move that away
exit 1
