package org.vouch.site;

import java.util.List;

/**
 * A feed: of a language, or of one section of it.
 *
 * @param file the file below the output folder
 * @param language its language tag
 * @param title its name
 * @param url its whole address
 * @param home the whole address of the page that it belongs to
 * @param entries what it tells, the newest first; at least one
 */
public record Feed(String file, String language, String title, String url, String home, List<FeedEntry> entries) {
    /** Copies the entries in; a feed says when it changed, which one without entries cannot. */
    public Feed {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a feed of nothing: " + file);
        }
    }
}
