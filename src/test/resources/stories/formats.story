Findings are printed for people, for programs, for code scanning and for a pull request.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100}
review: {require: claim}
crisis: [{name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
role: Physician assistant
active: {from: 2023-01-01}
-- content/articles/iop.md --
---
title: What an IOP is
description: 看看 what it is.
reviewer: dana-example
---
看看 [the plan](plans.md), 100% covered.
-- $ check --format text --
content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/iop.md:4:11: warning: a reviewer is named, but not the day of the review [claim-whole]
  4 | reviewer: dana-example
    |           ^^^^^^^^^^^^
  fix: add 'verified: ' and the day, as in 2024-02-01

content/articles/iop.md:6:15: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  6 | 看看 [the plan](plans.md), 100% covered.
    |                 ^^^^^^^^
  fix: correct the address, or write the page

content/articles/iop.md:6:26: warning: '100% covered' promises that somebody else will pay [claims.covered]
  6 | 看看 [the plan](plans.md), 100% covered.
    |                            ^^^^^^^^^^^^
  fix: say how a reader finds out, such as a call to the plan, or cite a source in the same sentence

content/site.yaml:2:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:5:1: warning: nobody says who answers +1-919-555-0100, and a reader in need may take it for a crisis line [phone-answered]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100}
    | ^^^^^^^^^^^^
  fix: add 'answered_by: ' below 'organization:', as in: Admissions staff of the center

content/site.yaml:5:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100}
    | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:7:1: warning: none of the crisis lines is 911 for danger right now [crisis-lines]
  7 | crisis: [{name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
    | ^^^^^^
  fix: add {name: …, call: "911"} below 'crisis:'

1 error, 4 warnings, 3 pieces of advice
the first error: content/articles/iop.md:6:15: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
exit 1
-- $ check --format json --
{
  "findings": [
    {
      "rule": "article-dated",
      "severity": "advice",
      "path": "content/articles/iop.md",
      "line": 2,
      "column": 8,
      "endColumn": 22,
      "message": "without 'published', the article is in no feed, and readers do not see how old it is",
      "fix": "add 'published: ' with the day on which it first went out",
      "mend": "add 'published: ' with the day on which it first went out",
      "source": ""
    },
    {
      "rule": "claim-whole",
      "severity": "warning",
      "path": "content/articles/iop.md",
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
      "path": "content/articles/iop.md",
      "line": 6,
      "column": 15,
      "endColumn": 23,
      "message": "this link leads nowhere: there is no content/articles/plans.md",
      "fix": "correct the address, or write the page",
      "mend": "correct the address, or write the page",
      "source": ""
    },
    {
      "rule": "claims.covered",
      "severity": "warning",
      "path": "content/articles/iop.md",
      "line": 6,
      "column": 26,
      "endColumn": 38,
      "message": "'100% covered' promises that somebody else will pay",
      "fix": "say how a reader finds out, such as a call to the plan, or cite a source in the same sentence",
      "mend": "say how a reader finds out, such as a call to the plan, or cite a source in the same sentence",
      "source": "ASAM, standards for the marketing of addiction treatment (2018)"
    },
    {
      "rule": "placeholder",
      "severity": "advice",
      "path": "content/site.yaml",
      "line": 2,
      "column": 1,
      "endColumn": 9,
      "message": "nobody can have a site at https://example.org: the host is set aside for examples",
      "fix": "write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml",
      "mend": "write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml",
      "source": ""
    },
    {
      "rule": "phone-answered",
      "severity": "warning",
      "path": "content/site.yaml",
      "line": 5,
      "column": 1,
      "endColumn": 13,
      "message": "nobody says who answers +1-919-555-0100, and a reader in need may take it for a crisis line",
      "fix": "add 'answered_by: ' below 'organization:', as in: Admissions staff of the center",
      "mend": "add 'answered_by: ' below 'organization:', as in: Admissions staff of the center",
      "source": ""
    },
    {
      "rule": "placeholder",
      "severity": "advice",
      "path": "content/site.yaml",
      "line": 5,
      "column": 1,
      "endColumn": 13,
      "message": "nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses",
      "fix": "write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml",
      "mend": "write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml",
      "source": ""
    },
    {
      "rule": "crisis-lines",
      "severity": "warning",
      "path": "content/site.yaml",
      "line": 7,
      "column": 1,
      "endColumn": 7,
      "message": "none of the crisis lines is 911 for danger right now",
      "fix": "add {name: …, call: \"911\"} below 'crisis:'",
      "mend": "add {name: …, call: \"911\"} below 'crisis:'",
      "source": ""
    }
  ],
  "counts": {
    "error": 1,
    "warning": 4,
    "advice": 3
  }
}
vouch: 1 error, 4 warnings, 3 pieces of advice
exit 1
-- $ check --format github --
::error file=content/articles/iop.md,line=6,col=15,endColumn=23,title=link-leads::this link leads nowhere: there is no content/articles/plans.md%0Afix: correct the address, or write the page
::warning file=content/articles/iop.md,line=4,col=11,endColumn=23,title=claim-whole::a reviewer is named, but not the day of the review%0Afix: add 'verified: ' and the day, as in 2024-02-01
::warning file=content/articles/iop.md,line=6,col=26,endColumn=38,title=claims.covered::'100%25 covered' promises that somebody else will pay%0Afix: say how a reader finds out, such as a call to the plan, or cite a source in the same sentence
::warning file=content/site.yaml,line=5,col=1,endColumn=13,title=phone-answered::nobody says who answers +1-919-555-0100, and a reader in need may take it for a crisis line%0Afix: add 'answered_by: ' below 'organization:', as in: Admissions staff of the center
::warning file=content/site.yaml,line=7,col=1,endColumn=7,title=crisis-lines::none of the crisis lines is 911 for danger right now%0Afix: add {name: …, call: "911"} below 'crisis:'
::notice file=content/articles/iop.md,line=2,col=8,endColumn=22,title=article-dated::without 'published', the article is in no feed, and readers do not see how old it is%0Afix: add 'published: ' with the day on which it first went out
::notice file=content/site.yaml,line=2,col=1,endColumn=9,title=placeholder::nobody can have a site at https://example.org: the host is set aside for examples%0Afix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml
::notice file=content/site.yaml,line=5,col=1,endColumn=13,title=placeholder::nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses%0Afix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml
vouch: 1 error, 4 warnings, 3 pieces of advice
exit 1
-- $ check --format github --fail-on never -q --
::error file=content/articles/iop.md,line=6,col=15,endColumn=23,title=link-leads::this link leads nowhere: there is no content/articles/plans.md%0Afix: correct the address, or write the page
::warning file=content/articles/iop.md,line=4,col=11,endColumn=23,title=claim-whole::a reviewer is named, but not the day of the review%0Afix: add 'verified: ' and the day, as in 2024-02-01
::warning file=content/articles/iop.md,line=6,col=26,endColumn=38,title=claims.covered::'100%25 covered' promises that somebody else will pay%0Afix: say how a reader finds out, such as a call to the plan, or cite a source in the same sentence
::warning file=content/site.yaml,line=5,col=1,endColumn=13,title=phone-answered::nobody says who answers +1-919-555-0100, and a reader in need may take it for a crisis line%0Afix: add 'answered_by: ' below 'organization:', as in: Admissions staff of the center
::warning file=content/site.yaml,line=7,col=1,endColumn=7,title=crisis-lines::none of the crisis lines is 911 for danger right now%0Afix: add {name: …, call: "911"} below 'crisis:'
::notice file=content/articles/iop.md,line=2,col=8,endColumn=22,title=article-dated::without 'published', the article is in no feed, and readers do not see how old it is%0Afix: add 'published: ' with the day on which it first went out
::notice file=content/site.yaml,line=2,col=1,endColumn=9,title=placeholder::nobody can have a site at https://example.org: the host is set aside for examples%0Afix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml
::notice file=content/site.yaml,line=5,col=1,endColumn=13,title=placeholder::nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses%0Afix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml
exit 0
-- $ explain link-leads --
link-leads

Every link to this site leads to something.

A reader who clicks "how to get help tonight" and meets an error page may not try again.
Links to pages, files and sections of this site are followed before readers follow them.

Before:
    See [the costs](cost.md#prices).
After:
    See [the costs](costs.md#what-you-pay).

An error. The message proposes the nearest page or section; a page that was removed
deserves 'withdrawn:' instead.

Source: Vouch's own rule.

In the handbook: reference/rules/site/#link-leads
'vouch help --open link-leads' shows it.
exit 0
