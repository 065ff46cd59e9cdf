package org.vouch.cli;

import java.util.Locale;

/** The forms in which the reviewers' work list can be printed, all of them. */
enum ReviewFormat {
    /** For people. */
    TABLE,
    /** For spreadsheets. */
    CSV,
    /** For programs. */
    JSON,
    /** For calendars. */
    ICS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
