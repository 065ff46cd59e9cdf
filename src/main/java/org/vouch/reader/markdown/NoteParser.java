package org.vouch.reader.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Reads a footnote's definition: its first line, and further blocks that are indented by four columns. */
final class NoteParser extends AbstractBlockParser {
    private static final int CONTENT_INDENT = 4;

    private final NoteBlock note;

    NoteParser(NoteBlock note) {
        this.note = note;
    }

    /**
     * Returns where the mark that starts a definition ends.
     *
     * @param from the index of the opening bracket
     * @return the index after the colon, or -1 if this is not {@code [^label]:}
     */
    static int endOfMark(BasedSequence line, int from) {
        int length = line.length();
        if (from + 1 >= length || line.charAt(from + 1) != '^') {
            return -1;
        }
        int at = from + 2;
        while (at < length && line.charAt(at) != ']' && line.charAt(at) != '[') {
            at++;
        }
        boolean closed = at + 1 < length && line.charAt(at) == ']' && line.charAt(at + 1) == ':';
        return closed && !line.subSequence(from + 2, at).isBlank() ? at + 2 : -1;
    }

    @Override
    public Block getBlock() {
        return note;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return note.getFirstChild() == null
                    ? BlockContinue.none()
                    : BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= CONTENT_INDENT
                ? BlockContinue.atColumn(state.getColumn() + CONTENT_INDENT)
                : BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {
        note.setCharsFromContent();
    }
}
