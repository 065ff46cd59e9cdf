package org.vouch.reader.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vouch.reader.html.Escapes.Care;
import org.vouch.reader.markdown.ParagraphProbe;

/**
 * Writes the parts of a page as Markdown. What must be escaped at the start of a line is asked of the parser of pages,
 * so that nothing it may learn later reopens a hole here.
 */
final class MarkdownPrinter {
    private static final String HYPHENS = "---";

    /** A rule that starts an item must not be of the sign that marks the item. */
    private static final String UNDERLINES = "___";

    private final ParagraphProbe probe;
    private final InlinePrinter inlines;

    MarkdownPrinter(ParagraphProbe probe, Care care, boolean styled) {
        this.probe = probe;
        this.inlines = new InlinePrinter(care, styled);
    }

    /** Returns parts with an empty line between them; the text ends without a line end. */
    String print(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        int sameList = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (i > 0) {
                out.append("\n\n");
            }
            boolean goesOn = i > 0
                    && blocks.get(i) instanceof Block.Items now
                    && blocks.get(i - 1) instanceof Block.Items before
                    && (now.first() < 0) == (before.first() < 0);
            sameList = goesOn ? sameList + 1 : 0;
            out.append(print(blocks.get(i), sameList % 2 == 1));
        }
        return out.toString();
    }

    /**
     * Returns one part.
     *
     * @param otherMark whether a list takes the second kind of mark, so that it does not go on the one above it
     */
    private String print(Block block, boolean otherMark) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph(inlines.print(paragraph.words()));
        }
        if (block instanceof Block.Heading heading) {
            String anchor = heading.anchor().isEmpty() ? "" : " {#" + heading.anchor() + "}";
            return "#".repeat(heading.level()) + " " + closing(inlines.print(heading.words())) + anchor;
        }
        if (block instanceof Block.Items items) {
            return items(items, otherMark);
        }
        if (block instanceof Block.Quote quote) {
            return print(quote.blocks())
                    .lines()
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Listing listing) {
            return listing(listing.text());
        }
        if (block instanceof Block.Table table) {
            return table(table);
        }
        if (block instanceof Block.Details details) {
            String fence = ":".repeat(3 + depth(details.blocks()));
            return fence + "details " + inlines.print(details.title()) + "\n\n" + print(details.blocks()) + "\n\n"
                    + fence;
        }
        if (block instanceof Block.Terms terms) {
            return terms(terms);
        }
        if (block instanceof Block.Note note) {
            return note(note);
        }
        return HYPHENS;
    }

    /** Meanings of a line each need no empty lines; with them, what is in a meaning is paragraphs. */
    private String terms(Block.Terms terms) {
        boolean lines = terms.terms().stream()
                .flatMap(term -> term.meanings().stream())
                .allMatch(meaning -> meaning.size() == 1 && meaning.get(0) instanceof Block.Paragraph);
        return terms.terms().stream()
                .map(term -> term(term, lines ? "\n" : "\n\n"))
                .collect(Collectors.joining("\n\n"));
    }

    private String term(Block.Term term, String gap) {
        StringBuilder out = new StringBuilder(term.names().stream()
                .map(name -> paragraph(inlines.print(name)))
                .collect(Collectors.joining("\n")));
        term.meanings().forEach(meaning -> out.append(gap).append(indented(": ", print(meaning))));
        return out.toString();
    }

    private String note(Block.Note note) {
        String text = print(note.blocks()).replace("\n", "\n    ").replaceAll("(?m)^ +$", "");
        return "[^" + note.label() + "]: " + text;
    }

    private static int depth(List<Block> blocks) {
        int deepest = 0;
        for (Block block : blocks) {
            int depth = 0;
            if (block instanceof Block.Details details) {
                depth = 1 + depth(details.blocks());
            } else if (block instanceof Block.Quote quote) {
                depth = depth(quote.blocks());
            } else if (block instanceof Block.Items items) {
                depth = deepest(items.items().stream());
            } else if (block instanceof Block.Terms terms) {
                depth = deepest(terms.terms().stream().flatMap(term -> term.meanings().stream()));
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static int deepest(Stream<List<Block>> parts) {
        return parts.mapToInt(MarkdownPrinter::depth).max().orElse(0);
    }

    /** Signs at the end of a heading would be taken for its closing ones. */
    private static String closing(String words) {
        int end = words.length();
        while (end > 0 && words.charAt(end - 1) == '#') {
            end--;
        }
        boolean closes = end < words.length() && (end == 0 || words.charAt(end - 1) != '\\');
        return closes ? words.substring(0, end) + "\\" + words.substring(end) : words;
    }

    /** Hides from the parser whatever a line of a paragraph could start. */
    private String paragraph(String written) {
        if (probe.isParagraph(written)) {
            return written;
        }
        List<String> lines = new ArrayList<>();
        for (String line : written.split("\n", -1)) {
            String above = lines.isEmpty() ? "" : "x\n";
            lines.add(probe.isParagraph(above + line) ? line : hidden(line, above));
        }
        return String.join("\n", lines);
    }

    private String hidden(String line, String above) {
        int mark = 0;
        while (mark < line.length() && Character.isDigit(line.charAt(mark))) {
            mark++;
        }
        for (int at : new int[] {mark, 0}) {
            if (at < line.length() && Escapes.mayEscape(line.charAt(at))) {
                String escaped = line.substring(0, at) + "\\" + line.substring(at);
                if (probe.isParagraph(above + escaped)) {
                    return escaped;
                }
            }
        }
        return line.isEmpty()
                ? line
                : "&#" + line.codePointAt(0) + ";" + line.substring(Character.charCount(line.codePointAt(0)));
    }

    private String items(Block.Items list, boolean otherMark) {
        StringBuilder out = new StringBuilder();
        boolean tight = list.items().stream().allMatch(MarkdownPrinter::isTight);
        int number = list.first();
        for (List<Block> item : list.items()) {
            if (out.length() > 0) {
                out.append(tight ? "\n" : "\n\n");
            }
            String numbered = number + (otherMark ? ")" : ".");
            String bullet = otherMark ? "*" : "-";
            String mark = (list.first() < 0 ? bullet : numbered) + " ";
            String words = tight ? tight(item) : print(item);
            out.append(indented(mark, item.get(0) instanceof Block.Rule ? UNDERLINES + words.substring(3) : words));
            number++;
        }
        return out.toString();
    }

    /** An item of words, or of words and a list of such items below them, needs no empty lines. */
    private static boolean isTight(List<Block> item) {
        return item.get(0) instanceof Block.Paragraph
                && (item.size() == 1
                        || (item.size() == 2
                                && item.get(1) instanceof Block.Items below
                                && below.first() < 0
                                && below.items().stream().allMatch(MarkdownPrinter::isTight)));
    }

    private String tight(List<Block> item) {
        return item.stream().map(block -> print(block, false)).collect(Collectors.joining("\n"));
    }

    private static String indented(String mark, String text) {
        String blanks = " ".repeat(mark.length());
        StringBuilder out = new StringBuilder(mark);
        int[] at = {0};
        text.lines().forEach(line -> {
            if (at[0]++ > 0) {
                out.append('\n').append(line.isEmpty() ? "" : blanks);
            }
            out.append(line);
        });
        return out.toString();
    }

    private static String listing(String text) {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        return fence + "\n" + text + "\n" + fence;
    }

    private String table(Block.Table table) {
        StringBuilder out = new StringBuilder();
        row(table.head(), out);
        out.append("\n|");
        out.append(" --- |".repeat(table.head().size()));
        for (List<List<Inline>> row : table.rows()) {
            out.append('\n');
            row(row, out);
        }
        return out.toString();
    }

    private void row(List<List<Inline>> cells, StringBuilder out) {
        out.append('|');
        for (List<Inline> cell : cells) {
            String words = inlines.print(cell);
            out.append(' ').append(words).append(words.isEmpty() ? "|" : " |");
        }
    }
}
