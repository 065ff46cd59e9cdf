A page that readers get in its signed words keeps the prices that were signed, and the prices of other pages are those of today.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
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
  - {id: iop, label: Intensive outpatient, price: {at_most: 10000}, unit: episode, source: survey, as_of: 2024-01-01}
  - {id: free, label: Free program, price: {exactly: 0}, unit: episode, source: survey, as_of: 2024-01-01}
sources:
  survey: {title: A survey of programs, url: https://example.com/survey, year: 2023}
-- content/articles/costs.md --
---
title: What it costs
description: Prices of programs.
published: 2024-01-15
---
An IOP costs :price[iop].

::cost-comparison{table="care"}
-- content/articles/start.md --
---
title: How to start
description: First steps.
published: 2024-01-15
---
Ask for a free program first. An IOP costs :price[iop].
-- $ review sign articles/costs --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/costs approved by dana-example (content/reviews/articles/costs/1.yaml)
exit 0
-- $ review sign articles/start --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/start approved by dana-example (content/reviews/articles/start/1.yaml)
exit 0
-- content/articles/costs.md --
---
title: What it costs
description: Prices of programs.
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
Ask what it costs. An IOP costs :price[iop].

::cost-comparison{table="care"}
-- $ check --
content/articles/costs.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/costs' shows it), or waive it if it is trivial

content/site.yaml:2:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:5:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
    | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml

1 warning, 2 pieces of advice
exit 0
-- $ build --
content/articles/costs.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/costs' shows it), or waive it if it is trivial

1 warning
  Published  2 articles, 0 pages
  Held back  nothing
  Files      43 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/costs/index.html --
An IOP costs at most $10,000
-- lacks site/articles/costs/index.html --
Ask what it costs
-- has site/articles/start/index.html --
An IOP costs at most $10,000
