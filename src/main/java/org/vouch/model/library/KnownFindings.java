package org.vouch.model.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Finding;

/**
 * What was found in a site when it was brought in, and need not be fixed at once. A finding is known by its file, its
 * rule and its words, and not by its line, so that nothing is new because something else was edited.
 *
 * @param times how often each is in its file
 */
public record KnownFindings(Map<Entry, Integer> times) {
    /** The file that lists them, below the root of the site. */
    public static final String PATH = "content/known-findings.yaml";

    /** What other hosts answer today is found now and then, and is not among what the files themselves give. */
    private static final Set<String> FROM_OUTSIDE = Set.of("link-outside", "link-moved");

    /** Copies the entries in. */
    public KnownFindings {
        times = Map.copyOf(times);
    }

    /**
     * Findings that are reported alike.
     *
     * @param path their file
     * @param rule the id of the rule that found them
     * @param words what they say is wrong, without numbers of lines and without counts
     */
    public record Entry(String path, String rule, String words) implements Comparable<Entry> {
        private static final Pattern LINE = Pattern.compile("\\b(lines?) \\d+");

        /**
         * What was counted, by what was counted: it changes with every word that is written. Numbers of the page
         * itself, such as prices and telephones, are followed by none of these words.
         */
        private static final Pattern COUNT = Pattern.compile(
                "(?<![\\w.,$€£'\"-])\\d[\\d,]*(?= (?:words|more|of them|texts?|bytes|links|characters|days|months|years"
                        + "|findings|headings|sections|numbers in brackets)\\b)");

        /** Which texts of the site wait for a translation: one that is translated brings another into the message. */
        private static final Pattern UNTRANSLATED =
                Pattern.compile("(?<!\\w)(?:…|an?) texts? (of the site untranslated): .*");

        private static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::path).thenComparing(Entry::rule).thenComparing(Entry::words);

        /** Brings the texts into the one form in which they are compared. */
        public Entry {
            path = Composed.of(path);
            String withoutLines = LINE.matcher(words).replaceAll("$1 …");
            String withoutCounts = COUNT.matcher(withoutLines).replaceAll("…");
            words = Composed.of(UNTRANSLATED.matcher(withoutCounts).replaceAll("… texts $1"));
        }

        private static Entry of(Finding finding) {
            return new Entry(finding.span().path(), finding.rule(), finding.message());
        }

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Findings beside what was known of them.
     *
     * @param fresh those that are not known, in their order
     * @param known those that are, in their order
     * @param fixed how many more are known than were found
     */
    public record Comparison(List<Finding> fresh, List<Finding> known, int fixed) {
        /** Copies the lists in. */
        public Comparison {
            fresh = List.copyOf(fresh);
            known = List.copyOf(known);
        }
    }

    /** Returns whether findings of a rule may be known: a site must be free to turn it down. */
    public static boolean mayBeKnown(String rule) {
        return RuleWeights.mayBeTurnedDown(rule) && !FROM_OUTSIDE.contains(rule);
    }

    /** Returns whether findings in a file may be known; what records, keys and people say is read to the letter. */
    public static boolean mayBeKnownIn(String path) {
        return !RuleWeights.isReadToTheLetter(path) && !path.equals(PATH);
    }

    /** Returns those of some findings that may be known. */
    public static KnownFindings of(List<Finding> findings) {
        Map<Entry, Integer> times = new HashMap<>();
        findings.stream()
                .filter(KnownFindings::mayBeKnown)
                .forEach(finding -> times.merge(Entry.of(finding), 1, Integer::sum));
        return new KnownFindings(times);
    }

    /** Returns how many findings are known. */
    public int count() {
        return times.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Compares what is known with what was found. Of more of a kind than are known, the last are new.
     *
     * @param findings in the order of their places
     */
    public Comparison compare(List<Finding> findings) {
        Map<Entry, Integer> left = new HashMap<>(times);
        List<Finding> fresh = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        for (Finding finding : findings) {
            boolean isKnown = mayBeKnown(finding) && left.merge(Entry.of(finding), -1, Integer::sum) >= 0;
            (isKnown ? known : fresh).add(finding);
        }
        return new Comparison(fresh, known, count() - known.size());
    }

    private static boolean mayBeKnown(Finding finding) {
        return mayBeKnown(finding.rule()) && mayBeKnownIn(finding.span().path());
    }
}
