A site that was brought in works through what was wrong with it: what is known is counted, what is new stops it.
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
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
You sleep <b>at home</b>. Ask [the plan](plans.md).

You eat <i>at home</i>.
-- content/articles/php.md --
---
title: What a PHP is
description: What it is.
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
Ask ["the plan"](<who "pays".md>).

#### When

Mornings.
-- $ check --write-baseline --
vouch: wrote content/known-findings.yaml: 5 findings
vouch: 5 findings are known (content/known-findings.yaml)
vouch: nothing new to fix
exit 0
-- has content/known-findings.yaml --
"content/articles/iop.md":
  link-leads:
    - message: "this link leads nowhere: there is no content/articles/plans.md"
  raw-html:
    - message: "HTML is not passed through to readers"
      times: 2
-- $ check --
vouch: 5 findings are known (content/known-findings.yaml)
vouch: nothing new to fix
exit 0
-- $ check --rule link-leads content/articles/iop.md --format json --
{
  "findings": [
    {
      "rule": "link-leads",
      "severity": "error",
      "path": "content/articles/iop.md",
      "line": 8,
      "column": 42,
      "endColumn": 50,
      "message": "this link leads nowhere: there is no content/articles/plans.md",
      "fix": "correct the address, or write the page",
      "mend": "correct the address, or write the page",
      "source": "",
      "known": true
    }
  ],
  "counts": {
    "error": 0,
    "warning": 0,
    "advice": 0
  }
}
vouch: 5 findings are known (content/known-findings.yaml)
vouch: nothing new to fix
exit 0
-- $ build --
vouch: 5 findings are known (content/known-findings.yaml)
  Published  2 articles, 0 pages
  Held back  nothing
  Files      34 written, 0 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- $ build --
vouch: 5 findings are known (content/known-findings.yaml)
  Published  2 articles, 0 pages
  Held back  nothing
  Files      0 written, 34 unchanged, 0 deleted
  Site       ROOT/site/index.html
  Time       SOME s
exit 0
-- content/articles/iop.md --
---
title: What an IOP is
description: What it is.
published: 2024-01-15
reviewer: dana-example
verified: 2024-02-01
---
These lines are new, and move all that follows.

You sleep <b>at home</b>. Ask [the plan](plans.md).

You eat at home, and ask [the cook](cook.md).
-- $ check --
content/articles/iop.md:12:37: error: this link leads nowhere: there is no content/articles/cook.md [link-leads]
  12 | You eat at home, and ask [the cook](cook.md).
     |                                     ^^^^^^^
  fix: correct the address, or write the page

1 error
vouch: 4 findings are known (content/known-findings.yaml), 1 fewer than written there: run 'vouch check --write-baseline' to take it out
exit 1
-- $ check --format sarif --rule link-leads --quiet --
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "Vouch",
          "version": "unpackaged",
          "rules": [
            {
              "id": "link-leads",
              "shortDescription": {
                "text": "Every link to this site leads to something."
              },
              "fullDescription": {
                "text": "A reader who clicks \"how to get help tonight\" and meets an error page may not try again. Links to pages, files and sections of this site are followed before readers follow them."
              },
              "help": {
                "text": "An error. The message proposes the nearest page or section; a page that was removed deserves 'withdrawn:' instead.\n\nBefore:\nSee [the costs](cost.md#prices).\n\nAfter:\nSee [the costs](costs.md#what-you-pay)."
              }
            }
          ]
        }
      },
      "columnKind": "utf16CodeUnits",
      "results": [
        {
          "ruleId": "link-leads",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "this link leads nowhere: there is no content/articles/plans.md\nfix: correct the address, or write the page"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/articles/iop.md"
                },
                "region": {
                  "startLine": 10,
                  "startColumn": 42,
                  "endColumn": 50
                }
              }
            }
          ],
          "baselineState": "unchanged"
        },
        {
          "ruleId": "link-leads",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "this link leads nowhere: there is no content/articles/cook.md\nfix: correct the address, or write the page"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/articles/iop.md"
                },
                "region": {
                  "startLine": 12,
                  "startColumn": 37,
                  "endColumn": 44
                }
              }
            }
          ],
          "baselineState": "new"
        },
        {
          "ruleId": "link-leads",
          "ruleIndex": 0,
          "level": "error",
          "message": {
            "text": "this link leads nowhere: there is no content/articles/who \"pays\".md\nfix: correct the address, or write the page"
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "content/articles/php.md"
                },
                "region": {
                  "startLine": 8,
                  "startColumn": 19,
                  "endColumn": 32
                }
              }
            }
          ],
          "baselineState": "unchanged"
        }
      ]
    }
  ]
}
exit 1
-- $ check --format github --quiet --
::error file=content/articles/iop.md,line=12,col=37,endColumn=44,title=link-leads::this link leads nowhere: there is no content/articles/cook.md%0Afix: correct the address, or write the page
exit 1
-- $ build --
content/articles/iop.md:12:37: error: this link leads nowhere: there is no content/articles/cook.md [link-leads]
  12 | You eat at home, and ask [the cook](cook.md).
     |                                     ^^^^^^^
  fix: correct the address, or write the page

