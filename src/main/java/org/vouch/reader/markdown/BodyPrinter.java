package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Body;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Prose;
import org.vouch.model.page.Structure;
import org.vouch.model.page.Waiver;
import org.vouch.model.text.Span;

/**
 * Prints the tree of a body.
 *
 * <p>It walks from node to node by their links and keeps no stack, so that no depth of nesting can overflow one. Each
 * kind of node has one case in {@link #enter} for what stands before its children, and one in {@link #leave}.
 */
final class BodyPrinter {
    private static final Map<Class<?>, Kind> KINDS = kinds();
    private static final Pattern TABLE_RULE = Pattern.compile("\\|(?: *:?-+:? *\\|)+ *\n");

    private final PieceWriter out = new PieceWriter(32_768);
    private final LinkPrinter links = new LinkPrinter(out);
    private final ProseWriter prose = new ProseWriter();
    private final TextPrinter text = new TextPrinter(out, links, prose);
    private final Ids ids = new Ids();
    private final NotePrinter notes = new NotePrinter(out, text, links, ids);
    private final DirectivePrinter directives = new DirectivePrinter(out, text, ids);
    private final RawHtml html = new RawHtml();
    private final TablePrinter tables = new TablePrinter(out, text);
    private final ListOptions listOptions;

    private final List<org.vouch.model.page.Heading> headings = new ArrayList<>();

    /** What the words of a heading would have made, by the id that its author gave it. */
    private final Map<String, String> given = new HashMap<>();

    /** The first heading whose words make an id that the author gave to another, by that id. */
    private final Map<String, BasedSequence> displaced = new LinkedHashMap<>();

    private final List<org.vouch.model.page.Heading> firstLevel = new ArrayList<>();
    private final StringBuilder headingText = new StringBuilder();
    private final List<Structure.Section> sections = new ArrayList<>();
    private final List<Span> bareTables = new ArrayList<>();
    private final List<NoteReference> waiting = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();

    /** How many block quotes are open. */
    private int quotes;

    private boolean inNotes;
    private PieceWriter.@Nullable Mark headingStart;
    private @Nullable Node linkNode;
    private int sectionStart;
    private int things;
    private @Nullable Document document;
    private @Nullable Reading reading;

    BodyPrinter(DataHolder options) {
        listOptions = ListOptions.get(options);
    }

    /** What a node is to the printer. */
    private enum Kind {
        PARAGRAPH,
        HEADING,
        QUOTE,
        BULLETS,
        NUMBERS,
        ITEM,
        CODE_BLOCK,
        INDENTED_CODE,
        RULE,
        HTML_BLOCK,
        TABLE,
        TABLE_HEAD,
        TABLE_BODY,
        TABLE_ROW,
        TABLE_CELL,
        DEFINITIONS,
        TERM,
        DEFINITION,
        DIRECTIVE,
        DIRECTIVE_TITLE,
        DIRECTIVE_LEAF,
        TEXT,
        LINE_BREAK,
        HARD_BREAK,
        EMPHASIS,
        STRONG,
        STRUCK,
        CODE,
        INLINE_DIRECTIVE,
        ENTITY,
        HTML,
        LINK,
        IMAGE,
        LINK_REFERENCE,
        IMAGE_REFERENCE,
        ADDRESS,
        MAIL,
        NOTE_REFERENCE,
        TASK,
        /** Prints nothing here; its words are read elsewhere. */
        UNPRINTED,
        /** Prints its children and nothing of its own. */
        THROUGH,
        /** Prints nothing here. */
        NOTHING
    }

