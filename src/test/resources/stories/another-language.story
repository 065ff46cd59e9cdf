A site below a path, with one article in two languages: addresses, language links and words fit.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org/clinic
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100}
review: {require: claim}
crisis: [{name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
menu: [{title: All articles, address: /articles/}, {title: Costs, address: /articles/costs/}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
role: Physician assistant
active: {from: 2023-01-01}
-- content/articles/care/iop.md --
---
title: What an IOP is
description: In plain words.
reviewer: dana-example
verified: 2024-02-01
---
You sleep at home. See [a picture](week.svg) and [the costs](../costs.md).
-- content/articles/care/week.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 6"/>
-- content/articles/costs.md --
---
title: Costs
description: In plain words.
reviewer: dana-example
verified: 2024-02-01
---
Ask first.
-- content/strings/es.yaml --
label.care: Atención
texts:
  All articles: Todos los artículos
  Costs: Costos
  Physician assistant: Asistente médica
  988 Suicide & Crisis Lifeline: 988 Línea de Prevención del Suicidio y Crisis
-- content/articles/care/iop.es.md --
---
title: Qué es un IOP
description: En palabras claras.
reviewer: dana-example
verified: 2024-02-01
---
Usted duerme en casa. Dice "hola". Vea [los costos](../costs.md).
-- $ build --
content/reviewers/dana-example.yaml:1:1: warning: Dana Example vouches for pages, but their file names no license [license-checked]
  1 | name: Dana Example
    | ^
  fix: look it up at the board, and write license: {id: …, state: …, checked: the day}

content/site.yaml:5:1: warning: nobody says who answers +1-919-555-0100, and a reader in need may take it for a crisis line [phone-answered]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100}
    | ^^^^^^^^^^^^
  fix: add 'answered_by: ' below 'organization:', as in: Admissions staff of the center

content/site.yaml:7:1: warning: none of the crisis lines is 911 for danger right now [crisis-lines]
  7 | crisis: [{name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
    | ^^^^^^
  fix: add {name: …, call: "911"} below 'crisis:'

3 warnings
  Published  3 articles, 0 pages, 1 file beside pages
  Held back  nothing
  Files      49 written, 0 unchanged, 0 deleted
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
articles/care/feed.xml
articles/care/index.html
articles/care/iop/index.html
articles/care/week.svg
articles/costs/index.html
articles/index.html
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
es/404.html
es/a-z/index.html
es/articles/care/feed.xml
es/articles/care/index.html
es/articles/care/iop/index.html
es/articles/index.html
es/feed.xml
es/index.html
es/reviewers/dana-example/index.html
es/reviewers/index.html
es/reviews/index.html
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
search/es.json
sitemap.xml
-- has site/articles/care/iop/index.html --
<html lang="en-US" dir="ltr">
<link rel="canonical" href="https://example.org/clinic/articles/care/iop/">
href="/clinic/es/articles/care/iop/"
<a href="/clinic/articles/care/week.svg">a picture</a>
<a href="/clinic/articles/costs/">the costs</a>
href="/clinic/articles/"
-- has site/reviewers/dana-example/index.html --
physician assistant, certified (PA-C)
master of business administration (MBA)
-- has site/es/reviewers/dana-example/index.html --
profesional médico asociado (physician assistant), con certificación (PA-C)
maestría en administración de empresas (MBA)
-- has site/es/articles/care/iop/index.html --
<html lang="es
1 de febrero de 2024
«hola»
<li><a href="/clinic/articles/care/iop/" lang="en-US" hreflang="en-US">English</a></li>
<link rel="alternate" hreflang="en-US" href="https://example.org/clinic/articles/care/iop/">
<link rel="alternate" hreflang="es" href="https://example.org/clinic/es/articles/care/iop/">
<link rel="alternate" hreflang="x-default" href="https://example.org/clinic/articles/care/iop/">
<a href="/clinic/articles/costs/" hreflang="en-US">los costos (en inglés)</a>
<a href="/clinic/es/articles/">Todos los artículos</a>
<a href="/clinic/articles/costs/" hreflang="en-US">Costos (en inglés)</a>
988 Línea de Prevención del Suicidio y Crisis
profesional médico asociado (physician assistant), con certificación (PA-C)
-- has site/es/articles/care/index.html --
<li><a href="/clinic/articles/care/" lang="en-US" hreflang="en-US">English</a></li>
<h1>Atención</h1>
-- has site/es/index.html --
<li><a href="/clinic/" lang="en-US" hreflang="en-US">English</a></li>
-- has site/index.html --
<li><a href="/clinic/es/" lang="es" hreflang="es">Español</a></li>
-- has site/es/reviewers/dana-example/index.html --
<link rel="alternate" hreflang="x-default" href="https://example.org/clinic/reviewers/dana-example/">
Asistente médica
-- has site/404.html --
<li><a href="/clinic/es/" lang="es" hreflang="es">Español</a></li>
-- has site/es/404.html --
<html lang="es
<li><a href="/clinic/" lang="en-US" hreflang="en-US">English</a></li>
No encontramos la página
-- has site/articles/costs/index.html --
<li><a href="/clinic/es/" lang="es" hreflang="es"><span class="more">Más páginas:</span> Español</a></li>
-- lacks site/articles/costs/index.html --
rel="alternate" hreflang
-- has site/sitemap.xml --
<loc>https://example.org/clinic/es/articles/care/iop/</loc>
