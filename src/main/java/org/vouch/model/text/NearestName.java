package org.vouch.model.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the name that somebody probably meant. */
public final class NearestName {
    /** Longer than this, in UTF-16 units, is no name with a typo in it. */
    private static final int LONGEST = 300;

    private NearestName() {}

    /**
     * Returns the known name that is nearest to what was written, if one is near enough to be worth proposing.
     *
     * @param written what is in the file
     * @param known the names that would have been right
     * @return a name at most a third of its letters (and at least one, if it has three) away, the first in order if
     *     several are
     */
    public static Optional<String> to(String written, Collection<String> known) {
        List<String> nearest = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (String name : known) {
            int most = Math.min(least, most(name));
            int far = distance(written, name, most);
            if (far < least && far <= most) {
                nearest.clear();
                least = far;
            }
            if (far == least && far <= most) {
                nearest.add(name);
            }
        }
        return nearest.stream()
                .min(Comparator.<String, Boolean>comparing(name -> !sameLetters(name, written))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Counts the letters to put in, take out, change or swap with their neighbour, as long as that is few enough for
     * the name to be worth proposing; whether letters are small or capital makes no difference.
     *
     * @param written what is in the file
     * @param name one that would have been right
     */
    public static OptionalInt distance(String written, String name) {
        int far = distance(written, name, most(name));
        return far <= most(name) ? OptionalInt.of(far) : OptionalInt.empty();
    }

    /** Of a name of one or two letters, one letter is too much of it. */
    private static int most(String name) {
        return name.length() < 3 ? 0 : Math.max(1, name.length() / 3);
    }

    /** Returns whether the letters and digits of two names are the same, so that a hyphen or so was forgotten. */
    public static boolean sameLetters(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Counts the letters to put in, take out, change or swap with their neighbour (Damerau 1964, restricted), as long
     * as they are few: most words are kept apart after a letter or two. Whether letters are small or capital makes no
     * difference.
     *
     * @param most how many are worth counting
     * @return the number, or any that is greater than {@code most}
     */
    public static int distance(String written, String name, int most) {
        String a = written.toLowerCase(Locale.ROOT);
        String b = name.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return 0;
        }
        if (Math.abs(a.length() - b.length()) > most || a.length() > LONGEST) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] above = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] free = before;
            before = above;
            above = row;
            row = free;
            Arrays.fill(row, most + 1);
            int least = most + 1;
            // So far from the diagonal, more letters than that would have to be put in or taken out.
            int from = Math.max(0, i - most);
            int until = Math.min(b.length(), i + most);
            for (int j = from; j <= until; j++) {
                int best = j == 0 ? i : cost(a, b, i, j, before, above, row);
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
        }
        return row[b.length()];
    }

    private static int cost(String a, String b, int i, int j, int[] before, int[] above, int[] row) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)
                ? Math.min(best, before[j - 2] + 1)
                : best;
    }
}
