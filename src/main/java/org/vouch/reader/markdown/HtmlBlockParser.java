package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a block of raw HTML as a whole, so that one finding can point at it.
 *
 * @see "CommonMark 0.31.2, section 4.6"
 */
final class HtmlBlockParser extends AbstractBlockParser {
    /** Ends of the elements that run on over blank lines. */
    private static final List<String> VERBATIM_ENDS = List.of("</script>", "</pre>", "</style>", "</textarea>");

    private static final Set<String> VERBATIM = Set.of("script", "pre", "style", "textarea");
    private static final Set<String> BLOCKS = blocks();

    private final HtmlBlock block = new HtmlBlock();
    private final List<String> ends;
    private BlockContent content = new BlockContent();
    private boolean finished;

    /** Takes what ends the block; nothing in it means a blank line. */
    private HtmlBlockParser(List<String> ends) {
        this.ends = ends;
    }

    private static Set<String> blocks() {
        Set<String> names = new HashSet<>(Parser.HTML_BLOCK_TAGS.getDefaultValue());
        names.removeAll(VERBATIM);
        names.add("search");
        return Set.copyOf(names);
    }

    /**
     * Returns a parser if raw HTML starts on a line.
     *
     * @param from the index of the {@code <}
     * @param inParagraph whether the line would cut a paragraph short
     */
    static @Nullable HtmlBlockParser at(BasedSequence line, int from, boolean inParagraph) {
        if (HtmlTags.startsWith(line, from, "<!--")) {
            return new HtmlBlockParser(List.of("-->"));
        }
        if (HtmlTags.startsWith(line, from, "<?")) {
            return new HtmlBlockParser(List.of("?>"));
        }
        if (HtmlTags.startsWith(line, from, "<![CDATA[")) {
            return new HtmlBlockParser(List.of("]]>"));
        }
        if (HtmlTags.startsWith(line, from, "<!")
                && from + 2 < line.length()
                && HtmlTags.isLetter(line.charAt(from + 2))) {
            return new HtmlBlockParser(List.of(">"));
        }
        boolean closing = HtmlTags.startsWith(line, from, "</");
        int nameFrom = from + (closing ? 2 : 1);
        int nameEnd = HtmlTags.endOfName(line, nameFrom);
        if (nameEnd < 0) {
            return null;
        }
        // The longest name of a block has ten letters; no need to copy longer ones.
        String name = nameEnd - nameFrom > 20
                ? ""
                : line.subSequence(nameFrom, nameEnd).toString().toLowerCase(Locale.ROOT);
        char next = nameEnd < line.length() ? line.charAt(nameEnd) : ' ';
        boolean ended = next == ' ' || next == '\t' || next == '>';
        if (!closing && ended && VERBATIM.contains(name)) {
            return new HtmlBlockParser(VERBATIM_ENDS);
        }
        boolean emptied = next == '/' && HtmlTags.startsWith(line, nameEnd, "/>");
        if ((ended || emptied) && BLOCKS.contains(name)) {
            return new HtmlBlockParser(List.of());
        }
        if (inParagraph) {
            return null;
        }
        int end = closing ? HtmlTags.endOfClosingTag(line, nameFrom) : HtmlTags.endOfOpeningTag(line, nameFrom);
        return end >= 0 && line.subSequence(end, line.length()).isBlank() ? new HtmlBlockParser(List.of()) : null;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isRawText() {
        return true;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return finished || (state.isBlank() && ends.isEmpty())
                ? BlockContinue.none()
                : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        for (String end : ends) {
            finished |= contains(line, end);
        }
    }

    private static boolean contains(BasedSequence line, String wanted) {
        for (int at = 0; at <= line.length() - wanted.length(); at++) {
            int matched = 0;
            while (matched < wanted.length()
                    && Character.toLowerCase(line.charAt(at + matched)) == wanted.charAt(matched)) {
                matched++;
            }
            if (matched == wanted.length()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
        content = new BlockContent();
    }
}
