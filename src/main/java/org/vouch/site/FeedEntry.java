package org.vouch.site;

import java.time.LocalDate;

/**
 * An article in the feed.
 *
 * @param title its name
 * @param url its whole address
 * @param description one or two sentences; may be empty
 * @param author who wrote it, or the organization
 * @param published the day on which it first went out
 * @param updated the day of its last substantive change
 */
public record FeedEntry(
        String title, String url, String description, String author, LocalDate published, LocalDate updated) {}
