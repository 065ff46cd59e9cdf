An own look without a copy of the theme: a style on top, one copied template, and a word when the copy is out of date.
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
-- $ new template foter --
vouch: there is no template 'foter'; did you mean 'footer.ftlh'?
'vouch new template --help' shows what it takes.
exit 2
-- $ new template footer --
  Made  ROOT/templates/footer.ftlh
  Made  ROOT/templates/.footer.ftlh.FINGERPRINT
vouch: the pages look as before until you change it; delete it to go back to the built-in one
vouch: next: vouch serve --open --root ROOT
exit 0
-- has templates/footer.ftlh --
<#-- Copied from footer.ftlh of Vouch, 
page: breadcrumbs, head
<footer class="site-footer">
-- $ new template footer.ftlh --
vouch: ROOT/templates/footer.ftlh is there already, and nothing was changed; choose another name, or move that file away
exit 1
-- templates/assets/custom.css --
@font-face { font-family: Own; src: url("fonts/own.woff2") }
-- templates/assets/fonts/own.woff2 --
font
-- $ build -q --fail-on never --
exit 0
-- has site/index.html --
<link rel="stylesheet" href="/assets/custom.
-- $ new template --
vouch: Missing required parameter: 'NAME'
'vouch new template --help' shows what it takes.
exit 2
