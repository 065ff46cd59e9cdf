package org.vouch.check.words;

import java.util.Map;

/** Counts syllables by the letters of a word. No dictionary is asked, so single words may be wrong by one. */
public final class Syllables {
    /** Frequent words that the letters would miscount. */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("people", 2),
            Map.entry("create", 2),
            Map.entry("creates", 2),
            Map.entry("created", 3),
            Map.entry("creating", 3),
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
            Map.entry("sobriety", 4),
            Map.entry("society", 4),
            Map.entry("anxiety", 4),
            Map.entry("variety", 4),
            Map.entry("every", 2),
            Map.entry("business", 2));

    /** The known words by a hash of their letters, which is quicker to ask than a map. */
    private static final String[] SLOTS = slots();

    private static final boolean[] VOWEL = new boolean[128];

    static {
        for (char c : "aeiouy".toCharArray()) {
            VOWEL[c] = true;
        }
    }

    private Syllables() {}

    private static String[] slots() {
        String[] slots = new String[1_024];
        for (String word : KNOWN.keySet()) {
            int slot = hash(word.toCharArray(), 0, word.length());
            if (slots[slot] != null) {
                throw new IllegalStateException(word + " and " + slots[slot] + " have one hash");
            }
            slots[slot] = word;
        }
        return slots;
    }

    private static int hash(char[] word, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + word[i];
        }
        return (hash ^ (hash >>> 10)) & 1_023;
    }

    /**
     * Returns how many syllables an English word has; a number counts as one.
     *
     * @param text in small letters, with straight apostrophes
     * @param from where the word starts
     * @param to where it ends
     */
    public static int english(char[] text, int from, int to) {
        String known = SLOTS[hash(text, from, to)];
        if (known != null && isSame(known, text, from, to)) {
            return KNOWN.getOrDefault(known, 1);
        }
        int count = 0;
        boolean after = false;
        for (int i = from; i < to; i++) {
            boolean vowel = isVowel(text[i]);
            if (vowel && (!after || parts(text, from, i, to))) {
                count++;
            }
            after = vowel;
        }
        return count > 1 && isSilentAtEnd(text, from, to) ? count - 1 : Math.max(1, count);
    }

    private static boolean isSame(String word, char[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether two vowels that meet belong to two syllables, as in {@code medi-ation} or {@code cre-ate}. */
    private static boolean parts(char[] text, int from, int at, int to) {
        char before = text[at - 1];
        char next = at + 1 < to ? text[at + 1] : ' ';
        char earlier = at - from >= 2 ? text[at - 2] : ' ';
        return switch (text[at]) {
            case 'a' -> (before == 'i' && "ctsg".indexOf(earlier) < 0) || (before == 'u' && "qg".indexOf(earlier) < 0);
            case 'o' ->
                (before == 'i' && "tscgxn".indexOf(earlier) < 0) || (before == 'e' && next != 'p' && next != 'u');
            case 'e' -> before == 'i' && next == 'n' && "ctr".indexOf(earlier) < 0;
            case 'i' -> before == 'y' || (before == 'e' && next == 'n' && earlier == 'b');
            case 'u' -> before == 'i';
            default -> false;
        };
    }

    /** Returns whether the last vowel is not heard, as in {@code care}, {@code cares} and {@code cared}. */
    private static boolean isSilentAtEnd(char[] text, int from, int to) {
        char last = text[to - 1];
        char second = text[to - 2];
        char third = to - from > 2 ? text[to - 3] : ' ';
        char fourth = to - from > 3 ? text[to - 4] : ' ';
        if (last == 'e') {
            // "table" has two syllables, "whole" has one.
            return !isVowel(second) && !(second == 'l' && !isVowel(third) && third != 'l');
        }
        boolean syllableOfItsOwn = isVowel(third) || (third == 'l' && !isVowel(fourth) && fourth != 'l');
        if (second != 'e' || syllableOfItsOwn) {
            return false;
        }
        return switch (last) {
            case 's' -> "szxcg".indexOf(third) < 0 && !(third == 'h' && (fourth == 's' || fourth == 'c'));
            case 'd' -> third != 't' && third != 'd';
            default -> false;
        };
    }

    private static boolean isVowel(char c) {
        return c < 128 ? VOWEL[c] : "áéíóúü".indexOf(c) >= 0;
    }

    /**
     * Returns how many syllables a Spanish word has; a number counts as one.
     *
     * <p>Two strong vowels part, a weak one joins its neighbour unless it has an accent.
     *
     * @param text in small letters
     * @param from where the word starts
     * @param to where it ends
     */
    public static int spanish(char[] text, int from, int to) {
        int count = 0;
        char before = ' ';
        for (int i = from; i < to; i++) {
            char c = text[i];
            char next = i + 1 < to ? text[i + 1] : ' ';
            boolean silent = c == 'u' && (before == 'q' || before == 'g') && "eiéí".indexOf(next) >= 0;
            boolean vowel = c == 'y' ? "aeiouáéíóú".indexOf(next) < 0 : isVowel(c);
            if (vowel && !silent) {
                boolean joins = isVowel(before)
                        && (isWeak(c) || isWeak(before))
                        && "íú".indexOf(c) < 0
                        && "íú".indexOf(before) < 0;
                count += joins ? 0 : 1;
            }
            if (silent) {
                before = 'q';
            } else if (c != 'h') {
                before = c == 'y' && !vowel ? ' ' : c;
            }
        }
        return Math.max(1, count);
    }

    private static boolean isWeak(char c) {
        return c == 'i' || c == 'u' || c == 'ü' || c == 'y';
    }
}
