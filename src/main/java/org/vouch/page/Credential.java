package org.vouch.page;

/**
 * What the letters behind a name mean.
 *
 * @param letters such as {@code PA-C}
 * @param meaning spelled out for readers, in the site's main language
 * @param clinical whether somebody who bears them is trained to treat people
 */
public record Credential(String letters, String meaning, boolean clinical) {}
