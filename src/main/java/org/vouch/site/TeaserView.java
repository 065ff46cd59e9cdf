package org.vouch.site;

import java.util.Optional;

/**
 * A page in a list.
 *
 * @param title its name
 * @param href its address
 * @param description one or two sentences; may be empty
 * @param category the words of its subject; may be empty
 * @param verified the day on which it was verified, if anybody did
 * @param reviewer who verified it; empty if nobody did
 */
public record TeaserView(
        String title, String href, String description, String category, Optional<DateView> verified, String reviewer) {}
