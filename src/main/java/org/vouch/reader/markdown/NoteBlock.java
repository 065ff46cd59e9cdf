package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The definition of a footnote: {@code [^1]: what it says}. */
final class NoteBlock extends Block {
    private final BasedSequence opening;
    private final BasedSequence label;

    NoteBlock(BasedSequence opening, BasedSequence label) {
        super(opening);
        this.opening = opening;
        this.label = label;
    }

    String label() {
        return label.toString();
    }

    /** Returns {@code [^label]:} itself. */
    BasedSequence getOpeningMarker() {
        return opening;
    }

    @Override
    public BasedSequence[] getSegments() {
        return new BasedSequence[] {opening};
    }
}