1 error
vouch: 4 findings are known (content/known-findings.yaml)
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/iop.md:12:37: error: this link leads nowhere: there is no content/articles/cook.md [link-leads]
exit 1
-- $ check --write-baseline --
vouch: took 1 finding out of content/known-findings.yaml, which now holds 4
vouch: 1 new finding left out: nothing is ever added to content/known-findings.yaml; to start again, delete the file first
content/articles/iop.md:12:37: error: this link leads nowhere: there is no content/articles/cook.md [link-leads]
  12 | You eat at home, and ask [the cook](cook.md).
     |                                     ^^^^^^^
  fix: correct the address, or write the page

1 error
vouch: 4 findings are known (content/known-findings.yaml)
exit 1
-- $ check --write-baseline --quiet --
content/articles/iop.md:12:37: error: this link leads nowhere: there is no content/articles/cook.md [link-leads]
  12 | You eat at home, and ask [the cook](cook.md).
     |                                     ^^^^^^^
  fix: correct the address, or write the page

1 error
exit 1
-- has content/known-findings.yaml --
"content/articles/iop.md":
  link-leads:
    - message: "this link leads nowhere: there is no content/articles/plans.md"
  raw-html:
    - message: "HTML is not passed through to readers"
-- lacks content/known-findings.yaml --
cook.md
times
-- content/known-findings.yaml --
content/articles/iop.md:
  crisis-lines:
    - message: none of the crisis lines is 911 for danger right now
  link-leads:
    - message: "this link leads nowhere: there is no content/articles/plans.md"
    - message: "this link leads nowhere: there is no content/articles/cook.md"
  raw-html:
    - message: HTML is not passed through to readers
      times: 2
content/reviewers/dana-example.yaml:
  field-unknown:
    - message: nothing
-- $ check --write-baseline --
vouch: content/known-findings.yaml is not written: first fix the errors in it and in content/site.yaml
content/articles/php.md:8:19: error: this link leads nowhere: there is no content/articles/who "pays".md [link-leads]
  8 | Ask ["the plan"](<who "pays".md>).
    |                   ^^^^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/php.md:10:1: warning: this heading is of level 4, and the one above it of level 1: people who listen to the page look for the level in between [heading-order]
  10 | #### When
     | ^^^^^^^^^
  fix: write ## instead of ####

content/known-findings.yaml:2:3: error: 'crisis-lines' is not a rule whose findings may be known [known-finding]
  2 |   crisis-lines:
    |   ^^^^^^^^^^^^
  fix: take the entry out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

content/known-findings.yaml:10:1: error: nothing that is found in content/reviewers/dana-example.yaml may be known [known-finding]
  10 | content/reviewers/dana-example.yaml:
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: take the entry out, and fix what is found there

3 errors, 1 warning
the first error: content/articles/php.md:8:19: error: this link leads nowhere: there is no content/articles/who "pays".md [link-leads]
vouch: 3 findings are known (content/known-findings.yaml), 1 fewer than written there: run 'vouch check --write-baseline' to take it out
exit 1
-- $ build --
content/articles/php.md:8:19: error: this link leads nowhere: there is no content/articles/who "pays".md [link-leads]
  8 | Ask ["the plan"](<who "pays".md>).
    |                   ^^^^^^^^^^^^^
  fix: correct the address, or write the page

content/articles/php.md:10:1: warning: this heading is of level 4, and the one above it of level 1: people who listen to the page look for the level in between [heading-order]
  10 | #### When
     | ^^^^^^^^^
  fix: write ## instead of ####

content/known-findings.yaml:2:3: error: 'crisis-lines' is not a rule whose findings may be known [known-finding]
  2 |   crisis-lines:
    |   ^^^^^^^^^^^^
  fix: take the entry out; these may be: citation-unknown, cost-free-care, cost-recent, cost-source-used, description-length, field-empty, field-unknown, file-name, file-place, file-shown, footnote-twice, footnote-unused, heading-id, heading-one, heading-order, heading-words, image-alt, image-there, line-break, link-language, link-leads, link-purpose, link-shown, link-words, money-sourced, page-linked, phone-label, plain-language, plain-sentence, raw-html, redirect-leads, reference-unknown, reference-unused, search-words, section-empty, section-long, source-address, source-doi, source-recent, source-twice, source-unused, table-header, table-unread, text-untranslated, title-length, translation-behind, urgent-once, yaml-comment

content/known-findings.yaml:10:1: error: nothing that is found in content/reviewers/dana-example.yaml may be known [known-finding]
  10 | content/reviewers/dana-example.yaml:
     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: take the entry out, and fix what is found there

3 errors, 1 warning
vouch: 3 findings are known (content/known-findings.yaml)
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/php.md:8:19: error: this link leads nowhere: there is no content/articles/who "pays".md [link-leads], and by 2 more
exit 1
