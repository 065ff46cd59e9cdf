A site comes over from WordPress: the first run proposes, a person decides, the second brings, a third finds nothing new.
-- $ import --
vouch: say what the site is brought from: wordpress or markdown
'vouch import --help' shows what it takes.
exit 2
-- $ import wordpress --
vouch: Missing required parameter: 'FILE'
'vouch import wordpress --help' shows what it takes.
exit 2
-- $ import wordpress ROOT/export.xml --
vouch: there is no file 'ROOT/export.xml'
'vouch import wordpress --help' shows what it takes.
exit 2
-- content/site.yaml --
title: Oak Street Clinic
base_url: https://clinic.oakstreet.org
language: en-US
time_zone: America/New_York
organization: {name: Oak Street Clinic}
crisis: [{name: Emergency services, call: "911"}, {name: 988 Suicide & Crisis Lifeline, call: "988", text: "988"}]
-- content/pages/index.md --
---
title: Oak Street Clinic
description: A clinic on Oak Street.
---
We are a clinic.
-- broken.xml --
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Oak Street</title>
<item><title>Costs</title><content:encoded><![CDATA[Half a
-- $ import wordpress ROOT/broken.xml --
ROOT/broken.xml:4:60: error: the file ends in the middle, inside of the item that starts on line 4
  fix: it was cut off; export the site again (Tools, Export in WordPress) and bring that file
vouch: nothing was written
exit 1
-- export.xml --
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Oak Street</title><wp:base_blog_url>https://old.oakstreet.org</wp:base_blog_url>
<wp:author><wp:author_id>7</wp:author_id><wp:author_login>lee</wp:author_login><wp:author_display_name>Lee Park</wp:author_display_name></wp:author>
<item><title>What an IOP costs</title><link>https://old.oakstreet.org/costs/</link><dc:creator>lee</dc:creator>
<content:encoded><![CDATA[An IOP has a price. Ask <a href="https://old.oakstreet.org/about/">us</a>.

[price_table plan="iop"]]]></content:encoded>
<wp:post_id>1</wp:post_id><wp:post_date>2024-01-15 09:00:00</wp:post_date><wp:post_name>costs</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:postmeta><wp:meta_key>reviewed_by</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>review_date</wp:meta_key><wp:meta_value>2024-02-01</wp:meta_value></wp:postmeta></item>
<item><title>About</title><link>https://old.oakstreet.org/about/</link><dc:creator>lee</dc:creator>
<content:encoded><![CDATA[We are on Oak Street.]]></content:encoded>
<wp:post_id>2</wp:post_id><wp:post_date>2024-01-15 09:00:00</wp:post_date><wp:post_name>about</wp:post_name><wp:status>publish</wp:status><wp:post_type>page</wp:post_type></item>
<item><title>Minutes</title><link>https://old.oakstreet.org/minutes/</link><content:encoded><![CDATA[Not for readers.]]></content:encoded>
<wp:post_id>3</wp:post_id><wp:post_name>minutes</wp:post_name><wp:status>private</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>
-- $ import wordpress ROOT/export.xml --
  Site        https://old.oakstreet.org
  Items       page 1, post 2
  Statuses    private 1, publish 2
  Builders    none found
  Shortcodes  price_table 1
  Reviewers   reviewed_by 1
  Days        review_date 1
  Comments    0
  Saved pages 0
vouch: nothing is in content/ yet: read import.yaml, change what is not right, and run the same command again
exit 0
-- has import.yaml --
reviewer: {meta: "reviewed_by", kind: user}   # on 1 page
  "7": {id: lee-park, name: "Lee Park"}   # names 1 page
  price_table: leave
-- $ import wordpress ROOT/export.xml --
  whole        1 page
  to look at   1 page
  not brought  1 item
  files        0 missing
  words in 16 = words out 16 + reported as lost 0
  links in 1 = links out 1 + reported as lost 0
  images in 0 = images out 0 + reported as lost 0
  table cells in 0 = table cells out 0 + reported as lost 0
vouch: 5 files written
vouch: read import-report/report.html; it ends with the queue for reviewers
vouch: 1 article for reviewers, 1 draft for you: vouch review list --root ROOT
vouch: to see only what is new from here on: vouch check --write-baseline --root ROOT
exit 0
-- has content/articles/costs.md --
redirect_from: ["/costs/"]
Ask [us](/about/).
[price_table plan="iop"]
-- $ check --
content/articles/costs.md:6:17: warning: the old address /costs/ leads nowhere while this page is held back: nobody has signed it [redirect-leads]
  6 | redirect_from: ["/costs/"]
    |                 ^^^^^^^^^
  fix: publish the page, or give the old address to one that readers get

content/articles/costs.md:11:1: error: this is a shortcode of WordPress, and readers see it [foreign-code]
  11 | [price_table plan="iop"]
     | ^^^^^^^^^^^^^^^^^^^^^^^^
  fix: take it out, or write what it stands for

1 error, 1 warning
exit 1
-- $ import wordpress ROOT/export.xml --
  whole        1 page
  to look at   1 page
  not brought  1 item
  files        0 missing
  words in 16 = words out 16 + reported as lost 0
  links in 1 = links out 1 + reported as lost 0
  images in 0 = images out 0 + reported as lost 0
  table cells in 0 = table cells out 0 + reported as lost 0
vouch: nothing new: 2 files were brought before
vouch: read import-report/report.html; it ends with the queue for reviewers
vouch: 1 article for reviewers, 1 draft for you: vouch review list --root ROOT
vouch: to see only what is new from here on: vouch check --write-baseline --root ROOT
exit 0
-- $ build --
content/articles/costs.md:6:17: warning: the old address /costs/ leads nowhere while this page is held back: nobody has signed it [redirect-leads]
  6 | redirect_from: ["/costs/"]
    |                 ^^^^^^^^^
  fix: publish the page, or give the old address to one that readers get

content/articles/costs.md:11:1: error: this is a shortcode of WordPress, and readers see it [foreign-code]
  11 | [price_table plan="iop"]
     | ^^^^^^^^^^^^^^^^^^^^^^^^
  fix: take it out, or write what it stands for

1 error, 1 warning
vouch: not published; what is in ROOT/site is as it was
stopped by content/articles/costs.md:11:1: error: this is a shortcode of WordPress, and readers see it [foreign-code]
exit 1
