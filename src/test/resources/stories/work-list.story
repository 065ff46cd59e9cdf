A reviewer sees what waits: what changed an amount or a dose first, then what is late, as a table, for spreadsheets, programs and calendars, and once a week as a mail.
-- content/site.yaml --
title: Example Recovery Center & Friends
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
review: {require: claim}
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
role: Physician assistant
active: {from: 2022-01-01}
-- content/reviewers/morgan-sample.yaml --
name: Morgan Sample
credentials: [MD]
license: {id: X-2, state: NC, checked: 2024-01-10}
role: Physician
active: {from: 2022-01-01}
-- content/articles/doses.md --
---
title: "What a dose is"
description: In plain words.
category: costs
---
A first dose may be 8 mg a day.

## At home

You sleep at home.
-- content/articles/prices.md --
---
title: "What it costs"
description: In plain words.
category: costs
---
It costs $10,000 at most.

## At home

You recieve help by day.
-- content/articles/late.md --
---
title: "=1+1; \"late\" <b>& bold</b>, a title that is so long that no window of any size shows all of it at once"
description: In plain words.
category: costs
reviewer: dana-example
verified: 2023-04-21
---
You sleep at home.
-- content/articles/soon.md --
---
title: "Soon"
description: In plain words.
category: costs
reviewer: dana-example
verified: 2023-06-24
---
You sleep at home.
-- content/articles/fresh.md --
---
title: "Fresh"
description: In plain words.
category: costs
reviewer: dana-example
verified: 2024-05-01
---
You sleep at home.
-- content/articles/nobody.md --
---
title: "Nobody read this"
description: In plain words.
category: costs
---
You sleep at home.
-- $ review sign articles/doses --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/doses approved by dana-example (content/reviews/articles/doses/1.yaml)
exit 0
-- $ review sign articles/prices --reviewer dana-example --as-of 2024-02-01 --
vouch: recorded: articles/prices approved by dana-example (content/reviews/articles/prices/1.yaml)
exit 0
-- content/articles/prices.md --
---
title: "What it costs"
description: In plain words.
category: costs
reviewer: dana-example
verified: 2024-02-01
---
It costs $10,000 at most.

## At home

You receive help by day.
-- $ review waive articles/prices --by kit-editor --reason typo --as-of 2024-05-31 --
vouch: recorded: a trivial change of articles/prices is waived by kit-editor (content/reviews/articles/prices/2.yaml)
exit 0
-- content/articles/doses.md --
---
title: "What a dose is"
description: In plain words.
category: costs
reviewer: dana-example
verified: 2024-02-01
---
A first dose may be 16 mg a day.

## At home

You sleep at home.
-- $ review list --
State       Page                             Reviewer      Reviewed    Due           Waived  Reading
≠ changed   What a dose is                   dana-example  2024-02-01  in 245 days           1 min
  articles/doses: 1 section changed, +1 -1 words; dose touched; asserted
! overdue   =1+1; "late" <b>& bold</b>, a…   dana-example  2023-04-21  41 days late          1 min
  articles/late: claim
◔ due-soon  Soon                             dana-example  2023-06-24  in 23 days            1 min
  articles/soon: claim
· draft     Nobody read this                                                                 1 min
  articles/nobody
~ claimed   Fresh                            dana-example  2024-05-01  in 334 days           1 min
  articles/fresh: claim
✓ verified  What it costs                    dana-example  2024-02-01  in 245 days   1/5     1 min
  articles/prices: asserted
6 pages: 1 changed, 1 overdue, 1 due-soon, 1 draft, 1 claimed, 1 verified
exit 0
-- $ review list --width 60 --due 30 --
! overdue  =1+1; "late" <b>& bold</b>, a title that is so long that no window of any size shows all of it at once
  Reviewer: dana-example
  Reviewed: 2023-04-21
  Due: 41 days late
  Reading: 1 min
  articles/late: claim
◔ due-soon  Soon
  Reviewer: dana-example
  Reviewed: 2023-06-24
  Due: in 23 days
  Reading: 1 min
  articles/soon: claim
