package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import org.jspecify.annotations.Nullable;

/** Holds a heading, which is done with its own line; its words are read when the whole page is known. */
final class HeadingLine extends AbstractBlockParser {
    private final Heading heading;

    HeadingLine(Heading heading) {
        this.heading = heading;
    }

    @Override
    public Block getBlock() {
        return heading;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {
        inlineParser.parse(heading.getText(), heading);
    }

    @Override
    public void closeBlock(ParserState state) {}
}
