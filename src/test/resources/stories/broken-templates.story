Whatever is wrong in a template is told with its place in the site's own file, in plain words.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100}
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
<footer>
  <#if site.title>
</footer>
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

templates/footer.ftlh:3:10: error: Unexpected end of file reached. You have an unclosed #if. Check if the FreeMarker end-tags are present, and aren't malformed. [template]
  3 | </footer>
    |          ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:3:10: error: Unexpected end of file reached. You have an unclosed #if. Check if the FreeMarker end-tags are present, and aren't malformed. [template]
exit 1
-- templates/footer.ftlh --
<footer>
  <#list site.menu as item>${item.title}</#if>
</footer>
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

templates/footer.ftlh:2:41: error: Encountered "</#if>", but at this place only this can be closed: "#list". This usually because of wrong nesting of FreeMarker directives, like a missed or malformed end-tag somewhere. [template]
  2 |   <#list site.menu as item>${item.title}</#if>
    |                                         ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:2:41: error: Encountered "</#if>", but at this place only this can be closed: "#list". This usually because of wrong nesting of FreeMarker directives, like a missed or malformed end-tag somewhere. [template]
exit 1
-- templates/footer.ftlh --
<footer>${w("disclaimer.titel")}</footer>
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

templates/footer.ftlh:1:9: error: no words for 'disclaimer.titel' in en; did you mean 'disclaimer.title'? [template]
  1 | <footer>${w("disclaimer.titel")}</footer>
    |         ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:9: error: no words for 'disclaimer.titel' in en; did you mean 'disclaimer.title'? [template]
exit 1
-- templates/footer.ftlh --
<footer>${w("xyzzy")}</footer>
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

templates/footer.ftlh:1:9: error: no words for 'xyzzy' in en [template]
  1 | <footer>${w("xyzzy")}</footer>
    |         ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:9: error: no words for 'xyzzy' in en [template]
exit 1
-- templates/footer.ftlh --
<footer>${crisis}</footer>
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

templates/footer.ftlh:1:11: error: 'crisis' is not there, or has no value on this page [template]
  1 | <footer>${crisis}</footer>
    |           ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:11: error: 'crisis' is not there, or has no value on this page [template]
exit 1
-- templates/footer.ftlh --
<footer>
<#include "colophon.ftlh">
</footer>
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

templates/footer.ftlh:2:1: error: there is no template 'colophon.ftlh' [template]
  2 | <#include "colophon.ftlh">
    | ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:2:1: error: there is no template 'colophon.ftlh' [template]
exit 1
-- templates/colophon.ftlh --
<p>
${site.titel}</p>
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

templates/colophon.ftlh:2:1: error: a SiteView has no 'titel'; did you mean 'title'? it has alphabet, assets, corrections, crisis, demonstration, feed, foreign, generator, home, howWeReview, integrity, language, look, mainLanguage, menu, notice, organization, policy, root, shareImage, title [template]
  2 | ${site.titel}</p>
    | ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/colophon.ftlh:2:1: error: a SiteView has no 'titel'; did you mean 'title'? it has alphabet, assets, corrections, crisis, demonstration, feed, foreign, generator, home, howWeReview, integrity, language, look, mainLanguage, menu, notice, organization, policy, root, shareImage, title [template]
exit 1
-- templates/colophon.ftlh --
<p>
<#assign x = ></p>
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

templates/colophon.ftlh:2:14: error: Encountered ">", which is not allowed here [template]
  2 | <#assign x = ></p>
    |              ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/colophon.ftlh:2:14: error: Encountered ">", which is not allowed here [template]
exit 1
-- templates/colophon.ftlh --
<#include "footer.ftlh">
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

templates:1:1: error: templates include each other without end; look at what the site's own templates include [template]
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates:1:1: error: templates include each other without end; look at what the site's own templates include [template]
exit 1
-- delete templates/colophon.ftlh --
-- templates/footer.ftlh --
<#import "parts.ftlh" as parts>
<footer><@parts.review "words"/></footer>
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

templates/footer.ftlh:2:9: error: For "." left-hand operand: Expected a hash, but this has evaluated to a string: ==> by (in the built-in parts.ftlh:43:19) [template]
  2 | <footer><@parts.review "words"/></footer>
    |         ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:2:9: error: For "." left-hand operand: Expected a hash, but this has evaluated to a string: ==> by (in the built-in parts.ftlh:43:19) [template]
exit 1
-- templates/footer.ftlh --
<#import "parts.ftlh" as parts>
<footer><@parts.revue page.review/></footer>
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

templates/footer.ftlh:2:11: error: 'parts.revue' is not there, or has no value on this page [template]
  2 | <footer><@parts.revue page.review/></footer>
    |           ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:2:11: error: 'parts.revue' is not there, or has no value on this page [template]
exit 1
-- templates/footer.ftlh --
<#import "prats.ftlh" as parts>
<footer></footer>
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

templates/footer.ftlh:1:1: error: there is no template 'prats.ftlh' [template]
  1 | <#import "prats.ftlh" as parts>
    | ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:1: error: there is no template 'prats.ftlh' [template]
exit 1
-- templates/footer.ftlh --
<footer>${"freemarker.template.utility.Execute"?new()("id")}</footer>
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

templates/footer.ftlh:1:9: error: Instantiating freemarker.template.utility.Execute is not allowed in the template for security reasons. [template]
  1 | <footer>${"freemarker.template.utility.Execute"?new()("id")}</footer>
    |         ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:9: error: Instantiating freemarker.template.utility.Execute is not allowed in the template for security reasons. [template]
exit 1
-- $ build -q --stacktrace --
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

templates/footer.ftlh:1:9: error: Instantiating freemarker.template.utility.Execute is not allowed in the template for security reasons. [template]
  1 | <footer>${"freemarker.template.utility.Execute"?new()("id")}</footer>
    |         ^
  fix: correct the template, or delete it so that the built-in one is used; it was printing /

1 error, 3 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by templates/footer.ftlh:1:9: error: Instantiating freemarker.template.utility.Execute is not allowed in the template for security reasons. [template]
exit 1
