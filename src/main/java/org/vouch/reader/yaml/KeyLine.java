package org.vouch.reader.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A line that looks like a field, read by eye rather than by grammar: it is asked only where the grammar failed.
 *
 * @param keyStart where the name starts
 * @param colon where the colon after the name is
 * @param valueStart where the value starts; equals {@code valueEnd} if there is none
 * @param valueEnd where the value ends, before blanks and a comment
 */
public record KeyLine(int keyStart, int colon, int valueStart, int valueEnd) {
    /**
     * Reads the line from one offset to another.
     *
     * @return the field, or null if the line has no colon with a blank after it
     */
    static @Nullable KeyLine of(String text, int from, int to) {
        int at = afterDashes(text, from, to);
        int key = at;
        if (at < to && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            int close = text.indexOf(text.charAt(at), at + 1);
            at = close < 0 || close >= to ? at : close + 1;
        }
        for (; at < to; at++) {
            if (text.charAt(at) == ':' && (at + 1 == to || text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t')) {
                return after(text, key, at, to);
            }
        }
        return null;
    }

    /**
     * Returns where the text of a line starts after its indentation and the dashes of a list.
     *
     * @param from the start of the line
     * @param to its end
     */
    public static int afterDashes(String text, int from, int to) {
        int at = from;
        while (at < to
                && (text.charAt(at) == ' '
                        || text.charAt(at) == '\t'
                        || (text.charAt(at) == '-' && at + 1 < to && text.charAt(at + 1) == ' '))) {
            at++;
        }
        return at;
    }

    private static KeyLine after(String text, int key, int colon, int to) {
        int start = colon + 1;
        while (start < to && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = to;
        for (int at = colon + 2; at < to; at++) {
            if (text.charAt(at) == '#' && Character.isWhitespace(text.charAt(at - 1))) {
                end = at;
                break;
            }
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new KeyLine(key, colon, Math.min(start, end), end);
    }

    boolean hasValue() {
        return valueEnd > valueStart;
    }

    String key(String text) {
        return text.substring(keyStart, colon);
    }

    String value(String text) {
        return text.substring(valueStart, valueEnd);
    }
}
