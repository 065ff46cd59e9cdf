package org.vouch.reader.markdown;

import java.util.Arrays;

/** Finds the backticks that end a piece of code; a run of a length that does not come again is looked for once. */
final class CodeTicks {
    /** Longer runs of backticks are text. */
    private static final int LONGEST = 80;

    private final int[] last = new int[LONGEST + 1];
    private boolean scanned;

    /** Starts another text. */
    void begin() {
        scanned = false;
    }

    /** Returns how many backticks are at a place. */
    static int length(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '`') {
            at++;
        }
        return at - from;
    }

    /**
     * Returns where the backticks are that end a piece of code.
     *
     * @param from the index of the first opening backtick
     * @param open how many there are
     * @return the index of the first closing backtick, or -1 if the opening ones are text
     */
    int closing(CharSequence text, int from, int open) {
        if (open > LONGEST) {
            return -1;
        }
        int at = from + open;
        if (scanned && last[open] < at) {
            return -1;
        }
        if (!scanned) {
            scanned = true;
            Arrays.fill(last, -1);
            for (int i = at; i < text.length(); i++) {
                if (text.charAt(i) == '`') {
                    int length = length(text, i);
                    if (length <= LONGEST) {
                        last[length] = i;
                    }
                    i += length;
                }
            }
            if (last[open] < at) {
                return -1;
            }
        }
        while (at < text.length()) {
            if (text.charAt(at) == '`') {
                int length = length(text, at);
                if (length == open) {
                    return at;
                }
                at += length;
            } else {
                at++;
            }
        }
        return -1;
    }
}
