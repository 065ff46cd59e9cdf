package org.vouch.check.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what starts a line, as {@link Matcher#find()} does. That tries the form at each character; this one
 * tries it at the starts of lines alone.
 */
final class LineMatcher {
    private final String text;
    private final Matcher matcher;
    private int next;

    /**
     * Starts to look.
     *
     * @param form starts with {@code (?m)^}
     */
    LineMatcher(Pattern form, String text) {
        this.text = text;
        this.matcher = form.matcher(text).useAnchoringBounds(false).useTransparentBounds(true);
    }

    /** Goes to the next place, and returns whether there is one. */
    boolean find() {
        for (int at = start(next); at <= text.length(); at = start(at + 1)) {
            matcher.region(at, text.length());
            if (matcher.lookingAt()) {
                next = Math.max(matcher.end(), at + 1);
                return true;
            }
        }
        next = text.length() + 1;
        return false;
    }

    /** Returns what was found last. */
    Matcher found() {
        return matcher;
    }

    /** Returns the first start of a line from a place on; one beyond the end if there is none. */
    private int start(int from) {
        int at = from;
        while (at > 0 && at <= text.length() && !endsLine(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    /** The ends of lines that {@code ^} knows. */
    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
