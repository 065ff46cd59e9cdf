package org.vouch.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.vouch.model.text.Finding;

/**
 * Findings that are reported together, of which some are known. Two of them may be equal, and one of these be known.
 */
final class KnownApart {
    private final List<Finding> all;
    private final Set<Finding> known = Collections.newSetFromMap(new IdentityHashMap<>());

    KnownApart(List<Finding> fresh, List<Finding> known) {
        List<Finding> both = new ArrayList<>(fresh);
        both.addAll(known);
        both.sort(Finding.BY_PLACE);
        this.all = List.copyOf(both);
        this.known.addAll(known);
    }

    /** Returns all of them, in the order of their places. */
    List<Finding> all() {
        return all;
    }

    /** Returns whether one of them is known. */
    boolean isKnown(Finding finding) {
        return known.contains(finding);
    }
}
