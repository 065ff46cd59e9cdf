package org.vouch.cli;

import java.util.Locale;

/** The forms in which a reviewer's digest can be printed. */
enum DigestFormat {
    /** For plain mails. */
    TEXT,
    /** For mails with a look. */
    HTML;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
