package org.vouch.cli;

import java.util.Locale;

/** From which weight on a finding stops the site. */
enum FailOn {
    /** Errors stop it. */
    ERROR,
    /** Warnings stop it too. */
    WARNING,
    /** Nothing stops it. */
    NEVER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
