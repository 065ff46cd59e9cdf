package org.vouch.reader.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vouch.model.page.Body;
import org.vouch.model.page.Citation;
import org.vouch.model.page.Piece;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.model.text.Source;

/** Reads small bodies for tests, and writes them down in one text. */
final class Sample {
    static final MarkdownSettings ENGLISH = new MarkdownSettings("en-US", words("en-US"), 100);
    static final MarkdownSettings SPANISH = new MarkdownSettings("es", words("es"), 100);

    private static final ThreadLocal<MarkdownReader> READER = ThreadLocal.withInitial(MarkdownReader::new);

    private Sample() {}

    static Messages words(String language) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("block.urgent", "Urgent");
        words.put("block.note", "Note");
        words.put("block.do", "Do");
        words.put("block.dont", "Don’t");
        words.put("block.details", "More about this");
        words.put("block.key-points", "Key points");
        words.put("block.checklist", "Checklist");
        words.put("footnotes.title", "Notes and sources");
        words.put("footnotes.back", "Back to reference {0}");
        words.put("table.label", "Table");
        words.put("task.done", "Done");
        words.put("task.open", "To do");
        return new Messages(language, words);
    }

    static Outcome<Body> read(String body, Citation... citations) {
        return READER.get().read(new Source("a.md", body), 0, ENGLISH, List.of(citations));
    }

    static Outcome<Body> readSpanish(String body) {
        return READER.get().read(new Source("a.es.md", body), 0, SPANISH, List.of());
    }

    static String html(String body, Citation... citations) {
        return html(read(body, citations).value());
    }

    /** Writes a body down, with links of this site, pictures and cost comparisons as elements. */
    static String html(Body body) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : body.pieces()) {
            if (piece instanceof Piece.Html written) {
                html.append(written.html());
            } else if (piece instanceof Piece.LinkStart start) {
                html.append("<a href=\"")
                        .append(escaped(Addresses.printed(start.link().target())));
                if (!start.link().title().isEmpty()) {
                    html.append("\" title=\"").append(escaped(start.link().title()));
                }
                html.append("\">");
            } else if (piece instanceof Piece.LinkEnd) {
                html.append("</a>");
            } else if (piece instanceof Piece.Picture picture) {
                html.append("<img src=\"")
                        .append(escaped(Addresses.printed(picture.target())))
                        .append("\" alt=\"")
                        .append(escaped(picture.alt()));
                if (!picture.title().isEmpty()) {
                    html.append("\" title=\"").append(escaped(picture.title()));
                }
                html.append("\">");
            } else if (piece instanceof Piece.Price price) {
                html.append("<price table=\"")
                        .append(escaped(price.table()))
                        .append("\" option=\"")
                        .append(escaped(price.option()))
                        .append("\">");
            } else if (piece instanceof Piece.Terms terms) {
                terms.uses()
                        .forEach(use -> html.append("<meaning of=\"")
                                .append(escaped(use.key()))
                                .append("\" id=\"")
                                .append(escaped(use.anchor()))
                                .append("\" back=\"")
                                .append(escaped(use.place()))
                                .append("\">"));
            } else if (piece instanceof Piece.CostComparison cost) {
                html.append("<cost table=\"")
                        .append(escaped(cost.table()))
                        .append("\" options=\"")
                        .append(escaped(String.join(" ", cost.options())))
                        .append("\" plan=\"")
                        .append(escaped(cost.plan()))
                        .append("\">");
            }
        }
        return html.toString();
    }

    /** Writes findings down as {@code line:column+length rule}. */
    static String places(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.span().line() + ":" + finding.span().column() + "+"
                        + finding.span().length() + " " + finding.rule())
                .collect(Collectors.joining("\n"));
    }

    static String places(String body) {
        return places(read(body).findings());
    }

    private static String escaped(String text) {
        PieceWriter out = new PieceWriter(64);
        out.escaped(text);
        return out.html();
    }
}
