package org.vouch.check.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.vouch.model.text.Lexicon;
import org.vouch.model.text.Lexicon.Topic;

/** The numbers of the words that occur in phrases. */
public final class Vocabulary {
    private static final char[] SMALL = new char[128];

    /** The letters and digits of ASCII in small letters, and nothing for the rest. */
    static final char[] WORD_CHARS = new char[128];

    static {
        for (char c = 0; c < 128; c++) {
            SMALL[c] = Character.toLowerCase(c);
            WORD_CHARS[c] = Character.isLetterOrDigit(c) ? SMALL[c] : 0;
        }
    }

    /** Words of this length or more are of one shape. */
    private static final int SHAPE = 32;

    private final Map<String, Integer> numbers = new HashMap<>();

    /** Slots by hash, as small open tables are: the number of the word in it, or -1. */
    private int[] slots = filled(1 << 12);

    /** Whether there is a word with a first letter and length; most words of a text are kept apart by that. */
    private final boolean[] shapes = new boolean[128 * SHAPE];

    private String[] words = new String[1 << 11];

    /** The words that come first are those by which amounts of money are named. */
    private final int money;

    private final String signsOfMoney;

    /**
     * Makes a vocabulary that knows the words for money alone.
     *
     * @param lexicon has them
     */
    public Vocabulary(Lexicon lexicon) {
        lexicon.words(Topic.MONEY).forEach(this::number);
        lexicon.words(Topic.CURRENCIES).forEach(this::number);
        money = size();
        signsOfMoney = String.join("", lexicon.words(Topic.CURRENCY_SIGNS));
    }

    /** Returns whether amounts of money are named by the word with a number. */
    boolean isMoney(int number) {
        return number >= 0 && number < money;
    }

    /** Returns whether a character is the sign of a currency. */
    boolean isSignOfMoney(char c) {
        return signsOfMoney.indexOf(c) >= 0;
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, -1);
        return slots;
    }

    int size() {
        return numbers.size();
    }

    /** Returns the number of a word, giving it one if it has none. */
    int number(String written) {
        String word = lower(written);
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(word, number);
        if (number == words.length) {
            words = Arrays.copyOf(words, number * 2);
        }
        words[number] = word;
        if (numbers.size() * 3 > slots.length) {
            slots = filled(slots.length * 2);
            for (int i = 0; i <= number; i++) {
                put(i);
            }
        } else {
            put(number);
        }
        return number;
    }

    private static String lower(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            lower.append(Character.toLowerCase(word.charAt(i)));
        }
        return lower.toString();
    }

    private static int shape(char first, int length) {
        return first * SHAPE + Math.min(length, SHAPE - 1);
    }

    private void put(int number) {
        String word = words[number];
        if (word.charAt(0) < 128) {
            shapes[shape(word.charAt(0), word.length())] = true;
        }
        int slot = spread(hash(words[number], 0, words[number].length())) & (slots.length - 1);
        while (slots[slot] >= 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number;
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + small(text.charAt(i));
        }
        return hash;
    }

    /** Returns a letter in small, and an apostrophe of print as that of a typewriter. */
    public static char small(char c) {
        return c < 128 ? SMALL[c] : otherSmall(c);
    }

    static boolean isWord(char c) {
        return c < 128 ? WORD_CHARS[c] != 0 : Character.isLetterOrDigit(c);
    }

    private static char otherSmall(char c) {
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 15);
    }

    /** Returns the number of the word that is in a text, or -1 if it is in no phrase. */
    int find(char[] text, int from, int to, int hash) {
        char first = small(text[from]);
        if (first < 128 && !shapes[shape(first, to - from)]) {
            return -1;
        }
        int slot = spread(hash) & (slots.length - 1);
        while (slots[slot] >= 0) {
            if (same(words[slots[slot]], text, from, to)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private static boolean same(String word, char[] text, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != small(text[from + i])) {
                return false;
            }
        }
        return true;
    }
}
