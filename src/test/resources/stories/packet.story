A reviewer elsewhere gets a packet and sends back decisions; a page that was edited meanwhile is left out, and the same file again changes nothing.
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
active: {from: 2023-01-01}
-- content/reviewers/morgan-sample.yaml --
name: Morgan Sample
credentials: [MD]
active: {from: 2023-01-01}
-- content/articles/iop.md --
---
title: What an IOP is
description: In plain words.
---
You sleep at home.

## At work

You can go on working.
-- content/articles/costs.md --
---
title: What care costs
description: In plain words.
---
A day costs up to $400.
-- content/articles/first-day.md --
---
title: The first day
description: In plain words.
---
You meet a nurse.
-- $ review packet --reviewer dana-example -o ROOT/packet.html --
vouch: nothing waits for dana-example, so nothing is written
exit 0
-- $ review packet --reviewer dana-exmple -o ROOT/packet.html --
vouch: there is no 'dana-exmple' in content/reviewers/; did you mean 'dana-example'?
'vouch review packet --help' shows what it takes.
exit 2
-- $ review packet --reviewer dana-example -o ROOT/packet.html articles/iopp --
vouch: there is no page 'articles/iopp'; did you mean 'articles/iop'?
'vouch review packet --help' shows what it takes.
exit 2
-- $ review sign articles/iop --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/iop approved by dana-example (content/reviews/articles/iop/1.yaml)
exit 0
-- $ review sign articles/costs --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/costs approved by dana-example (content/reviews/articles/costs/1.yaml)
exit 0
-- $ review sign articles/first-day --reviewer morgan-sample --as-of 2024-02-01 --
vouch: recorded: articles/first-day approved by morgan-sample (content/reviews/articles/first-day/1.yaml)
exit 0
-- $ review request articles/first-day --by kit-editor --reviewer dana-example --
vouch: recorded: kit-editor asks for a review of articles/first-day (content/reviews/articles/first-day/2.yaml)
exit 0
-- content/articles/iop.md --
---
title: What an IOP is
description: In plain words.
reviewer: dana-example
verified: 2024-02-01
---
You sleep at home, and come by day.

## At work

You may go on working.
-- content/articles/costs.md --
---
title: What care costs
description: In plain words.
reviewer: dana-example
verified: 2024-02-01
---
A day costs up to $450.
-- $ review packet --reviewer dana-example -o ROOT/packet.html --
vouch: 3 pages for dana-example in ROOT/packet.html; when the answer comes: vouch review accept FILE
exit 0
-- has packet.html --
Pages for Dana Example to review
data-page="articles/costs"
data-page="articles/iop"
data-page="articles/first-day"
Compared with the words that you signed on Feb 1, 2024.
You have not signed this page yet. Compared with the words that Morgan Sample signed on Feb 1, 2024.
-- lacks packet.html --
http://www
src="/
unsafe-
-- answer.json --
{
  "format": "vouch-decisions-1",
  "site": "https://example.org",
  "reviewer": "dana-example",
  "name": "dana  example",
  "date": "2024-06-01",
  "decisions": [
    {"page": "articles/costs", "fingerprint": "FINGERPRINT(articles/costs)", "decision": "approve",
     "evidence": ["The price list of 2024"], "note": "Prices \"as told\" \u2013 and / slashes."},
    {"page": "articles/iop", "fingerprint": "FINGERPRINT(articles/iop)", "decision": "approve-sections", "sections": ["at-work"]},
    {"page": "articles/first-day", "fingerprint": "FINGERPRINT(articles/first-day)", "decision": "ask-for-changes",
     "remarks": [{"quote": "You meet a nurse.", "words": "Say when."}, {"words": "Name the nurse."}]},
    {"page": "articles/gone", "fingerprint": "FINGERPRINT(articles/iop)", "decision": "approve"}
  ]
}
-- content/articles/costs.md --
---
title: What care costs
description: In plain words.
reviewer: dana-example
verified: 2024-02-01
---
A day costs up to $500.
-- $ review accept ROOT/answer.json --
vouch: not recorded: articles/costs: the words are no longer those that were shown
  … day costs up to $ [-450-] [+500+] . …
  fix: send them the page as it is now: vouch review packet --reviewer dana-example -o packet.html articles/costs
vouch: recorded: articles/iop approved in part by dana-example (content/reviews/articles/iop/2.yaml)
vouch: recorded: articles/first-day sent back for changes by dana-example (content/reviews/articles/first-day/3.yaml)
vouch: not recorded: articles/gone: there is no page 'articles/gone'; name it by its path below content/, its address or its file
exit 1
-- has content/reviews/articles/first-day/3.yaml --
method: countersigned
“You meet a nurse.”: Say when.
Name the nurse.
-- $ review accept ROOT/answer.json --
vouch: not recorded: articles/costs: the words are no longer those that were shown
  … day costs up to $ [-450-] [+500+] . …
  fix: send them the page as it is now: vouch review packet --reviewer dana-example -o packet.html articles/costs
