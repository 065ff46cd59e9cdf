A first page in Spanish is one finding; one command writes what the site has to say in Spanish, and never changes what is there.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://pine-street-clinic.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-234-0100, answered_by: Admissions staff, hours: "Weekdays, 8 to 5"}
notice: 'Our address changed: "Elm Street 5".'
crisis:
  - {name: Emergency services, call: "911", about: "For danger right now, such as an overdose, a seizure or trouble breathing."}
  - {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}
menu: [{title: About us, address: /about/}, {title: Our week, address: /about/}]
-- content/pages/about.md --
---
title: About us
description: Who we are, in plain words.
category: staff
---
You find us on Elm Street.
-- content/pages/about.es.md --
---
title: Quiénes somos
description: Quiénes somos, en palabras claras.
category: staff
---
Usted nos encuentra en la calle Elm.
-- $ check --
content/pages/about.md:2:8: warning: no menu, list or other page leads to /about/, so only those who know its address find it [page-linked]
  2 | title: About us
    |        ^^^^^^^^
  fix: link to it from a page, or add it to 'menu' in content/site.yaml

content/site.yaml:1:1: warning: pages in 'es' show 7 texts of the site untranslated: "Our address changed: "Elm Street 5".", "Admissions staff", "Weekdays, 8 to 5" and 4 more [text-untranslated]
  1 | title: Example Recovery Center
    | ^
  fix: run 'vouch new language es', and write the translations that are missing then in content/strings/es.yaml

2 warnings
exit 0
-- $ new language es --
  Made  ROOT/content/strings/es.yaml
vouch: 9 lines: 4 with a translation of Vouch's, 5 without one
vouch: read the translations as you would read a colleague's; change what your center says otherwise
vouch: write a translation between the quotes of 5 lines; until then readers get the text as it is
vouch: next: vouch check --root ROOT
exit 0
-- has content/strings/es.yaml --
label.staff: ""
texts:
  'Our address changed: "Elm Street 5".': ""
  "Admissions staff": ""
  "Weekdays, 8 to 5": ""
  "Our week": ""
  "About us": "Quiénes somos"
  "For danger right now, such as an overdose, a seizure or trouble breathing.": "Para un peligro en este momento, como una sobredosis, una convulsión o dificultad para respirar."
  "Emergency services": "Servicios de emergencia"
  "988 Suicide & Crisis Lifeline": "988 Línea de Prevención del Suicidio y Crisis"
-- $ check --
content/pages/about.md:2:8: warning: no menu, list or other page leads to /about/, so only those who know its address find it [page-linked]
  2 | title: About us
    |        ^^^^^^^^
  fix: link to it from a page, or add it to 'menu' in content/site.yaml

content/site.yaml:1:1: warning: pages in 'es' show 5 texts of the site untranslated: "Our address changed: "Elm Street 5".", "Admissions staff", "Weekdays, 8 to 5" and 2 more [text-untranslated]
  1 | title: Example Recovery Center
    | ^
  fix: run 'vouch new language es', and write the translations that are missing then in content/strings/es.yaml

2 warnings
exit 0
-- $ new language es --
vouch: content/strings/es.yaml has a line for each text of the site; nothing was changed
vouch: write a translation between the quotes of 5 lines; until then readers get the text as it is
vouch: next: vouch check --root ROOT
exit 0
-- content/strings/es.yaml --
# Written by hand.
texts:
    # How we say it.
    Admissions staff: El personal de admisiones   # ask Luz
    "Our week": ''
    'Our address changed: "Elm Street 5".': |
      Cambiamos de dirección: «Elm Street 5».

# The names.
label.staff: Personal
# The end.
-- $ new language es --
  Added to  ROOT/content/strings/es.yaml
vouch: 5 lines more: 4 with a translation of Vouch's, 1 without one
vouch: read the translations as you would read a colleague's; change what your center says otherwise
vouch: write a translation between the quotes of 2 lines; until then readers get the text as it is
vouch: next: vouch check --root ROOT
exit 0
-- has content/strings/es.yaml --
# Written by hand.
    # How we say it.
    Admissions staff: El personal de admisiones   # ask Luz
    "Our week": ''
      Cambiamos de dirección: «Elm Street 5».
    "Weekdays, 8 to 5": ""
    "Emergency services": "Servicios de emergencia"
