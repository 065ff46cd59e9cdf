package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** The title that an author gave to a block; the first child of its {@link Directive}. */
final class DirectiveTitle extends Block {
    DirectiveTitle(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
