package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** A line that says something about the page and is not printed itself, such as the end of a block. */
final class Unprinted extends Block {
    private final BasedSequence words;

    /** Takes a line without words for readers. */
    Unprinted(BasedSequence chars) {
        this(chars, BasedSequence.NULL);
    }

    /**
     * Takes a line.
     *
     * @param words the part of it that readers get at some other place
     */
    Unprinted(BasedSequence chars, BasedSequence words) {
        super(chars);
        this.words = words;
    }

    /** Returns the part of the line that readers get at some other place; often empty. */
    BasedSequence words() {
        return words;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