2 pages: 1 overdue, 1 due-soon
exit 1
-- $ review list --width 40 --reviewer morgan-sample --
State  Page  Reviewer  Reviewed  Due  Waived  Reading
0 pages
exit 0
-- $ review list --format csv --
id,title,language,url,state,flags,reviewer,verified,due,expires,assurance,waivers,sections_changed,words_added,words_removed,touches,minutes,fingerprint\r
articles/doses,What a dose is,en-US,https://example.org/articles/doses/,changed,asserted,dana-example,2024-02-01,2025-02-01,2025-05-02,asserted,0,1,1,1,dose,1,FINGERPRINT\r
articles/late,"'=1+1; ""late"" <b>& bold</b>, a title that is so long that no window of any size shows all of it at once",en-US,https://example.org/articles/late/,overdue,,dana-example,2023-04-21,2024-04-21,2024-07-20,claim,0,0,0,0,,1,\r
articles/soon,Soon,en-US,https://example.org/articles/soon/,due-soon,,dana-example,2023-06-24,2024-06-24,2024-09-22,claim,0,0,0,0,,1,\r
articles/nobody,Nobody read this,en-US,https://example.org/articles/nobody/,draft,,,,,,,0,0,0,0,,1,\r
articles/fresh,Fresh,en-US,https://example.org/articles/fresh/,claimed,,dana-example,2024-05-01,2025-05-01,2025-07-30,claim,0,0,0,0,,1,\r
articles/prices,What it costs,en-US,https://example.org/articles/prices/,verified,asserted waivers,dana-example,2024-02-01,2025-02-01,2025-05-02,asserted,1,0,0,0,,1,FINGERPRINT\r
exit 0
-- $ review list --format json --state changed --
{
  "asOf": "2024-06-01",
  "pages": [
    {
      "id": "articles/doses",
      "url": "https://example.org/articles/doses/",
      "title": "What a dose is",
      "language": "en-US",
      "state": "changed",
      "flags": [
        "asserted"
      ],
      "reviewer": "dana-example",
      "verified": "2024-02-01",
      "due": "2025-02-01",
      "expires": "2025-05-02",
      "assurance": "asserted",
      "waivers": 0,
      "changed": {
        "sections": 1,
        "wordsAdded": 1,
        "wordsRemoved": 1,
        "money": false,
        "dose": true
      },
      "minutes": 1,
      "fingerprint": "FINGERPRINT"
    }
  ]
}
exit 0
-- $ review list --format ics --due 30 --
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Vouch//Reviews//EN\r
CALSCALE:GREGORIAN\r
X-WR-CALNAME:Reviews of Example Recovery Center & Friends\r
BEGIN:VEVENT\r
UID:articles/late@example.org\r
DTSTAMP:20240601T000000Z\r
DTSTART;VALUE=DATE:20240421\r
DTEND;VALUE=DATE:20240422\r
SUMMARY:Review due: =1+1\; "late" <b>& bold</b>\, a title that is so long t\r
 hat no window of any size shows all of it at once\r
URL:https://example.org/articles/late/\r
TRANSP:TRANSPARENT\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:articles/soon@example.org\r
DTSTAMP:20240601T000000Z\r
DTSTART;VALUE=DATE:20240624\r
DTEND;VALUE=DATE:20240625\r
SUMMARY:Review due: Soon\r
URL:https://example.org/articles/soon/\r
TRANSP:TRANSPARENT\r
END:VEVENT\r
END:VCALENDAR\r
exit 1
-- $ review list --state overdu --
vouch: Invalid value for option '--state' (STATE): 'overdu' is not one of withdrawn, rejected, changes-requested, in-review, draft, changed, expired, overdue, due-soon, claimed, verified; did you mean 'overdue'?
'vouch review list --help' shows what it takes.
exit 2
-- $ review list --reviewer dana --
vouch: there is no 'dana' in content/reviewers/
'vouch review list --help' shows what it takes.
exit 2
-- $ review digest --reviewer dana-example --
Reviews for Dana Example, June 1, 2024
Example Recovery Center & Friends: Overdue 1, Due soon 1, Changed since your review 1, Waived since your review 1. About 3 min of reading.

