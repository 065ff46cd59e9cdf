package org.vouch.site.view;

import java.time.LocalDate;
import java.util.List;

/**
 * A feed: of a language, or of one section of it.
 *
 * @param file the file below the output folder
 * @param language its language tag
 * @param title its name
 * @param url its whole address
 * @param home the whole address of the page that it belongs to
 * @param updated the day on which it changed last: that of its newest entry, or of a review where it has none
 * @param entries what it tells, the newest first; may be empty
 */
public record Feed(
        String file,
        String language,
        String title,
        String url,
        String home,
        LocalDate updated,
        List<FeedEntry> entries) {
    /** Copies the entries in. */
    public Feed {
        entries = List.copyOf(entries);
    }
}
