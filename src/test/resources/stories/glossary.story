A word is explained by the glossary in the words that were signed with the page: a meaning that changes later waits for its review.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://recovery.example
language: en-US
time_zone: America/New_York
demonstration: true
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {require: record}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
role: Physician assistant
active: {from: 2023-01-01}
-- content/articles/glossary.md --
---
title: Words about cost
description: What health plans mean by the words they use.
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
:::glossary
Coinsurance
Your share
: The part of each bill that you pay yourself.

Deductible
: What you pay in a year before the plan starts to pay.
:::
-- content/articles/costs.md --
---
title: What it costs
description: Prices of programs.
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
Ask how high :term[your share] is.

Most :term[deductibles]{of="deductible"} start again on January 1. Then :term[coinsurence] comes on top.
-- $ check content/articles/costs.md --
content/articles/costs.md:6:11: error: the page says that dana-example verified it on 2024-02-01, but no record confirms it: readers see that only the publisher says so [claim-evidenced]
  6 | verified: 2024-02-01
    |           ^^^^^^^^^^
  fix: ask them to sign it: vouch review sign articles/costs --reviewer dana-example

content/articles/costs.md:10:73: error: the glossary has no entry 'coinsurence' [term-known]
  10 | Most :term[deductibles]{of="deductible"} start again on January 1. Then :term[coinsurence] comes on top.
     |                                                                         ^^^^^^^^^^^^^^^^^^
  fix: write :term[coinsurance], or :term[your words]{of="coinsurance"}

2 errors
vouch: 2 other findings are not shown
exit 1
-- content/articles/costs.md --
---
title: What it costs
description: Prices of programs.
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
Ask how high :term[your share] is.

Most :term[deductibles]{of="deductible"} start again on January 1. Then your share comes on top.
-- $ review sign articles/glossary --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/glossary approved by dana-example (content/reviews/articles/glossary/1.yaml)
exit 0
-- $ review sign articles/costs --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/costs approved by dana-example (content/reviews/articles/costs/1.yaml)
exit 0
-- $ build --
  Published  2 articles, 0 pages
  Held back  nothing
  Files      42 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/costs/index.html --
<p>Ask how high <a href="#term-your-share" class="term" aria-describedby="term-your-share" id="in-term-your-share">your share</a> is.</p>
-- has site/articles/costs/index.html --
<dt><a href="/articles/glossary/#coinsurance">Coinsurance</a>
-- has site/articles/costs/index.html --
<dd id="term-deductible">What you pay in a year before the plan starts to pay.</dd>
-- has site/articles/glossary/index.html --
<dt id="coinsurance">Coinsurance</dt>
-- has site/search/en-US.json --
["coinsurance","Coinsurance","Your share The part of each bill that you pay yourself."]
-- has site/a-z/index.html --
<li>Your share: see <a href="/articles/glossary/#coinsurance">Words about cost</a></li>
-- $ review verify --site ROOT/site --
vouch: 2 ledgers, 2 sound entries, 0 good signatures
vouch: 2 pages say that they were reviewed: 0 proved by a signature, 2 by a record without a signature, 0 not proved
vouch: around these pages (en-US) is what no record holds: “+1-919-555-0100”, “911”, “988”, “988 Suicide & Crisis Lifeline”, “Call”, “Emergency services”, “Made with Vouch unpackaged”, “Text”, “You will reach: Admissions staff”
exit 0
-- content/articles/glossary.md --
---
title: Words about cost
description: What health plans mean by the words they use.
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
:::glossary
Coinsurance
Your share
: What you owe.

Deductible
: What you pay in a year before the plan starts to pay.
:::
-- $ review show articles/costs --
Page         articles/costs  What it costs
State        changed (asserted, dependency-changed)
Reviewed     2024-02-01 by dana-example (asserted)
Next due     2025-02-01
Fingerprint  FINGERPRINT

History
  1  2024-02-01  approved by Dana Example, PA-C, MBA (clinical-review, whole, asserted)

Sections changed since sign-off
  .

Content from other files, changed since sign-off
  term your share
exit 0
-- $ build --
content/articles/costs.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; what the page shows from other files changed too; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/costs' shows it), or waive it if it is trivial

content/articles/glossary.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/glossary' shows it), or waive it if it is trivial

2 warnings
  Published  2 articles, 0 pages
  Held back  nothing
  Files      1 written, 41 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/costs/index.html --
<dd id="term-your-share">The part of each bill that you pay yourself.</dd>
-- lacks site/articles/costs/index.html --
What you owe
-- has site/articles/glossary/index.html --
The part of each bill that you pay yourself.
-- $ review verify --site ROOT/site --
content/articles/costs.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; what the page shows from other files changed too; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/costs' shows it), or waive it if it is trivial

content/articles/glossary.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/glossary' shows it), or waive it if it is trivial

2 warnings
vouch: 2 ledgers, 2 sound entries, 0 good signatures
vouch: 2 pages say that they were reviewed: 0 proved by a signature, 2 by a record without a signature, 0 not proved
vouch: around these pages (en-US) is what no record holds: “+1-919-555-0100”, “911”, “988”, “988 Suicide & Crisis Lifeline”, “Call”, “Emergency services”, “Made with Vouch unpackaged”, “Text”, “You will reach: Admissions staff”
exit 0
-- $ review sign articles/costs --reviewer dana-example --as-of 2024-02-01 --note again --
vouch: recorded: articles/costs approved by dana-example (content/reviews/articles/costs/2.yaml)
exit 0
-- $ build --
content/articles/glossary.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/glossary' shows it), or waive it if it is trivial

1 warning
  Published  2 articles, 0 pages
  Held back  nothing
  Files      7 written, 37 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/costs/index.html --
<dd id="term-your-share">What you owe.</dd>
-- has site/articles/glossary/index.html --
The part of each bill that you pay yourself.
-- $ review verify --site ROOT/site --
content/articles/glossary.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/glossary' shows it), or waive it if it is trivial

1 warning
vouch: 2 ledgers, 3 sound entries, 0 good signatures
vouch: 2 pages say that they were reviewed: 0 proved by a signature, 2 by a record without a signature, 0 not proved
vouch: around these pages (en-US) is what no record holds: “+1-919-555-0100”, “911”, “988”, “988 Suicide & Crisis Lifeline”, “Call”, “Emergency services”, “Made with Vouch unpackaged”, “Text”, “You will reach: Admissions staff”
exit 0
