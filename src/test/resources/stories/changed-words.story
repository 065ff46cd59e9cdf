What readers get of a page whose words changed after its review is for the site to say; a review that is taken back leaves a notice.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {changed: notice}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
role: Physician assistant
active: {from: 2023-01-01}
-- content/costs/care.yaml --
title: What care costs
currency: USD
options:
  - {id: iop, label: Intensive outpatient, level: {edition: 4, code: "2.1", hours_per_week: 9-19, overnight: false}, price: {at_most: 10000}, unit: episode, source: survey, as_of: 2024-01-01, includes: Groups}
  - {id: day, label: Day program, price: {from: 350.50, to: 450}, unit: day, quantity: 20, source: survey, as_of: 2024-01-01}
  - {id: free, label: Free program, price: {exactly: 0}, unit: episode, source: survey, as_of: 2024-01-01}
sources:
  survey: {title: A survey of programs, url: https://example.com/survey, year: 2023}
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
published: 2024-01-15
category: levels-of-care
---
You sleep at home, and you get help by day.

## At work

You can go on working.
-- content/articles/costs.md --
---
title: What it costs
description: Prices of programs.
published: 2024-01-15
category: levels-of-care
---
An [IOP](iop.md) is not free, as [we say there](iop.md#at-work).

::cost-comparison{table="care" options="iop day"}
-- content/articles/start.md --
---
title: How to start
description: First steps.
published: 2024-01-15
category: levels-of-care
---
Read what [an IOP](iop.md) is.
-- $ review sign articles/iop --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/iop approved by dana-example (content/reviews/articles/iop/1.yaml)
exit 0
-- $ review sign articles/costs --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/costs approved by dana-example (content/reviews/articles/costs/1.yaml)
exit 0
-- $ review sign articles/start --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/start approved by dana-example (content/reviews/articles/start/1.yaml)
exit 0
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
published: 2024-01-15
category: levels-of-care
reviewer: dana-example
verified: 2024-02-01
---
You sleep at home, and you get help on some evenings.

## At work

You can go on working.
-- $ build --
content/articles/iop.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 2 sections changed; readers get them with a sentence that says so, and no claim [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/iop' shows it), or waive it if it is trivial

1 warning
  Published  3 articles, 0 pages
  Held back  nothing
  Files      50 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/iop/index.html --
Edited since its last medical review on February 1, 2024.
help on some evenings
-- lacks site/articles/iop/index.html --
Medically reviewed
review-by
-- lacks site/reviewers/dana-example/index.html --
/articles/iop/
-- has site/articles/index.html --
/articles/iop/
-- has site/feed.xml --
https://example.org/articles/iop/
-- has site/reviews.json --
"state": "changed",
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {changed: hold}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- $ build --
content/articles/costs.md:9:10: warning: readers get the words without the link: /articles/iop/ is held back, because its words changed since Dana Example signed them on 2024-02-01 [link-shown]
  9 | An [IOP](iop.md) is not free, as [we say there](iop.md#at-work).
    |          ^^^^^^
  fix: publish that page, or leave out the link until then

content/articles/costs.md:9:49: warning: readers get the words without the link: /articles/iop/ is held back, because its words changed since Dana Example signed them on 2024-02-01 [link-shown]
  9 | An [IOP](iop.md) is not free, as [we say there](iop.md#at-work).
    |                                                 ^^^^^^^^^^^^^^
  fix: publish that page, or leave out the link until then

content/articles/iop.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 2 sections changed; readers do not get the page, and get the links to it as plain words in articles/costs, articles/start [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/iop' shows it), or waive it if it is trivial

content/articles/start.md:9:20: warning: readers get the words without the link: /articles/iop/ is held back, because its words changed since Dana Example signed them on 2024-02-01 [link-shown]
  9 | Read what [an IOP](iop.md) is.
    |                    ^^^^^^
  fix: publish that page, or leave out the link until then

4 warnings
  Published  2 articles, 0 pages
  Held back  1 page
             articles/iop: its words changed since Dana Example signed them on 2024-02-01
  Files      12 written, 33 unchanged, 5 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- lacks site/articles/start/index.html --
/articles/iop/
-- lacks site/feed.xml --
/articles/iop/
-- lacks site/sitemap.xml --
/articles/iop/
-- lacks site/reviews.json --
articles/iop
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {changed: serve-reviewed}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/costs/care.yaml --
title: What care costs
currency: USD
options:
  - {id: iop, label: Intensive outpatient, level: {edition: 4, code: "2.1", hours_per_week: 9-19, overnight: false}, price: {at_most: 12000}, unit: episode, source: other, as_of: 2024-05-01, includes: Groups}
  - {id: day, label: Day program, price: {from: 350.50, to: 450}, unit: day, quantity: 20, source: survey, as_of: 2024-01-01}
  - {id: free, label: Free program, price: {exactly: 0}, unit: episode, source: survey, as_of: 2024-01-01}
sources:
  survey: {title: A survey of programs, url: https://example.com/survey, year: 2023}
  other: {title: Another survey, url: https://example.com/other, year: 2024}
-- $ build --
content/articles/costs.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; what the page shows from other files changed too; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/costs' shows it), or waive it if it is trivial

content/articles/iop.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 2 sections changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/iop' shows it), or waive it if it is trivial

2 warnings
  Published  3 articles, 0 pages
  Held back  nothing
  Files      21 written, 29 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/iop/index.html --
help by day
-- has site/articles/costs/index.html --
10,000
$350.50
A survey of programs
-- lacks site/articles/costs/index.html --
12,000
Another survey
-- $ review withdraw articles/iop --reviewer dana-example --note out-of-date --
vouch: recorded: the review of articles/iop is withdrawn by dana-example (content/reviews/articles/iop/2.yaml)
exit 0
-- $ build --
content/articles/costs.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; what the page shows from other files changed too; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/costs' shows it), or waive it if it is trivial

1 warning
  Published  2 articles, 0 pages, 1 notice of withdrawal
  Held back  nothing
  Files      20 written, 31 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/iop/index.html --
noindex
-- lacks site/articles/iop/index.html --
help by day
evenings
out-of-date
-- $ review list --
State        Page            Reviewer      Reviewed    Due          Waived  Reading
≠ changed    What it costs   dana-example  2024-02-01  in 61 days           1 min
  articles/costs: 1 section changed, +0 -0 words; money touched; asserted; dependency-changed
✓ verified   How to start    dana-example  2024-02-01  in 245 days          1 min
  articles/start: asserted
– withdrawn  What an IOP is  dana-example                                   1 min
  articles/iop
3 pages: 1 changed, 1 verified, 1 withdrawn
exit 0
