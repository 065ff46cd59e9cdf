package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The box of a task: {@code [ ]} or {@code [x]} at the start of a list item; the first child of its paragraph. */
final class TaskMark extends Node {
    /** Brackets, what is between them, and the blank after them. */
    static final int LENGTH = 4;

    TaskMark(BasedSequence chars) {
        super(chars);
    }

    /** Returns whether a text starts with a box. */
    static boolean startsOn(BasedSequence text) {
        if (text.length() < LENGTH || text.charAt(0) != '[' || text.charAt(2) != ']') {
            return false;
        }
        char state = text.charAt(1);
        return (state == ' ' || state == 'x' || state == 'X') && Character.isWhitespace(text.charAt(3));
    }

    boolean done() {
        return getChars().charAt(1) != ' ';
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
