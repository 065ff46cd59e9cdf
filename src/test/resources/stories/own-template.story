A site changes one template and one asset without copying the rest; a broken template is told with its place.
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
-- templates/footer.ftlh --
<footer><p>Our own footer of ${site.title}.</p>
<p>${w("disclaimer.education")} <b>${w("disclaimer.emergency")}</b> ${w("disclaimer.costs")}</p></footer>
-- templates/assets/site.css --
body { color: black }
-- $ build -q --
exit 0
-- has site/articles/iop/index.html --
Our own footer of Example Recovery Center.
Review stated by the publisher
-- templates/footer.ftlh --
<footer><p>${site.titel}</p></footer>
-- $ build --
templates/footer.ftlh:1:12: error: a SiteView has no 'titel'; did you mean 'title'? it has alphabet, assets, corrections, crisis, demonstration, feed, foreign, generator, home, howWeReview, integrity, language, look, mainLanguage, menu, notice, organization, policy, root, shareImage, title [template]
  1 | <footer><p>${site.titel}</p></footer>
    |            ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:12: error: a SiteView has no 'titel'; did you mean 'title'? it has alphabet, assets, corrections, crisis, demonstration, feed, foreign, generator, home, howWeReview, integrity, language, look, mainLanguage, menu, notice, organization, policy, root, shareImage, title [template]
exit 1
-- has site/articles/iop/index.html --
Our own footer of Example Recovery Center.
-- templates/footer.ftlh --
<footer><p>Our own footer of ${site.title}.</p>
<!-- <p>${w("disclaimer.education")} <b>${w("disclaimer.emergency")}</b> ${w("disclaimer.costs")}</p> -->
<script src="https://stats.example/count.js"></script></footer>
-- $ build --
templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: Costs are estimates. Check them with the program and with your plan. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: In an emergency, call 911. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: This site is for general education. It is not medical advice and cannot tell you what you have. Talk with a clinician about your own care. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page asks another host for 'https://stats.example/count.js', which would learn who reads it [page-elsewhere]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

4 errors
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: Costs are estimates. Check them with the program and with your plan. [page-duties], and by 3 more
exit 1
-- $ check -q --
content/site.yaml:2:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:5:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
    | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: Costs are estimates. Check them with the program and with your plan. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: In an emergency, call 911. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: This site is for general education. It is not medical advice and cannot tell you what you have. Talk with a clinician about your own care. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page asks another host for 'https://stats.example/count.js', which would learn who reads it [page-elsewhere]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

4 errors, 2 pieces of advice
the first error: templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: Costs are estimates. Check them with the program and with your plan. [page-duties]
exit 1
-- $ check -q --thorough --
content/site.yaml:2:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:5:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
    | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: Costs are estimates. Check them with the program and with your plan. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: In an emergency, call 911. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: This site is for general education. It is not medical advice and cannot tell you what you have. Talk with a clinician about your own care. [page-duties]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/footer.ftlh:1:1: error: the page asks another host for 'https://stats.example/count.js', which would learn who reads it [page-elsewhere]
  1 | <footer><p>Our own footer of ${site.title}.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

4 errors, 2 pieces of advice
the first error: templates/footer.ftlh:1:1: error: the page lacks this part of the disclaimer: Costs are estimates. Check them with the program and with your plan. [page-duties]
exit 1
-- has site/articles/iop/index.html --
Our own footer of Example Recovery Center.
-- lacks site/articles/iop/index.html --
stats.example
