From a new site to its first page in Spanish: one command starts the page, another the site's own words, and nothing is left to tell.
-- $ new site ROOT --
  Made  ROOT/.vscode/site.schema.json
  Made  ROOT/.vscode/reviewer.schema.json
  Made  ROOT/.vscode/costs.schema.json
  Made  ROOT/.vscode/front-matter.schema.json
  Made  ROOT/.vscode/vouch.code-snippets
  Made  ROOT/.gitignore
  Made  ROOT/.gitattributes
  Made  ROOT/.vscode/extensions.json
  Made  ROOT/.vscode/settings.json
  Made  ROOT/content/articles/your-first-article.md
  Made  ROOT/content/pages/index.md
  Made  ROOT/content/pages/about.md
  Made  ROOT/content/pages/how-we-review.md
  Made  ROOT/content/site.yaml
vouch: a new site is in ROOT; its first article is a draft, and every page says that no clinician reviewed it
vouch: add who will review it: vouch new reviewer NAME --root ROOT
vouch: next: vouch serve --open --root ROOT
exit 0
-- $ new translation about es --
  Made  ROOT/content/pages/about.es.md
vouch: translate its title, its description and its text; 'To be translated:' marks what waits
vouch: it is a draft: a review of the original does not count for it
vouch: for what the site itself says in this language: vouch new language es --root ROOT
vouch: next: vouch check --root ROOT
exit 0
-- has content/pages/about.es.md --
title: "To be translated: About this site"
description: "To be translated: This site is new. Its text is a placeholder until its owner writes it."
draft: true
To be translated: everything below. Then take this line away.
## If you need help now
-- lacks content/pages/about.es.md --
reviewer:
verified:
-- $ new translation pages/about es --
vouch: ROOT/content/pages/about.es.md is there already, and nothing was changed; choose another name, or move that file away
exit 1
-- $ new translation pages/about.es es --
vouch: content/pages/about.es.md is a translation itself; name its original
'vouch new translation --help' shows what it takes.
exit 2
-- $ new translation about fr --
vouch: there are no words for buttons and the like in 'fr'; known: es
'vouch new translation --help' shows what it takes.
exit 2
-- $ new translation about en --
vouch: 'en' is the main language of this site; the others are: es
'vouch new translation --help' shows what it takes.
exit 2
-- $ new translation abuot es --
vouch: there is no page 'abuot'; did you mean 'pages/about'?
'vouch new translation --help' shows what it takes.
exit 2
-- $ build -q --
exit 0
-- files site/es --
-- $ new language es --
  Made  ROOT/content/strings/es.yaml
vouch: 10 lines: 10 with a translation of Vouch's, 0 without one
vouch: read the translations as you would read a colleague's; change what your center says otherwise
vouch: next: vouch check --root ROOT
exit 0
-- $ check --
content/pages/about.md:3:14: advice: these words wait for your own: This site is new [placeholder]
  3 | description: This site is new. Its text is a placeholder until its owner writes it.
    |              ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.md:5:1: advice: these words wait for your own: This site is new [placeholder]
  5 | This site is new. The words on this page are a placeholder.
    | ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.md:17:124: advice: these words wait for your own: is a placeholder [placeholder]
  17 | …d night. The phone number of the center is a placeholder, and nobody answers it.
     |                                          ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/index.md:2:8: advice: these words wait for your own: A new site about treatment [placeholder]
  2 | title: A new site about treatment
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/index.md:3:14: advice: these words wait for your own: This site is new [placeholder]
  3 | description: This site is new. It will answer, in plain words, which care there is, what it costs and what is …
    |              ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/site.yaml:2:1: advice: title waits for your own words: A new site about treatment [placeholder]
  2 | title: A new site about treatment
    | ^^^^^
  fix: write what is true of your center

content/site.yaml:3:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  3 | base_url: https://example.org           # the site's public address
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be

content/site.yaml:10:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out

