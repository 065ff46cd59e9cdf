package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import org.vouch.model.page.Body;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Structure;

/**
 * Prints the tree of one body: each kind of node has a handler, as in Flexmark's own renderers. An instance prints one
 * body.
 */
final class BodyPrinter {
    private final Document tree;
    private final BodyOutput page;
    private final NotePrinter notes;
    private final HeadingHandler headings;
    private final HtmlHandler html;
    private final ReferenceLines references;
    private final BlockHandler blocks;
    private final GlossaryPrinter glossary;
    private final TermPrinter terms;
    private final NodeHandlers handlers = new NodeHandlers();

    /**
     * Makes ready to print a body.
     *
     * @param out what it is written to; empty
     */
    BodyPrinter(Document tree, Reading reading, ListOptions listOptions, PieceWriter out) {
        this.tree = tree;
        this.page = new BodyOutput(reading, out);
        this.notes = new NotePrinter(out, page.text, page.links, page.ids, reading);
        this.headings = new HeadingHandler(page);
        this.html = new HtmlHandler(page);
        this.references = new ReferenceLines(reading);
        this.blocks = new BlockHandler(page, listOptions, headings, references);
        this.glossary = new GlossaryPrinter(page, listOptions);
        this.terms = new TermPrinter(page);
        headings.register(handlers);
        glossary.register(handlers);
        html.register(handlers);
        blocks.register(handlers);
        new LinkHandler(tree, page, notes, references).register(handlers);
        registerWords();
    }

    private void registerWords() {
        handlers.on(Text.class, node -> page.text.text(node.getChars(), node.getNext() != null));
        handlers.on(SoftLineBreak.class, node -> page.text.lineBreak(node.getStartOffset()));
        handlers.on(HardLineBreak.class, node -> {
            page.out.raw("<br>");
            page.text.lineBreak(node.getStartOffset());
        });
        handlers.on(Emphasis.class, node -> page.out.raw("<em>"), node -> page.out.raw("</em>"));
        handlers.on(StrongEmphasis.class, node -> page.out.raw("<strong>"), node -> page.out.raw("</strong>"));
        handlers.on(Strikethrough.class, node -> page.out.raw("<del>"), node -> page.out.raw("</del>"));
        handlers.alone(Code.class, this::code);
        handlers.on(InlineDirective.class, this::inlineDirective);
        handlers.on(HtmlEntity.class, this::entity);
        handlers.on(Unprinted.class, node -> page.prose.aside(node.words()));
    }

    /** Prints the whole body. */
    Body print() {
        handlers.walk(tree);
        headings.endSection();
        terms.finish();
        page.beginNotes();
        notes.print(handlers::walk);
        references.tell();
        html.tell();
        headings.tellDisplaced();
        return new Body(
                page.out.finish(),
                headings.headings(),
                page.links.links(),
                page.ids.given(),
                page.text.words(),
                page.prose.finish(),
                html.waivers(),
                new Structure(
                        headings.sections(),
                        page.links.words(),
                        blocks.bareTables(),
                        blocks.urgent(),
                        headings.firstLevel(),
                        notes.cited()),
                glossary.entries());
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
            // Within a table even code has to hide its bars after backslashes.
            if (!(inCell && c == '\\' && i + 1 < end && words.charAt(i + 1) == '|')) {
                shown.append(c == '\n' ? ' ' : c);
            }
        }
        page.out.raw("<code>");
        page.text.literal(shown);
        page.out.raw("</code>");
        page.prose.opaque(node.getStartOffset());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n';
    }

    private void inlineDirective(InlineDirective node) {
        if (node.name().toString().equals(Directives.TERM)) {
            terms.print(node);
        } else {
            price(node);
        }
    }

    /** Puts a price into a sentence; what cannot be understood is printed as it is written. */
    private void price(InlineDirective node) {
        Optional<Piece.Price> price =
                new Directives(page.reading).price(node, node.getAncestorOfType(Heading.class) != null);
        if (price.isPresent()) {
            page.out.piece(price.get());
            page.prose.opaque(node.getStartOffset());
        } else {
            page.text.literal(node.getChars());
        }
    }

    private void entity(Node node) {
        String written = node.getChars().toString();
        String meant = Entities.decode(written);
        page.text.literal(meant == null ? written : meant);
        page.prose.meant(meant == null ? written : meant, node.getStartOffset());
    }
}