    private static Map<Class<?>, Kind> kinds() {
        Map<Class<?>, Kind> kinds = new HashMap<>();
        kinds.put(Paragraph.class, Kind.PARAGRAPH);
        kinds.put(Heading.class, Kind.HEADING);
        kinds.put(BlockQuote.class, Kind.QUOTE);
        kinds.put(BulletList.class, Kind.BULLETS);
        kinds.put(OrderedList.class, Kind.NUMBERS);
        kinds.put(BulletListItem.class, Kind.ITEM);
        kinds.put(OrderedListItem.class, Kind.ITEM);
        kinds.put(FencedCodeBlock.class, Kind.CODE_BLOCK);
        kinds.put(IndentedCodeBlock.class, Kind.INDENTED_CODE);
        kinds.put(ThematicBreak.class, Kind.RULE);
        kinds.put(HtmlBlock.class, Kind.HTML_BLOCK);
        kinds.put(TableBlock.class, Kind.TABLE);
        kinds.put(TableHead.class, Kind.TABLE_HEAD);
        kinds.put(TableBody.class, Kind.TABLE_BODY);
        kinds.put(TableRow.class, Kind.TABLE_ROW);
        kinds.put(TableCell.class, Kind.TABLE_CELL);
        kinds.put(TableSeparator.class, Kind.NOTHING);
        kinds.put(DefinitionList.class, Kind.DEFINITIONS);
        kinds.put(DefinitionTerm.class, Kind.TERM);
        kinds.put(DefinitionItem.class, Kind.DEFINITION);
        kinds.put(Directive.class, Kind.DIRECTIVE);
        kinds.put(DirectiveTitle.class, Kind.DIRECTIVE_TITLE);
        kinds.put(DirectiveLeaf.class, Kind.DIRECTIVE_LEAF);
        kinds.put(Unprinted.class, Kind.UNPRINTED);
        kinds.put(NoteBlock.class, Kind.NOTHING);
        kinds.put(Reference.class, Kind.NOTHING);
        kinds.put(Text.class, Kind.TEXT);
        kinds.put(SoftLineBreak.class, Kind.LINE_BREAK);
        kinds.put(HardLineBreak.class, Kind.HARD_BREAK);
        kinds.put(Emphasis.class, Kind.EMPHASIS);
        kinds.put(StrongEmphasis.class, Kind.STRONG);
        kinds.put(Strikethrough.class, Kind.STRUCK);
        kinds.put(Code.class, Kind.CODE);
        kinds.put(InlineDirective.class, Kind.INLINE_DIRECTIVE);
        kinds.put(HtmlEntity.class, Kind.ENTITY);
        kinds.put(HtmlInline.class, Kind.HTML);
        kinds.put(Link.class, Kind.LINK);
        kinds.put(Image.class, Kind.IMAGE);
        kinds.put(LinkRef.class, Kind.LINK_REFERENCE);
        kinds.put(ImageRef.class, Kind.IMAGE_REFERENCE);
        kinds.put(AutoLink.class, Kind.ADDRESS);
        kinds.put(MailLink.class, Kind.MAIL);
        kinds.put(NoteReference.class, Kind.NOTE_REFERENCE);
        kinds.put(TaskMark.class, Kind.TASK);
        return kinds;
    }

    /** Prints a whole body. */
    Body print(Document tree, Reading current) {
        document = tree;
        reading = current;
        out.clear();
        links.begin(current);
        text.begin(current);
        ids.begin(current.authorIds);
        notes.begin(current);
        directives.begin(current);
        tables.begin(current);
        headings.clear();
        firstLevel.clear();
        given.clear();
        displaced.clear();
        sections.clear();
        bareTables.clear();
        things = 0;
        waiting.clear();
        waivers.clear();
        prose.begin(current.body);
        quotes = 0;
        inNotes = false;
        linkNode = null;
        walk(tree);
        endSection();
        inNotes = true;
        notes.print(this::walk);
        html.tell(current);
        tellDisplaced();
        return new Body(
                out.finish(),
                headings,
                links.links(),
                ids.given(),
                text.words(),
                prose.finish(),
                waivers,
                new Structure(sections, links.words(), bareTables, directives.urgent(), firstLevel, notes.cited()));
    }

    /** Prints everything below a node. */
    private void walk(Node root) {
        Node node = root.getFirstChild();
        while (node != null) {
            Node child = enter(node) ? node.getFirstChild() : null;
            if (child != null) {
                node = child;
                continue;
            }
            while (true) {
                leave(node);
                Node next = node.getNext();
                if (next != null) {
                    node = next;
                    break;
                }
                node = Objects.requireNonNull(node.getParent());
                if (node == root) {
                    return;
                }
            }
        }
    }

