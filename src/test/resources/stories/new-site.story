Whoever starts with nothing has a site that can be built, then an article and a reviewer; nothing is ever overwritten.
-- $ new site ROOT/clinic --
  Made  ROOT/clinic/.vscode/site.schema.json
  Made  ROOT/clinic/.vscode/reviewer.schema.json
  Made  ROOT/clinic/.vscode/costs.schema.json
  Made  ROOT/clinic/.vscode/front-matter.schema.json
  Made  ROOT/clinic/.vscode/vouch.code-snippets
  Made  ROOT/clinic/.gitignore
  Made  ROOT/clinic/.gitattributes
  Made  ROOT/clinic/.vscode/extensions.json
  Made  ROOT/clinic/.vscode/settings.json
  Made  ROOT/clinic/content/articles/your-first-article.md
  Made  ROOT/clinic/content/pages/index.md
  Made  ROOT/clinic/content/pages/about.md
  Made  ROOT/clinic/content/pages/how-we-review.md
  Made  ROOT/clinic/content/site.yaml
vouch: a new site is in ROOT/clinic; its first article is a draft, and every page says that no clinician reviewed it
vouch: add who will review it: vouch new reviewer NAME --root ROOT/clinic
vouch: next: vouch serve --open --root ROOT/clinic
exit 0
-- files clinic --
.gitattributes
.gitignore
.vscode/costs.schema.json
.vscode/extensions.json
.vscode/front-matter.schema.json
.vscode/reviewer.schema.json
.vscode/settings.json
.vscode/site.schema.json
.vscode/vouch.code-snippets
content/articles/your-first-article.md
content/pages/about.md
content/pages/how-we-review.md
content/pages/index.md
content/site.yaml
-- $ check --root ROOT/clinic --
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
-- $ build --root ROOT/clinic --
  Published  0 articles, 3 pages
  Held back  1 page
             articles/your-first-article: it is a draft
  Files      28 written, 0 unchanged, 0 deleted
  Site       ROOT/clinic/site/index.html
  Time       SOME s
exit 0
-- has clinic/site/index.html --
This site is new.
988
-- $ new site ROOT/clinic --
vouch: ROOT/clinic/content and ROOT/clinic/site are there already, and a new site brings its own; nothing was changed; name another folder, or move them away
exit 1
-- $ new article What "IOP" means: a first look --root ROOT/clinic --
  Made  ROOT/clinic/content/articles/what-iop-means-a-first-look.md
vouch: write its description and what belongs below each heading; empty sections are reported until you fill them
vouch: next: vouch check --root ROOT/clinic
exit 0
-- has clinic/content/articles/what-iop-means-a-first-look.md --
title: 'What "IOP" means: a first look'
draft: true
-- lacks clinic/content/articles/what-iop-means-a-first-look.md --
reviewer: dana
-- $ new article What "IOP" means: a first look --root ROOT/clinic --
vouch: ROOT/clinic/content/articles/what-iop-means-a-first-look.md is there already, and nothing was changed; choose another name, or move that file away
exit 1
-- $ new reviewer Dana Example --root ROOT/clinic --
  Made  ROOT/clinic/content/reviewers/dana-example.yaml
vouch: fill in the letters, the license and the day on which you looked it up
vouch: next: vouch check --root ROOT/clinic
exit 0
-- $ new reviewer Dana Example --root ROOT/clinic --
vouch: ROOT/clinic/content/reviewers/dana-example.yaml is there already, and nothing was changed; choose another name, or move that file away
exit 1
-- $ check --root ROOT/clinic --
content/articles/what-iop-means-a-first-look.md:3:14: warning: the description is still to be written [section-empty]
  3 | description: "To be written: one or two sentences that say what readers learn here."
    |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  fix: say in one or two sentences what readers learn on this page

content/articles/what-iop-means-a-first-look.md:9:1: warning: there is nothing below this heading [section-empty]
  9 | ## What it is
    | ^^^^^^^^^^^^^
  fix: write its section, or take the heading out

content/articles/what-iop-means-a-first-look.md:11:1: warning: there is nothing below this heading [section-empty]
  11 | ## Who it helps
     | ^^^^^^^^^^^^^^^
  fix: write its section, or take the heading out

content/articles/what-iop-means-a-first-look.md:13:1: warning: there is nothing below this heading [section-empty]
  13 | ## What happens
     | ^^^^^^^^^^^^^^^
  fix: write its section, or take the heading out

content/articles/what-iop-means-a-first-look.md:15:1: warning: there is nothing below this heading [section-empty]
  15 | ## What it costs
     | ^^^^^^^^^^^^^^^^
  fix: write its section, or take the heading out

content/articles/what-iop-means-a-first-look.md:17:1: warning: there is nothing below this heading [section-empty]
  17 | ## What you can do now
     | ^^^^^^^^^^^^^^^^^^^^^^
  fix: write its section, or take the heading out

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

6 warnings, 11 pieces of advice
exit 0
-- $ new article ?! --root ROOT/clinic --
vouch: no name for a file can be made of the title '?!': it has neither letters nor digits; say one with --slug
'vouch new article --help' shows what it takes.
exit 2
-- $ new reviewer 李明 --root ROOT/clinic --
vouch: no id of the letters a to z can be made of the name '李明'; say one with --id, as in --id dana-example
'vouch new reviewer --help' shows what it takes.
exit 2
-- $ new reviewer 李明 --id li-ming --root ROOT/clinic --
  Made  ROOT/clinic/content/reviewers/li-ming.yaml
