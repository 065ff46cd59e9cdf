A site chooses its colors, a logo, a font and sizes in its settings; what nobody could read is refused with a color that can be.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://recovery.example
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
theme:
  brand: "#e08a1e"
  logo: logo.svg
  icon: tab.png
  fonts: {text: fonts/own.woff2}
  corners: 4
-- templates/assets/fonts/own.woff2 --
wOF2 and more
-- templates/assets/tab.png --
picture
-- $ check --
content/site.yaml:8:10: error: 'brand' is #e08a1e, and in the light theme its contrast to #f3eee4 is 2.32:1; words need 4.5:1 [theme-contrast]
  8 |   brand: "#e08a1e"
    |          ^^^^^^^^^
  fix: write "#985e14", which has 4.60:1

content/site.yaml:9:9: error: there is no file 'logo.svg' in templates/assets/ [theme-file]
  9 |   logo: logo.svg
    |         ^^^^^^^^
  fix: put the file there, or delete the line

2 errors
exit 1
-- content/site.yaml --
title: Example Recovery Center
base_url: https://recovery.example
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
theme:
  brand: "#7a1f5c"
  logo: logo.svg
  icon: tab.png
  fonts: {text: fonts/own.woff2}
  corners: 4
-- templates/assets/logo.svg --
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>
-- $ build -q --
exit 0
-- has site/index.html --
<meta name="theme-color" content="#581642">
<link rel="stylesheet" href="/assets/theme.
<link rel="icon" href="/assets/tab.
<img class="logo" src="/assets/logo.
-- files site/assets --
cost-comparison.FINGERPRINT.css
cost-comparison.FINGERPRINT.js
exit.FINGERPRINT.js
fonts/own.FINGERPRINT.woff2
icon.FINGERPRINT.svg
logo.FINGERPRINT.svg
not-found.FINGERPRINT.js
page.FINGERPRINT.js
search-dialog.FINGERPRINT.js
search-engine.FINGERPRINT.js
search.FINGERPRINT.css
search.FINGERPRINT.js
share.FINGERPRINT.png
site.FINGERPRINT.css
tab.FINGERPRINT.png
theme.FINGERPRINT.css
