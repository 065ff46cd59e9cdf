package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * The blanks at the ends of a link's words, as in {@code the[ clinic ](address)}, which the parser cuts from the words.
 */
final class LinkBlanks {
    private LinkBlanks() {}

    /** Returns where the blanks end that were cut at the start; the start of the words if none were. */
    static int atStart(Node link) {
        int start = link.getStartOffset() + 1;
        int end = behindBlanks(link.getBaseSequence(), start);
        Node first = link.getFirstChild();
        boolean kept = first != null && first.getTextLength() > 0 && first.getStartOffset() < end;
        return kept ? start : end;
    }

    /** Returns where the last words end that were kept. */
    static int endOfWords(Node link) {
        Node last = link.getLastChild();
        while (last != null && last.getTextLength() == 0) {
            last = last.getPrevious();
        }
        return last == null ? atStart(link) : last.getEndOffset();
    }

    /** Returns where the blanks end that were cut at the end; the same place if none were. */
    static int atEnd(Node link, int endOfWords) {
        BasedSequence base = link.getBaseSequence();
        int end = behindBlanks(base, endOfWords);
        return end < base.length() && base.charAt(end) == ']' ? end : endOfWords;
    }

    private static int behindBlanks(BasedSequence text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
