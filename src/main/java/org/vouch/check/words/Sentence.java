package org.vouch.check.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One sentence of a text.
 *
 * @param start where it starts, in UTF-16 units
 * @param end after its last mark and the quotation marks that follow it; blanks after it belong to no sentence
 */
public record Sentence(int start, int end) {
    private static final String CLOSING = "\"'”’»)]";

    /** Abbreviations after which a sentence goes on even with a capital letter, in small letters without the point. */
    private static final Set<String> ALWAYS_SHORT = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "sr", "jr", "vs", "no", "fig", "approx", "e.g", "i.e", "cf", "sra",
            "dra", "p.ej", "núm", "tel", "telf", "tfno", "teléf", "ext", "ud", "uds", "depto", "avda");

    /** Abbreviations that may end a sentence; they do if one of the words follows that often begin one. */
    private static final Set<String> SOMETIMES_SHORT = Set.of(
            "a.m", "p.m", "u.s", "inc", "etc", "ph.d", "m.d", "co", "ltd", "jan", "feb", "mar", "apr", "aug", "sept",
            "oct", "nov", "dec");

    private static final Set<String> BEGINNINGS = Set.of(
            "the", "a", "an", "it", "they", "you", "if", "in", "this", "these", "that", "we", "he", "she", "your",
            "many", "some", "but", "and", "most", "for", "when", "ask", "call");

    /** Returns whether a source cited at a place is cited for this sentence. */
    public boolean cites(int place) {
        // A number after the blank that follows a sentence is meant for that sentence.
        return place > start && place <= end + 1;
    }

    /** Returns the sentences of a text in order. */
    public static List<Sentence> of(String written) {
        char[] text = written.toCharArray();
        List<Sentence> sentences = new ArrayList<>();
        int start = skipBlank(text, 0);
        while (start < text.length) {
            int end = end(text, start);
            sentences.add(new Sentence(start, end));
            start = skipBlank(text, end);
        }
        return sentences;
    }

    /** Returns the sentence in which a place lies. */
    public static Sentence around(String written, int place) {
        char[] text = written.toCharArray();
        int start = skipBlank(text, 0);
        while (true) {
            int end = end(text, start);
            int next = skipBlank(text, end);
            if (place < end || next >= text.length) {
                return new Sentence(start, end);
            }
            start = next;
        }
    }

    /** Returns the sentence before this one; this one if it is the first. */
    public Sentence before(String written) {
        Sentence before = this;
        for (Sentence each : of(written)) {
            if (each.start() >= start) {
                break;
            }
            before = each;
        }
        return before;
    }

    private static int skipBlank(char[] text, int from) {
        int at = from;
        while (at < text.length && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0';
    }

    private static int end(char[] text, int start) {
        int length = text.length;
        for (int at = start; at < length; at++) {
            char c = text[at];
            if (c != '.' && c != '!' && c != '?' && c != '…') {
                continue;
            }
            int end = at + 1;
            while (end < length && (".!?…".indexOf(text[end]) >= 0 || CLOSING.indexOf(text[end]) >= 0)) {
                end++;
            }
            int next = skipBlank(text, end);
            if (next == length) {
                return end;
            }
            if (next > end && beginsOne(text[next]) && !(c == '.' && isShort(text, start, at, next))) {
                return end;
            }
            at = end - 1;
        }
        int end = length;
        while (end > start && isBlank(text[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean beginsOne(char c) {
        return Character.isUpperCase(c) || Character.isDigit(c) || "\"'“‘«([¿¡#$\uFFFC".indexOf(c) >= 0;
    }

    /** Returns whether a point belongs to an abbreviation. */
    private static boolean isShort(char[] text, int start, int point, int next) {
        int from = point;
        while (from > start && (Character.isLetter(text[from - 1]) || text[from - 1] == '.')) {
            from--;
        }
        StringBuilder small = new StringBuilder();
        for (int i = from; i < point; i++) {
            small.append(Character.toLowerCase(text[i]));
        }
        String word = small.toString();
        if (ALWAYS_SHORT.contains(word)) {
            // "The answer is no. Then …" ends; "no. 4" does not.
            return !word.equals("no") || Character.isDigit(text[next]);
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(text[from]) && !word.equals("i");
        return (SOMETIMES_SHORT.contains(word) || initial) && !BEGINNINGS.contains(word(text, next));
    }

    private static String word(char[] text, int from) {
        StringBuilder small = new StringBuilder();
        for (int at = from; at < text.length && Character.isLetter(text[at]); at++) {
            small.append(Character.toLowerCase(text[at]));
        }
        return small.toString();
    }
}
