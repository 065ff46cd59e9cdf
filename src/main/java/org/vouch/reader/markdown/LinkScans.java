package org.vouch.reader.markdown;

import java.util.Arrays;

/**
 * Finds where the parts of a link end. Nothing here looks at a character more often than a fixed number of times,
 * whatever the text.
 */
final class LinkScans {
    private static final int LONGEST_LABEL = 999;
    private static final int MOST_PARENTHESES = 32;
    private static final int LONGEST_HOST_LABEL = 63;
    private static final int LONGEST_SCHEME = 32;
    private static final String MAILBOX_MARKS = ".!#$%&'*+/=?^_`{|}~-";
    private static final String TITLE_ENDS = "\"')";

    /** For each title end: with how many characters left there is none; 0 while nobody has looked. */
    private final int[] noneWithLeft = new int[TITLE_ENDS.length()];

    /** Starts another text; texts that are the rest of the same one need no new start. */
    void begin() {
        Arrays.fill(noneWithLeft, 0);
    }

    /**
     * Returns where a title ends.
     *
     * @param from the index of the mark that opens it
     * @return the index after the closing mark, or -1 if there is no title
     */
    int endOfTitle(CharSequence text, int from) {
        int length = text.length();
        if (from >= length) {
            return -1;
        }
        char open = text.charAt(from);
        char close = open == '(' ? ')' : open;
        int kind = TITLE_ENDS.indexOf(close);
        if (kind < 0 || open == ')') {
            return -1;
        }
        if (noneWithLeft[kind] > 0 && length - from <= noneWithLeft[kind]) {
            return -1;
        }
        for (int at = from + 1; at < length; at++) {
            char c = text.charAt(at);
            if (c == close) {
                return at + 1;
            }
            at += isEscape(text, at) ? 1 : 0;
        }
        noneWithLeft[kind] = length - from;
        return -1;
    }

    private static boolean isEscape(CharSequence text, int at) {
        return text.charAt(at) == '\\' && at + 1 < text.length() && Entities.isPunctuation(text.charAt(at + 1));
    }

    /**
     * Returns where a label in brackets ends.
     *
     * @param from the index of the opening bracket
     * @return the index after the closing bracket, or -1 if there is no label
     */
    static int endOfLabel(CharSequence text, int from) {
        int length = text.length();
        if (from >= length || text.charAt(from) != '[') {
            return -1;
        }
        int at = from + 1;
        for (int count = 0; count <= LONGEST_LABEL && at < length; count++, at++) {
            char c = text.charAt(at);
            if (c == ']') {
                return at + 1;
            }
            if (c == '[') {
                return -1;
            }
            at += isEscape(text, at) ? 1 : 0;
        }
        return -1;
    }

    /**
     * Returns where the address of a link ends; it may be empty.
     *
     * @return the index after its last character, or -1 if no address can start here
     */
    static int endOfDestination(CharSequence text, int from) {
        int length = text.length();
        if (from < length && text.charAt(from) == '<') {
            return endOfPointed(text, from);
        }
        int open = 0;
        int at = from;
        while (at < length) {
            char c = text.charAt(at);
            if (c <= ' ') {
                break;
            }
            if (isEscape(text, at)) {
                at++;
            } else if (c == '(') {
                if (++open > MOST_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                if (open == 0) {
                    break;
                }
                open--;
            }
            at++;
        }
        return open == 0 ? at : -1;
    }

    private static int endOfPointed(CharSequence text, int from) {
        for (int at = from + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '<' || c == '\n') {
                return -1;
            }
            at += isEscape(text, at) ? 1 : 0;
        }
        return -1;
    }

    /**
     * Returns where {@code <somebody@example.org>} ends.
     *
     * @param from the index of the {@code <}
     * @return the index after the {@code >}, or -1
     */
    static int endOfMail(CharSequence text, int from) {
        int length = text.length();
        int at = from + 1;
        while (at < length
                && (Entities.isAsciiAlphanumeric(text.charAt(at)) || MAILBOX_MARKS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from + 1 || at >= length || text.charAt(at) != '@') {
            return -1;
        }
        do {
            int label = at + 1;
            at = label;
            while (at < length && (Entities.isAsciiAlphanumeric(text.charAt(at)) || text.charAt(at) == '-')) {
                at++;
            }
            boolean sound = at > label
                    && at - label <= LONGEST_HOST_LABEL
                    && text.charAt(label) != '-'
                    && text.charAt(at - 1) != '-';
            if (!sound) {
                return -1;
            }
        } while (at < length && text.charAt(at) == '.');
        return at < length && text.charAt(at) == '>' ? at + 1 : -1;
    }

    /**
     * Returns where {@code <https://example.org>} ends.
     *
     * @param from the index of the {@code <}
     * @return the index after the {@code >}, or -1
     */
    static int endOfAddress(CharSequence text, int from) {
        int length = text.length();
        int at = from + 1;
        if (at >= length || !HtmlTags.isLetter(text.charAt(at))) {
            return -1;
        }
        while (at < length && at - from <= LONGEST_SCHEME + 1 && isOfScheme(text.charAt(at))) {
            at++;
        }
        int scheme = at - from - 1;
        if (scheme < 2 || scheme > LONGEST_SCHEME || at >= length || text.charAt(at) != ':') {
            return -1;
        }
        while (at < length && text.charAt(at) > ' ' && text.charAt(at) != '<' && text.charAt(at) != '>') {
            at++;
        }
        return at < length && text.charAt(at) == '>' ? at + 1 : -1;
    }

    private static boolean isOfScheme(char c) {
        return Entities.isAsciiAlphanumeric(c) || c == '.' || c == '+' || c == '-';
    }
}
