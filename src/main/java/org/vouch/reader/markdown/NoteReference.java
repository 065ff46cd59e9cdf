package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A reference to a footnote or to a work that the page cites: {@code [^asam-4]}. */
final class NoteReference extends Node {
    /** Longer labels are no labels; it keeps the search for their end short. */
    private static final int LONGEST_LABEL = 200;

    NoteReference(BasedSequence chars) {
        super(chars);
    }

    /**
     * Returns where a reference ends.
     *
     * @param from the index of the opening bracket
     * @return the index after the closing bracket, or -1 if this is no reference
     */
    static int end(BasedSequence text, int from) {
        int limit = Math.min(text.length(), from + LONGEST_LABEL);
        if (from + 1 >= limit || text.charAt(from + 1) != '^') {
            return -1;
        }
        boolean blank = true;
        for (int at = from + 2; at < limit; at++) {
            char c = text.charAt(at);
            if (c == ']') {
                return blank ? -1 : at + 1;
            }
            if (c == '[' || c == '\n') {
                return -1;
            }
            blank &= c == ' ' || c == '\t';
        }
        return -1;
    }

    String label() {
        return getChars().subSequence(2, getChars().length() - 1).trim().toString();
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
