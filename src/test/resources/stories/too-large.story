One article that is too large or too deep does not take the others down, but it stops the site.
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
title: What an IOP is
description: An intensive outpatient program in plain words.
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
category: levels-of-care
tags: [iop]
---
Words.
-- content/articles/deep.md --
---
title: Deep
description: Too deep.
reviewer: dana-example
verified: 2024-02-01
---
> > > > > > > > deep
-- content/articles/long.md --
---
title: Long
description: This file is longer than the limit.
reviewer: dana-example
verified: 2024-02-01
---
Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. Many words about one thing that could be said with fewer of them. 
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
limits: {article_bytes: 1000, nesting: 5}
-- $ build --
content/articles/deep.md:7:11: error: lists, quotes and blocks are nested more than 5 deep here [page-nesting]
  7 | > > > > > > > > deep
    |           ^
  fix: take some of them out; deeper ones are printed as plain text

content/articles/long.md:1:1: error: the page has 1434 bytes, and the limit is 1000 [page-size]
  1 | ---
    | ^
  fix: split it, or raise the limit in content/site.yaml: limits: {article_bytes: 1434}

2 errors
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/deep.md:7:11: error: lists, quotes and blocks are nested more than 5 deep here [page-nesting], and by 1 more
exit 1
-- $ build --fail-on never --
content/articles/deep.md:7:11: error: lists, quotes and blocks are nested more than 5 deep here [page-nesting]
  7 | > > > > > > > > deep
    |           ^
  fix: take some of them out; deeper ones are printed as plain text

content/articles/long.md:1:1: error: the page has 1434 bytes, and the limit is 1000 [page-size]
  1 | ---
    | ^
  fix: split it, or raise the limit in content/site.yaml: limits: {article_bytes: 1434}

2 errors
  Published  2 articles, 0 pages
  Held back  1 page
             articles/long: larger than the limit
  Files      38 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
