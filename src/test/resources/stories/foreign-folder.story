A folder that Vouch did not write is not written into.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {require: claim}
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
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
category: levels-of-care
tags: [iop]
---
Words.
-- site/index.html --
Somebody else's page.
-- $ build --
vouch: ROOT/site: this folder is not empty, and Vouch did not write what is in it ('index.html'); name another output folder, or empty this one
exit 2
-- has site/index.html --
Somebody else's page.
-- $ build -o ROOT/content/pages/site --
vouch: ROOT/content/pages/site: the output cannot lie in content/: the next build would read it as files of the site; name another output folder
exit 2
-- $ build -o ROOT/templates --
vouch: ROOT/templates: the output cannot lie in templates/: the next build would read it as files of the site; name another output folder
exit 2
-- $ check -o ROOT/content/pages/site --
vouch: ROOT/content/pages/site: the output cannot lie in content/: the next build would read it as files of the site; name another output folder
exit 2
