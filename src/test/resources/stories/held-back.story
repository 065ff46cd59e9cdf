What nobody vouches for does not go out, and neither do links to it.
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
-- content/articles/shown.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
category: levels-of-care
tags: [iop]
---
Read [the draft](draft.md), [the later one](later.md) and [the unsigned one](unsigned.md).
-- content/articles/draft.md --
---
title: A draft
description: Not done.
reviewer: dana-example
verified: 2024-02-01
draft: true
---
Words.
-- content/articles/later.md --
---
title: Later
description: For next year.
reviewer: dana-example
verified: 2024-02-01
publish_on: 2025-01-01
---
Words.
-- content/articles/unsigned.md --
---
title: Unsigned
description: Nobody read it.
---
Words.
-- content/articles/gone.md --
---
title: Gone
description: No longer true.
reviewer: dana-example
verified: 2024-02-01
withdrawn: {on: 2024-03-01, reason: The law changed., see: /articles/shown/}
redirect_from: [/old/gone/]
---
Words nobody should rely on.
-- $ build --
content/articles/shown.md:10:18: warning: readers get the words without the link: /articles/draft/ is held back, because it is a draft [link-shown]
  10 | Read [the draft](draft.md), [the later one](later.md) and [the unsigned one](unsigned.md).
     |                  ^^^^^^^^
  fix: publish that page, or leave out the link until then

content/articles/shown.md:10:45: warning: readers get the words without the link: /articles/later/ is held back, because it is to go out on 2025-01-01 [link-shown]
  10 | Read [the draft](draft.md), [the later one](later.md) and [the unsigned one](unsigned.md).
     |                                             ^^^^^^^^
  fix: publish that page, or leave out the link until then

content/articles/shown.md:10:78: warning: readers get the words without the link: /articles/unsigned/ is held back, because it names no clinician and day of review [link-shown]
  10 | Read [the draft](draft.md), [the later one](later.md) and [the unsigned one](unsigned.md).
     |                                                                              ^^^^^^^^^^^
  fix: publish that page, or leave out the link until then

3 warnings
  Published  1 article, 0 pages, 1 notice of withdrawal
  Held back  3 pages
             articles/draft: it is a draft
             articles/later: it is to go out on 2025-01-01
             articles/unsigned: it names no clinician and day of review
  Files      40 written, 0 unchanged, 0 deleted
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
_redirects
a-z/index.html
articles/gone/index.html
articles/index.html
articles/shown/index.html
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
old/gone/index.html
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
-- has site/articles/shown/index.html --
Read the draft, the later one and the unsigned one.
-- has site/articles/gone/index.html --
The law changed.
noindex
-- lacks site/articles/gone/index.html --
Words nobody should rely on.
-- lacks site/sitemap.xml --
gone
draft
-- $ build --as-of 2025-01-01 --
content/articles/shown.md:10:18: warning: readers get the words without the link: /articles/draft/ is held back, because it is a draft [link-shown]
  10 | Read [the draft](draft.md), [the later one](later.md) and [the unsigned one](unsigned.md).
     |                  ^^^^^^^^
  fix: publish that page, or leave out the link until then

content/articles/shown.md:10:78: warning: readers get the words without the link: /articles/unsigned/ is held back, because it names no clinician and day of review [link-shown]
  10 | Read [the draft](draft.md), [the later one](later.md) and [the unsigned one](unsigned.md).
     |                                                                              ^^^^^^^^^^^
  fix: publish that page, or leave out the link until then

2 warnings
  Published  2 articles, 0 pages, 1 notice of withdrawal
  Held back  2 pages
             articles/draft: it is a draft
             articles/unsigned: it names no clinician and day of review
  Files      14 written, 27 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
