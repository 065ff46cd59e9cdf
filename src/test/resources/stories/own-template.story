A site changes one template and one asset without copying the rest; a broken template is told with its place.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-555-010-0100}
review: {require: claim}
crisis: [{name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
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
<footer><p>Our own footer of ${site.title}.</p></footer>
-- templates/assets/site.css --
body { color: black }
-- $ build -q --
exit 0
-- has site/articles/iop/index.html --
Our own footer of Example Recovery Center.
Medically reviewed
-- templates/footer.ftlh --
<footer><p>${site.titel}</p></footer>
-- $ build --
templates/footer.ftlh:1:12: error: a SiteView has no 'titel'; it has assets, crisis, feed, generator, home, howWeReview, language, menu, notice, organization, root, title [template]
  1 | <footer><p>${site.titel}</p></footer>
    |            ^
  mend: correct the template, or delete it so that the built-in one is used; it was printing /

1 error
vouch: not published; what is in ROOT/site is as it was
exit 1
-- has site/articles/iop/index.html --
Our own footer of Example Recovery Center.
