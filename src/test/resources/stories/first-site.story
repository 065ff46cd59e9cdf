A small site, built, built again, and built after one page is gone.
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
You sleep at home. See [the costs](costs.md#what-you-pay).

## Who it suits

People with a safe home.

### At work

You can go on working.
-- content/articles/costs.md --
---
title: What it costs
description: Prices in plain words.
reviewer: dana-example
verified: 2024-02-01
---
## What you pay

Ask for an estimate. See [what an IOP is](/articles/iop/).
-- $ build --
  Published  2 articles, 0 pages
  Held back  nothing
  Files      38 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- files site --
.nojekyll
.well-known/vouch/headers/Caddyfile
.well-known/vouch/headers/apache.conf
.well-known/vouch/headers/nginx.conf
.well-known/vouch/manifest.json
404.html
_headers
a-z/index.html
articles/costs/index.html
articles/index.html
articles/iop/index.html
assets/cost-comparison.FINGERPRINT.css
assets/cost-comparison.FINGERPRINT.js
assets/exit.FINGERPRINT.js
assets/icon.FINGERPRINT.svg
assets/not-found.FINGERPRINT.js
assets/page.FINGERPRINT.js
assets/search-dialog.FINGERPRINT.js
assets/search-engine.FINGERPRINT.js
assets/search.FINGERPRINT.css
assets/search.FINGERPRINT.js
assets/share.FINGERPRINT.png
assets/site.FINGERPRINT.css
categories/index.html
categories/levels-of-care/index.html
feed.xml
index.html
llms.txt
reviewers/dana-example/index.html
reviewers/index.html
reviews.ics
reviews.json
reviews/index.html
robots.txt
search/en-US.json
sitemap.xml
tags/index.html
tags/iop/index.html
-- has site/articles/iop/index.html --
<h1>What an IOP is</h1>
Review stated by the publisher
No record shows which words were reviewed.
2 sections
February 1, 2024
Dana Example
physician assistant, certified
<a href="/articles/costs/#what-you-pay">the costs</a>
-- has site/sitemap.xml --
<loc>https://example.org/articles/iop/</loc>
<lastmod>2024-01-15</lastmod>
-- $ build --
  Published  2 articles, 0 pages
  Held back  nothing
  Files      0 written, 38 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- delete content/articles/costs.md --
-- $ build --
content/articles/iop.md:10:36: error: this link leads nowhere: there is no content/articles/costs.md [link-leads]
  10 | You sleep at home. See [the costs](costs.md#what-you-pay).
     |                                    ^^^^^^^^^^^^^^^^^^^^^
  fix: correct the address, or write the page

1 error
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/iop.md:10:36: error: this link leads nowhere: there is no content/articles/costs.md [link-leads]
exit 1
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
You sleep at home.
-- $ build --
  Published  1 article, 0 pages
  Held back  nothing
  Files      12 written, 25 unchanged, 1 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- files site --
.nojekyll
.well-known/vouch/headers/Caddyfile
.well-known/vouch/headers/apache.conf
.well-known/vouch/headers/nginx.conf
.well-known/vouch/manifest.json
404.html
_headers
a-z/index.html
articles/index.html
articles/iop/index.html
assets/cost-comparison.FINGERPRINT.css
assets/cost-comparison.FINGERPRINT.js
assets/exit.FINGERPRINT.js
assets/icon.FINGERPRINT.svg
assets/not-found.FINGERPRINT.js
assets/page.FINGERPRINT.js
assets/search-dialog.FINGERPRINT.js
assets/search-engine.FINGERPRINT.js
assets/search.FINGERPRINT.css
assets/search.FINGERPRINT.js
assets/share.FINGERPRINT.png
assets/site.FINGERPRINT.css
categories/index.html
categories/levels-of-care/index.html
feed.xml
index.html
llms.txt
reviewers/dana-example/index.html
reviewers/index.html
reviews.ics
reviews.json
reviews/index.html
robots.txt
search/en-US.json
sitemap.xml
tags/index.html
tags/iop/index.html
