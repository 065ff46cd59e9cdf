package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a paragraph: emphasis, links, code.
 *
 * <p>It gives the same tree as Flexmark's own parser, whose regular expressions run for hours on a line of backslashes
 * and overflow the stack on long ones. Each of them is a forward scan here; what a scan has not found, no later scan in
 * the same text looks for again.
 */
final class LinearInlines extends InlineParserImpl {
    /** Brackets that are open at the same time; more of them are text. */
    private static final int MOST_BRACKETS = 500;

    private static final String[] ASCII = ascii();

    private final LinkScans scans = new LinkScans();
    private final HtmlTags tags = new HtmlTags();
    private final CodeTicks ticks = new CodeTicks();
    private final OpenersBottom openersBottom = new OpenersBottom();

    /** The special characters again, in a form that is quicker to ask. */
    private final boolean[] special = new boolean[128];

    /** At least as many as are open; counted exactly when the number reaches the limit. */
    private int openBrackets;

    LinearInlines(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        // Flexmark writes into the set that all its parsers share; this one keeps a set of its own.
        super(
                options,
                (BitSet) specialCharacters.clone(),
                delimiterCharacters,
                delimiterProcessors,
                linkRefProcessors,
                extensions);
        originalSpecialCharacters.set(':');
        for (int i = 0; i < special.length; i++) {
            special[i] = originalSpecialCharacters.get(i);
        }
    }

