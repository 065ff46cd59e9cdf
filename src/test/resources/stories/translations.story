Each language is reviewed on its own; a translation that is behind its original says so, and none outlives it.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C]
license: {id: X-1, state: NC, checked: 2024-01-10}
active: {from: 2023-01-01}
-- content/strings/es.yaml --
texts:
  "Admissions staff": "Personal de admisiones"
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
---
You sleep at home. You should not stop drinking alone.
-- content/articles/iop.es.md --
---
title: Qué es un IOP
description: Un programa de día en palabras sencillas.
---
Usted duerme en casa. No deje de beber sin ayuda.
-- $ review sign articles/iop --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/iop approved by dana-example (content/reviews/articles/iop/1.yaml)
exit 0
-- $ build -q --
exit 0
-- files site/es --
-- $ review sign articles/iop.es --reviewer dana-example --as-of 2024-02-02 --
vouch: recorded: articles/iop.es approved by dana-example (content/reviews/articles/iop.es/1.yaml)
exit 0
-- $ build -q --
exit 0
-- files content/reviews --
articles/iop.es/1.txt
articles/iop.es/1.yaml
articles/iop.es/head.txt
articles/iop/1.txt
articles/iop/1.yaml
articles/iop/head.txt
-- lacks site/es/articles/iop/index.html --
todavía no tiene ese cambio
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
reviewer: dana-example
verified: 2024-02-01
---
You sleep at home. You should not stop drinking alone. Ask a clinician first.
-- $ review sign articles/iop --reviewer dana-example --as-of 2024-03-01 --
vouch: recorded: articles/iop approved by dana-example (content/reviews/articles/iop/2.yaml)
exit 0
-- $ build --
content/articles/iop.es.md:5:11: warning: its original, content/articles/iop.md, changed on 2024-03-01; this translation does not have that change yet, and readers see a notice [translation-behind]
  5 | verified: 2024-02-02
    |           ^^^^^^^^^^
  fix: bring the change over, and have the page reviewed on its own

1 warning
  Published  2 articles, 0 pages
  Held back  nothing
  Files      15 written, 38 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/es/articles/iop/index.html --
La página en inglés cambió el 1 de marzo de 2024, y esta traducción todavía no tiene ese cambio.
<a href="/articles/iop/" lang="en-US" hreflang="en-US">What an IOP is</a>
-- lacks site/articles/iop/index.html --
translation does not have
-- content/articles/iop.es.md --
---
title: Qué es un IOP
description: Un programa de día en palabras sencillas.
reviewer: dana-example
verified: 2024-02-02
---
Usted duerme en casa. No deje de beber sin ayuda. Pregunte antes a un profesional.
-- $ review sign articles/iop.es --reviewer dana-example --as-of 2024-03-05 --
vouch: recorded: articles/iop.es approved by dana-example (content/reviews/articles/iop.es/2.yaml)
exit 0
-- $ build --
  Published  2 articles, 0 pages
  Held back  nothing
  Files      13 written, 42 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- lacks site/es/articles/iop/index.html --
todavía no tiene ese cambio
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
reviewer: dana-example
verified: 2024-03-01
withdrawn: {on: 2024-05-01, reason: The program closed.}
---
You sleep at home. You should not stop drinking alone. Ask a clinician first.
-- $ check --
content/articles/iop.es.md:2:8: error: its original, content/articles/iop.md, was withdrawn on 2024-05-01, and readers would still get this translation [translation-withdrawn]
  2 | title: Qué es un IOP
    |        ^^^^^^^^^^^^^
  fix: add withdrawn: {on: 2024-05-01, reason: …}, with the reason in the page's language

content/articles/iop.es.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: Qué es un IOP
    |        ^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/site.yaml:2:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:5:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
    | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml

1 error, 3 pieces of advice
the first error: content/articles/iop.es.md:2:8: error: its original, content/articles/iop.md, was withdrawn on 2024-05-01, and readers would still get this translation [translation-withdrawn]
exit 1
