A site that was brought in weighs rules of form by its own lights, and those of the promise weigh what they weigh.
-- content/site.yaml --
title: Oak Street Clinic
base_url: https://clinic.oakstreet.org
language: en-US
time_zone: America/New_York
organization: {name: Oak Street Clinic}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
rules: {raw-html: advice, title-length: error, heading-order: off, link-leads: warning}
-- content/reviewers/dana-example.yaml --
name: Dana Example
credentials: [PA-C, MBA]
license: {id: X-1, state: NC, checked: 2024-01-10}
-- content/articles/iop.md --
---
title: What an IOP is, what it asks of you, what it costs, and how to tell whether it is for you
description: What it is.
reviewer: dana-example
verified: 2024-02-01
---
You sleep <b>at home</b>. Ask [the plan](plans.md).

## What it is

#### When

Mornings.
-- $ check --quiet --
content/articles/iop.md:2:8: error: the title has 89 characters; search engines cut it at 70 [title-length]
  2 | title: What an IOP is, what it asks of you, what it costs, and how to tell whether it is for you
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: say it in fewer words

content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is, what it asks of you, what it costs, and how to tell whether it is for you
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/iop.md:7:11: advice: HTML is not passed through to readers [raw-html]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |           ^^^
  fix: write **words**

content/articles/iop.md:7:42: warning: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |                                          ^^^^^^^^
  fix: correct the address, or write the page

1 error, 1 warning, 2 pieces of advice
the first error: content/articles/iop.md:2:8: error: the title has 89 characters; search engines cut it at 70 [title-length]
exit 1
-- $ build --quiet --
content/articles/iop.md:2:8: error: the title has 89 characters; search engines cut it at 70 [title-length]
  2 | title: What an IOP is, what it asks of you, what it costs, and how to tell whether it is for you
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: say it in fewer words

content/articles/iop.md:7:42: warning: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |                                          ^^^^^^^^
  fix: correct the address, or write the page

1 error, 1 warning
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/iop.md:2:8: error: the title has 89 characters; search engines cut it at 70 [title-length]
exit 1
-- content/articles/iop.md --
---
title: What an IOP is
description: What it is.
reviewer: dana-example
verified: 2024-02-01
---
You sleep <b>at home</b>. Ask [the plan](plans.md).

## What it is

#### When

Mornings.
-- $ build --quiet --
content/articles/iop.md:7:42: warning: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |                                          ^^^^^^^^
  fix: correct the address, or write the page

1 warning
exit 0
-- content/site.yaml --
title: Oak Street Clinic
base_url: https://clinic.oakstreet.org
language: en-US
time_zone: America/New_York
organization: {name: Oak Street Clinic}
review: {require: record}
crisis: [{name: Emergency services, call: "911"}]
rules: {crisis-lines: advice, claim-evidenced: off, page-duties: warning, plain-page-reviewed: error}
-- $ check --quiet --
content/articles/iop.md:2:8: advice: without 'published', the article is in no feed, and readers do not see how old it is [article-dated]
  2 | title: What an IOP is
    |        ^^^^^^^^^^^^^^
  fix: add 'published: ' with the day on which it first went out

content/articles/iop.md:5:11: error: the page says that dana-example verified it on 2024-02-01, but no record confirms it: readers see that only the publisher says so [claim-evidenced]
  5 | verified: 2024-02-01
    |           ^^^^^^^^^^
  fix: ask them to sign it: vouch review sign articles/iop --reviewer dana-example

content/articles/iop.md:7:11: error: HTML is not passed through to readers [raw-html]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |           ^^^
  fix: write **words**

content/articles/iop.md:7:42: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |                                          ^^^^^^^^
  fix: correct the address, or write the page

content/articles/iop.md:11:1: warning: this heading is of level 4, and the one above it of level 2: people who listen to the page look for the level in between [heading-order]
  11 | #### When
     | ^^^^^^^^^
  fix: write ### instead of ####

