A link that another program or a browser would understand is told with what to write here.
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
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
---
[Treatment near you](www.findtreatment.gov), [the costs](costs.html), [the fees](costs.htm), [a plan](care\plan.md), [all of it](care\plan.html), [none](gone.html).
-- content/articles/costs.md --
---
title: What it costs
description: What it is.
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
---
Ask us.
-- content/articles/care/plan.md --
---
title: A plan of care
description: What it is.
reviewer: dana-example
verified: 2024-02-01
published: 2024-01-15
---
Ask us.
-- $ check --quiet --
content/articles/iop.md:8:22: error: this link leads nowhere: there is no content/articles/www.findtreatment.gov [link-leads]
  8 | [Treatment near you](www.findtreatment.gov), [the costs](costs.html), [the fees](costs.htm), [a plan](care\pla…
    |                      ^^^^^^^^^^^^^^^^^^^^^
  fix: write 'https://www.findtreatment.gov'

content/articles/iop.md:8:58: error: this link leads nowhere: there is no content/articles/costs.html [link-leads]
  8 | …ou](www.findtreatment.gov), [the costs](costs.html), [the fees](costs.htm), [a plan](care\plan.md), [all of it…
    |                                          ^^^^^^^^^^
  fix: write 'costs.md'

content/articles/iop.md:8:82: error: this link leads nowhere: there is no content/articles/costs.htm [link-leads]
  8 | …v), [the costs](costs.html), [the fees](costs.htm), [a plan](care\plan.md), [all of it](care\plan.html), [none…
    |                                          ^^^^^^^^^
  fix: write 'costs.md'

content/articles/iop.md:8:103: error: this link leads nowhere: there is no content/articles/care\plan.md [link-leads]
  8 | ….html), [the fees](costs.htm), [a plan](care\plan.md), [all of it](care\plan.html), [none](gone.html).
    |                                          ^^^^^^^^^^^^
  fix: write 'care/plan.md'

content/articles/iop.md:8:130: error: this link leads nowhere: there is no content/articles/care\plan.html [link-leads]
  8 | …m), [a plan](care\plan.md), [all of it](care\plan.html), [none](gone.html).
    |                                          ^^^^^^^^^^^^^^
  fix: write 'care/plan.md'

content/articles/iop.md:8:154: error: this link leads nowhere: there is no content/articles/gone.html [link-leads]
  8 | …d), [all of it](care\plan.html), [none](gone.html).
    |                                          ^^^^^^^^^
  fix: correct the address, or write the page

6 errors
the first error: content/articles/iop.md:8:22: error: this link leads nowhere: there is no content/articles/www.findtreatment.gov [link-leads]
exit 1
