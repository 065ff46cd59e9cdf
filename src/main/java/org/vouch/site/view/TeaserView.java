package org.vouch.site.view;

import java.util.Optional;

/**
 * A page in a list.
 *
 * @param title its name
 * @param href its address
 * @param description one or two sentences; may be empty
 * @param category the words of its subject; may be empty
 * @param verified the day on which it was reviewed, if anybody did
 * @param reviewer who reviewed it; empty if nobody did
 * @param recorded whether a record shows that review; if not, the publisher states it
 */
public record TeaserView(
        String title,
        String href,
        String description,
        String category,
        Optional<DateView> verified,
        String reviewer,
        boolean recorded) {}
