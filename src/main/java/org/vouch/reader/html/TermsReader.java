package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads a list of terms whose names and meanings are lines of words; Markdown has no other. */
final class TermsReader {
    /** Within these a line that starts with a colon is not always read as a meaning. */
    private static final String CONTAINERS = "li,blockquote,details,dd," + NoteMarks.NOTE;

    private final InlineReader inline;
    private final Surroundings around;

    TermsReader(InlineReader inline, Surroundings around) {
        this.inline = inline;
        this.around = around;
    }

    /** Returns the list, or nothing if there is more in it than lines of words. */
    Optional<Block> read(Element list) {
        List<Element> parts = new ArrayList<>();
        for (Element child : list.children()) {
            parts.addAll(child.normalName().equals("div") ? child.children() : List.of(child));
        }
        boolean plain = list.closest(CONTAINERS) == null
                && parts.stream().allMatch(TermsReader::isLine)
                && !parts.isEmpty()
                && parts.get(0).normalName().equals("dt")
                && parts.get(parts.size() - 1).normalName().equals("dd")
                && list.childNodes().stream().noneMatch(node -> node instanceof TextNode text && !text.isBlank());
        return plain ? terms(parts) : Optional.empty();
    }

    private static boolean isLine(Element part) {
        boolean named = part.normalName().equals("dt") || part.normalName().equals("dd");
        List<Element> blocks = part.getAllElements().stream()
                .skip(1)
                .filter(each -> HtmlReader.BLOCKS.contains(each.normalName())
                        || each.normalName().equals("br"))
                .toList();
        boolean paragraph = blocks.size() == 1
                && part.normalName().equals("dd")
                && part.childNodeSize() == 1
                && blocks.get(0).normalName().equals("p");
        return named && (blocks.isEmpty() || paragraph);
    }

    private Optional<Block> terms(List<Element> parts) {
        List<Block.Term> terms = new ArrayList<>();
        List<List<Inline>> names = new ArrayList<>();
        List<List<Inline>> meanings = new ArrayList<>();
        for (Element part : parts) {
            boolean name = part.normalName().equals("dt");
            if (name && !meanings.isEmpty()) {
                terms.add(new Block.Term(names, meanings));
                names.clear();
                meanings.clear();
            }
            Line line = new Line();
            inline.inlines(part, around, line);
            List<Inline> words = line.onOneLine();
            if (words.isEmpty()) {
                return Optional.empty();
            }
            (name ? names : meanings).add(words);
        }
        terms.add(new Block.Term(names, meanings));
        return Optional.of(new Block.Terms(terms));
    }

    /** Two lists without anything between them cannot be written but as one. */
    static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            Block last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (block instanceof Block.Terms more && last instanceof Block.Terms terms) {
                List<Block.Term> all = new ArrayList<>(terms.terms());
                all.addAll(more.terms());
                joined.set(joined.size() - 1, new Block.Terms(all));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }
}