    private static String[] ascii() {
        String[] strings = new String[128];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = String.valueOf((char) i);
        }
        return strings;
    }

    @Override
    public void initializeDocument(Document document) {
        super.initializeDocument(document);
        specialCharacters = originalSpecialCharacters;
        customCharacters = null;
        customSpecialCharacterFactoryMap = null;
        customSpecialCharacterNodes = null;
        currentText = null;
        lastDelimiter = null;
    }

    @Override
    public void parse(BasedSequence content, Node parent) {
        begin();
        boolean task = parent instanceof Paragraph
                && parent.getParent() instanceof ListItem item
                && item.getFirstChild() == parent
                && TaskMark.startsOn(content);
        if (!task) {
            super.parse(content, parent);
            return;
        }
        super.parse(content.subSequence(TaskMark.LENGTH, content.length()), parent);
        parent.prependChild(new TaskMark(content.subSequence(0, TaskMark.LENGTH - 1)));
    }

    @Override
    public int preProcessBlock(Paragraph paragraph, ParserState state) {
        begin();
        return super.preProcessBlock(paragraph, state);
    }

    @Override
    public @Nullable List<Node> parseCustom(
            BasedSequence text, Node parent, BitSet custom, Map<Character, CharacterNodeFactory> factories) {
        specialCharacters = (BitSet) originalSpecialCharacters.clone();
        specialCharacters.or(custom);
        customCharacters = custom;
        customSpecialCharacterFactoryMap = factories;
        customSpecialCharacterNodes = null;
        parse(text, parent);
        specialCharacters = originalSpecialCharacters;
        customSpecialCharacterFactoryMap = null;
        customCharacters = null;
        return customSpecialCharacterNodes;
    }

    private void begin() {
        scans.begin();
        tags.begin();
        ticks.begin();
        openBrackets = 0;
    }

    @Override
    protected boolean parseInline(boolean customOnly) {
        if (peek() != ':' || customOnly) {
            return super.parseInline(customOnly);
        }
        InlineDirective directive = InlineDirective.at(input, index);
        if (directive == null) {
            appendText(input, index, index + 1);
            index++;
        } else {
            appendNode(directive);
            index += directive.getTextLength();
        }
        return true;
    }

    // ---- plain runs ----

    @Override
    protected boolean parseString() {
        int start = index;
        int length = input.length();
        int at = start;
        if (input instanceof BodyChars chars && customCharacters == null) {
            // Most of a page goes through here.
            char[] array = chars.array();
            int shift = chars.getStartOffset();
            while (at < length && !isSpecial(array[shift + at])) {
                at++;
            }
        } else {
            while (at < length && !specialCharacters.get(input.charAt(at))) {
                at++;
            }
        }
        if (at == start) {
            return false;
        }
        index = at;
        appendText(input, start, at);
        return true;
    }

    private boolean isSpecial(char c) {
        return c < special.length && special[c];
    }

    @Override
    public boolean flushTextNode() {
        if (currentText == null) {
            return false;
        }
        block.appendChild(new Text(joined(currentText)));
        currentText = null;
        return true;
    }

    @Override
    public void mergeIfNeeded(@Nullable Text first, @Nullable Text last) {
        if (first == null || last == null || first == last) {
            return;
        }
        ArrayList<BasedSequence> parts = new ArrayList<>();
        parts.add(first.getChars());
        Node node = first.getNext();
        Node stop = last.getNext();
        while (node != stop) {
            parts.add(node.getChars());
            Node merged = node;
            node = node.getNext();
            merged.unlink();
        }
        first.setChars(joined(parts));
    }

    /** Parts that follow each other in the source need no sequence of segments. */
    private BasedSequence joined(List<BasedSequence> parts) {
        BasedSequence first = parts.get(0);
        if (parts.size() == 1) {
            return first;
        }
        int end = first.getStartOffset();
        for (BasedSequence part : parts) {
            if (part.getStartOffset() != end || part.getEndOffset() - end != part.length()) {
                return SegmentedSequence.create(input, parts);
            }
            end = part.getEndOffset();
        }
        return input.baseSubSequence(first.getStartOffset(), end);
    }

    @Override
    public boolean spnl() {
        skipBlanks();
        if (peek() == '\n') {
            index++;
            skipBlanks();
        }
        return true;
    }

    @Override
    public boolean sp() {
        skipBlanks();
        return true;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            index++;
        }
    }

    @Override
    public @Nullable BasedSequence match(Pattern expression) {
        if (expression != myParsing.LINE_END) {
            throw new IllegalStateException("no scan takes the place of " + expression);
        }
        if (index >= input.length()) {
            return null;
        }
        int at = index;
        while (at < input.length() && (input.charAt(at) == ' ' || input.charAt(at) == '\t')) {
            at++;
        }
        if (at < input.length() && input.charAt(at) != '\n') {
            return null;
        }
        int start = index;
        index = Math.min(input.length(), at + 1);
        return input.subSequence(start, index);
    }

    @Override
    public boolean parseNewline() {
        index++;
        flushTextNode();
        Node before = block.getLastChild();
        int spaces = 0;
        if (before instanceof Text) {
            BasedSequence words = before.getChars();
            while (spaces < words.length() && words.charAt(words.length() - 1 - spaces) == ' ') {
                spaces++;
            }
            if (spaces == words.length()) {
                before.unlink();
            } else if (spaces > 0) {
                before.setChars(words.subSequence(0, words.length() - spaces).trimEnd());
            }
        }
        block.appendChild(
                spaces >= 2
                        ? new HardLineBreak(input.subSequence(index - 1 - spaces, index))
                        : new SoftLineBreak(input.subSequence(index - 1, index)));
        skipBlanks();
        return true;
    }

    @Override
    protected boolean parseBackslash() {
        index++;
        char next = peek();
        if (next == '\n') {
            appendNode(new HardLineBreak(input.subSequence(index - 1, index + 1)));
            index++;
            skipBlanks();
        } else if (index < input.length() && Entities.isPunctuation(next)) {
            appendText(input, index - 1, index + 1);
            index++;
        } else {
            appendText(input, index - 1, index);
        }
        return true;
    }

    @Override
    public boolean parseEntity() {
        int end = Entities.end(input, index);
        if (end < 0) {
            return false;
        }
        appendNode(new HtmlEntity(input.subSequence(index, end)));
        index = end;
        return true;
    }

    // ---- code, addresses and HTML ----

    @Override
    protected boolean parseBackticks() {
        int start = index;
        int open = CodeTicks.length(input, start);
        int close = ticks.closing(input, start, open);
        index = start + open;
        if (close < 0) {
            appendText(input, start, index);
            return true;
        }
        BasedSequence words = input.subSequence(index, close);
        Code code = new Code(input.subSequence(start, index), words, input.subSequence(close, close + open));
        code.appendChild(new Text(words));
        appendNode(code);
        index = close + open;
        return true;
    }

    @Override
    public boolean parseAutolink() {
        int end = LinkScans.endOfMail(input, index);
        if (end >= 0) {
            appendNode(new MailLink(
                    input.subSequence(index, index + 1),
                    input.subSequence(index + 1, end - 1),
                    input.subSequence(end - 1, end)));
        } else {
            end = LinkScans.endOfAddress(input, index);
            if (end < 0) {
                return false;
            }
            appendNode(new AutoLink(
                    input.subSequence(index, index + 1),
                    input.subSequence(index + 1, end - 1),
                    input.subSequence(end - 1, end)));
        }
        index = end;
        return true;
    }

    @Override
    public boolean parseHtmlInline() {
        int end = tags.end(input, index);
        if (end < 0) {
            return false;
        }
        appendNode(new HtmlInline(input.subSequence(index, end)));
        index = end;
        return true;
    }

    // ---- brackets ----

    @Override
    protected boolean parseOpenBracket() {
        int end = NoteReference.end(input, index);
        if (end >= 0) {
            appendNode(new NoteReference(input.subSequence(index, end)));
            index = end;
            return true;
        }
        if (tooManyBrackets()) {
            appendText(input, index, index + 1);
            index++;
            return true;
        }
        return super.parseOpenBracket();
    }

    @Override
    protected boolean parseBang() {
        if (peek(1) == '[' && tooManyBrackets()) {
            appendText(input, index, index + 2);
            index += 2;
            return true;
        }
        return super.parseBang();
    }

    /** An image may be what a link shows, wherever the addresses of the two are. */
    @Override
    protected boolean parseCloseBracket() {
        Bracket opener = getLastBracket();
        if (opener == null || peek(1) != '[') {
            return super.parseCloseBracket();
        }
        List<HeldImage> held = new ArrayList<>(0);
        Node next = opener.getNode().getNext();
        while (next != null) {
            Node after = next.getNext();
            if (next instanceof ImageRef image && image.isDefined()) {
                held.add(HeldImage.of(image));
            }
            next = after;
        }
        boolean read = super.parseCloseBracket();
        held.forEach(HeldImage::release);
        return read;
    }

    private boolean tooManyBrackets() {
        if (++openBrackets < MOST_BRACKETS) {
            return false;
        }
        openBrackets = 0;
        for (Bracket open = getLastBracket(); open != null; open = open.getPrevious()) {
            openBrackets++;
        }
        return openBrackets >= MOST_BRACKETS;
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        int end = LinkScans.endOfDestination(input, index);
        if (end < 0) {
            return null;
        }
        BasedSequence destination = input.subSequence(index, end);
        index = end;
        return destination;
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        boolean apart = index > 0 && isBlank(input.charAt(index - 1));
        int end = apart ? scans.endOfTitle(input, index) : -1;
        if (end < 0) {
            return null;
        }
        BasedSequence title = input.subSequence(index, end);
        index = end;
        return title;
    }

    @Override
    public int parseLinkLabel() {
        int end = LinkScans.endOfLabel(input, index);
        if (end < 0) {
            return 0;
        }
        int length = end - index;
        index = end;
        return length;
    }

    @Override
    protected int parseReference(Block paragraph, BasedSequence text) {
        // A note's definition does not define a link, even where it is in the middle of a paragraph.
        return NoteReference.end(text, 0) >= 0 ? 0 : super.parseReference(paragraph, text);
    }

    // ---- emphasis ----

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char mark) {
        int start = index;
        int end = start;
        int length = input.length();
        while (end < length && input.charAt(end) == mark) {
            end++;
        }
        if (end - start < processor.getMinLength()) {
            return false;
        }
        char before = start == 0 ? '\n' : input.charAt(start - 1);
        char after = end == length ? '\n' : input.charAt(end);
        boolean blankBefore = isBlank(before);
        boolean blankAfter = isBlank(after);
        boolean markBefore = isPunctuation(input, start - 1, before);
        boolean markAfter = isPunctuation(input, end, after);
        boolean leftFlanking = !blankAfter && (!markAfter || blankBefore || markBefore);
        boolean rightFlanking = !blankBefore && (!markBefore || blankAfter || markAfter);
        String textBefore = string(before);
        String textAfter = string(after);
        boolean canOpen = mark == processor.getOpeningCharacter()
                && processor.canBeOpener(
                        textBefore,
                        textAfter,
                        leftFlanking,
                        rightFlanking,
                        markBefore,
                        markAfter,
                        blankBefore,
                        blankAfter);
        boolean canClose = mark == processor.getClosingCharacter()
                && processor.canBeCloser(
                        textBefore,
                        textAfter,
                        leftFlanking,
                        rightFlanking,
                        markBefore,
                        markAfter,
                        blankBefore,
                        blankAfter);
        if (Strikes.isWithinWords(mark, end - start)) {
            canOpen &= !Character.isLetterOrDigit(before);
            canClose &= !Character.isLetterOrDigit(after);
        }
        if (!canOpen && !canClose && processor.skipNonOpenerCloser()) {
            return false;
        }
        index = end;
        Text node = appendSeparateText(input.subSequence(start, end));
        Delimiter delimiter = new Delimiter(input, node, mark, canOpen, canClose, lastDelimiter, start);
        delimiter.setNumDelims(end - start);
        if (lastDelimiter != null) {
            lastDelimiter.setNext(delimiter);
        }
        lastDelimiter = delimiter;
        return true;
    }

    private static String string(char c) {
        return c < 128 ? ASCII[c] : String.valueOf(c);
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\f'
                || (c >= 128 && Character.getType(c) == Character.SPACE_SEPARATOR);
    }

    /** Punctuation is what Unicode calls punctuation or a symbol, as CommonMark 0.31 has it. */
    private static boolean isPunctuation(BasedSequence text, int at, char c) {
        if (c < 128) {
            return Entities.isPunctuation(c);
        }
        int codePoint = c;
        if (Character.isHighSurrogate(c) && at + 1 < text.length()) {
            codePoint = Character.toCodePoint(c, text.charAt(at + 1));
        } else if (Character.isLowSurrogate(c) && at > 0) {
            codePoint = Character.toCodePoint(text.charAt(at - 1), c);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    @Override
    public void processDelimiters(@Nullable Delimiter stackBottom) {
        if (lastDelimiter == null || lastDelimiter == stackBottom) {
            return;
        }
        openersBottom.begin();
        Delimiter closer = lastDelimiter;
        while (closer.getPrevious() != null && closer.getPrevious() != stackBottom) {
            closer = closer.getPrevious();
        }
        while (closer != null) {
            DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
            if (!closer.canClose() || processor == null) {
                closer = closer.getNext();
                continue;
            }
            closer = matched(closer, processor, stackBottom);
        }
        while (lastDelimiter != null && lastDelimiter != stackBottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    /**
     * Returns how many marks of two runs belong together.
     *
     * @see "CommonMark 0.31.2, section 6.2, rules 9 and 10"
     */
    private static int use(Delimiter opener, Delimiter closer, DelimiterProcessor processor) {
        if (closer.getDelimiterChar() == '~') {
            return processor.getDelimiterUse(opener, closer);
        }
        int opening = opener.getNumDelims();
        int closing = closer.getNumDelims();
        boolean both = opener.canClose() || closer.canOpen();
        if (both && (opening + closing) % 3 == 0 && opening % 3 != 0) {
            return 0;
        }
        return opening >= 2 && closing >= 2 ? 2 : 1;
    }

    /** Looks for what a closing run closes, and returns the run to look at next. */
    private @Nullable Delimiter matched(
            Delimiter closer, DelimiterProcessor processor, @Nullable Delimiter stackBottom) {
        char openingMark = processor.getOpeningCharacter();
        int bottom = openersBottom.of(closer);
        boolean anyOpener = false;
        int use = 0;
        Delimiter opener = closer.getPrevious();
        while (opener != null && opener != stackBottom && opener.getStartIndex() > bottom) {
            if (opener.canOpen() && opener.getDelimiterChar() == openingMark) {
                anyOpener = true;
                use = use(opener, closer, processor);
                if (use > 0) {
                    break;
                }
            }
            opener = opener.getPrevious();
        }
        if (use == 0 || opener == null) {
            Delimiter next = closer.getNext();
            openersBottom.put(closer, anyOpener);
            if (!closer.canOpen()) {
                removeDelimiterKeepNode(closer);
            }
            return next;
        }
        removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, use);
        opener.setNumDelims(opener.getNumDelims() - use);
        closer.setNumDelims(closer.getNumDelims() - use);
        openersBottom.shortened(opener);
        if (opener.getNumDelims() == 0) {
            removeDelimiterAndNode(opener);
        } else {
            opener.getNode().setChars(opener.getNode().getChars().subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() == 0) {
            Delimiter next = closer.getNext();
            removeDelimiterAndNode(closer);
            return next;
        }
        BasedSequence chars = closer.getNode().getChars();
        closer.getNode().setChars(chars.subSequence(chars.length() - closer.getNumDelims(), chars.length()));
        closer.setIndex(closer.getIndex() + use);
        return closer;
    }
}
