package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads a list of terms: names that are lines of words, each with what it means. */
final class TermsReader {
    private final HtmlReader reader;
    private final InlineReader inline;
    private final Surroundings around;

    TermsReader(HtmlReader reader, InlineReader inline, Surroundings around) {
        this.reader = reader;
        this.inline = inline;
        this.around = around;
    }

    /** Returns the list, or nothing if a name is more than a line, or is without a meaning. */
    Optional<Block> read(Element list) {
        List<Element> parts = new ArrayList<>();
        for (Element child : list.children()) {
            parts.addAll(child.normalName().equals("div") ? child.children() : List.of(child));
        }
        boolean plain = parts.stream().allMatch(TermsReader::isPart)
                && !parts.isEmpty()
                && parts.get(0).normalName().equals("dt")
                && parts.get(parts.size() - 1).normalName().equals("dd")
                && list.childNodes().stream().noneMatch(node -> node instanceof TextNode text && !text.isBlank());
        return plain ? terms(parts) : Optional.empty();
    }

    private static boolean isPart(Element part) {
        return part.normalName().equals("dd")
                || (part.normalName().equals("dt")
                        && part.getAllElements().stream()
                                .skip(1)
                                .noneMatch(each -> HtmlReader.BLOCKS.contains(each.normalName())
                                        || each.normalName().equals("br")));
    }

    private Optional<Block> terms(List<Element> parts) {
        List<Block.Term> terms = new ArrayList<>();
        List<List<Inline>> names = new ArrayList<>();
        List<List<Block>> meanings = new ArrayList<>();
        for (Element part : parts) {
            boolean name = part.normalName().equals("dt");
            if (name && !meanings.isEmpty()) {
                terms.add(new Block.Term(names, meanings));
                names.clear();
                meanings.clear();
            }
            if (!(name ? added(names, name(part)) : added(meanings, reader.blocks(part, around)))) {
                return Optional.empty();
            }
        }
        terms.add(new Block.Term(names, meanings));
        return Optional.of(new Block.Terms(terms));
    }

    private List<Inline> name(Element part) {
        Line line = new Line();
        inline.inlines(part, around, line);
        return line.onOneLine();
    }

    private static <T> boolean added(List<List<T>> all, List<T> one) {
        all.add(one);
        return !one.isEmpty();
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
