A proven site is put online: shown first, sent in order, and never over the files of others.
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
-- $ build -q --
exit 0
-- $ deploy live --
vouch: nobody can be asked here: look with --plan first, and then add --yes
'vouch deploy --help' shows what it takes.
exit 2
-- deploy.yaml --
live: {to: "sftp://clinic:pass@host.example/site", urL: https://example.org}
other: {to: public}
edge: {to: "cloudflare:0123456789abcdef0123456789abcdef/clinic"}
-- $ deploy live --yes --
deploy.yaml:1:1: error: this line looks as if it held a secret, and the file is for everybody to read [deploy-secret]
  fix: delete the line and change the secret; keys and passwords stay with SSH and git on your machine, and tokens in the environment

deploy.yaml:2:13: error: 'public' does not say how the host is reached [deploy-target]
  2 | other: {to: public}
    |             ^^^^^^
  fix: write file:FOLDER, sftp://USER@HOST/PATH, git:REMOTE#BRANCH, netlify:SITE, cloudflare:ACCOUNT/WORKER or s3://BUCKET/PREFIX

deploy.yaml:3:8: error: Cloudflare gives what is there only to readers, and this target does not say where they find it [deploy-target]
  3 | edge: {to: "cloudflare:0123456789abcdef0123456789abcdef/clinic"}
    |        ^^
  fix: add 'url: https://…' with the address that leads to the Worker

3 errors
vouch: not deployed: nothing was changed
exit 1
-- $ check --rule deploy-target --rule deploy-secret --
deploy.yaml:1:1: error: this line looks as if it held a secret, and the file is for everybody to read [deploy-secret]
  fix: delete the line and change the secret; keys and passwords stay with SSH and git on your machine, and tokens in the environment

deploy.yaml:2:13: error: 'public' does not say how the host is reached [deploy-target]
  2 | other: {to: public}
    |             ^^^^^^
  fix: write file:FOLDER, sftp://USER@HOST/PATH, git:REMOTE#BRANCH, netlify:SITE, cloudflare:ACCOUNT/WORKER or s3://BUCKET/PREFIX

deploy.yaml:3:8: error: Cloudflare gives what is there only to readers, and this target does not say where they find it [deploy-target]
  3 | edge: {to: "cloudflare:0123456789abcdef0123456789abcdef/clinic"}
    |        ^^
  fix: add 'url: https://…' with the address that leads to the Worker

3 errors
vouch: 2 other findings are not shown
exit 1
-- deploy.yaml --
live: {to: "file:public"}
taken: {to: "file:theirs"}
here: {to: "file:site/deeper"}
-- $ deploy life --yes --
vouch: deploy.yaml has no target 'life'; did you mean 'live'?; it has live, taken, here
'vouch deploy --help' shows what it takes.
exit 2
-- $ deploy here --yes --
vouch: ROOT/site/deeper: the site cannot be put into a folder with its own files in it, or into its output; name another folder in deploy.yaml
exit 2
-- $ deploy live --
vouch: nobody can be asked here: look with --plan first, and then add --yes
'vouch deploy --help' shows what it takes.
exit 2
-- $ deploy live --plan --
ROOT/site is whole: 36 files, manifest FINGERPRINT, as of 2024-06-01
live (file:public) has: no site of Vouch

  new          36
             /articles/iop/ (reviewed 2024-02-01 by dana-example, claimed)
  changed       0
  gone          0
  same          0
exit 0
-- files public --
-- $ deploy live --yes --
ROOT/site is whole: 36 files, manifest FINGERPRINT, as of 2024-06-01
live (file:public) has: no site of Vouch

  new          36
             /articles/iop/ (reviewed 2024-02-01 by dana-example, claimed)
  changed       0
  gone          0
  same          0
vouch: deployed to live: 36 files put, 0 deleted
exit 0
-- has content/deploys.jsonl --
"target":"live","to":"file:public","manifest":"
-- $ deploy live --yes --
ROOT/site is whole: 36 files, manifest FINGERPRINT, as of 2024-06-01
live (file:public) has: 36 files, manifest FINGERPRINT, put TODAY

  new           0
  changed       0
  gone          0
  same         36
vouch: there is nothing to do: live has exactly this site
exit 0
-- $ build -q -o ROOT/older --
exit 0
-- content/articles/iop.md --
---
title: What an IOP is
description: An intensive outpatient program in plain words.
reviewer: dana-example
verified: 2024-02-02
published: 2024-01-15
category: levels-of-care
tags: [iop]
---
Other words.
-- content/articles/php.md --
---
title: What a PHP is
description: A partial hospitalization program in plain words.
reviewer: dana-example
verified: 2024-02-02
published: 2024-02-02
category: levels-of-care
tags: [iop]
---
Words.
-- $ build -q --
exit 0
-- $ deploy live --yes --
ROOT/site is whole: 37 files, manifest FINGERPRINT, as of 2024-06-01
live (file:public) has: 36 files, manifest FINGERPRINT, put TODAY

  new           1
             /articles/php/ (reviewed 2024-02-02 by dana-example, claimed)
  changed      16
             /articles/iop/ (reviewed 2024-02-02 by dana-example, claimed)
  gone          0
  same         20
vouch: deployed to live: 17 files put, 0 deleted
exit 0
-- has public/articles/iop/index.html --
Other words.
-- delete content/articles/php.md --
-- $ build -q --
exit 0
-- $ deploy live --yes --
ROOT/site is whole: 36 files, manifest FINGERPRINT, as of 2024-06-01
live (file:public) has: 37 files, manifest FINGERPRINT, put TODAY

  new           0
  changed      16   1 page changes around the same words: menus, lists, dates
  gone          1
             /articles/php/ (reviewed 2024-02-02 by dana-example, claimed)
  same         20
vouch: deployed to live: 16 files put, 1 deleted
exit 0
-- $ deploy live -q --yes --from ROOT/older --
exit 0
-- lacks public/articles/iop/index.html --
Other words.
-- $ deploy live -q --yes --
exit 0
-- has public/articles/iop/index.html --
Other words.
-- theirs/index.html --
Somebody else's page.
-- $ deploy taken --yes --
ROOT/site is whole: 36 files, manifest FINGERPRINT, as of 2024-06-01
taken (file:theirs) has: no site of Vouch

  new          36
             /articles/iop/ (reviewed 2024-02-02 by dana-example, claimed)
  changed       0
  gone          0
  same          0
vouch: refused: 1 file of the host would be written over that Vouch did not put there: index.html
  fix: look at what is there; with --adopt the files of the site take their places
vouch: not deployed: nothing was changed
exit 1
-- files theirs --
index.html
-- delete site/feed.xml --
-- $ deploy live --yes --
.well-known/vouch/manifest.json:1:1: warning: 1 file that the manifest lists is missing from the copy: feed.xml [published-whole]
  fix: what the copy holds is proved without them; copy them, too, if you need them

feed.xml:1:1: error: the manifest lists this file, and it is not here [published-whole]
  fix: build the site again

1 error, 1 warning
vouch: not deployed: nothing was changed
exit 1
-- $ build -q --
exit 0
-- site/articles/iop/index.html --
Words that nobody vouched for.
-- $ deploy live --yes --
articles/iop/index.html:1:1: error: this is not the file that was published [published-whole]
  fix: build the site again

articles/index.html:1:1: error: this list says “What an IOP is Review stated by the publisher: February 2, 2024 · Dana Example” of /articles/iop/, and no record proves that page [published-signed]
  fix: do not rely on this list

categories/levels-of-care/index.html:1:1: error: this list says “What an IOP is Review stated by the publisher: February 2, 2024 · Dana Example” of /articles/iop/, and no record proves that page [published-signed]
  fix: do not rely on this list

index.html:1:1: error: this list says “What an IOP is Review stated by the publisher: February 2, 2024 · Dana Example” of /articles/iop/, and no record proves that page [published-signed]
  fix: do not rely on this list

reviewers/dana-example/index.html:1:1: error: this list says “What an IOP is Review stated by the publisher: February 2, 2024 · Dana Example” of /articles/iop/, and no record proves that page [published-signed]
  fix: do not rely on this list

tags/iop/index.html:1:1: error: this list says “What an IOP is Review stated by the publisher: February 2, 2024 · Dana Example” of /articles/iop/, and no record proves that page [published-signed]
  fix: do not rely on this list

reviews.json:1:1: error: this says that articles/iop was reviewed, and no record proves that page [published-signed]
  fix: do not rely on this file

7 errors
the first error: articles/iop/index.html:1:1: error: this is not the file that was published [published-whole]
vouch: not deployed: nothing was changed
exit 1
-- has public/articles/iop/index.html --
Other words.
