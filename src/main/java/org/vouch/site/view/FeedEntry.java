package org.vouch.site.view;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article in the feed.
 *
 * @param title its name
 * @param url its whole address
 * @param description one or two sentences; may be empty
 * @param author who wrote it, or the organization
 * @param published the day on which it first went out, if anybody said it
 * @param updated the day of its last substantive change
 */
public record FeedEntry(
        String title,
        String url,
        String description,
        String author,
        Optional<LocalDate> published,
        LocalDate updated) {}