content/site.yaml:7:1: warning: none of the crisis lines is the 988 Suicide & Crisis Lifeline, which answers day and night [crisis-lines]
  7 | crisis: [{name: Emergency services, call: "911"}]
    | ^^^^^^
  fix: add {name: …, call: "988"} below 'crisis:'

content/site.yaml:8:9: error: crisis-lines is not a rule that a site may turn down [rule-weight]
  8 | rules: {crisis-lines: advice, claim-evidenced: off, page-duties: warning, plain-page-reviewed: error}
    |         ^^^^^^^^^^^^
  fix: take the line out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-moved, link-outside, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

content/site.yaml:8:31: error: claim-evidenced is not a rule that a site may turn down [rule-weight]
  8 | rules: {crisis-lines: advice, claim-evidenced: off, page-duties: warning, plain-page-reviewed: error}
    |                               ^^^^^^^^^^^^^^^
  fix: take the line out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-moved, link-outside, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

content/site.yaml:8:53: error: page-duties is not a rule that a site may turn down [rule-weight]
  8 | rules: {crisis-lines: advice, claim-evidenced: off, page-duties: warning, plain-page-reviewed: error}
    |                                                     ^^^^^^^^^^^
  fix: take the line out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-moved, link-outside, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

6 errors, 2 warnings, 1 piece of advice
the first error: content/articles/iop.md:5:11: error: the page says that dana-example verified it on 2024-02-01, but no record confirms it: readers see that only the publisher says so [claim-evidenced]
exit 1
-- $ build --quiet --
content/articles/iop.md:5:11: error: the page says that dana-example verified it on 2024-02-01, but no record confirms it: readers see that only the publisher says so [claim-evidenced]
  5 | verified: 2024-02-01
    |           ^^^^^^^^^^
  fix: ask them to sign it: vouch review sign articles/iop --reviewer dana-example

content/articles/iop.md:7:11: error: HTML is not passed through to readers [raw-html]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |           ^^^
  fix: write **words**

content/articles/iop.md:7:42: error: this link leads nowhere: there is no content/articles/plans.md [link-leads]
  7 | You sleep <b>at home</b>. Ask [the plan](plans.md).
    |                                          ^^^^^^^^
  fix: correct the address, or write the page

content/articles/iop.md:11:1: warning: this heading is of level 4, and the one above it of level 2: people who listen to the page look for the level in between [heading-order]
  11 | #### When
     | ^^^^^^^^^
  fix: write ### instead of ####

content/site.yaml:7:1: warning: none of the crisis lines is the 988 Suicide & Crisis Lifeline, which answers day and night [crisis-lines]
  7 | crisis: [{name: Emergency services, call: "911"}]
    | ^^^^^^
  fix: add {name: …, call: "988"} below 'crisis:'

content/site.yaml:8:9: error: crisis-lines is not a rule that a site may turn down [rule-weight]
  8 | rules: {crisis-lines: advice, claim-evidenced: off, page-duties: warning, plain-page-reviewed: error}
    |         ^^^^^^^^^^^^
  fix: take the line out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-moved, link-outside, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

content/site.yaml:8:31: error: claim-evidenced is not a rule that a site may turn down [rule-weight]
  8 | rules: {crisis-lines: advice, claim-evidenced: off, page-duties: warning, plain-page-reviewed: error}
    |                               ^^^^^^^^^^^^^^^
  fix: take the line out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-moved, link-outside, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

content/site.yaml:8:53: error: page-duties is not a rule that a site may turn down [rule-weight]
  8 | rules: {crisis-lines: advice, claim-evidenced: off, page-duties: warning, plain-page-reviewed: error}
    |                                                     ^^^^^^^^^^^
  fix: take the line out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-moved, link-outside, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

6 errors, 2 warnings
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/iop.md:5:11: error: the page says that dana-example verified it on 2024-02-01, but no record confirms it: readers see that only the publisher says so [claim-evidenced], and by 5 more
exit 1
