package org.vouch.check;

import java.util.Map;

/** Counts syllables by the letters of a word. No dictionary is asked, so single words may be wrong by one. */
final class Syllables {
    /** Frequent words of this trade that the letters would miscount. */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("people", 2),
            Map.entry("someone", 2),
            Map.entry("sometimes", 2),
            Map.entry("something", 2),
            Map.entry("everyone", 3),
            Map.entry("medicine", 3),
            Map.entry("being", 2),
            Map.entry("area", 3),
            Map.entry("areas", 3),
            Map.entry("doesn't", 2),
            Map.entry("isn't", 2),
            Map.entry("didn't", 2),
            Map.entry("idea", 3),
            Map.entry("science", 2),
            Map.entry("quiet", 2),
            Map.entry("diet", 2),
            Map.entry("residential", 4),
            Map.entry("outpatient", 3),
            Map.entry("inpatient", 3),
            Map.entry("patient", 2),
            Map.entry("patients", 2),
            Map.entry("sober", 2),
            Map.entry("sobriety", 4),
            Map.entry("society", 4),
            Map.entry("anxiety", 4),
            Map.entry("variety", 4),
            Map.entry("every", 2),
            Map.entry("business", 2));

    private Syllables() {}

    /**
     * Returns how many syllables a word has; a number counts as one.
     *
     * @param word in any letters
     */
    static int english(CharSequence word) {
        String small = small(word);
        Integer known = KNOWN.get(small);
        if (known != null) {
            return known;
        }
        int count = 0;
        boolean after = false;
        int length = small.length();
        for (int i = 0; i < length; i++) {
            char c = small.charAt(i);
            boolean vowel = "aeiouyáéíóúü".indexOf(c) >= 0;
            if (vowel && (!after || parts(small, i))) {
                count++;
            }
            after = vowel && c != '-';
        }
        if (count > 1 && silentEnd(small)) {
            count--;
        }
        return Math.max(1, count);
    }

    /** Returns whether two vowels that meet belong to two syllables, as in {@code medi-ation} or {@code cre-ate}. */
    private static boolean parts(String word, int at) {
        char before = word.charAt(at - 1);
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
        char earlier = at >= 2 ? word.charAt(at - 2) : ' ';
        if (before == 'i' && c == 'a') {
            return "ctsg".indexOf(earlier) < 0;
        }
        if (before == 'i' && c == 'o') {
            return "tscgxn".indexOf(earlier) < 0;
        }
        return (before == 'e' && c == 'o' && next != 'p' && next != 'u')
                || (before == 'u' && c == 'a' && earlier != 'q' && earlier != 'g')
                || (before == 'i' && c == 'e' && next == 'n' && earlier != 'c' && earlier != 't' && earlier != 'r')
                || (before == 'y' && c == 'i')
                || (before == 'i' && c == 'u')
                || (before == 'e' && c == 'i' && next == 'n' && earlier == 'b');
    }

    private static boolean silentEnd(String word) {
        int length = word.length();
        char last = word.charAt(length - 1);
        char second = word.charAt(length - 2);
        char third = length > 2 ? word.charAt(length - 3) : ' ';
        if (last == 'e') {
            // "table" has two syllables, "whole" has one.
            return !isVowel(second) && !(second == 'l' && !isVowel(third) && third != 'l');
        }
        if (last == 's' && second == 'e') {
            return "szxcg".indexOf(third) < 0
                    && !isVowel(third)
                    && !word.endsWith("shes")
                    && !word.endsWith("ches")
                    && !(third == 'l' && length > 3 && !isVowel(word.charAt(length - 4)));
        }
        return last == 'd'
                && second == 'e'
                && third != 't'
                && third != 'd'
                && !isVowel(third)
                && !(third == 'l' && length > 3 && !isVowel(word.charAt(length - 4)) && word.charAt(length - 4) != 'l');
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }

    /**
     * Returns how many syllables a Spanish word has; a number counts as one.
     *
     * <p>Two strong vowels part, a weak one joins its neighbour unless it bears an accent.
     */
    static int spanish(CharSequence word) {
        String small = small(word);
        int count = 0;
        char before = ' ';
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            char next = i + 1 < small.length() ? small.charAt(i + 1) : ' ';
            boolean silent = c == 'u'
                    && (before == 'q' || before == 'g')
                    && (next == 'e' || next == 'i' || next == 'é' || next == 'í');
            boolean vowel = "aeiouáéíóúü".indexOf(c) >= 0 || (c == 'y' && "aeiouáéíóú".indexOf(next) < 0);
            if (vowel && !silent) {
                boolean joins =
                        "aeiouáéíóúü".indexOf(before) >= 0 && (isWeak(c) || isWeak(before)) && !accented(c, before);
                if (!joins) {
                    count++;
                }
            }
            before = silent ? 'q' : vowel || c != 'h' ? c : before;
        }
        return Math.max(1, count);
    }

    private static boolean isWeak(char c) {
        return c == 'i' || c == 'u' || c == 'ü' || c == 'y';
    }

    private static boolean accented(char c, char before) {
        return c == 'í' || c == 'ú' || before == 'í' || before == 'ú';
    }

    private static String small(CharSequence word) {
        StringBuilder small = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            small.append(c == '’' ? '\'' : Character.toLowerCase(c));
        }
        return small.toString();
    }
}
