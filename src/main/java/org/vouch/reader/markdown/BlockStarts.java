package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.util.Parsing;
import com.vladsch.flexmark.ext.definition.internal.DefinitionItemBlockParser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.BlockQuoteParser;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides by a line's first character which block may start on it.
 *
 * <p>It takes the place of Flexmark's seven block starts, which all look at every line, compile their expressions anew
 * for every document, and overflow the stack on long lines. It also sees to it that blocks nest only so deep.
 */
final class BlockStarts implements CustomBlockParserFactory, BlockParserFactory {
    private static final int CODE_INDENT = 4;

    private final BlockParserFactory quotes;
    private final BlockParserFactory lists;
    private final BlockParserFactory indentedCode;
    private final BlockParserFactory definitions;

    private @Nullable Reading current;
    private @Nullable Directives directives;
    private boolean nestingReported;

    BlockStarts(DataHolder options) {
        quotes = new BlockQuoteParser.Factory().apply(options);
        lists = new ListBlockParser.Factory().apply(options);
        indentedCode = new IndentedCodeBlockParser.Factory().apply(options);
        definitions = new DefinitionItemBlockParser.Factory().apply(options);
    }

    /** Starts another body. */
    void begin(Reading reading) {
        current = reading;
        directives = new Directives(reading);
        nestingReported = false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return this;
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int from = state.getNextNonSpaceIndex();
        if (from >= line.length()) {
            return null;
        }
        char first = line.charAt(from);
        if (state.getIndent() < CODE_INDENT) {
            return switch (first) {
                case '>' -> mayNest(state) ? quotes.tryStart(state, matched) : null;
                case '#' -> heading(line, from);
                case '`', '~' -> fence(state, line, from, first);
                case '<' -> html(state, line, from, matched.getBlockParser());
                case '=' -> underline(line, from, matched, 1);
                case '[' -> note(state, line, from);
                case ':' -> colon(state, line, from, matched);
                case '_' -> thematicBreak(state, line, from);
                case '-', '*', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                    lineOrItem(state, line, from, matched, first);
                default -> null;
            };
        }
        // An item of a list whose marker is wide may be indented like code.
        if (matched.getBlockParser() instanceof ListBlockParser) {
            BlockStart item = mayNest(state) ? lists.tryStart(state, matched) : null;
            if (item != null) {
                return item;
            }
        }
        return indentedCode.tryStart(state, matched);
    }

    private @Nullable BlockStart lineOrItem(
            ParserState state, BasedSequence line, int from, MatchedBlockParser matched, char first) {
        BlockStart start = first == '-' ? underline(line, from, matched, 2) : null;
        if (start == null && (first == '-' || first == '*')) {
            start = thematicBreak(state, line, from);
        }
        if (start == null && first == '*') {
            start = abbreviation(line, from);
        }
        if (start != null) {
            return start;
        }
        return mayNest(state) ? lists.tryStart(state, matched) : null;
    }

    private @Nullable BlockStart colon(ParserState state, BasedSequence line, int from, MatchedBlockParser matched) {
        boolean definition = from + 1 < line.length() && Parsing.isSpaceOrTab(line, from + 1);
        if (definition) {
            return mayNest(state) ? definitions.tryStart(state, TermAbove.of(matched)) : null;
        }
        return from + 1 < line.length() && line.charAt(from + 1) == ':'
                ? Objects.requireNonNull(directives).start(state, () -> mayNest(state))
                : null;
    }

    // ---- headings ----

    private @Nullable BlockStart heading(BasedSequence line, int from) {
        int length = line.length();
        int level = 0;
        while (from + level < length && line.charAt(from + level) == '#') {
            level++;
        }
        int textFrom = from + level;
        if (level > 6 || (textFrom < length && !Parsing.isSpaceOrTab(line, textFrom))) {
            return null;
        }
        int textEnd = trimmedEnd(line, textFrom, length);
        int hashes = textEnd;
        while (hashes > textFrom && line.charAt(hashes - 1) == '#') {
            hashes--;
        }
        Heading heading = headingOf(level);
        heading.setOpeningMarker(line.subSequence(from, textFrom));
        if (hashes < textEnd && (hashes == textFrom || Parsing.isSpaceOrTab(line, hashes - 1))) {
            heading.setClosingMarker(line.subSequence(hashes, textEnd));
            textEnd = hashes;
        }
        heading.setText(withoutId(line.subSequence(textFrom, textEnd).trim(), heading));
        heading.setChars(line.subSequence(from, trimmedEnd(line, from, length)));
        return BlockStart.of(new HeadingLine(heading)).atIndex(length);
    }

    private @Nullable BlockStart underline(BasedSequence line, int from, MatchedBlockParser matched, int level) {
        if (!matched.getBlockParser().isParagraphParser()) {
            return null;
        }
        char mark = line.charAt(from);
        int end = trimmedEnd(line, from, line.length());
        for (int at = from; at < end; at++) {
            if (line.charAt(at) != mark) {
                return null;
            }
        }
        BlockContent content = new BlockContent();
        content.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
        BasedSequence text = content.getContents().trim();
        Heading heading = headingOf(level);
        heading.setText(withoutId(text, heading));
        heading.setClosingMarker(line.subSequence(from, end));
        heading.setChars(text.baseSubSequence(text.getStartOffset(), line.getStartOffset() + end));
        return BlockStart.of(new HeadingLine(heading)).atIndex(line.length()).replaceActiveBlockParser();
    }

