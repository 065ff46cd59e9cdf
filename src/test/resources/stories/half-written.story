Pages that are half written say so at their own lines, in a check as in a build, and no template is blamed.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://recovery.example
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-423-0100, answered_by: Admissions staff}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
role: Physician assistant
active: {from: 2023-01-01}
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
reviewer: dana-example
verified: 2024-02-01
---
What an IOP is!
===

See [![A week of mornings](week.svg)](https://week.example/) first.

## &nbsp;

Words.

## {#costs}

Words.

##
-- content/articles/empty.md --
---
title: Nothing yet
description: An entry that was saved before its words were written.
reviewer: dana-example
verified: 2024-02-01
---
## Who it helps

[^1]: A note that nothing refers to.
-- $ check --
content/articles/empty.md:2:8: error: this page has no words [section-empty]
  2 | title: Nothing yet
    |        ^^^^^^^^^^^
  fix: write what readers learn on it, or add 'draft: true' until it is written

content/articles/empty.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: Nothing yet
    |        ^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/empty.md:7:1: warning: there is nothing below this heading [section-empty]
  7 | ## Who it helps
    | ^^^^^^^^^^^^^^^
  fix: write its section, or take the heading out

content/articles/empty.md:9:1: warning: nothing refers to this note, so readers never see it [footnote-unused]
  9 | [^1]: A note that nothing refers to.
    | ^^^^^
  fix: write [^1] where it belongs, or take it out

content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/iop.md:7:1: error: the title is printed above already [heading-one]
  7 | What an IOP is!
    | ^^^^^^^^^^^^^^^
  fix: delete this line and the line of = below it

content/articles/iop.md:10:28: error: there is no image 'week.svg' [image-there]
  10 | See [![A week of mornings](week.svg)](https://week.example/) first.
     |                            ^^^^^^^^
  fix: put the file beside the page, or correct its name

content/articles/iop.md:12:1: error: this heading has no words [heading-words]
  12 | ## &nbsp;
     | ^^^^^^^^^
  fix: write what the section is about, or delete this line

content/articles/iop.md:16:1: error: this heading has no words [heading-words]
  16 | ## {#costs}
     | ^^^^^^^^^^^
  fix: write what the section is about, or delete this line

content/articles/iop.md:20:1: error: this heading has no words [heading-words]
  20 | ##
     | ^^
  fix: write what the section is about, or delete this line

6 errors, 2 warnings, 2 pieces of advice
the first error: content/articles/empty.md:2:8: error: this page has no words [section-empty]
exit 1
-- $ build --fail-on never --
content/articles/empty.md:2:8: error: this page has no words [section-empty]
  2 | title: Nothing yet
    |        ^^^^^^^^^^^
  fix: write what readers learn on it, or add 'draft: true' until it is written

content/articles/empty.md:7:1: warning: there is nothing below this heading [section-empty]
  7 | ## Who it helps
    | ^^^^^^^^^^^^^^^
  fix: write its section, or take the heading out

content/articles/empty.md:9:1: warning: nothing refers to this note, so readers never see it [footnote-unused]
  9 | [^1]: A note that nothing refers to.
    | ^^^^^
  fix: write [^1] where it belongs, or take it out

content/articles/iop.md:7:1: error: the title is printed above already [heading-one]
  7 | What an IOP is!
    | ^^^^^^^^^^^^^^^
  fix: delete this line and the line of = below it

content/articles/iop.md:10:28: error: there is no image 'week.svg' [image-there]
  10 | See [![A week of mornings](week.svg)](https://week.example/) first.
     |                            ^^^^^^^^
  fix: put the file beside the page, or correct its name

content/articles/iop.md:12:1: error: this heading has no words [heading-words]
  12 | ## &nbsp;
     | ^^^^^^^^^
  fix: write what the section is about, or delete this line

content/articles/iop.md:16:1: error: this heading has no words [heading-words]
  16 | ## {#costs}
     | ^^^^^^^^^^^
  fix: write what the section is about, or delete this line

content/articles/iop.md:20:1: error: this heading has no words [heading-words]
  20 | ##
     | ^^
  fix: write what the section is about, or delete this line

6 errors, 2 warnings
  Published  1 article, 0 pages
  Held back  1 page
             articles/empty: it has no words yet
  Files      33 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