    private static Kind kind(Node node) {
        return KINDS.getOrDefault(node.getClass(), Kind.THROUGH);
    }

    /** Prints what stands before a node's children; returns whether they are to be printed. */
    private boolean enter(Node node) {
        switch (kind(node)) {
            case PARAGRAPH -> paragraph((Paragraph) node);
            case HEADING -> heading();
            case QUOTE -> {
                block("<blockquote>\n");
                quotes++;
            }
            case BULLETS -> block("<ul>\n");
            case NUMBERS -> numbers((OrderedList) node);
            case ITEM -> item((ListItem) node);
            case CODE_BLOCK -> {
                FencedCodeBlock code = (FencedCodeBlock) node;
                codeBlock(Entities.decoded(code.getInfo()), code.getContentLines());
                return false;
            }
            case INDENTED_CODE -> {
                codeBlock("", ((IndentedCodeBlock) node).getContentLines());
                return false;
            }
            case RULE -> block("<hr>\n");
            case HTML_BLOCK -> htmlBlock((HtmlBlock) node);
            case TABLE -> {
                tables.start((TableBlock) node, headings);
                if (!TablePrinter.hasColumnNames((TableBlock) node)) {
                    bareTables.add(current().span(node.getChars()));
                }
            }
            case TABLE_HEAD -> out.raw("<thead>\n");
            case TABLE_BODY -> {
                if (node.getFirstChild() != null) {
                    out.raw("<tbody>\n");
                }
            }
            case TABLE_ROW -> tables.row();
            case TABLE_CELL -> {
                tables.cell((TableCell) node);
                proseBlock(Prose.Kind.CELL);
            }
            case DEFINITIONS -> block("<dl>\n");
            case TERM -> block("<dt>");
            case DEFINITION -> block(listOptions.isTightListItem((ListItem) node) ? "<dd>" : "<dd>\n");
            case DIRECTIVE -> directives.start((Directive) node);
            case DIRECTIVE_TITLE -> {
                directives.title(Objects.requireNonNull(((DirectiveTitle) node).getParent()));
                proseBlock(Prose.Kind.HEADING);
            }
            case DIRECTIVE_LEAF -> leaf((DirectiveLeaf) node);
            case TEXT -> text.text(node.getChars(), node.getNext() != null);
            case LINE_BREAK -> text.lineBreak(node.getStartOffset());
            case HARD_BREAK -> {
                out.raw("<br>");
                text.lineBreak(node.getStartOffset());
            }
            case EMPHASIS -> out.raw("<em>");
            case STRONG -> out.raw("<strong>");
            case STRUCK -> out.raw("<del>");
            case CODE -> {
                code((Code) node);
                prose.opaque(node.getStartOffset());
                return false;
            }
            case INLINE_DIRECTIVE -> inlineDirective((InlineDirective) node);
            case ENTITY -> entity(node);
            case HTML -> html((HtmlInline) node);
            case LINK -> link((InlineLinkNode) node);
            case IMAGE -> {
                image((InlineLinkNode) node);
                return false;
            }
            case LINK_REFERENCE -> linkReference((RefNode) node);
            case IMAGE_REFERENCE -> {
                return imageReference((RefNode) node);
            }
            case ADDRESS -> address((AutoLink) node);
            case MAIL -> mail((MailLink) node);
            case NOTE_REFERENCE -> noteReference((NoteReference) node);
            case TASK -> task((TaskMark) node);
            case UNPRINTED -> prose.aside(((Unprinted) node).words());
            case THROUGH -> {}
            case NOTHING -> {
                return false;
            }
        }
        return true;
    }

