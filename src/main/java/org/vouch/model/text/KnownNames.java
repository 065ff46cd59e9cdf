package org.vouch.model.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The names that may be written in one place, of which a site may have as many as it has pages. However many there are,
 * to ask for one costs the same, and a message that lists them stays short: else a check of a site whose every page
 * names something unknown would take as long as its pages times its names.
 */
public final class KnownNames {
    /** Nobody reads more than these to find the one that they meant. */
    private static final int LISTED = 12;

    /** So many names are compared, letter by letter, with what was written. */
    private static final int COMPARED = 500;

    private final List<String> sorted;
    private final String listed;

    /**
     * Sorts names; anyone who asks for more than one does so once.
     *
     * @param names in any order
     */
    public KnownNames(Collection<String> names) {
        List<String> all = new ArrayList<>(names);
        all.sort(String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo));
        this.sorted = List.copyOf(all);
        this.listed = listed(sorted);
    }

    /**
     * Returns the first of several names, and how many more there are.
     *
     * @param names in the order in which they are to be reported
     */
    public static String listed(Collection<String> names) {
        String first = String.join(", ", names.stream().limit(LISTED).toList());
        return names.size() > LISTED ? first + " and " + (names.size() - LISTED) + " more" : first;
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** Returns the first of them in the order of the alphabet, and how many more there are. */
    public String listed() {
        return listed;
    }

    /**
     * Returns the name that somebody probably meant. Of very many names only those are compared that start as it does.
     *
     * @param written what is in the file
     */
    public Optional<String> nearest(String written) {
        if (sorted.size() <= COMPARED) {
            return NearestName.to(written, sorted);
        }
        int found = Collections.binarySearch(sorted, written, String.CASE_INSENSITIVE_ORDER);
        int at = found < 0 ? -found - 1 : found;
        int from = Math.max(0, Math.min(at - COMPARED / 2, sorted.size() - COMPARED));
        return NearestName.to(written, sorted.subList(from, from + COMPARED));
    }
}
