package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.vouch.model.text.NearestName;

/**
 * Finds the path that somebody probably meant, among all that there are: one with as many steps, each of them near to
 * what was written, since of two long paths most letters are alike anyway.
 *
 * <p>The paths are put in order once, step below step and by first letters, and only so many names are compared in all:
 * a site with thousands of faults shows them soon, and a proposal is a courtesy. For one thread.
 */
final class NearestPath {
    /** Of so few steps all are compared; of more those with the same first letter. */
    private static final int FEW = 50;

    private final Step root = new Step();
    private final Map<String, Optional<String>> answers = new HashMap<>();
    private int comparisonsLeft;

    /** One step of the paths, with those below it. */
    private static final class Step {
        private final Map<String, Step> below = new LinkedHashMap<>();
        private final Map<Integer, List<String>> byFirstLetter = new HashMap<>();

        /** The path that ends here. */
        private @Nullable String path;

        Step below(String name) {
            return below.computeIfAbsent(name, added -> {
                byFirstLetter
                        .computeIfAbsent(firstLetter(added), first -> new ArrayList<>())
                        .add(added);
                return new Step();
            });
        }

        Collection<String> candidates(String written) {
            return below.size() <= FEW ? below.keySet() : byFirstLetter.getOrDefault(firstLetter(written), List.of());
        }

        private static int firstLetter(String name) {
            return name.isEmpty() ? 0 : Character.toLowerCase(name.codePointAt(0));
        }
    }

    /**
     * Puts paths in order.
     *
     * @param known the paths that would have been right
     * @param comparisons how many names may be compared in all
     */
    NearestPath(Collection<String> known, int comparisons) {
        this.comparisonsLeft = comparisons;
        for (String path : known) {
            Step step = root;
            for (String name : steps(path)) {
                step = step.below(name);
            }
            if (step.path == null) {
                step.path = path;
            }
        }
    }

    /**
     * Returns the known path that is nearest to what was written, if one is near enough to be worth proposing.
     *
     * @param written with '/' between its steps; whether one ends it makes no difference
     */
    Optional<String> to(String written) {
        Optional<String> known = answers.get(written);
        if (known == null) {
            Search search = new Search(written);
            search.below(root, 0, 0);
            known = Optional.ofNullable(search.nearest);
            answers.put(written, known);
        }
        return known;
    }

    /** Goes down all steps that are near to those of one path that somebody wrote. */
    private final class Search {
        private final String written;
        private final String[] wanted;
        private @Nullable String nearest;
        private int least = Integer.MAX_VALUE;

        Search(String written) {
            this.written = written;
            this.wanted = steps(written);
        }

        /**
         * Looks below a step.
         *
         * @param at how many steps were gone
         * @param far how many of their letters differ from what was written
         */
        void below(Step step, int at, int far) {
            if (at == wanted.length) {
                found(step.path, far);
                return;
            }
            Step same = step.below.get(wanted[at]);
            if (same != null) {
                below(same, at + 1, far);
            }
            for (String name : step.candidates(wanted[at])) {
                if (comparisonsLeft == 0) {
                    return;
                }
                Step next = step.below.get(name);
                if (next != null && next != same) {
                    comparisonsLeft--;
                    OptionalInt more = NearestName.distance(wanted[at], name);
                    if (more.isPresent() && far + more.getAsInt() <= least) {
                        below(next, at + 1, far + more.getAsInt());
                    }
                }
            }
        }

        private void found(@Nullable String path, int far) {
            if (path != null
                    && (nearest == null
                            || far < least
                            || (far == least
                                    && NearestName.sameLetters(written, path)
                                    && !NearestName.sameLetters(written, nearest)))) {
                nearest = path;
                least = far;
            }
        }
    }

    private static String[] steps(String path) {
        int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
        return path.substring(0, end).split("/", -1);
    }
}