    private static Heading headingOf(int level) {
        Heading heading = new Heading();
        heading.setLevel(level);
        return heading;
    }

    /** Cuts {@code {#id}} off the end of a heading and keeps the id. */
    private BasedSequence withoutId(BasedSequence text, Heading heading) {
        int length = text.length();
        if (length < 4 || text.charAt(length - 1) != '}') {
            return text;
        }
        int from = length - 2;
        while (from > 0 && isOfId(text.charAt(from))) {
            from--;
        }
        boolean id = from < length - 2 && from > 0 && text.charAt(from) == '#' && text.charAt(from - 1) == '{';
        if (!id || (from > 1 && text.charAt(from - 2) == '\\')) {
            return text;
        }
        String name = text.subSequence(from + 1, length - 1).toString();
        Reading reading = Objects.requireNonNull(current);
        BasedSequence place = text.subSequence(from + 1, length - 1);
        if (Ids.OF_THE_TEMPLATE.contains(name)) {
            reading.error(
                    MarkdownRule.HEADING_ID,
                    place,
                    "the page itself uses the id '" + name + "'",
                    "give this heading another id, or none");
        } else if (!reading.authorIds.add(name)) {
            reading.error(
                    MarkdownRule.HEADING_ID,
                    place,
                    "two headings have the id '" + name + "'",
                    "give this one another id, or none");
        } else {
            heading.setAnchorRefId(name);
            heading.setExplicitAnchorRefId(true);
        }
        return text.subSequence(0, from - 1).trimEnd();
    }

    private static boolean isOfId(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }

    private static int trimmedEnd(BasedSequence line, int from, int end) {
        int last = end;
        while (last > from && Parsing.isSpaceOrTab(line, last - 1)) {
            last--;
        }
        return last;
    }

    // ---- blocks of one kind of line ----

    private static @Nullable BlockStart thematicBreak(ParserState state, BasedSequence line, int from) {
        char mark = line.charAt(from);
        int marks = 0;
        for (int at = from; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == mark) {
                marks++;
            } else if (c != ' ' && c != '\t') {
                return null;
            }
        }
        return marks < 3
                ? null
                : BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex())))
                        .atIndex(line.length());
    }

    private static @Nullable BlockStart fence(ParserState state, BasedSequence line, int from, char mark) {
        int to = from;
        while (to < line.length() && line.charAt(to) == mark) {
            to++;
        }
        if (to - from < 3 || (mark == '`' && line.indexOf('`', to) >= 0)) {
            return null;
        }
        FencedCodeBlockParser parser =
                new FencedCodeBlockParser(state.getProperties(), mark, to - from, state.getIndent(), from);
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(from, to));
        return BlockStart.of(parser).atIndex(to);
    }

    private static @Nullable BlockStart html(ParserState state, BasedSequence line, int from, BlockParser matched) {
        HtmlBlockParser parser = HtmlBlockParser.at(line, from, matched.isParagraphParser());
        return parser == null ? null : BlockStart.of(parser).atIndex(state.getIndex());
    }

    private @Nullable BlockStart note(ParserState state, BasedSequence line, int from) {
        int end = NoteParser.endOfMark(line, from);
        if (end < 0 || !mayNest(state)) {
            return null;
        }
        NoteBlock note = new NoteBlock(
                line.subSequence(from, end), line.subSequence(from + 2, end - 2).trim());
        Objects.requireNonNull(current).define(note);
        return BlockStart.of(new NoteParser(note)).atIndex(end);
    }

    /** Takes {@code *[IOP]: intensive outpatient program}; the line prints nothing. */
    private @Nullable BlockStart abbreviation(BasedSequence line, int from) {
        if (from + 1 >= line.length() || line.charAt(from + 1) != '[') {
            return null;
        }
        int close = line.indexOf(']', from + 2);
        if (close <= from + 2 || close + 1 >= line.length() || line.charAt(close + 1) != ':') {
            return null;
        }
        String shortForm = line.subSequence(from + 2, close).toString().strip();
        BasedSequence words = line.subSequence(close + 2, line.length()).trim();
        String meaning = Entities.decoded(words).strip();
        if (shortForm.isEmpty() || meaning.isEmpty()) {
            return null;
        }
        Objects.requireNonNull(current).abbreviate(shortForm, meaning, line.subSequence(from, line.length()));
        return BlockStart.of(new LineParser(new Unprinted(line.subSequence(from, line.length()), words)))
                .atIndex(line.length());
    }

    // ---- nesting ----

    /** Returns whether one more block may be opened here; says once per page that it may not. */
    private boolean mayNest(ParserState state) {
        List<BlockParser> open = state.getActiveBlockParsers();
        Reading reading = Objects.requireNonNull(current);
        int most = reading.settings.maxNesting();
        if (open.size() <= most) {
            return true;
        }
        int depth = 0;
        for (BlockParser parser : open) {
            // A list and its item are one level; the item counts.
            if (parser.isContainer()
                    && !(parser instanceof ListBlockParser)
                    && !(parser.getBlock() instanceof Document)) {
                depth++;
            }
        }
        if (depth < most) {
            return true;
        }
        if (!nestingReported) {
            nestingReported = true;
            BasedSequence line = state.getLine();
            int from = state.getNextNonSpaceIndex();
            reading.error(
                    MarkdownRule.PAGE_NESTING,
                    line.subSequence(from, Math.min(from + 1, line.length())),
                    "lists, quotes and blocks are nested more than " + most + " deep here",
                    "take some of them out; deeper ones are printed as plain text");
        }
        return false;
    }
}
