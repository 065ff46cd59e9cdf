package org.vouch.service.importing;

import java.util.Locale;

/** What the values of a field that names reviewers are. */
enum ReviewerKind {
    /** The number or login of a user of the site. */
    USER,
    /** A name. */
    NAME,
    /** The number of an item whose title is the name. */
    POST;

    /** Returns how import.yaml writes it. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
