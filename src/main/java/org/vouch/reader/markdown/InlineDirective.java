package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** A directive in the middle of a sentence: {@code :price[iop]} or {@code :price[iop]{table="levels-of-care"}}. */
final class InlineDirective extends Node {
    /** Longer names are no names; it keeps the search for their end short. */
    private static final int LONGEST_NAME = 40;

    /** As much may be in its brackets, and in its braces. */
    private static final int LONGEST_PART = 200;

    private final BasedSequence name;
    private final BasedSequence argument;
    private final BasedSequence attributes;

    private InlineDirective(BasedSequence chars, int nameEnd, int argumentEnd) {
        super(chars);
        name = chars.subSequence(1, nameEnd);
        argument = chars.subSequence(nameEnd + 1, argumentEnd);
        attributes = chars.subSequence(argumentEnd + 1, chars.length());
    }

    /**
     * Returns the directive that starts at a colon, or null where the colon is a colon. However many colons a text has,
     * each of its characters is looked at a bounded number of times.
     */
    static @Nullable InlineDirective at(BasedSequence text, int from) {
        if (from > 0 && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == ':')) {
            return null;
        }
        int nameEnd = from + 1;
        int limit = Math.min(text.length(), from + LONGEST_NAME);
        while (nameEnd < limit && isOfName(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == from + 1 || nameEnd >= text.length() || text.charAt(nameEnd) != '[') {
            return null;
        }
        int argumentEnd = end(text, nameEnd, ']', '[');
        if (argumentEnd < 0) {
            return null;
        }
        int end = argumentEnd + 1;
        if (end < text.length() && text.charAt(end) == '(') {
            // The words of a link after a colon.
            return null;
        }
        if (end < text.length() && text.charAt(end) == '{') {
            int close = end(text, end, '}', '{');
            end = close < 0 ? end : close + 1;
        }
        return new InlineDirective(text.subSequence(from, end), nameEnd - from, argumentEnd - from);
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || c == '-';
    }

    private static int end(BasedSequence text, int open, char closing, char opening) {
        int limit = Math.min(text.length(), open + LONGEST_PART);
        for (int at = open + 1; at < limit; at++) {
            char c = text.charAt(at);
            if (c == closing) {
                return at;
            }
            if (c == opening || c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    BasedSequence name() {
        return name;
    }

    /** Returns what is in its brackets. */
    BasedSequence argument() {
        return argument;
    }

    /** Returns its braces with what they hold; often empty. */
    BasedSequence attributes() {
        return attributes;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