Overdue
- =1+1; "late" <b>& bold</b>, a title that is so long that no window of any size shows all of it at once: 41 days late, 1 min
  https://example.org/articles/late/

Due soon
- Soon: due in 23 days, 1 min
  https://example.org/articles/soon/

Changed since your review
- What a dose is: 1 section, +1 −1 words, doses or drugs touched, due in 245 days, 1 min
  https://example.org/articles/doses/

Waived since your review
- What it costs: 1 small change of at most 5
  https://example.org/articles/prices/
exit 0
-- $ review digest --reviewer dana-example --format html --
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Reviews for Dana Example, June 1, 2024</title>
</head>
<body style="margin:0;padding:16px;font-family:sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;background-color:#ffffff">
<h1 style="font-size:20px;margin:0 0 8px">Reviews for Dana Example, June 1, 2024</h1>
<p style="margin:0 0 8px">Example Recovery Center &amp; Friends: Overdue 1, Due soon 1, Changed since your review 1, Waived since your review 1. About 3 min of reading.</p>
<h2 style="font-size:17px;margin:24px 0 4px">Overdue</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:640px">
<tr><td style="padding:6px 0;border-bottom:1px solid #cccccc"><a href="https://example.org/articles/late/" style="color:#0b4f8a">=1+1; &quot;late&quot; &lt;b&gt;&amp; bold&lt;/b&gt;, a title that is so long that no window of any size shows all of it at once</a><br>41 days late, 1 min</td></tr>
</table>
<h2 style="font-size:17px;margin:24px 0 4px">Due soon</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:640px">
<tr><td style="padding:6px 0;border-bottom:1px solid #cccccc"><a href="https://example.org/articles/soon/" style="color:#0b4f8a">Soon</a><br>due in 23 days, 1 min</td></tr>
</table>
<h2 style="font-size:17px;margin:24px 0 4px">Changed since your review</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:640px">
<tr><td style="padding:6px 0;border-bottom:1px solid #cccccc"><a href="https://example.org/articles/doses/" style="color:#0b4f8a">What a dose is</a><br>1 section, +1 −1 words, doses or drugs touched, due in 245 days, 1 min</td></tr>
</table>
<h2 style="font-size:17px;margin:24px 0 4px">Waived since your review</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:640px">
<tr><td style="padding:6px 0;border-bottom:1px solid #cccccc"><a href="https://example.org/articles/prices/" style="color:#0b4f8a">What it costs</a><br>1 small change of at most 5</td></tr>
</table>
</body>
</html>
exit 0
-- $ review digest --reviewer morgan-sample --
exit 0
-- $ review digest --reviewer dana --
vouch: there is no 'dana' in content/reviewers/
'vouch review digest --help' shows what it takes.
exit 2
-- $ review digest --reviewer dana-example -o ROOT/mail --
exit 0
-- files mail --
digest.html
digest.txt
-- has mail/digest.html --
Dana Example
-- has mail/digest.txt --
Overdue
-- $ review digest --reviewer morgan-sample -o ROOT/mail --
exit 0
-- files mail --
-- content/site.yaml --
title: Example Recovery Center & Friends
base_url: https://example.org
language: es
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
review: {require: claim}
-- $ review digest --reviewer dana-example --
Revisiones de Dana Example, 1 de junio de 2024
Example Recovery Center & Friends: Atrasadas 1, Próximas 1, Con cambios desde su revisión 2, Cambios menores aceptados desde su revisión 1. Unos 4 min de lectura.

Atrasadas
- =1+1; "late" <b>& bold</b>, a title that is so long that no window of any size shows all of it at once: 41 días de atraso, 1 min
  https://example.org/articles/late/

Próximas
- Soon: vence en 23 días, 1 min
  https://example.org/articles/soon/

Con cambios desde su revisión
- What a dose is: 2 secciones, +1 −1 palabras, cambian dosis o medicamentos, vence en 245 días, 1 min
  https://example.org/articles/doses/
- What it costs: 2 secciones, +1 −1 palabras, vence en 245 días, 1 min
  https://example.org/articles/prices/

Cambios menores aceptados desde su revisión
- What it costs: 1 cambio menor de 5 como máximo
  https://example.org/articles/prices/
exit 0
