A page is asked for, signed, changed, waived, signed again by sections and withdrawn; at every step the records say so.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
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
category: levels-of-care
---
You sleep at home, and you recieve help by day.

## Who it suits

People with a safe home. You should not stop drinking alone.

## At work

You can go on working.
-- $ build --
  Published  0 articles, 0 pages
  Held back  1 page
             articles/iop: nobody has signed it
  Files      28 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- $ review request articles/iop --by kit-editor --reviewer dana-example --as-of 2024-01-30 --
vouch: recorded: kit-editor asks for a review of articles/iop (content/reviews/articles/iop/1.yaml)
exit 0
-- $ review list --
State        Page            Reviewer      Reviewed  Due  Waived  Reading
? in-review  What an IOP is  dana-example                         1 min
  articles/iop: request-open
1 page: 1 in-review
exit 0
-- $ review sign articles/iop --reviewer dana-exmple --
vouch: nothing is recorded: there is no reviewer 'dana-exmple' in content/reviewers/; known: dana-example
exit 1
-- $ review sign articles/iop --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/iop approved by dana-example (content/reviews/articles/iop/2.yaml)
exit 0
-- has content/articles/iop.md --
reviewer: dana-example
verified: 2024-02-01
-- $ review list --
State       Page            Reviewer      Reviewed    Due          Waived  Reading
✓ verified  What an IOP is  dana-example  2024-02-01  in 245 days          1 min
  articles/iop: asserted
1 page: 1 verified
exit 0
-- $ review verify --
vouch: 1 ledger, 2 sound entries, 0 good signatures
exit 0
-- $ build --
  Published  1 article, 0 pages
  Held back  nothing
  Files      22 written, 18 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/iop/index.html --
Dana Example
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
category: levels-of-care
reviewer: dana-example
verified: 2024-02-01
---
You sleep at home, and you receive help by day.

## Who it suits

People with a safe home. You should not stop drinking alone.

## At work

You can go on working.
-- $ review waive articles/iop --by kit-editor --reason typo --
vouch: recorded: a trivial change of articles/iop is waived by kit-editor (content/reviews/articles/iop/3.yaml)
exit 0
-- $ review list --
State       Page            Reviewer      Reviewed    Due          Waived  Reading
✓ verified  What an IOP is  dana-example  2024-02-01  in 245 days  1/5     1 min
  articles/iop: asserted
1 page: 1 verified
exit 0
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
category: levels-of-care
reviewer: dana-example
verified: 2024-02-01
---
You sleep at home, and you receive help by day.

## Who it suits

People with a safe home. You should stop drinking alone.

## At work

You can go on working.
-- $ review waive articles/iop --by kit-editor --reason typo --
vouch: nothing is recorded: this needs a review: 'not' changed: … safe home . You should [-not-] stop drinking alone . # …; these are different words, not a typo: … safe home . You should [-not-] stop drinking alone . # …
exit 1
-- $ check --
content/articles/iop.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 2 of 3 sections changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/iop' shows it), or waive it if it is trivial

content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/site.yaml:2:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  2 | base_url: https://example.org
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be; or, while this is a trial, add 'demonstration: true' to content/site.yaml

content/site.yaml:5:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  5 | organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
    | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out; or, while this is a trial, add 'demonstration: true' to content/site.yaml

1 warning, 3 pieces of advice
exit 0
-- $ review show articles/iop --
Page         articles/iop  What an IOP is
State        changed (asserted, waivers)
Reviewed     2024-02-01 by dana-example (asserted)
Next due     2025-02-01
Fingerprint  FINGERPRINT

History
  1  2024-01-30  review asked for by kit-editor, of dana-example
  2  2024-02-01  approved by Dana Example, PA-C, MBA (clinical-review, whole, asserted)
  3  2024-06-01  waived by kit-editor (typo): … at home , and you [-recieve-] [+receive+] help by day . # …

Sections changed since sign-off
  .
  who-it-suits

Words changed since sign-off: [-old-] [+new+]
  … at home , and you [-recieve-] [+receive+] help by day . # …
  … safe home . You should [-not-] stop drinking alone . # …
exit 0
-- $ review list --due 30 --
State  Page  Reviewer  Reviewed  Due  Waived  Reading
0 pages
exit 0
-- $ build --
content/articles/iop.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 2 of 3 sections changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/iop' shows it), or waive it if it is trivial

