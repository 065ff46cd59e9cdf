package org.vouch.model.library;

import java.util.Optional;

/**
 * The release of the program that a site asks for.
 *
 * @param release the one that it was made for
 * @param exact whether no other one is to build it; later ones may if not
 */
public record RequiredRelease(ProgramRelease release, boolean exact) {
    private static final String EXACT = "=";

    /** Returns what a text asks for, such as {@code 0.2.0} or {@code =0.2.0}; nothing if it is not written so. */
    public static Optional<RequiredRelease> of(String text) {
        boolean exact = text.startsWith(EXACT);
        return ProgramRelease.of(exact ? text.substring(EXACT.length()) : text)
                .map(release -> new RequiredRelease(release, exact));
    }

    /** Returns whether a release may build the site. */
    public boolean allows(ProgramRelease other) {
        return exact ? other.equals(release) : other.compareTo(release) >= 0;
    }

    /** Says in words what is asked for. */
    public String words() {
        return "Vouch " + release + (exact ? " and no other" : " or newer");
    }
}