    /** Prints what stands behind a node's children. */
    private void leave(Node node) {
        switch (kind(node)) {
            case PARAGRAPH -> paragraphEnd((Paragraph) node);
            case HEADING -> headingEnd((Heading) node);
            case QUOTE -> {
                block("</blockquote>\n");
                quotes--;
            }
            case BULLETS -> block("</ul>\n");
            case NUMBERS -> block("</ol>\n");
            case ITEM -> out.raw("</li>\n");
            case TABLE -> tables.end();
            case TABLE_HEAD -> out.raw("</thead>\n");
            case TABLE_BODY -> {
                if (node.getFirstChild() != null) {
                    out.raw("</tbody>\n");
                }
            }
            case TABLE_ROW -> out.raw("</tr>\n");
            case TABLE_CELL -> tables.cellEnd((TableCell) node);
            case DEFINITIONS -> block("</dl>\n");
            case TERM -> out.raw("</dt>\n");
            case DEFINITION -> out.raw("</dd>\n");
            case DIRECTIVE -> directives.end((Directive) node);
            case DIRECTIVE_TITLE -> directives.titleEnd(Objects.requireNonNull(((DirectiveTitle) node).getParent()));
            case EMPHASIS -> out.raw("</em>");
            case STRONG -> out.raw("</strong>");
            case STRUCK -> out.raw("</del>");
            case LINK -> linkEnd(node);
            case LINK_REFERENCE -> linkReferenceEnd((RefNode) node);
            case IMAGE_REFERENCE -> imageReferenceEnd((RefNode) node);
            default -> {}
        }
    }

    private void block(String html) {
        out.line();
        out.raw(html);
    }

    // ---- paragraphs, headings, lists ----

    /** Starts a block of words; in a quotation everything is one, and in a note everything is one. */
    private void proseBlock(Prose.Kind kind) {
        prose.block(quotes > 0 ? Prose.Kind.QUOTE : inNotes ? Prose.Kind.NOTE : kind);
    }

    private void paragraph(Paragraph node) {
        text.beginBlock();
        if (node.getChars().firstChar() == '|'
                && TABLE_RULE.matcher(node.getChars()).lookingAt()) {
            // A table that starts with its rule is none: readers get its bars.
            bareTables.add(current().span(node.getChars()));
        }
        boolean item = node.getParent() instanceof ListItem || node.getParent() instanceof DefinitionTerm;
        proseBlock(item ? Prose.Kind.ITEM : Prose.Kind.PARAGRAPH);
        if (node.getFirstChild() != null && !isBare(node)) {
            block("<p>");
        } else if (node.getPrevious() != null) {
            out.line();
        }
    }

    private void paragraphEnd(Paragraph node) {
        if (node.getFirstChild() instanceof TaskMark) {
            out.raw("</label>");
        }
        if (node.getFirstChild() != null && !isBare(node)) {
            out.raw("</p>\n");
        }
    }

    /** Returns whether a paragraph is the words of a list item or term, without an element of its own. */
    private boolean isBare(Paragraph node) {
        Block parent = node.getParent();
        return parent instanceof DefinitionTerm
                || (parent instanceof ListItem item
                        && (listOptions.isInTightListItem(node) || (node.getPrevious() != null && isTight(item))));
    }

    /**
     * Returns whether a list has no empty line between its items or what is in them; then all its paragraphs are bare.
     */
    private boolean isTight(ListItem item) {
        Node first = item.getFirstChild();
        return first instanceof Paragraph words
                ? listOptions.isInTightListItem(words)
                : listOptions.isTightListItem(item);
    }

    private void heading() {
        endSection();
        text.beginBlock();
        proseBlock(Prose.Kind.HEADING);
        out.line();
        headingStart = out.mark();
        headingText.setLength(0);
        text.hear(headingText);
    }

    private void headingEnd(Heading node) {
        text.hear(null);
        int level = node.getLevel();
        Span place = current().span(node.getChars());
        boolean first = level == 1;
        if (first) {
            level = 2;
        }
        String words = headingText.toString().strip();
        String id;
        if (node.isExplicitAnchorRefId()) {
            id = node.getAnchorRefId();
            ids.author(id);
            given.put(id, Ids.slug(words));
        } else {
            String wish = Ids.slug(words);
            id = ids.unique(wish);
            if (current().authorIds.contains(wish)) {
                displaced.putIfAbsent(wish, node.getChars());
            }
        }
        org.vouch.model.page.Heading read = new org.vouch.model.page.Heading(level, id, words, place);
        headings.add(read);
        if (first) {
            firstLevel.add(read);
        }
        // Its id is made of its words, which are known only now that they are printed.
        out.insert(Objects.requireNonNull(headingStart), "<h" + level + " id=\"" + id + "\">");
        out.raw("</h" + level + ">\n");
        sectionStart = text.words();
        things = 0;
    }

