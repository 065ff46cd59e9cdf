A flood from one file hides no other, and whoever fixes one place or one kind of fault asks for it alone.
-- content/site.yaml --
title: Oak Street Clinic
base_url: https://clinic.oakstreet.org
language: en-US
time_zone: America/New_York
organization: {name: Oak Street Clinic}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
-- content/articles/flood/iop.md --
---
title: What an IOP is
description: What it is.
reviewer: dana-example
verified: 2024-02-01
---
[one](gone-00.md)

[one](gone-01.md)

[one](gone-02.md)

[one](gone-03.md)

[one](gone-04.md)

[one](gone-05.md)

[one](gone-06.md)

[one](gone-07.md)

[one](gone-08.md)

[one](gone-09.md)

[one](gone-10.md)

[one](gone-11.md)

[one](gone-12.md)

[one](gone-13.md)

[one](gone-14.md)

[one](gone-15.md)

[one](gone-16.md)

[one](gone-17.md)

[one](gone-18.md)

[one](gone-19.md)

[one](gone-20.md)

[one](gone-21.md)

[one](gone-22.md)

[one](gone-23.md)

[one](gone-24.md)

-- content/articles/php.md --
---
title: What a PHP is
description: What it is.
reviewer: dana-example
---
Ask [the plan](plans.md).
-- $ check --quiet --
content/articles/flood/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/flood/iop.md:7:7: error: this link leads nowhere: there is no content/articles/flood/gone-00.md [link-leads]
  7 | [one](gone-00.md)
    |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:9:7: error: this link leads nowhere: there is no content/articles/flood/gone-01.md [link-leads]
  9 | [one](gone-01.md)
    |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:11:7: error: this link leads nowhere: there is no content/articles/flood/gone-02.md [link-leads]
  11 | [one](gone-02.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:13:7: error: this link leads nowhere: there is no content/articles/flood/gone-03.md [link-leads]
  13 | [one](gone-03.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:15:7: error: this link leads nowhere: there is no content/articles/flood/gone-04.md [link-leads]
  15 | [one](gone-04.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:17:7: error: this link leads nowhere: there is no content/articles/flood/gone-05.md [link-leads]
  17 | [one](gone-05.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:19:7: error: this link leads nowhere: there is no content/articles/flood/gone-06.md [link-leads]
  19 | [one](gone-06.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:21:7: error: this link leads nowhere: there is no content/articles/flood/gone-07.md [link-leads]
  21 | [one](gone-07.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:23:7: error: this link leads nowhere: there is no content/articles/flood/gone-08.md [link-leads]
  23 | [one](gone-08.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:25:7: error: this link leads nowhere: there is no content/articles/flood/gone-09.md [link-leads]
  25 | [one](gone-09.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:27:7: error: this link leads nowhere: there is no content/articles/flood/gone-10.md [link-leads]
  27 | [one](gone-10.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:29:7: error: this link leads nowhere: there is no content/articles/flood/gone-11.md [link-leads]
  29 | [one](gone-11.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:31:7: error: this link leads nowhere: there is no content/articles/flood/gone-12.md [link-leads]
  31 | [one](gone-12.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:33:7: error: this link leads nowhere: there is no content/articles/flood/gone-13.md [link-leads]
  33 | [one](gone-13.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:35:7: error: this link leads nowhere: there is no content/articles/flood/gone-14.md [link-leads]
  35 | [one](gone-14.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:37:7: error: this link leads nowhere: there is no content/articles/flood/gone-15.md [link-leads]
  37 | [one](gone-15.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:39:7: error: this link leads nowhere: there is no content/articles/flood/gone-16.md [link-leads]
  39 | [one](gone-16.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:41:7: error: this link leads nowhere: there is no content/articles/flood/gone-17.md [link-leads]
  41 | [one](gone-17.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:43:7: error: this link leads nowhere: there is no content/articles/flood/gone-18.md [link-leads]
  43 | [one](gone-18.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:45:7: error: this link leads nowhere: there is no content/articles/flood/gone-19.md [link-leads]
  45 | [one](gone-19.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md: 5 more of link-leads

content/articles/php.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What a PHP is
    |        ^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/php.md:4:11: warning: a reviewer is named, but not the day of the review [claim-whole]
  4 | reviewer: dana-example
    |           ^^^^^^^^^^^^
  fix: add 'verified: ' and the day, as in 2024-02-01

content/articles/php.md:6:16: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  6 | Ask [the plan](plans.md).
    |                ^^^^^^^^
  fix: correct the address, or write the page

of 29 findings, 24 are shown one by one; 'vouch check --rule RULE PATH' shows those of one rule in one place, 'vouch check --format json' all
by rule:
  26  link-leads
   2  article-dated
   1  claim-whole
by file:
  26  content/articles/flood/iop.md
   3  content/articles/php.md
26 errors, 1 warning, 2 pieces of advice
the first error: content/articles/flood/iop.md:7:7: error: this link leads nowhere: there is no content/articles/flood/gone-00.md [link-leads]
exit 1
-- $ check --summary --
by rule:
  26  link-leads
   2  article-dated
   1  claim-whole
by file:
  26  content/articles/flood/iop.md
   3  content/articles/php.md
26 errors, 1 warning, 2 pieces of advice
exit 1
-- $ check content/articles/php.md --
content/articles/php.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What a PHP is
    |        ^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/php.md:4:11: warning: a reviewer is named, but not the day of the review [claim-whole]
  4 | reviewer: dana-example
    |           ^^^^^^^^^^^^
  fix: add 'verified: ' and the day, as in 2024-02-01

content/articles/php.md:6:16: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  6 | Ask [the plan](plans.md).
    |                ^^^^^^^^
  fix: correct the address, or write the page

1 error, 1 warning, 1 piece of advice
vouch: 26 other findings are not shown
exit 1
-- $ check --rule link-leads content/articles/flood/iop.md --quiet --
content/articles/flood/iop.md:7:7: error: this link leads nowhere: there is no content/articles/flood/gone-00.md [link-leads]
  7 | [one](gone-00.md)
    |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:9:7: error: this link leads nowhere: there is no content/articles/flood/gone-01.md [link-leads]
  9 | [one](gone-01.md)
    |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:11:7: error: this link leads nowhere: there is no content/articles/flood/gone-02.md [link-leads]
  11 | [one](gone-02.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:13:7: error: this link leads nowhere: there is no content/articles/flood/gone-03.md [link-leads]
  13 | [one](gone-03.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:15:7: error: this link leads nowhere: there is no content/articles/flood/gone-04.md [link-leads]
  15 | [one](gone-04.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:17:7: error: this link leads nowhere: there is no content/articles/flood/gone-05.md [link-leads]
  17 | [one](gone-05.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:19:7: error: this link leads nowhere: there is no content/articles/flood/gone-06.md [link-leads]
  19 | [one](gone-06.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:21:7: error: this link leads nowhere: there is no content/articles/flood/gone-07.md [link-leads]
  21 | [one](gone-07.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:23:7: error: this link leads nowhere: there is no content/articles/flood/gone-08.md [link-leads]
  23 | [one](gone-08.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:25:7: error: this link leads nowhere: there is no content/articles/flood/gone-09.md [link-leads]
  25 | [one](gone-09.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:27:7: error: this link leads nowhere: there is no content/articles/flood/gone-10.md [link-leads]
  27 | [one](gone-10.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:29:7: error: this link leads nowhere: there is no content/articles/flood/gone-11.md [link-leads]
  29 | [one](gone-11.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:31:7: error: this link leads nowhere: there is no content/articles/flood/gone-12.md [link-leads]
  31 | [one](gone-12.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:33:7: error: this link leads nowhere: there is no content/articles/flood/gone-13.md [link-leads]
  33 | [one](gone-13.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:35:7: error: this link leads nowhere: there is no content/articles/flood/gone-14.md [link-leads]
  35 | [one](gone-14.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:37:7: error: this link leads nowhere: there is no content/articles/flood/gone-15.md [link-leads]
  37 | [one](gone-15.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:39:7: error: this link leads nowhere: there is no content/articles/flood/gone-16.md [link-leads]
  39 | [one](gone-16.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:41:7: error: this link leads nowhere: there is no content/articles/flood/gone-17.md [link-leads]
  41 | [one](gone-17.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:43:7: error: this link leads nowhere: there is no content/articles/flood/gone-18.md [link-leads]
  43 | [one](gone-18.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:45:7: error: this link leads nowhere: there is no content/articles/flood/gone-19.md [link-leads]
  45 | [one](gone-19.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:47:7: error: this link leads nowhere: there is no content/articles/flood/gone-20.md [link-leads]
  47 | [one](gone-20.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:49:7: error: this link leads nowhere: there is no content/articles/flood/gone-21.md [link-leads]
  49 | [one](gone-21.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:51:7: error: this link leads nowhere: there is no content/articles/flood/gone-22.md [link-leads]
  51 | [one](gone-22.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:53:7: error: this link leads nowhere: there is no content/articles/flood/gone-23.md [link-leads]
  53 | [one](gone-23.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:55:7: error: this link leads nowhere: there is no content/articles/flood/gone-24.md [link-leads]
  55 | [one](gone-24.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

25 errors
exit 1
-- $ check --rule claim-whole --rule link-leads content/articles/php.md --format json --
{
  "findings": [
    {
      "rule": "claim-whole",
      "severity": "warning",
      "path": "content/articles/php.md",
      "line": 4,
      "column": 11,
      "endColumn": 23,
      "message": "a reviewer is named, but not the day of the review",
      "fix": "add 'verified: ' and the day, as in 2024-02-01",
      "mend": "add 'verified: ' and the day, as in 2024-02-01",
      "source": ""
    },
    {
      "rule": "link-leads",
      "severity": "error",
      "path": "content/articles/php.md",
      "line": 6,
      "column": 16,
      "endColumn": 24,
      "message": "this link leads nowhere: there is no content/articles/plans.md",
      "fix": "correct the address, or write the page",
      "mend": "correct the address, or write the page",
      "source": ""
    }
  ],
  "counts": {
    "error": 1,
    "warning": 1,
    "advice": 0
  }
}
vouch: 1 error, 1 warning
vouch: 27 other findings are not shown
exit 1
-- $ check content/reviewers --
vouch: nothing to fix there
vouch: 29 other findings are not shown
exit 0
-- $ check --rule link-led --
vouch: no rule 'link-led' found anything; did you mean 'link-leads'?
'vouch check --help' shows what it takes.
exit 2
-- $ check articles/flood/iop --rule link-lead --
vouch: no rule 'link-lead' found anything; did you mean 'link-leads'?
'vouch check --help' shows what it takes.
exit 2
-- $ check articles/flood/iop --rule markup-unread --
vouch: nothing to fix there
vouch: 29 other findings are not shown
exit 0
-- $ check /articles/flood/iop/ --rule markup-unread --
vouch: nothing to fix there
vouch: 29 other findings are not shown
exit 0
-- $ check content/articles/iop.md --
vouch: there is no file or folder content/articles/iop.md in the site at ROOT
'vouch check --help' shows what it takes.
exit 2
-- $ check --summary --format json --
vouch: --summary is text; the other formats hold all findings
'vouch check --help' shows what it takes.
exit 2
-- $ build --quiet --
content/articles/flood/iop.md:7:7: error: this link leads nowhere: there is no content/articles/flood/gone-00.md [link-leads]
  7 | [one](gone-00.md)
    |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:9:7: error: this link leads nowhere: there is no content/articles/flood/gone-01.md [link-leads]
  9 | [one](gone-01.md)
    |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:11:7: error: this link leads nowhere: there is no content/articles/flood/gone-02.md [link-leads]
  11 | [one](gone-02.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:13:7: error: this link leads nowhere: there is no content/articles/flood/gone-03.md [link-leads]
  13 | [one](gone-03.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:15:7: error: this link leads nowhere: there is no content/articles/flood/gone-04.md [link-leads]
  15 | [one](gone-04.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:17:7: error: this link leads nowhere: there is no content/articles/flood/gone-05.md [link-leads]
  17 | [one](gone-05.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:19:7: error: this link leads nowhere: there is no content/articles/flood/gone-06.md [link-leads]
  19 | [one](gone-06.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:21:7: error: this link leads nowhere: there is no content/articles/flood/gone-07.md [link-leads]
  21 | [one](gone-07.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:23:7: error: this link leads nowhere: there is no content/articles/flood/gone-08.md [link-leads]
  23 | [one](gone-08.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:25:7: error: this link leads nowhere: there is no content/articles/flood/gone-09.md [link-leads]
  25 | [one](gone-09.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:27:7: error: this link leads nowhere: there is no content/articles/flood/gone-10.md [link-leads]
  27 | [one](gone-10.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:29:7: error: this link leads nowhere: there is no content/articles/flood/gone-11.md [link-leads]
  29 | [one](gone-11.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:31:7: error: this link leads nowhere: there is no content/articles/flood/gone-12.md [link-leads]
  31 | [one](gone-12.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:33:7: error: this link leads nowhere: there is no content/articles/flood/gone-13.md [link-leads]
  33 | [one](gone-13.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:35:7: error: this link leads nowhere: there is no content/articles/flood/gone-14.md [link-leads]
  35 | [one](gone-14.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:37:7: error: this link leads nowhere: there is no content/articles/flood/gone-15.md [link-leads]
  37 | [one](gone-15.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:39:7: error: this link leads nowhere: there is no content/articles/flood/gone-16.md [link-leads]
  39 | [one](gone-16.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:41:7: error: this link leads nowhere: there is no content/articles/flood/gone-17.md [link-leads]
  41 | [one](gone-17.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:43:7: error: this link leads nowhere: there is no content/articles/flood/gone-18.md [link-leads]
  43 | [one](gone-18.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md:45:7: error: this link leads nowhere: there is no content/articles/flood/gone-19.md [link-leads]
  45 | [one](gone-19.md)
     |       ^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/flood/iop.md: 5 more of link-leads

content/articles/php.md:4:11: warning: a reviewer is named, but not the day of the review [claim-whole]
  4 | reviewer: dana-example
    |           ^^^^^^^^^^^^
  fix: add 'verified: ' and the day, as in 2024-02-01

content/articles/php.md:6:16: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  6 | Ask [the plan](plans.md).
    |                ^^^^^^^^
  fix: correct the address, or write the page

of 27 findings, 22 are shown one by one; 'vouch check --rule RULE PATH' shows those of one rule in one place, 'vouch check --format json' all
by rule:
  26  link-leads
   1  claim-whole
by file:
  25  content/articles/flood/iop.md
   2  content/articles/php.md
26 errors, 1 warning
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/flood/iop.md:7:7: error: this link leads nowhere: there is no content/articles/flood/gone-00.md [link-leads], and by 25 more
exit 1
