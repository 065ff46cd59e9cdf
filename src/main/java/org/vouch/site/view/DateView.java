package org.vouch.site.view;

/**
 * A calendar date, ready to print.
 *
 * @param iso as machines read it, such as {@code 2024-02-01}
 * @param words as people read it, such as {@code February 1, 2024}
 */
public record DateView(String iso, String words) {}