label.staff: Personal
# The end.
-- $ check --
content/pages/about.md:2:8: warning: no menu, list or other page leads to /about/, so only those who know its address find it [page-linked]
  2 | title: About us
    |        ^^^^^^^^
  fix: link to it from a page, or add it to 'menu' in content/site.yaml

content/site.yaml:1:1: warning: pages in 'es' show 2 texts of the site untranslated: "Weekdays, 8 to 5", "Our week" [text-untranslated]
  1 | title: Example Recovery Center
    | ^
  fix: run 'vouch new language es', and write the translations that are missing then in content/strings/es.yaml

2 warnings
exit 0
-- content/strings/es.yaml --
label.staff: Personal
texts:
  Admissions staff: El personal de admisiones
  "Our week": Nuestra semana
  'Our address changed: "Elm Street 5".': "Cambiamos de dirección: «Elm Street 5»."
  "Weekdays, 8 to 5": "Entre semana, de 8 a 5"
  "Emergency services": "Servicios de emergencia"
  "About us": "Quiénes somos"
  "For danger right now, such as an overdose, a seizure or trouble breathing.": "Para un peligro en este momento."
  "988 Suicide & Crisis Lifeline": "988 Línea de Prevención del Suicidio y Crisis"
-- $ check --
content/pages/about.md:2:8: warning: no menu, list or other page leads to /about/, so only those who know its address find it [page-linked]
  2 | title: About us
    |        ^^^^^^^^
  fix: link to it from a page, or add it to 'menu' in content/site.yaml

1 warning
exit 0
-- $ new language es --
vouch: content/strings/es.yaml has a line for each text of the site; nothing was changed
vouch: next: vouch check --root ROOT
exit 0
-- $ build -q --
content/pages/about.md:2:8: warning: no menu, list or other page leads to /about/, so only those who know its address find it [page-linked]
  2 | title: About us
    |        ^^^^^^^^
  fix: link to it from a page, or add it to 'menu' in content/site.yaml

1 warning
exit 0
-- has site/index.html --
<p class="lead">Plain words about treatment.</p>
-- has site/es/index.html --
<p class="lead">Palabras claras sobre el tratamiento.</p>
Entre semana, de 8 a 5
-- content/strings/es.yaml --
texts: {Our week: Nuestra semana}
-- $ new language es --
vouch: no line can be added to content/strings/es.yaml, and nothing was changed: its 'texts:' are not one to a line
exit 1
-- content/strings/es.yaml --
texts:
  "Our week: Nuestra semana
-- $ new language es --
vouch: nothing can be added to content/strings/es.yaml before its faults are fixed: this quote is never closed
exit 1
-- content/strings/es.yaml --
label.staff: Personal
texts:
-- $ new language es --
vouch: nothing can be added to content/strings/es.yaml before its faults are fixed: 'texts' must be a group of named values, not a text
exit 1
-- has content/strings/es.yaml --
label.staff: Personal
texts:
-- $ new language en --
vouch: 'en' is the main language of this site; the others are: es
'vouch new language --help' shows what it takes.
exit 2
-- $ new language fr --
vouch: there are no words for buttons and the like in 'fr'; known: es
'vouch new language --help' shows what it takes.
exit 2
-- $ new language español --
vouch: there are no words for buttons and the like in 'español'; known: es
'vouch new language --help' shows what it takes.
exit 2
-- $ new language --
vouch: Missing required parameter: 'CODE'
'vouch new language --help' shows what it takes.
exit 2
-- $ new language es --root ROOT/content/strings/none --
vouch: Invalid value for option '--root': there is no folder 'ROOT/content/strings/none'
'vouch new language --help' shows what it takes.
exit 2
-- $ new language --help --
Usage: vouch new language [-hqV] [--stacktrace] [--root=DIR] CODE
Start content/strings/CODE.yaml, in which the site says its own texts in
another language: its crisis lines, its menu, the names of its subjects. What
Vouch can translate is filled in; the other lines wait for you. Where the file
is there, the lines that it lacks are added.
      CODE           The language in two letters, for example es.
  -h, --help         Show this help message and exit.
  -q, --quiet        Print failures only.
      --root=DIR     The folder that holds content/, or one below it (default:
                       here).
      --stacktrace   Show where in the program a failure happened.
  -V, --version      Print version information and exit.

Exit codes:
  0   the file has a line for each text
  1   an existing file is in the way; nothing was changed
  2   the command line was wrong
  3   the machine failed; nothing was changed
exit 0