    /** Tells of ids that an author gave to one heading, and that the words of another make. */
    private void tellDisplaced() {
        displaced.forEach((id, heading) -> {
            // A heading of the same words would have had the id without the author's help.
            if (!id.equals(given.get(id))) {
                current()
                        .warning(
                                MarkdownRule.HEADING_ID,
                                heading,
                                "the id '" + id + "' belongs to these words, and another heading has taken it: links to"
                                        + " '#" + id + "' lead there",
                                "give that heading another id, or this one an id of its own");
            }
        });
    }

    /** Takes note of what stood below the last heading. Headings in notes come too late to be one. */
    private void endSection() {
        if (sections.size() < headings.size()) {
            int words = text.words() - sectionStart;
            sections.add(new Structure.Section(words, words == 0 && things == 0));
        }
    }

    private void numbers(OrderedList node) {
        int start = node.getStartNumber();
        block(start == 1 ? "<ol>\n" : "<ol start=\"" + start + "\">\n");
    }

    private void item(ListItem node) {
        text.beginBlock();
        Node first = node.getFirstChild();
        boolean task = first instanceof Paragraph && first.getFirstChild() instanceof TaskMark;
        block(task ? "<li class=\"task\">" : "<li>");
        if (first != null && !(first instanceof Paragraph paragraph && isBare(paragraph))) {
            out.raw('\n');
        }
    }

    private void task(TaskMark node) {
        out.raw("<label><input type=\"checkbox\" disabled");
        if (node.done()) {
            out.raw(" checked");
        }
        if (node.getNext() == null) {
            out.raw(" aria-label=\"");
            out.escaped(current().settings.words().say(node.done() ? "task.done" : "task.open"));
            out.raw('"');
        }
        out.raw("> ");
    }

    // ---- code and HTML ----

    private void codeBlock(String info, List<BasedSequence> lines) {
        out.line();
        String language = info.strip();
        int blank = 0;
        while (blank < language.length() && !Character.isWhitespace(language.charAt(blank))) {
            blank++;
        }
        language = language.substring(0, blank);
        if (language.isEmpty()) {
            out.raw("<pre><code>");
        } else {
            out.raw("<pre><code class=\"language-");
            out.escaped(language);
            out.raw("\">");
        }
        text.beginBlock();
        boolean ended = true;
        for (BasedSequence line : lines) {
            out.escaped(line);
            text.passed(line);
            ended = line.length() > 0 && line.charAt(line.length() - 1) == '\n';
        }
        out.raw(ended ? "</code></pre>\n" : "\n</code></pre>\n");
    }

