package org.vouch.site.view;

import java.util.List;

/**
 * A section as programs learn about it that answer questions ({@code llms.txt}).
 *
 * @param title its name
 * @param url the whole address of its list
 * @param entries its first articles
 * @param more how many further articles it has
 */
public record LlmsTxtEntry(String title, String url, List<Entry> entries, int more) {
    /** Copies the entries in. */
    public LlmsTxtEntry {
        entries = List.copyOf(entries);
    }

    /**
     * An article.
     *
     * @param title its name
     * @param url its whole address
     * @param about its description, and who verified it on which day
     */
    public record Entry(String title, String url, String about) {}
}
