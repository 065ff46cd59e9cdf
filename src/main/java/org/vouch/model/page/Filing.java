package org.vouch.model.page;

import java.util.List;
import java.util.Optional;
import org.vouch.model.text.Placed;

/**
 * Where readers find a page: in which lists, by which words, and at which place among its neighbors.
 *
 * @param category the one subject it is filed under
 * @param tags further subjects
 * @param also readers' own words for what it is about; the search and the list from A to Z know them, its text does not
 * @param order its place in the list of its folder, lowest first; articles without one come after, by their titles
 */
public record Filing(
        Optional<Placed<String>> category,
        List<Placed<String>> tags,
        List<Placed<String>> also,
        Optional<Integer> order) {
    /** A page that is in the list of its folder alone. */
    public static final Filing NONE = new Filing(Optional.empty(), List.of(), List.of(), Optional.empty());

    /** Copies the lists in. */
    public Filing {
        tags = List.copyOf(tags);
        also = List.copyOf(also);
    }

    /** Returns the same under other subjects. */
    public Filing under(Optional<Placed<String>> otherCategory, List<Placed<String>> otherTags) {
        return new Filing(otherCategory, otherTags, also, order);
    }
}
