package org.vouch.model.review;

import java.util.List;

/**
 * One place at which the lines of a text differ from those of an older one.
 *
 * @param removed the lines that only the old text has
 * @param added the lines that only the new text has
 */
public record LineDiff(List<String> removed, List<String> added) {
    /** Copies the lines in. */
    public LineDiff {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Returns all changes from one text to another, in order; line ends of all systems are the same. */
    public static List<LineDiff> between(String from, String to) {
        List<String> old = from.lines().toList();
        List<String> now = to.lines().toList();
        return WordDiff.places(old, now).stream()
                .map(place -> new LineDiff(
                        old.subList(place.old(), place.oldEnd()), now.subList(place.now(), place.nowEnd())))
                .toList();
    }
}
