package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.sequence.Html5Entities;
import org.jspecify.annotations.Nullable;

/** Character references, which start with an ampersand, and backslashes before punctuation. */
final class Entities {
    /** The longest name that a reference has in HTML is 31 letters; longer ones are no references. */
    private static final int LONGEST_NAME = 32;

    /** Of a decimal number; a hexadecimal one has one less. */
    private static final int MOST_DIGITS = 7;

    private Entities() {}

    /**
     * Returns where a character reference ends.
     *
     * @param from the index of the ampersand
     * @return the index after the semicolon, or -1 if no reference starts here; says nothing about its being known
     */
    static int end(CharSequence text, int from) {
        int length = text.length();
        int at = from + 1;
        if (at < length && text.charAt(at) == '#') {
            at++;
            boolean hexadecimal = at < length && (text.charAt(at) == 'x' || text.charAt(at) == 'X');
            if (hexadecimal) {
                at++;
            }
            int first = at;
            while (at < length
                    && at - first <= MOST_DIGITS
                    && text.charAt(at) < 128
                    && Character.digit(text.charAt(at), hexadecimal ? 16 : 10) >= 0) {
                at++;
            }
            boolean number = at > first && at - first <= (hexadecimal ? MOST_DIGITS - 1 : MOST_DIGITS);
            return number && at < length && text.charAt(at) == ';' ? at + 1 : -1;
        }
        int first = at;
        while (at < length && at - first <= LONGEST_NAME && isAsciiAlphanumeric(text.charAt(at))) {
            at++;
        }
        boolean named = at - first >= 2 && at - first <= LONGEST_NAME && !Character.isDigit(text.charAt(first));
        return named && at < length && text.charAt(at) == ';' ? at + 1 : -1;
    }

    /**
     * Returns what a character reference stands for.
     *
     * @param reference from the ampersand to the semicolon
     * @return the characters, U+FFFD for a number that no web page may hold, or null for an unknown name
     */
    static @Nullable String decode(String reference) {
        if (reference.charAt(1) != '#') {
            String known = Html5Entities.entityToString(reference);
            return known.equals(reference) ? null : known;
        }
        boolean hexadecimal = reference.charAt(2) == 'x' || reference.charAt(2) == 'X';
        long number = Long.parseLong(reference, hexadecimal ? 3 : 2, reference.length() - 1, hexadecimal ? 16 : 10);
        boolean control = number < 0x20 && number != 9 && number != 10 && number != 12;
        boolean surrogate = number >= 0xD800 && number <= 0xDFFF;
        return control || surrogate || number > Character.MAX_CODE_POINT ? "\uFFFD" : Character.toString((int) number);
    }

    /** Returns a text with its references and backslashes resolved. */
    static String decoded(CharSequence text) {
        int length = text.length();
        int at = 0;
        while (at < length && text.charAt(at) != '&' && text.charAt(at) != '\\') {
            at++;
        }
        if (at == length) {
            return text.toString();
        }
        StringBuilder plain = new StringBuilder(length).append(text, 0, at);
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < length && isPunctuation(text.charAt(at + 1))) {
                plain.append(text.charAt(at + 1));
                at += 2;
                continue;
            }
            int end = c == '&' ? end(text, at) : -1;
            String meant = end < 0 ? null : decode(text.subSequence(at, end).toString());
            if (meant == null) {
                plain.append(c);
                at++;
            } else {
                plain.append(meant);
                at = end;
            }
        }
        return plain.toString();
    }

    /** Returns whether a backslash before this character takes its meaning away. */
    static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !isAsciiAlphanumeric(c);
    }

    static boolean isAsciiAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
