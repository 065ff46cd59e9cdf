What is wrong in a template is told by a check as by a build, and in a file that the site has.
-- content/site.yaml --
title: Oak Street Clinic
base_url: https://clinic.oakstreet.org
language: en-US
time_zone: America/New_York
organization: {name: Oak Street Clinic}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
-- content/articles/iop.md --
---
title: What an IOP is
description: What it is.
reviewer: dana-example
verified: 2024-02-01
---
You sleep at home.
-- templates/crisis.ftlh --
<p>Help is near.</p>
-- $ check --quiet --
content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

templates/crisis.ftlh:1:1: error: the page lacks the link that calls 988 Suicide & Crisis Lifeline [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the link that calls Emergency services [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the link that texts to 988 Suicide & Crisis Lifeline [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the name of 988 Suicide & Crisis Lifeline [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the name of Emergency services [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

5 errors, 1 piece of advice
the first error: templates/crisis.ftlh:1:1: error: the page lacks the link that calls 988 Suicide & Crisis Lifeline [page-duties]
exit 1
-- $ build --quiet --
templates/crisis.ftlh:1:1: error: the page lacks the link that calls 988 Suicide & Crisis Lifeline [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the link that calls Emergency services [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the link that texts to 988 Suicide & Crisis Lifeline [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the name of 988 Suicide & Crisis Lifeline [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates/crisis.ftlh:1:1: error: the page lacks the name of Emergency services [page-duties]
  1 | <p>Help is near.</p>
    | ^
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

5 errors
vouch: not published; what is in ROOT/site is as it was
stopped by templates/crisis.ftlh:1:1: error: the page lacks the link that calls 988 Suicide & Crisis Lifeline [page-duties], and by 4 more
exit 1
-- templates/exit.ftlh --
<#if site.title?has_content></#if>
-- $ check --quiet --
content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

templates:1:1: error: the page lacks the link that calls 988 Suicide & Crisis Lifeline [page-duties]
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates:1:1: error: the page lacks the link that calls Emergency services [page-duties]
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates:1:1: error: the page lacks the link that texts to 988 Suicide & Crisis Lifeline [page-duties]
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates:1:1: error: the page lacks the name of 988 Suicide & Crisis Lifeline [page-duties]
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

templates:1:1: error: the page lacks the name of Emergency services [page-duties]
  fix: fix the template, or one that it includes, or delete it so that the built-in one is used; it was printing /

5 errors, 1 piece of advice
the first error: templates:1:1: error: the page lacks the link that calls 988 Suicide & Crisis Lifeline [page-duties]
exit 1
-- delete templates/exit.ftlh --
-- templates/crisis.ftlh --
<p>${site.titel}</p>
-- $ check --quiet --
content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

templates/crisis.ftlh:1:4: error: a SiteView has no 'titel'; did you mean 'title'? it has alphabet, assets, corrections, crisis, demonstration, feed, foreign, generator, home, howWeReview, integrity, language, look, mainLanguage, menu, notice, organization, policy, root, shareImage, title [template]
  1 | <p>${site.titel}</p>
    |    ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 1 piece of advice
exit 1
-- $ build --quiet --
templates/crisis.ftlh:1:4: error: a SiteView has no 'titel'; did you mean 'title'? it has alphabet, assets, corrections, crisis, demonstration, feed, foreign, generator, home, howWeReview, integrity, language, look, mainLanguage, menu, notice, organization, policy, root, shareImage, title [template]
  1 | <p>${site.titel}</p>
    |    ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error
vouch: not published; what is in ROOT/site is as it was
stopped by templates/crisis.ftlh:1:4: error: a SiteView has no 'titel'; did you mean 'title'? it has alphabet, assets, corrections, crisis, demonstration, feed, foreign, generator, home, howWeReview, integrity, language, look, mainLanguage, menu, notice, organization, policy, root, shareImage, title [template]
exit 1
