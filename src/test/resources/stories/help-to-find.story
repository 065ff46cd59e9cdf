Readers find an article from A to Z, beside another one, by shared subjects, in a feed, in their language; and can leave at once.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org/clinic
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}]
exit: {below: [/articles/family/]}
corrections: /articles/care/iop/#who-it-suits
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C]
license: {id: X-1, state: NC, checked: 2024-01-10}
role: Physician assistant
active: {from: 2023-01-01}
-- content/articles/care/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
category: care
tags: [iop, work]
---
You sleep at home.

## Who it suits

People with a safe home.
-- content/articles/care/iop.es.md --
---
title: Qué es un programa intensivo
description: Un programa ambulatorio intensivo en palabras sencillas.
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
---
Usted duerme en casa. Lea [más](iop.md).
-- content/articles/care/detox.md --
---
title: Détox at home
description: What to know before you stop.
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-10
modified: 2024-03-01
category: care
exit: true
---
Ask [a clinician](iop.md) first.
-- content/articles/family/talk.md --
---
title: 3 ways to talk
description: How to start.
reviewer: dana-example
verified: 2024-02-01
tags: [work, iop]
---
Pick a calm time, and read [about IOP](/articles/care/iop/).
-- $ build --
content/articles/care/detox.md:7:11: warning: the page changed on 2024-03-01, after its review on 2024-02-01 [review-after-change]
  7 | modified: 2024-03-01
    |           ^^^^^^^^^^
  fix: ask the reviewer to look at it again, and write the new day after 'verified:'

content/site.yaml:1:1: warning: pages in 'es' show 3 texts of the site untranslated: "Admissions staff", "Physician assistant", the name 'care' [text-untranslated]
  1 | title: Example Recovery Center
    | ^
  fix: run 'vouch new language es', and write the translations that are missing then in content/strings/es.yaml

content/site.yaml:7:1: warning: none of the crisis lines is the 988 Suicide & Crisis Lifeline, which answers day and night [crisis-lines]
  7 | crisis: [{name: Emergency services, call: "911"}]
    | ^^^^^^
  fix: add {name: …, call: "988"} below 'crisis:'

3 warnings
  Published  4 articles, 0 pages
  Held back  nothing
  Files      56 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/care/iop/index.html --
<a rel="prev" href="/clinic/articles/care/detox/">
<h3><a href="/clinic/articles/family/talk/">3 ways to talk</a>
<link rel="alternate" hreflang="es" href="https://example.org/clinic/es/articles/care/iop/">
Review stated by the publisher
<a href="/clinic/articles/care/iop/#who-it-suits">Report an error</a>
<meta property="og:image" content="https://example.org/clinic/assets/share.
-- lacks site/articles/care/iop/index.html --
Medically reviewed
Changed since then
reviewedBy
lastReviewed
Exit this page
-- has site/articles/care/detox/index.html --
<a rel="next" href="/clinic/articles/care/iop/">
<dt>Changed since then:</dt><dd><time datetime="2024-03-01">
<a class="exit-link" href="https://www.weather.gov/" rel="nofollow noreferrer"
-- has site/articles/family/talk/index.html --
Exit this page
-- lacks site/articles/family/talk/index.html --
rel="prev"
-- has site/a-z/index.html --
<h2 id="0-9">0–9</h2>
<h2 id="d">D</h2>
<li><a href="#w">W</a></li>
-- has site/es/a-z/index.html --
<h2 id="q">Q</h2>
-- has site/articles/care/index.html --
<link rel="alternate" href="/clinic/articles/care/feed.xml"
-- has site/articles/care/feed.xml --
<title>Example Recovery Center: Care</title>
<link rel="self" href="https://example.org/clinic/articles/care/feed.xml"
-- lacks site/articles/care/feed.xml --
3 ways to talk
-- has site/sitemap.xml --
<xhtml:link rel="alternate" hreflang="en-US" href="https://example.org/clinic/articles/care/iop/"
<xhtml:link rel="alternate" hreflang="es" href="https://example.org/clinic/es/articles/care/iop/"
-- has site/llms.txt --
## Care
- [What an IOP is](https://example.org/clinic/articles/care/iop/): An intensive outpatient program in plain words. The publisher states a review by Dana Example on 2024-02-01; no record shows it.
-- has site/_headers --
/clinic/assets/*
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org/clinic
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}]
exit: {to: weather.gov}
corrections: /report/
-- $ check --
content/articles/care/detox.md:7:11: warning: the page changed on 2024-03-01, after its review on 2024-02-01 [review-after-change]
  7 | modified: 2024-03-01
    |           ^^^^^^^^^^
  fix: ask the reviewer to look at it again, and write the new day after 'verified:'

content/articles/care/iop.es.md:8:33: advice: 'más' does not say where the link leads: many people who listen to a page hear its links alone [link-purpose]
  8 | Usted duerme en casa. Lea [más](iop.md).
    |                                 ^^^^^^
  fix: let the words name what is there

content/articles/family/talk.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: 3 ways to talk
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/site.yaml:1:1: warning: pages in 'es' show 2 texts of the site untranslated: "Physician assistant", the name 'care' [text-untranslated]
  1 | title: Example Recovery Center
    | ^
  fix: run 'vouch new language es', and write the translations that are missing then in content/strings/es.yaml

content/site.yaml:2:1: advice: nobody can have a site at https://example.org/clinic: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org/clinic
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:7:1: warning: none of the crisis lines is the 988 Suicide & Crisis Lifeline, which answers day and night [crisis-lines]
  7 | crisis: [{name: Emergency services, call: "911"}]
    | ^^^^^^
  fix: add {name: …, call: "988"} below 'crisis:'

content/site.yaml:8:12: error: 'weather.gov' is not an address on the web [url-invalid]
  8 | exit: {to: weather.gov}
    |            ^^^^^^^^^^^
  fix: write https://weather.gov

content/site.yaml:9:14: error: this way to tell of an error leads nowhere: there is no /report/ [link-leads]
  9 | corrections: /report/
    |              ^^^^^^^^
  fix: correct the address, or write the page

2 errors, 3 warnings, 3 pieces of advice
the first error: content/site.yaml:8:12: error: 'weather.gov' is not an address on the web [url-invalid]
exit 1