vouch: fill in the letters, the license and the day on which you looked it up
vouch: next: vouch check --root ROOT/clinic
exit 0
-- $ new article What an IOP is --
vouch: there is no content/site.yaml below ROOT; name the folder that holds content/ with --root DIR, or start a site with 'vouch new site DIR'
exit 1
-- $ new artcle What an IOP is --
vouch: there is no command 'artcle'; did you mean 'article'?
'vouch new --help' shows what it takes.
exit 2
-- $ new article What it is --rot x --
vouch: 'vouch new article' has no option '--rot'; did you mean '--root'?
'vouch new article --help' shows what it takes.
exit 2
-- $ new article --
vouch: Missing required parameter: 'TITLE'
'vouch new article --help' shows what it takes.
exit 2
-- $ new site --
vouch: Missing required parameter: 'DIR'
'vouch new site --help' shows what it takes.
exit 2
-- $ new --
vouch: say what is to be started: site, article, reviewer, language, translation, template or workflow
'vouch new --help' shows what it takes.
exit 2
-- $ new --help --
Usage: vouch new [-hV] COMMAND
Start a site, an article, a reviewer's file, a language, a translation, a
template or a workflow. Nothing that is there already is changed.
  -h, --help      Show this help message and exit.
  -V, --version   Print version information and exit.

Commands:
  site         Start a site that can be built at once: settings, three pages, a
                 draft, and what helps git and an editor's window. The folder
                 may be missing, or hold files that are not part of a site,
                 such as a repository with its README.
  article      Start an article: a draft with headings, in content/articles/.
                 It names no reviewer, for nobody has read it. Without a title,
                 a terminal asks for it and for what the options say.
  reviewer     Start a reviewer's file in content/reviewers/: the name, and a
                 comment for each other field.
  language     Start content/strings/CODE.yaml, in which the site says its own
                 texts in another language: its crisis lines, its menu, the
                 names of its subjects. What Vouch can translate is filled in;
                 the other lines wait for you. Where the file is there, the
                 lines that it lacks are added.
  translation  Start a page in another language: a draft beside its original,
                 as in iop.es.md beside iop.md. Its subject and its sources are
                 copied; its words are marked as still to be translated. It
                 names no reviewer, for nobody has read it.
  template     Copy one template of the built-in theme into templates/, to
                 change it. Its first lines say what it may use, and 'vouch
                 check' says when the program's own changed since. For colors
                 and sizes, no template is needed: write
                 templates/assets/custom.css.
  workflow     Write what GitHub or GitLab runs for the site: a check of every
                 change before it is merged, and a build after it and once a
                 day, because reviews end on their day. The site is the top
                 folder of its repository.

Exit codes:
  0   it is made
  1   an existing file is in the way; nothing was changed
  2   the command line was wrong
  3   the machine failed; nothing was changed

For example: vouch new article "What happens on the first day"
exit 0
-- $ new site --help --
Usage: vouch new site [-hqV] [--stacktrace] [--with=HOST]... DIR
Start a site that can be built at once: settings, three pages, a draft, and
what helps git and an editor's window. The folder may be missing, or hold files
that are not part of a site, such as a repository with its README.
      DIR            The folder of the site.
  -h, --help         Show this help message and exit.
  -q, --quiet        Print failures only.
      --stacktrace   Show where in the program a failure happened.
  -V, --version      Print version information and exit.
      --with=HOST    Also write the workflow of github, gitlab, as 'vouch new
                       workflow' does.

Exit codes:
  0   it is made
  1   an existing file is in the way; nothing was changed
  2   the command line was wrong
  3   the machine failed; nothing was changed
exit 0
-- $ new article --help --
Usage: vouch new article [-hqV] [--stacktrace] [--description=TEXT]
                         [--reviewer=ID] [--root=DIR] [--section=FOLDER]
                         [--slug=NAME] [TITLE...]
Start an article: a draft with headings, in content/articles/. It names no
reviewer, for nobody has read it. Without a title, a terminal asks for it and
for what the options say.
      [TITLE...]           The title as readers will see it; several words are
                             one title.
      --description=TEXT   What readers learn there, in a sentence or two.
  -h, --help               Show this help message and exit.
  -q, --quiet              Print failures only.
      --reviewer=ID        Who will be asked to read it; noted in the draft,
                             and no claim.
      --root=DIR           The folder that holds content/, or one below it
                             (default: here).
      --section=FOLDER     Its folder in content/articles/, for example
                             levels-of-care (default: content/articles/ itself).
      --slug=NAME          The name of its file, and the last step of its
                             address (default: made of the title).
      --stacktrace         Show where in the program a failure happened.
  -V, --version            Print version information and exit.

Exit codes:
  0   it is made
  1   an existing file is in the way; nothing was changed
  2   the command line was wrong
  3   the machine failed; nothing was changed
exit 0
-- $ new reviewer --help --
Usage: vouch new reviewer [-hqV] [--stacktrace] [--id=ID] [--root=DIR] NAME...
Start a reviewer's file in content/reviewers/: the name, and a comment for each
other field.
      NAME...        The name as readers will see it; several words are one
                       name.
  -h, --help         Show this help message and exit.
      --id=ID        The name of the file, by which articles name the reviewer
                       (default: made of the name).
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
