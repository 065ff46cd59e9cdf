Shared hosting reads its settings from .htaccess: a build writes it, a deploy puts it, and a change of it alone is put, too.
-- content/site.yaml --
title: Example Recovery Center
base_url: https://example.org
language: en-US
time_zone: America/New_York
organization: {name: Example Recovery Center, phone: +1-919-555-0100, answered_by: Admissions staff}
review: {require: claim}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
htaccess: true
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
redirect_from: [/old/address/]
---
Words.
-- deploy.yaml --
live: {to: "file:public"}
-- $ build -q --
exit 0
-- $ deploy live --yes -q --
exit 0
-- has public/.htaccess --
ErrorDocument 404 /404.html
-- has public/.htaccess --
    Header always set X-Frame-Options "DENY"
-- has public/.htaccess --
    RedirectMatch 301 "^/old/address/$" "/articles/iop/"
-- content/static/.htaccess --
Redirect 302 /event /articles/iop/
-- $ build -q --
exit 0
-- $ deploy live --yes --
ROOT/site is whole: 39 files, manifest FINGERPRINT, as of 2024-06-01
live (file:public) has: 39 files, manifest FINGERPRINT, put TODAY

  new           0
  changed       1
  gone          0
  same         38
vouch: deployed to live: 1 file put, 0 deleted
exit 0
-- has public/.htaccess --
# Begin: content/static/.htaccess
Redirect 302 /event /articles/iop/

# End: content/static/.htaccess
# Begin: Vouch
-- content/static/.htaccess --
Redirect 302 /event /articles/iop/
Header set X-Frame-Options SAMEORIGIN
-- $ build -q --
content/static/.htaccess:2:1: error: this line and one that Vouch writes decide the same thing, so this file stays back [file-kind]
  fix: take the line out, or write all settings for Apache yourself and take 'htaccess: true' out of content/site.yaml

1 error
vouch: not published; what is in ROOT/site is as it was
stopped by content/static/.htaccess:2:1: error: this line and one that Vouch writes decide the same thing, so this file stays back [file-kind]
exit 1
