package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Turns lists of terms into paragraphs, where Markdown cannot hold such a list: within an item that says more, say. */
final class UnfoldedTerms {
    private final List<List<Inline>> names = new ArrayList<>();

    /** Returns the names so far that are paragraphs now. */
    List<List<Inline>> names() {
        return names;
    }

    /** Returns the parts of a page without lists of terms; the names are strong, and their meanings follow them. */
    List<Block> of(List<Block> blocks) {
        return blocks.stream().flatMap(this::of).toList();
    }

    private Stream<Block> of(Block block) {
        if (block instanceof Block.Terms terms) {
            return terms.terms().stream().flatMap(this::of);
        }
        if (block instanceof Block.Items items) {
            return Stream.of(new Block.Items(
                    items.first(), items.items().stream().map(this::of).toList()));
        }
        if (block instanceof Block.Quote quote) {
            return Stream.of(new Block.Quote(of(quote.blocks())));
        }
        if (block instanceof Block.Details details) {
            return Stream.of(new Block.Details(details.title(), of(details.blocks())));
        }
        if (block instanceof Block.Note note) {
            return Stream.of(new Block.Note(note.label(), of(note.blocks())));
        }
        return Stream.of(block);
    }

    private Stream<Block> of(Block.Term term) {
        List<Block> parts = new ArrayList<>();
        names.addAll(term.names());
        term.names().forEach(name -> parts.add(new Block.Paragraph(strong(name))));
        term.meanings().forEach(meaning -> parts.addAll(of(meaning)));
        return parts.stream();
    }

    private static boolean isStyled(Inline part) {
        return part instanceof Inline.Styled
                || (part instanceof Inline.Link link && link.words().stream().anyMatch(UnfoldedTerms::isStyled));
    }

    private static List<Inline> strong(List<Inline> name) {
        if (name.size() == 1 && name.get(0) instanceof Inline.Link link) {
            return List.of(new Inline.Link(link.target(), strong(link.words())));
        }
        return name.stream().anyMatch(UnfoldedTerms::isStyled)
                ? name
                : List.of(new Inline.Styled(Inline.Style.STRONG, name));
    }
}