    private void code(Code node) {
        BasedSequence words = node.getText();
        int start = 0;
        int end = words.length();
        boolean padded = end > 1 && isBlank(words.charAt(0)) && isBlank(words.charAt(end - 1)) && !words.isBlank();
        if (padded) {
            start++;
            end--;
        }
        StringBuilder shown = new StringBuilder(end);
        boolean inCell = node.getAncestorOfType(TableCell.class) != null;
        for (int i = start; i < end; i++) {
            char c = words.charAt(i);
            // Within a table even code has to hide its bars behind backslashes.
            if (!(inCell && c == '\\' && i + 1 < end && words.charAt(i + 1) == '|')) {
                shown.append(c == '\n' ? ' ' : c);
            }
        }
        out.raw("<code>");
        text.literal(shown);
        out.raw("</code>");
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    /** Puts a price into a sentence; what cannot be understood is printed as it is written. */
    private void inlineDirective(InlineDirective node) {
        Optional<Piece.Price> price =
                new Directives(current()).price(node, node.getAncestorOfType(Heading.class) != null);
        if (price.isPresent()) {
            out.piece(price.get());
            prose.opaque(node.getStartOffset());
        } else {
            text.literal(node.getChars());
        }
    }

    private void entity(Node node) {
        String written = node.getChars().toString();
        String meant = Entities.decode(written);
        text.literal(meant == null ? written : meant);
        prose.meant(meant == null ? written : meant, node.getStartOffset());
    }

    private void html(HtmlInline node) {
        if (isOurComment(node.getChars())) {
            waiver(node.getChars(), blockAround(node));
        } else {
            html.refuse(node.getChars());
            text.literal(node.getChars());
            prose.opaque(node.getStartOffset());
        }
    }

    private void htmlBlock(HtmlBlock node) {
        List<BasedSequence> lines = node.getContentLines();
        if (lines.isEmpty()) {
            return;
        }
        if (isOurComment(lines.get(0).trim())) {
            waiver(node.getChars().trim(), blockBehind(node));
            return;
        }
        html.refuse(lines.get(0).trim());
        block("<p>");
        text.beginBlock();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                out.raw('\n');
            }
            text.literal(lines.get(i).trimEnd());
        }
        out.raw("</p>\n");
    }

    private static boolean isOurComment(BasedSequence html) {
        return html.startsWith("<!-- vouch-");
    }

    /** Keeps an editor's comment for the rules, with the lines that it is about. */
    private void waiver(BasedSequence comment, @Nullable Node about) {
        String words = comment.toString().replaceFirst("^<!--", "").replaceFirst("-->\\s*$", "");
        int first =
                about == null ? 1 : current().span(about.getStartOffset(), 0).line();
        int last = about == null
                ? 0
                : current().span(about.getChars().trimEnd().getEndOffset(), 0).line();
        waivers.add(new Waiver(words.strip(), current().span(comment), first, last));
    }

    private static Node blockAround(Node node) {
        Node around = node;
        while (!(around instanceof Block) && !(around instanceof TableRow) && around.getParent() != null) {
            around = around.getParent();
        }
        return around;
    }

    /** Returns the block that follows, passing over further comments. */
    private static @Nullable Node blockBehind(Node node) {
        Node next = node.getNext();
        while (next instanceof HtmlBlock comment
                && isOurComment(comment.getChars().trim())) {
            next = next.getNext();
        }
        return next;
    }

    private void leaf(DirectiveLeaf node) {
        if (node.meaning().isPresent()) {
            things++;
            out.line();
            out.piece(node.meaning().get());
            return;
        }
        block("<p>");
        text.beginBlock();
        text.literal(node.getChars());
        out.raw("</p>\n");
    }

    // ---- links and images ----

    private void link(InlineLinkNode node) {
        startLink(node, node.getUrl(), node.getTitle());
    }

    private void startLink(Node node, BasedSequence url, BasedSequence title) {
        if (links.start(
                Entities.decoded(url), Entities.decoded(title), current().span(url))) {
            linkNode = node;
            text.hearLink();
            prose.aside(title);
        }
        int words = node.getStartOffset() + 1;
        blanks(node, words, LinkBlanks.atStart(node));
    }

    /** Prints the blanks at an end of the words of a link, which the parser cuts. */
    private void blanks(Node node, int from, int to) {
        if (to > from) {
            text.text(node.getChars().baseSubSequence(from, to), true);
        }
    }

    private void linkEnd(Node node) {
        int end = LinkBlanks.endOfWords(node);
        blanks(node, end, LinkBlanks.atEnd(node, end));
        if (node != linkNode) {
            return;
        }
        linkNode = null;
        links.end(text.linkHeard());
        waiting.forEach(notes::reference);
        waiting.clear();
    }

    private void linkReference(RefNode node) {
        Reference target = target(node);
        if (target == null) {
            undefined(node);
            printBefore(node);
        } else {
            startLink(node, target.getUrl(), target.getTitle());
        }
    }

    private void linkReferenceEnd(RefNode node) {
        if (target(node) == null) {
            printBehind(node);
        } else {
            linkEnd(node);
        }
    }

    private boolean imageReference(RefNode node) {
        Reference target = target(node);
        if (target == null) {
            undefined(node);
            printBefore(node);
            return true;
        }
        image(node, target.getUrl(), target.getTitle());
        return false;
    }

    private void imageReferenceEnd(RefNode node) {
        if (target(node) == null) {
            printBehind(node);
        }
    }

    private @Nullable Reference target(RefNode node) {
        return node.isDefined() ? node.getReferenceNode(Objects.requireNonNull(document)) : null;
    }

    /** A mark in square brackets that another program reads: it starts or ends something, or sets it. */
    private static final Pattern SHORTCODE =
            Pattern.compile("/[a-z][\\w-]*|[a-z][\\w-]*\\s[^\\]]*=.*|(?:vc_|et_pb_|fusion_|su_)[\\w-]*|https?://.*");

    /** What can only be an address. */
    private static final Pattern IN_PLACE =
            Pattern.compile("\\.{0,2}/\\S*|https?://\\S+|\\S+\\.md(?:#\\S*)?|(?:mailto|tel):\\S+");

    private static boolean isNumber(BasedSequence text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** A link with two brackets is meant as one; its label is a slip of the pen. Two numbers are meant as citations. */
    private void undefined(RefNode node) {
        boolean numbers = isNumber(node.getReference()) && isNumber(node.getText());
        String text = node.getText().toString();
        String label = node.getReference().toString();
        boolean foreign =
                SHORTCODE.matcher(label).matches() || SHORTCODE.matcher(text).matches();
        if (!node.isReferenceTextCombined() && !label.isBlank() && !numbers && !foreign) {
            if (IN_PLACE.matcher(label.strip()).matches()) {
                current()
                        .warning(
                                MarkdownRule.REFERENCE_UNKNOWN,
                                node.getReference(),
                                "an address stands in square brackets here, so this is no link",
                                "write [" + text + "](" + label.strip() + ")");
                return;
            }
            current()
                    .warning(
                            MarkdownRule.REFERENCE_UNKNOWN,
                            node.getReference(),
                            "there is no line that says where '" + node.getReference() + "' leads",
                            "add a line '[" + node.getReference() + "]: address'");
        }
    }

    private void printBefore(RefNode node) {
        if (node.getFirstChild() == null) {
            text.text(node.getChars(), node.getNext() != null);
        } else {
            // Flexmark leaves the opening bracket out of a reference that an unclosed label follows.
            BasedSequence base = node.getBaseSequence();
            int start = node.getStartOffset();
            if (start > 0 && base.charAt(start) != '[' && base.charAt(start) != '!' && base.charAt(start - 1) == '[') {
                start--;
                start -= node instanceof ImageRef && start > 0 && base.charAt(start - 1) == '!' ? 1 : 0;
            }
            text.text(base.subSequence(start, node.getFirstChild().getStartOffset()), true);
        }
    }

    private void printBehind(RefNode node) {
        Node last = node.getLastChild();
        if (last != null) {
            text.text(node.baseSubSequence(last.getEndOffset(), node.getEndOffset()), node.getNext() != null);
        }
    }

    private void image(InlineLinkNode node) {
        image(node, node.getUrl(), node.getTitle());
    }

    private void image(Node node, BasedSequence url, BasedSequence title) {
        String alt = PlainText.of(node);
        things++;
        Node words = node.getFirstChild();
        int image = node.getStartOffset();
        prose.alt(alt, words == null ? image : words.getStartOffset(), image);
        prose.aside(title);
        if (links.image(
                Entities.decoded(url), alt, Entities.decoded(title), current().span(url), node.getChars())) {
            text.imagePassed(alt);
        } else {
            text.literal(alt);
        }
    }

    private void address(AutoLink node) {
        String shown = node.getText().toString();
        links.bare(shown, shown, node.getText().getStartOffset());
        prose.opaque(node.getText().getStartOffset());
        text.passed(shown);
    }

    private void mail(MailLink node) {
        String shown = node.getText().toString();
        links.bare("mailto:" + shown, shown, node.getText().getStartOffset());
        prose.opaque(node.getText().getStartOffset());
        text.passed(shown);
    }

    private void noteReference(NoteReference node) {
        prose.cite();
        if (links.open()) {
            // A reference is a link itself, and links do not nest.
            waiting.add(node);
        } else {
            notes.reference(node);
        }
    }

    private Reading current() {
        return Objects.requireNonNull(reading);
    }
}