1 warning
  Published  1 article, 0 pages
  Held back  nothing
  Files      5 written, 37 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- has site/articles/iop/index.html --
You should not stop drinking alone.
recieve
Medically reviewed
-- lacks site/articles/iop/index.html --
You should stop drinking alone.
-- $ review verify --site ROOT/site --
content/articles/iop.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 2 of 3 sections changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/iop' shows it), or waive it if it is trivial

1 warning
vouch: 1 ledger, 3 sound entries, 0 good signatures
vouch: 1 page says that it was reviewed: 0 proved by a signature, 1 by a record without a signature, 0 not proved
vouch: around these pages (en-US) is what no record holds: “+1-919-555-0100”, “911”, “988”, “988 Suicide & Crisis Lifeline”, “Call”, “Emergency services”, “Made with Vouch unpackaged”, “Text”, “You will reach: Admissions staff”
exit 0
-- $ review sign articles/iop --reviewer dana-example --scope who-it-suit --
vouch: nothing is recorded: there is no section 'who-it-suit'; the page has ., who-it-suits, at-work
exit 1
-- $ review sign articles/iop --reviewer dana-example --scope who-it-suits,. --
vouch: recorded: articles/iop approved by dana-example (content/reviews/articles/iop/4.yaml)
exit 0
-- $ review list --as-of 2024-06-02 --
State       Page            Reviewer      Reviewed    Due          Waived  Reading
✓ verified  What an IOP is  dana-example  2024-02-01  in 244 days          1 min
  articles/iop: asserted; section-scoped
1 page: 1 verified
exit 0
-- $ review list --due 30 --as-of 2025-03-01 --
State      Page            Reviewer      Reviewed    Due           Waived  Reading
! overdue  What an IOP is  dana-example  2024-02-01  28 days late          1 min
  articles/iop: asserted; section-scoped
1 page: 1 overdue
exit 1
-- $ review list --format csv --state verified --as-of 2024-06-02 --
id,title,language,url,state,flags,reviewer,verified,due,expires,assurance,waivers,sections_changed,words_added,words_removed,touches,minutes,fingerprint\r
articles/iop,What an IOP is,en-US,https://example.org/articles/iop/,verified,asserted section-scoped,dana-example,2024-02-01,2025-02-01,2025-05-02,asserted,0,0,0,0,,1,FINGERPRINT\r
exit 0
-- $ review withdraw articles/iop --reviewer dana-example --note wrong --as-of 2024-06-03 --
vouch: recorded: the review of articles/iop is withdrawn by dana-example (content/reviews/articles/iop/5.yaml)
exit 0
-- lacks content/articles/iop.md --
reviewer:
verified:
-- $ review list --as-of 2024-06-03 --
State        Page            Reviewer      Reviewed  Due  Waived  Reading
– withdrawn  What an IOP is  dana-example                         1 min
  articles/iop
1 page: 1 withdrawn
exit 0
-- files content/reviews --
articles/iop/1.yaml
articles/iop/2.txt
articles/iop/2.yaml
articles/iop/3.txt
articles/iop/3.yaml
articles/iop/4.txt
articles/iop/4.yaml
articles/iop/5.txt
articles/iop/5.yaml
articles/iop/head.txt
-- $ review verify --as-of 2024-06-03 --
vouch: 1 ledger, 5 sound entries, 0 good signatures
exit 0
-- delete content/reviews/articles/iop/5.yaml --
-- $ review verify --as-of 2024-06-03 --
content/reviews/articles/iop/5.txt:1:1: error: there are words here, and no entry about them [ledger-whole]
  1 | review-norm-1
    | ^
  fix: if 5.yaml never was, the program was cut off: delete this file; else bring the entry back

content/reviews/articles/iop/5.yaml:1:1: error: the entry 5 is missing: head.txt names it as the newest [ledger-whole]
  fix: bring it back from version control

2 errors
vouch: 1 ledger, 0 sound entries, 0 good signatures
exit 1
-- $ review show articles/nothing --
vouch: there is no page 'articles/nothing'; name it by its path below content/, its address or its file
'vouch review show --help' shows what it takes.
exit 2
-- $ review sign articles/iop --reviewer dana-example --expect 12 --
vouch: Invalid value for option '--expect': '12' is not a fingerprint: it has 64 digits, as 'vouch review show' prints it
'vouch review sign --help' shows what it takes.
exit 2
