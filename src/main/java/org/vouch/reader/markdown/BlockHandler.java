package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.vouch.model.page.Prose;
import org.vouch.model.text.Span;

/** Prints blocks: paragraphs, lists, quotations, tables, definitions, code and directives. */
final class BlockHandler {
    private static final Pattern TABLE_RULE = Pattern.compile("\\|(?: *:?-+:? *\\|)+ *\n");

    private final BodyOutput page;
    private final ListOptions listOptions;
    private final HeadingHandler headings;
    private final ReferenceLines references;
    private final TablePrinter tables;
    private final DirectivePrinter directives;
    private final List<Span> bareTables = new ArrayList<>();

    BlockHandler(BodyOutput page, ListOptions listOptions, HeadingHandler headings, ReferenceLines references) {
        this.references = references;
        this.page = page;
        this.listOptions = listOptions;
        this.headings = headings;
        this.tables = new TablePrinter(page.out, page.text, page.reading);
        this.directives = new DirectivePrinter(page.out, page.text, page.ids, page.reading);
    }

    void register(NodeHandlers handlers) {
        handlers.on(Paragraph.class, this::paragraph, this::paragraphEnd);
        handlers.on(BlockQuote.class, node -> page.quote(), node -> page.quoteEnd());
        handlers.on(BulletList.class, node -> page.block("<ul>\n"), node -> page.block("</ul>\n"));
        handlers.on(OrderedList.class, this::numbers, node -> page.block("</ol>\n"));
        handlers.on(BulletListItem.class, this::item, node -> page.out.raw("</li>\n"));
        handlers.on(OrderedListItem.class, this::item, node -> page.out.raw("</li>\n"));
        handlers.on(TaskMark.class, this::task);
        handlers.alone(
                FencedCodeBlock.class, node -> codeBlock(Entities.decoded(node.getInfo()), node.getContentLines()));
        handlers.alone(IndentedCodeBlock.class, node -> codeBlock("", node.getContentLines()));
        handlers.on(ThematicBreak.class, node -> page.block("<hr>\n"));
        registerTables(handlers);
        registerDirectives(handlers);
        // Notes are printed at the end of the page, and what defines a reference is read where it is used.
        handlers.alone(NoteBlock.class, node -> {});
        handlers.alone(Reference.class, references::add);
    }

    private void registerTables(NodeHandlers handlers) {
        handlers.on(TableBlock.class, this::table, node -> tables.end());
        handlers.on(TableHead.class, node -> page.out.raw("<thead>\n"), node -> page.out.raw("</thead>\n"));
        handlers.on(TableBody.class, node -> rows(node, "<tbody>\n"), node -> rows(node, "</tbody>\n"));
        handlers.on(TableRow.class, node -> tables.row(), node -> page.out.raw("</tr>\n"));
        handlers.on(TableCell.class, this::cell, tables::cellEnd);
        handlers.alone(TableSeparator.class, node -> {});
    }

    private void registerDirectives(NodeHandlers handlers) {
        handlers.on(Directive.class, directives::start, directives::end);
        handlers.on(
                DirectiveTitle.class,
                node -> {
                    directives.title(Objects.requireNonNull(node.getParent()));
                    page.words(Prose.Kind.HEADING);
                },
                node -> directives.titleEnd(Objects.requireNonNull(node.getParent())));
        handlers.on(DirectiveLeaf.class, this::leaf);
    }

    /** Returns the tables without names of their columns. */
    List<Span> bareTables() {
        return bareTables;
    }

    /** Returns the urgent blocks. */
    List<Span> urgent() {
        return directives.urgent();
    }

    private void table(TableBlock node) {
        tables.start(node, headings.headings());
        if (!TablePrinter.hasColumnNames(node)) {
            bareTables.add(page.reading.span(node.getChars()));
        }
    }

    private void rows(TableBody node, String tag) {
        if (node.getFirstChild() != null) {
            page.out.raw(tag);
        }
    }

    private void cell(TableCell node) {
        tables.cell(node);
        page.words(Prose.Kind.CELL);
    }

    private void paragraph(Paragraph node) {
        page.text.beginBlock();
        if (node.getChars().firstChar() == '|'
                && TABLE_RULE.matcher(node.getChars()).lookingAt()) {
            // A table that starts with its rule is not a table: readers get its bars.
            bareTables.add(page.reading.span(node.getChars()));
        }
        boolean item = node.getParent() instanceof ListItem || node.getParent() instanceof DefinitionTerm;
        page.words(item ? Prose.Kind.ITEM : Prose.Kind.PARAGRAPH);
        if (node.getFirstChild() != null && !isBare(node)) {
            page.block("<p>");
        } else if (node.getPrevious() != null) {
            page.out.line();
        }
    }

    private void paragraphEnd(Paragraph node) {
        if (node.getFirstChild() instanceof TaskMark) {
            page.out.raw("</label>");
        }
        if (node.getFirstChild() != null && !isBare(node)) {
            page.out.raw("</p>\n");
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

    private void numbers(OrderedList node) {
        int start = node.getStartNumber();
        page.block(start == 1 ? "<ol>\n" : "<ol start=\"" + start + "\">\n");
    }

    private void item(ListItem node) {
        page.text.beginBlock();
        Node first = node.getFirstChild();
        boolean task = first instanceof Paragraph && first.getFirstChild() instanceof TaskMark;
        page.block(task ? "<li class=\"task\">" : "<li>");
        if (first != null && !(first instanceof Paragraph paragraph && isBare(paragraph))) {
            page.out.raw('\n');
        }
    }

    private void task(TaskMark node) {
        page.out.raw("<label><input type=\"checkbox\" disabled");
        if (node.done()) {
            page.out.raw(" checked");
        }
        if (node.getNext() == null) {
            page.out.raw(" aria-label=\"");
            page.out.escaped(page.reading.settings.words().say(node.done() ? "task.done" : "task.open"));
            page.out.raw('"');
        }
        page.out.raw("> ");
    }

    private void codeBlock(String info, List<BasedSequence> lines) {
        page.out.line();
        String language = info.strip();
        int blank = 0;
        while (blank < language.length() && !Character.isWhitespace(language.charAt(blank))) {
            blank++;
        }
        language = language.substring(0, blank);
        if (language.isEmpty()) {
            page.out.raw("<pre><code>");
        } else {
            page.out.raw("<pre><code class=\"language-");
            page.out.escaped(language);
            page.out.raw("\">");
        }
        page.text.beginBlock();
        boolean ended = true;
        for (BasedSequence line : lines) {
            page.out.escaped(line);
            page.text.passed(line);
            ended = line.length() > 0 && line.charAt(line.length() - 1) == '\n';
        }
        page.out.raw(ended ? "</code></pre>\n" : "\n</code></pre>\n");
    }

    private void leaf(DirectiveLeaf node) {
        if (node.meaning().isPresent()) {
            page.figure();
            page.out.line();
            page.out.piece(node.meaning().get());
            return;
        }
        page.block("<p>");
        page.text.beginBlock();
        page.text.literal(node.getChars());
        page.out.raw("</p>\n");
    }
}