vouch: recorded before: articles/iop (content/reviews/articles/iop/2.yaml)
vouch: recorded before: articles/first-day (content/reviews/articles/first-day/3.yaml)
vouch: not recorded: articles/gone: there is no page 'articles/gone'; name it by its path below content/, its address or its file
exit 1
-- $ review list --
State                Page             Reviewer      Reviewed    Due          Waived  Reading
≠ changed            What care costs  dana-example  2024-02-01  in 245 days          1 min
  articles/costs: 1 section changed, +1 -1 words; money touched; asserted
≠ changed            What an IOP is   dana-example  2024-02-01  in 245 days          1 min
  articles/iop: 2 sections changed, +5 -1 words; asserted; section-scoped
↩ changes-requested  The first day    dana-example                                   1 min
  articles/first-day: changes-requested
3 pages: 2 changed, 1 changes-requested
exit 0
-- $ review verify --
content/articles/costs.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 1 of 1 section changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/costs' shows it), or waive it if it is trivial

content/articles/iop.md:1:1: warning: the words changed since Dana Example signed them on 2024-02-01: 2 of 2 sections changed; readers get the words signed on 2024-02-01 [review-current]
  1 | ---
    | ^
  fix: ask for a review of what changed ('vouch review show articles/iop' shows it), or waive it if it is trivial

2 warnings
vouch: 3 ledgers, 6 sound entries, 0 good signatures
exit 0
-- of-another.json --
{"format": "vouch-decisions-1", "site": "https://example.org", "reviewer": "dana-example", "name": "Morgan Sample", "date": "2024-06-01",
 "decisions": [{"page": "articles/iop", "fingerprint": "FINGERPRINT(articles/iop)", "decision": "approve"}]}
-- $ review accept ROOT/of-another.json --
vouch: nothing is recorded: the answer is of 'dana-example', who is Dana Example, and the name typed is Morgan Sample
exit 1
-- elsewhere.json --
{"format": "vouch-decisions-1", "site": "https://other.example", "reviewer": "dana-example", "name": "Dana Example", "date": "2024-06-01",
 "decisions": [{"page": "articles/iop", "fingerprint": "FINGERPRINT(articles/iop)", "decision": "approve"}]}
-- $ review accept ROOT/elsewhere.json --
vouch: nothing is recorded: the answer is about https://other.example, and this site is https://example.org
exit 1
-- wrong.json --
{"format": "vouch-decisions-1", "site": "https://example.org", "reviewer": "dana-example", "name": "Dana Example", "date": "2024-06-31",
 "decisions": [
  {"page": "articles/iop", "fingerprint": "123", "decision": "aprove"},
  {"page": "articles/costs", "fingerprint": "FINGERPRINT(articles/costs)", "decision": "ask-for-changes"},
  {"page": "articles/costs", "fingerprint": "FINGERPRINT(articles/costs)", "decision": "approve", "sections": ["a"], "remark": []}
 ]}
-- $ review accept ROOT/wrong.json --
ROOT/wrong.json:1:124: error: '2024-06-31' is not in the calendar: June 2024 has 30 days, so day 31 does not exist [date-invalid]
  1 | …ample", "name": "Dana Example", "date": "2024-06-31",
    |                                          ^^^^^^^^^^^^
  fix: the last day of that month is 2024-06-30

ROOT/wrong.json:3:43: error: 'fingerprint' must be a SHA-256 [fingerprint-invalid]
  3 |   {"page": "articles/iop", "fingerprint": "123", "decision": "aprove"},
    |                                           ^^^^^
  fix: files here are written by the program; bring back the file as it was

ROOT/wrong.json:3:62: error: 'decision' does not know 'aprove' [choice-unknown]
  3 |   {"page": "articles/iop", "fingerprint": "123", "decision": "aprove"},
    |                                                              ^^^^^^^^
  fix: did you mean 'approve'? allowed: approve, approve-sections, ask-for-changes, reject

ROOT/wrong.json:4:3: error: a note is required when asking for changes or rejecting, and not allowed otherwise [field-type]
  4 |   {"page": "articles/costs", "fingerprint": "FINGERPRINT"…
    |   ^
  fix: ask the reviewer to save their decisions again, and change nothing in the file

ROOT/wrong.json:5:155: error: 'remark' is not a field of a decision [field-unknown]
  5 | …ecision": "approve", "sections": ["a"], "remark": []}
    |                                          ^^^^^^^^
  fix: did you mean 'remarks'? allowed: page, fingerprint, decision, sections, remarks, note, evidence, conflicts

ROOT/wrong.json:5:3: error: sections are required when approving sections, and not allowed otherwise [field-type]
  5 |   {"page": "articles/costs", "fingerprint": "FINGERPRINT"…
    |   ^
  fix: ask the reviewer to save their decisions again, and change nothing in the file

6 errors
the first error: ROOT/wrong.json:1:124: error: '2024-06-31' is not in the calendar: June 2024 has 30 days, so day 31 does not exist [date-invalid]
vouch: nothing is recorded
exit 1
-- $ review accept ROOT/none.json --
vouch: there is no file ROOT/none.json
'vouch review accept --help' shows what it takes.
exit 2
-- $ review packet --reviewer morgan-sample -o ROOT/other.html --
vouch: nothing waits for morgan-sample, so nothing is written
exit 0