content/site.yaml:10:1: advice: organization: answered_by waits for your own words: is a placeholder [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write what is true of your center

content/site.yaml:10:1: advice: organization: name waits for your own words: Name of your center [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write what is true of your center

content/site.yaml:15:1: advice: notice waits for your own words: This site is new [placeholder]
  15 | notice: This site is new. Its text and its phone number are placeholders.
     | ^^^^^^
  fix: write what is true of your center

11 pieces of advice
exit 0
-- content/pages/about.es.md --
---
title: "To be translated: About this site"
description: Este sitio dice quiénes somos.
---
To be translated: everything below. Then take this line away.

Las líneas de crisis son reales.
-- $ check --
content/pages/about.es.md:2:9: advice: these words wait for your own: To be translated: [placeholder]
  2 | title: "To be translated: About this site"
    |         ^^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.es.md:5:1: advice: these words wait for your own: To be translated: [placeholder]
  5 | To be translated: everything below. Then take this line away.
    | ^^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.md:3:14: advice: these words wait for your own: This site is new [placeholder]
  3 | description: This site is new. Its text is a placeholder until its owner writes it.
    |              ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.md:5:1: advice: these words wait for your own: This site is new [placeholder]
  5 | This site is new. The words on this page are a placeholder.
    | ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.md:17:124: advice: these words wait for your own: is a placeholder [placeholder]
  17 | …d night. The phone number of the center is a placeholder, and nobody answers it.
     |                                          ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/index.md:2:8: advice: these words wait for your own: A new site about treatment [placeholder]
  2 | title: A new site about treatment
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/index.md:3:14: advice: these words wait for your own: This site is new [placeholder]
  3 | description: This site is new. It will answer, in plain words, which care there is, what it costs and what is …
    |              ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/site.yaml:2:1: advice: title waits for your own words: A new site about treatment [placeholder]
  2 | title: A new site about treatment
    | ^^^^^
  fix: write what is true of your center

content/site.yaml:3:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  3 | base_url: https://example.org           # the site's public address
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be

content/site.yaml:10:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out

content/site.yaml:10:1: advice: organization: answered_by waits for your own words: is a placeholder [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write what is true of your center

content/site.yaml:10:1: advice: organization: name waits for your own words: Name of your center [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write what is true of your center

content/site.yaml:15:1: advice: notice waits for your own words: This site is new [placeholder]
  15 | notice: This site is new. Its text and its phone number are placeholders.
     | ^^^^^^
  fix: write what is true of your center

13 pieces of advice
exit 0
-- content/pages/about.es.md --
---
title: Sobre este sitio
description: Este sitio dice quiénes somos.
---
Las líneas de crisis son reales.
-- $ check --
content/pages/about.md:3:14: advice: these words wait for your own: This site is new [placeholder]
  3 | description: This site is new. Its text is a placeholder until its owner writes it.
    |              ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.md:5:1: advice: these words wait for your own: This site is new [placeholder]
  5 | This site is new. The words on this page are a placeholder.
    | ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/about.md:17:124: advice: these words wait for your own: is a placeholder [placeholder]
  17 | …d night. The phone number of the center is a placeholder, and nobody answers it.
     |                                          ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/index.md:2:8: advice: these words wait for your own: A new site about treatment [placeholder]
  2 | title: A new site about treatment
    |        ^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/pages/index.md:3:14: advice: these words wait for your own: This site is new [placeholder]
  3 | description: This site is new. It will answer, in plain words, which care there is, what it costs and what is …
    |              ^^^^^^^^^^^^^^^^
  fix: write what is true of your center, or leave the sentence out

content/site.yaml:2:1: advice: title waits for your own words: A new site about treatment [placeholder]
  2 | title: A new site about treatment
    | ^^^^^
  fix: write what is true of your center

content/site.yaml:3:1: advice: nobody can have a site at https://example.org: the host is set aside for examples [placeholder]
  3 | base_url: https://example.org           # the site's public address
    | ^^^^^^^^
  fix: write in 'base_url' where the site will be

content/site.yaml:10:1: advice: nobody answers +1-919-555-0100: numbers like it are set aside for made-up uses [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write the center's own number, or take the line out

content/site.yaml:10:1: advice: organization: answered_by waits for your own words: is a placeholder [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write what is true of your center

content/site.yaml:10:1: advice: organization: name waits for your own words: Name of your center [placeholder]
  10 | organization:
     | ^^^^^^^^^^^^
  fix: write what is true of your center

content/site.yaml:15:1: advice: notice waits for your own words: This site is new [placeholder]
  15 | notice: This site is new. Its text and its phone number are placeholders.
     | ^^^^^^
  fix: write what is true of your center

11 pieces of advice
exit 0
-- $ build -q --
exit 0
-- has site/es/about/index.html --
Servicios de emergencia
Para un peligro en este momento, como una sobredosis
Este sitio es nuevo. Su texto y su número de teléfono son provisionales.
-- content/articles/iop.md --
---
title: 'What an "IOP" is'
description: In plain words.
reviewer: dana-example
verified: 2024-02-01
published: 2024-02-01
category: levels-of-care
tags: [iop, cost]
review_every: 6 months
slug: intensive
redirect_from: [/old/]
exit: true
sources:
  - {id: asam, title: The ASAM Criteria, url: "https://www.asam.org/criteria", year: 2023}
---
You sleep at home.[^asam] See [about](../pages/about.md).
-- $ new translation iop es --
  Made  ROOT/content/articles/iop.es.md
vouch: translate its title, its description and its text; 'To be translated:' marks what waits
vouch: it is a draft: a review of the original does not count for it
vouch: for what the site itself says in this language: vouch new language es --root ROOT
vouch: next: vouch check --root ROOT
exit 0
-- has content/articles/iop.es.md --
title: 'To be translated: What an "IOP" is'
category: "levels-of-care"
tags: ["iop", "cost"]
review_every: 6 months
slug: "intensive"
exit: true
  - id: "asam"
    title: "The ASAM Criteria"
    url: "https://www.asam.org/criteria"
    year: 2023
    language: en-US
You sleep at home.[^asam] See [about](../pages/about.md).
-- lacks content/articles/iop.es.md --
dana-example
verified
published
redirect_from
-- $ new translation --help --
Usage: vouch new translation [-hqV] [--stacktrace] [--root=DIR] PAGE CODE
Start a page in another language: a draft beside its original, as in iop.es.md
beside iop.md. Its subject and its sources are copied; its words are marked as
still to be translated. It names no reviewer, for nobody has read it.
      PAGE           The page.
      CODE           The language in two letters, for example es.
  -h, --help         Show this help message and exit.
  -q, --quiet        Print failures only.
      --root=DIR     The folder that holds content/, or one below it (default:
                       here).
      --stacktrace   Show where in the program a failure happened.
  -V, --version      Print version information and exit.

Exit codes:
  0   it is made
  1   an existing file is in the way; nothing was changed
  2   the command line was wrong
  3   the machine failed; nothing was changed
exit 0
