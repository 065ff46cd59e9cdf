package org.vouch.model.page;

/**
 * What the letters after a name mean.
 *
 * @param letters such as {@code PA-C}
 * @param meaning spelled out for readers
 * @param clinical whether somebody who has them is trained to treat people
 * @param own whether the site explains them itself, in its main language; if not, the program does, in English
 */
public record Credential(String letters, String meaning, boolean clinical, boolean own) {}
