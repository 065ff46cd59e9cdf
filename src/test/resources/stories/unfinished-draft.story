What is wrong with the words of a draft stops nobody else's pages; without its mark it does.
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
-- content/articles/php.md --
---
title: What a PHP is
description: A partial hospitalization program in plain words.
reviewer: dana-example
verified: 2024-02-02
published: 2024-02-02
category: levels-of-care
tags: [iop]
draft: true
---
Our program is guaranteed to cure addiction.

See [the next page](next.md), and ![](week.png) <b>more</b>.

:::note
Words.
-- $ build -q --
content/articles/php.md:11:16: warning: 'guaranteed' promises what nobody can promise in medicine [claims.guaranteed]
  11 | Our program is guaranteed to cure addiction.
     |                ^^^^^^^^^^
  fix: leave the promise out; this is a draft, so the build goes on without it

content/articles/php.md:11:30: warning: 'cure' promises what treatment does not do [claims.cure]
  11 | Our program is guaranteed to cure addiction.
     |                              ^^^^
  fix: say 'treat', or cite a source in the same sentence; this is a draft, so the build goes on without it

content/articles/php.md:13:21: warning: this link leads nowhere: there is no content/articles/next.md [link-leads]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                     ^^^^^^^
  fix: correct the address, or write the page; this is a draft, so the build goes on without it

content/articles/php.md:13:35: warning: readers who cannot see this image get no words for it [image-alt]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                                   ^^^^^^^^^^^^^
  fix: say between the brackets what it shows; this is a draft, so the build goes on without it

content/articles/php.md:13:39: warning: there is no image 'week.png' [image-there]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                                       ^^^^^^^^
  fix: put the file beside the page, or correct its name; this is a draft, so the build goes on without it

content/articles/php.md:13:49: warning: HTML is not passed through to readers [raw-html]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                                                 ^^^
  fix: write **words**; this is a draft, so the build goes on without it

content/articles/php.md:15:1: warning: this block is never closed [directive-unclosed]
  15 | :::note
     | ^^^^^^^
  fix: put ':::' on a line of its own below its last line; this is a draft, so the build goes on without it

7 warnings
exit 0
-- files site/articles --
index.html
iop/index.html
-- $ build -q --fail-on warning --
content/articles/php.md:11:16: warning: 'guaranteed' promises what nobody can promise in medicine [claims.guaranteed]
  11 | Our program is guaranteed to cure addiction.
     |                ^^^^^^^^^^
  fix: leave the promise out; this is a draft, so the build goes on without it

content/articles/php.md:11:30: warning: 'cure' promises what treatment does not do [claims.cure]
  11 | Our program is guaranteed to cure addiction.
     |                              ^^^^
  fix: say 'treat', or cite a source in the same sentence; this is a draft, so the build goes on without it

content/articles/php.md:13:21: warning: this link leads nowhere: there is no content/articles/next.md [link-leads]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                     ^^^^^^^
  fix: correct the address, or write the page; this is a draft, so the build goes on without it

content/articles/php.md:13:35: warning: readers who cannot see this image get no words for it [image-alt]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                                   ^^^^^^^^^^^^^
  fix: say between the brackets what it shows; this is a draft, so the build goes on without it

content/articles/php.md:13:39: warning: there is no image 'week.png' [image-there]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                                       ^^^^^^^^
  fix: put the file beside the page, or correct its name; this is a draft, so the build goes on without it

content/articles/php.md:13:49: warning: HTML is not passed through to readers [raw-html]
  13 | See [the next page](next.md), and ![](week.png) <b>more</b>.
     |                                                 ^^^
  fix: write **words**; this is a draft, so the build goes on without it

content/articles/php.md:15:1: warning: this block is never closed [directive-unclosed]
  15 | :::note
     | ^^^^^^^
  fix: put ':::' on a line of its own below its last line; this is a draft, so the build goes on without it

7 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/php.md:11:16: warning: 'guaranteed' promises what nobody can promise in medicine [claims.guaranteed], and by 6 more
exit 1
-- content/articles/php.md --
---
title: What a PHP is
description: A partial hospitalization program in plain words.
reviewer: nobody-known
verified: 2024-02-02
published: 2024-02-02
category: levels-of-care
tags: [iop]
draft: true
redirect_from: [/articles/iop/]
---
Words.
-- $ build -q --
content/articles/php.md:4:11: error: there is no reviewer 'nobody-known' in content/reviewers/ [reviewer-known]
  4 | reviewer: nobody-known
    |           ^^^^^^^^^^^^
  fix: known reviewers: dana-example

content/articles/php.md:10:17: error: the address /articles/iop/ cannot lead here: it belongs to content/articles/iop.md [address-unique]
  10 | redirect_from: [/articles/iop/]
     |                 ^^^^^^^^^^^^^^
  fix: take it out of 'redirect_from'

2 errors
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/php.md:4:11: error: there is no reviewer 'nobody-known' in content/reviewers/ [reviewer-known], and by 1 more
exit 1
-- content/articles/php.md --
---
title: What a PHP is
description: A partial hospitalization program in plain words.
reviewer: dana-example
verified: 2024-02-02
published: 2024-02-02
category: levels-of-care
tags: [iop]
---
Our program is guaranteed to cure addiction.
-- $ build -q --
content/articles/php.md:10:16: error: 'guaranteed' promises what nobody can promise in medicine [claims.guaranteed]
  10 | Our program is guaranteed to cure addiction.
     |                ^^^^^^^^^^
  fix: leave the promise out

content/articles/php.md:10:30: error: 'cure' promises what treatment does not do [claims.cure]
  10 | Our program is guaranteed to cure addiction.
     |                              ^^^^
  fix: say 'treat', or cite a source in the same sentence

2 errors
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/php.md:10:16: error: 'guaranteed' promises what nobody can promise in medicine [claims.guaranteed], and by 1 more
exit 1
