package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.DocumentBlockParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;

/**
 * A term, or its meaning before this one, in a list, a quotation or a box. Flexmark looks above a line for one at the
 * top of a page alone, and lets a second meaning anywhere else go on the line of the first; what it takes for a
 * paragraph may be followed by a meaning in any place.
 */
final class TermAbove implements MatchedBlockParser {
    private final MatchedBlockParser matched;
    private final BlockParser taken = new ParagraphParser();

    private TermAbove(MatchedBlockParser matched) {
        this.matched = matched;
    }

    /**
     * Returns what is above a line that may begin a meaning.
     *
     * @param matched the innermost block that goes on in the line
     */
    static MatchedBlockParser of(MatchedBlockParser matched) {
        BlockParser container = matched.getBlockParser();
        boolean elsewhere = container.isContainer() && !(container instanceof DocumentBlockParser);
        return elsewhere && isTerm(container.getBlock().getLastChildAnyNot(BlankLine.class))
                ? new TermAbove(matched)
                : matched;
    }

    private static boolean isTerm(Node above) {
        return above instanceof Paragraph || above instanceof DefinitionItem;
    }

    @Override
    public BlockParser getBlockParser() {
        return taken;
    }

    @Override
    public BasedSequence getParagraphContent() {
        return matched.getParagraphContent();
    }

    @Override
    public List<BasedSequence> getParagraphLines() {
        return matched.getParagraphLines();
    }

    @Override
    public List<Integer> getParagraphEolLengths() {
        return matched.getParagraphEolLengths();
    }

    @Override
    public MutableDataHolder getParagraphDataHolder() {
        return matched.getParagraphDataHolder();
    }
}
