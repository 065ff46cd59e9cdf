package org.vouch.site.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vouch.model.page.Body;
import org.vouch.model.page.GlossaryEntry;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Piece;

/**
 * Takes the words of each section out of a printed body; an entry of a glossary is a section. Notes and sources are
 * left out: nobody looks for them.
 */
final class SectionWords {
    private static final String NOTES = "<section class=\"footnotes\"";
    private static final String TERM = "<dt id=\"";
    private static final String NOTE_NUMBER = "<sup class=\"footnote-ref\"";

    private final List<Heading> headings;
    private final Map<String, GlossaryEntry> glossary = new HashMap<>();
    private final List<SearchIndex.Section> sections = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String id = "";
    private String heading = "";
    private int next;
    private boolean notes;
    private boolean inHeading;

    private SectionWords(Body body) {
        this.headings = body.headings();
        body.glossary().forEach(entry -> glossary.put(entry.id(), entry));
    }

    /** What a piece gives a search to find: its HTML, or a gap between words where it is a block of its own. */
    private static final Piece.Visitor<String> PRINTED = new Piece.Visitor<>() {
        @Override
        public String html(Piece.Html html) {
            return html.html();
        }

        @Override
        public String linkStart(Piece.LinkStart start) {
            return "";
        }

        @Override
        public String linkEnd(Piece.LinkEnd end) {
            return "";
        }

        @Override
        public String picture(Piece.Picture picture) {
            return "";
        }

        @Override
        public String price(Piece.Price price) {
            return "";
        }

        @Override
        public String policyTable(Piece.PolicyTable table) {
            return "\n";
        }

        @Override
        public String costComparison(Piece.CostComparison comparison) {
            return "\n";
        }

        @Override
        public String terms(Piece.Terms terms) {
            return "\n";
        }
    };

    /** Returns the sections of a body; the one above the first heading only if it has words. */
    static List<SearchIndex.Section> of(Body body) {
        SectionWords words = new SectionWords(body);
        for (Piece piece : body.pieces()) {
            if (words.notes) {
                break;
            }
            words.read(piece.accept(PRINTED));
        }
        words.end();
        return words.sections;
    }

    private void read(String html) {
        int at = inHeading ? behindHeading(html, 0) : 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                at = tag(html, at);
                if (notes) {
                    return;
                }
            } else if (c == '&') {
                at = entity(html, at);
            } else {
                if (c <= ' ') {
                    gap();
                } else {
                    text.append(c);
                }
                at++;
            }
        }
    }

    private void gap() {
        if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** A link parts a heading into several pieces; its words are known already. */
    private int behindHeading(String html, int from) {
        int close = html.indexOf("</h", from);
        inHeading = close < 0;
        return inHeading ? html.length() : html.indexOf('>', close) + 1;
    }

    /** Passes a tag, and returns where the words go on. */
    private int tag(String html, int at) {
        if (next < headings.size() && html.startsWith("<h", at)) {
            String start = "<h" + headings.get(next).level() + " id=\""
                    + headings.get(next).id() + "\">";
            if (html.startsWith(start, at)) {
                end();
                id = headings.get(next).id();
                heading = headings.get(next).text();
                next++;
                inHeading = true;
                return behindHeading(html, at);
            }
        }
        if (html.startsWith(TERM, at)) {
            int close = html.indexOf("</dt>", at);
            GlossaryEntry entry =
                    glossary.get(html.substring(at + TERM.length(), html.indexOf('"', at + TERM.length())));
            if (entry != null && close >= 0) {
                end();
                id = entry.id();
                heading = entry.name();
                return close;
            }
        }
        if (html.startsWith(NOTES, at)) {
            notes = true;
            return html.length();
        }
        if (html.startsWith(NOTE_NUMBER, at)) {
            int close = html.indexOf("</sup>", at);
            return close < 0 ? html.length() : close + "</sup>".length();
        }
        if (!insideLine(html, at)) {
            gap();
        }
        int end = html.indexOf('>', at);
        return end < 0 ? html.length() : end + 1;
    }

    /** Elements that do not part words: a, abbr, b, cite, code, del, em, i, span, strong, sub, sup. */
    private static boolean insideLine(String html, int at) {
        int from = html.startsWith("</", at) ? at + 2 : at + 1;
        int to = from;
        while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
            to++;
        }
        return switch (html.substring(from, to)) {
            case "a", "abbr", "b", "cite", "code", "del", "em", "i", "span", "strong", "sub", "sup" -> true;
            default -> false;
        };
    }

    private int entity(String html, int at) {
        int end = html.indexOf(';', at);
        String name = end < 0 || end - at > 10 ? "" : html.substring(at + 1, end);
        char meant = switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos", "#39" -> '\'';
            case "nbsp" -> ' ';
            default -> '\0';
        };
        if (meant == ' ') {
            gap();
        } else {
            text.append(meant == '\0' ? '&' : meant);
        }
        return meant == '\0' ? at + 1 : end + 1;
    }

    private void end() {
        String words = text.toString().strip();
        if (!heading.isEmpty() || !words.isEmpty()) {
            sections.add(new SearchIndex.Section(id, heading, words));
        }
        text.setLength(0);
    }
}
