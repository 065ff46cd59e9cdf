package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a block from {@code :::name} to {@code :::}. */
final class DirectiveParser extends AbstractBlockParser {
    private final Directive block;
    private final int colons;
    private final Directives directives;

    DirectiveParser(Directive block, int colons, Directives directives) {
        this.block = block;
        this.colons = colons;
        this.directives = directives;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block inner) {
        return true;
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatchedBlockParser) {
        return false;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        BasedSequence line = state.getLine();
        int count = Directives.colonsAlone(line, state.getNextNonSpaceIndex());
        if (count > 0
                && state.getIndent() < indentOfInnerLines(state)
                && closedBy(count, state.getActiveBlockParsers()) == this) {
            block.closed = true;
            directives.closingLine(line);
            return BlockContinue.none();
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    /** Within code nothing ends a block, and lines that belong to a list item are the item's own affair. */
    private int indentOfInnerLines(ParserState state) {
        BlockParser innermost = state.getActiveBlockParser();
        boolean inCode = innermost instanceof FencedCodeBlockParser;
        for (Node outer = innermost.getBlock().getParent();
                outer != null && outer != block;
                outer = outer.getParent()) {
            if (outer instanceof ListItem) {
                return 2;
            }
        }
        return inCode ? 0 : 4;
    }

    /** The same number of colons wins; without it, the innermost block that was opened with fewer. */
    private static @Nullable DirectiveParser closedBy(int count, List<BlockParser> open) {
        DirectiveParser candidate = null;
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i) instanceof DirectiveParser directive) {
                if (directive.colons == count) {
                    return directive;
                }
                if (directive.colons < count && candidate == null) {
                    candidate = directive;
                }
            }
        }
        return candidate;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
        directives.closed(block);
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        if (!block.title().isEmpty()) {
            DirectiveTitle title = new DirectiveTitle(block.title());
            block.prependChild(title);
            inlineParser.parse(block.title(), title);
        }
    }
}
