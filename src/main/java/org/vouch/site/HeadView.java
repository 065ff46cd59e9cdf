package org.vouch.site;

/**
 * What a page says about itself to browsers and search engines.
 *
 * @param title its name, without the site's
 * @param description one or two sentences; may be empty
 * @param canonical its whole address
 * @param indexed whether search engines may list it
 */
public record HeadView(String title, String description, String canonical, boolean indexed) {}
