Every mistake is told at once, where it stands, with what to do about it; the site stays as it was.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
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
title: Costs: what you pay
description: Prices.
reviewer: dana-exmple
verified: 2024-02-30
catgory: costs
---
See [the plan](plans.md) and [below](#nowhere).

<div>raw</div>

:::nte
Words.
:::

::cost-comparison{table="levels"}
-- $ check --
content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: Costs: what you pay
    |        ^^^^^^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/iop.md:2:13: error: a second colon in one line: without quotes the text ends before it [yaml-syntax]
  2 | title: Costs: what you pay
    |             ^
  fix: write title: "Costs: what you pay"

content/articles/iop.md:4:11: error: there is no reviewer 'dana-exmple' in content/reviewers/ [reviewer-known]
  4 | reviewer: dana-exmple
    |           ^^^^^^^^^^^
  fix: write 'dana-example'

content/articles/iop.md:5:11: error: '2024-02-30' is not in the calendar: February 2024 has 29 days, so day 30 does not exist [date-invalid]
  5 | verified: 2024-02-30
    |           ^^^^^^^^^^
  fix: the last day of that month is 2024-02-29

content/articles/iop.md:6:1: error: 'catgory' is not a field of a page's front matter [field-unknown]
  6 | catgory: costs
    | ^^^^^^^
  fix: did you mean 'category'? allowed: title, description, reviewer, verified, published, modified, author, category, tags, also, order, review_every, slug, redirect_from, draft, publish_on, withdrawn, exit, sources

content/articles/iop.md:8:16: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  8 | See [the plan](plans.md) and [below](#nowhere).
    |                ^^^^^^^^
  fix: correct the address, or write the page

content/articles/iop.md:8:38: error: there is no section '#nowhere' on this page [link-leads]
  8 | See [the plan](plans.md) and [below](#nowhere).
    |                                      ^^^^^^^^
  fix: leave out the part from '#'

content/articles/iop.md:10:1: error: HTML is not passed through to readers [raw-html]
  10 | <div>raw</div>
     | ^^^^^^^^^^^^^^
  fix: take the tags out and keep the words, with an empty line between paragraphs

content/articles/iop.md:12:4: error: there is no block called 'nte' [directive-unknown]
  12 | :::nte
     |    ^^^
  fix: did you mean 'note'? allowed: urgent, note, do, dont, details, key-points, checklist, glossary

content/articles/iop.md:16:1: error: there is no cost table 'levels' in content/costs/ [cost-known]
  16 | ::cost-comparison{table="levels"}
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: there is none yet: leave 'levels' out, or write the cost table first

content/site.yaml:2:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:5:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
    | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml

9 errors, 3 pieces of advice
the first error: content/articles/iop.md:2:13: error: a second colon in one line: without quotes the text ends before it [yaml-syntax]
exit 1
-- $ build --
content/articles/iop.md:2:13: error: a second colon in one line: without quotes the text ends before it [yaml-syntax]
  2 | title: Costs: what you pay
    |             ^
  fix: write title: "Costs: what you pay"

content/articles/iop.md:4:11: error: there is no reviewer 'dana-exmple' in content/reviewers/ [reviewer-known]
  4 | reviewer: dana-exmple
    |           ^^^^^^^^^^^
  fix: write 'dana-example'

content/articles/iop.md:5:11: error: '2024-02-30' is not in the calendar: February 2024 has 29 days, so day 30 does not exist [date-invalid]
  5 | verified: 2024-02-30
    |           ^^^^^^^^^^
  fix: the last day of that month is 2024-02-29

content/articles/iop.md:6:1: error: 'catgory' is not a field of a page's front matter [field-unknown]
  6 | catgory: costs
    | ^^^^^^^
  fix: did you mean 'category'? allowed: title, description, reviewer, verified, published, modified, author, category, tags, also, order, review_every, slug, redirect_from, draft, publish_on, withdrawn, exit, sources

content/articles/iop.md:8:16: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  8 | See [the plan](plans.md) and [below](#nowhere).
    |                ^^^^^^^^
  fix: correct the address, or write the page

content/articles/iop.md:8:38: error: there is no section '#nowhere' on this page [link-leads]
  8 | See [the plan](plans.md) and [below](#nowhere).
    |                                      ^^^^^^^^
  fix: leave out the part from '#'

content/articles/iop.md:10:1: error: HTML is not passed through to readers [raw-html]
  10 | <div>raw</div>
     | ^^^^^^^^^^^^^^
  fix: take the tags out and keep the words, with an empty line between paragraphs

content/articles/iop.md:12:4: error: there is no block called 'nte' [directive-unknown]
  12 | :::nte
     |    ^^^
  fix: did you mean 'note'? allowed: urgent, note, do, dont, details, key-points, checklist, glossary

content/articles/iop.md:16:1: error: there is no cost table 'levels' in content/costs/ [cost-known]
  16 | ::cost-comparison{table="levels"}
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: there is none yet: leave 'levels' out, or write the cost table first

9 errors
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/iop.md:2:13: error: a second colon in one line: without quotes the text ends before it [yaml-syntax], and by 8 more
exit 1
