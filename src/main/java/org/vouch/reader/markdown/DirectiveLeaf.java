package org.vouch.reader.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.vouch.model.page.Piece;

/** A directive that is alone on its line: {@code ::cost-comparison{table="levels-of-care"}}. */
final class DirectiveLeaf extends Block {
    private final Optional<Piece> meaning;

    /**
     * Takes the line.
     *
     * @param meaning what it asks for; empty where it cannot be understood, and then the line is printed as text
     */
    DirectiveLeaf(BasedSequence chars, Optional<Piece> meaning) {
        super(chars);
        this.meaning = meaning;
    }

    Optional<Piece> meaning() {
        return meaning;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
