package org.vouch.model.library;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release of the program, as its number says it.
 *
 * @param major is raised when sites have to be changed; from 0 on
 * @param minor is raised when the program can do more, and before release 1.0.0 also when sites have to be changed
 * @param patch is raised when only faults are fixed
 */
public record ProgramRelease(int major, int minor, int patch) implements Comparable<ProgramRelease> {
    private static final Pattern NUMBER =
            Pattern.compile("(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})\\.(0|[1-9][0-9]{0,3})");

    private static final String IN_THE_MAKING = "-SNAPSHOT";

    private static final Comparator<ProgramRelease> ORDER = Comparator.comparingInt(ProgramRelease::major)
            .thenComparingInt(ProgramRelease::minor)
            .thenComparingInt(ProgramRelease::patch);

    /**
     * Returns the release that a text names; nothing if it names none.
     *
     * @param text three numbers such as {@code 0.2.0}; one that is still in the making counts as made
     */
    public static Optional<ProgramRelease> of(String text) {
        Matcher number = NUMBER.matcher(text.endsWith(IN_THE_MAKING) ? text.substring(0, text.indexOf('-')) : text);
        return number.matches()
                ? Optional.of(new ProgramRelease(part(number, 1), part(number, 2), part(number, 3)))
                : Optional.empty();
    }

    private static int part(Matcher number, int which) {
        return Integer.parseInt(number.group(which));
    }

    @Override
    public int compareTo(ProgramRelease other) {
        return ORDER.compare(this, other);
    }

    /** Returns whether this one is later than another by more than fixes, so that pages may look different. */
    public boolean changesSitesOf(ProgramRelease other) {
        return major > other.major || (major == other.major && minor > other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
