package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a page in the form in which two of them can be compared: marks of print are plain signs, an address that
 * became a link by itself is words, and what is printed around listings does not count.
 */
final class Normal {
    private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015]+");

    private Normal() {}

    static List<Block> of(List<Block> blocks) {
        return blocks.stream().map(Normal::of).toList();
    }

    private static Block of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return new Block.Paragraph(words(paragraph.words()));
        }
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), "", words(heading.words()));
        }
        if (block instanceof Block.Items items) {
            return new Block.Items(
                    items.first(), items.items().stream().map(Normal::of).toList());
        }
        if (block instanceof Block.Quote quote) {
            return new Block.Quote(of(quote.blocks()));
        }
        if (block instanceof Block.Table table) {
            return new Block.Table(
                    cells(table.head()),
                    table.rows().stream().map(Normal::cells).toList());
        }
        if (block instanceof Block.Details details) {
            return new Block.Details(words(details.title()), of(details.blocks()));
        }
        if (block instanceof Block.Terms terms) {
            return new Block.Terms(terms.terms().stream()
                    .map(term -> new Block.Term(
                            cells(term.names()),
                            term.meanings().stream().map(Normal::of).toList()))
                    .toList());
        }
        if (block instanceof Block.Note note) {
            return new Block.Note(note.label(), of(note.blocks()));
        }
        return block;
    }

    private static List<List<Inline>> cells(List<List<Inline>> cells) {
        return cells.stream().map(Normal::words).toList();
    }

    private static List<Inline> words(List<Inline> words) {
        List<Inline> normal = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Inline part : words) {
            if (part instanceof Inline.Text each) {
                text.append(plain(each.words()));
            } else if (part instanceof Inline.Link link && isBare(link)) {
                text.append(plain(((Inline.Text) link.words().get(0)).words()));
            } else if (part instanceof Inline.Link link && isBareWithin(link)) {
                flush(text, normal);
                normal.addAll(words(link.words()));
            } else {
                flush(text, normal);
                normal.add(of(part));
            }
        }
        flush(text, normal);
        return normal;
    }

    private static void flush(StringBuilder text, List<Inline> normal) {
        if (text.length() > 0) {
            normal.add(new Inline.Text(text.toString()));
            text.setLength(0);
        }
    }

    private static Inline of(Inline part) {
        if (part instanceof Inline.Styled styled) {
            return new Inline.Styled(styled.style(), words(styled.words()));
        }
        if (part instanceof Inline.Link link) {
            return new Inline.Link(link.target(), words(link.words()));
        }
        if (part instanceof Inline.Image image) {
            return new Inline.Image(image.target(), plain(image.alt()));
        }
        return part;
    }

    private static boolean isBareWithin(Inline.Link link) {
        return link.words().size() == 1
                && link.words().get(0) instanceof Inline.Styled styled
                && isBare(new Inline.Link(link.target(), styled.words()));
    }

    private static boolean isBare(Inline.Link link) {
        if (link.words().size() != 1 || !(link.words().get(0) instanceof Inline.Text text)) {
            return false;
        }
        String target = link.target();
        String shown = text.words();
        return target.equals(shown)
                || target.equals("https://" + shown)
                || target.equals("mailto:" + shown)
                || target.startsWith("tel:");
    }

    private static String plain(String words) {
        String quotes = words.replace('\u201C', '"')
                .replace('\u201D', '"')
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u00AB', '"')
                .replace('\u00BB', '"')
                .replace("\u2026", "...");
        return DASHES.matcher(quotes).replaceAll("-");
    }
}
