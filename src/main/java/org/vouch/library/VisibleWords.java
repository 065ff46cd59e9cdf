package org.vouch.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vouch.page.Link;
import org.vouch.page.Page;
import org.vouch.page.Piece;
import org.vouch.review.Dependency;
import org.vouch.review.ReviewNorm;
import org.vouch.review.SignedText;
import org.vouch.text.Marks;

/**
 * What readers see of a page, whatever form its author gave it: two texts with equal visible words differ in their form
 * alone.
 */
final class VisibleWords {
    /** Elements inside of a line; all others part words from each other. */
    private static final Set<String> INSIDE = Set.of(
            "a", "abbr", "b", "code", "em", "i", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup",
            "time", "del");

    private final StringBuilder seen = new StringBuilder(4_000);
    private final List<String> images = new ArrayList<>();

    private VisibleWords() {}

    /** Returns the visible words of a page, where its links lead, what its images show, and what else it shows. */
    static String of(Page page, SignedText signed) {
        VisibleWords words = new VisibleWords();
        for (Piece piece : page.body().pieces()) {
            if (piece instanceof Piece.Html html) {
                words.html(html.html());
            } else if (piece instanceof Piece.Picture picture) {
                words.seen.append(' ');
                words.images.add(picture.alt() + "\n" + picture.title() + "\n" + picture.target());
            } else if (piece instanceof Piece.PolicyTable) {
                words.seen.append(" [review policy] ");
            } else if (piece instanceof Piece.CostComparison) {
                words.seen.append(" [costs] ");
            } else if (piece instanceof Piece.Price price) {
                words.seen.append(" [price " + price.table() + "/" + price.option() + "] ");
            }
        }
        StringBuilder text = new StringBuilder(words.seen.length() + 1_000);
        text.append("review-words-1\n");
        line(text, signed.title());
        line(text, signed.description());
        line(text, words.seen.toString());
        for (Link link : page.body().links()) {
            line(text, "link " + link.target());
            line(text, link.title());
        }
        words.images.forEach(image -> line(text, "image " + image));
        for (Dependency each : signed.shown()) {
            line(text, each.text());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String words) {
        text.append(ReviewNorm.line(Marks.folded(words))).append('\n');
    }

    private void html(String html) {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                int end = endOfTag(html, at);
                tag(html.substring(at + 1, end));
                at = Math.min(html.length(), end + 1);
            } else if (c == '&') {
                at = entity(html, at);
            } else {
                seen.append(c);
                at++;
            }
        }
    }

    private static int endOfTag(String html, int from) {
        char quote = 0;
        for (int at = from; at < html.length(); at++) {
            char c = html.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at;
            }
        }
        return html.length();
    }

    private void tag(String tag) {
        boolean end = tag.startsWith("/");
        int from = end ? 1 : 0;
        int to = from;
        while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
            to++;
        }
        String name = tag.substring(from, to);
        if (name.equals("del")) {
            // What is struck out reads otherwise than what stands.
            seen.append(end ? " [/struck] " : " [struck] ");
        } else if (!INSIDE.contains(name)) {
            seen.append(' ');
        }
        if (name.equals("abbr") && !end) {
            int title = tag.indexOf("title=\"");
            if (title >= 0) {
                int start = title + "title=\"".length();
                int close = tag.indexOf('"', start);
                html(" [" + tag.substring(start, close < 0 ? tag.length() : close) + "] ");
            }
        }
        if (name.equals("input") && tag.contains(" checked")) {
            seen.append(" [done] ");
        }
    }

    private int entity(String html, int at) {
        int end = html.indexOf(';', at);
        String name = end < 0 || end - at > 10 ? "" : html.substring(at + 1, end);
        String meant = switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos", "#39" -> "'";
            case "nbsp" -> " ";
            default -> "";
        };
        if (meant.isEmpty()) {
            seen.append('&');
            return at + 1;
        }
        seen.append(meant);
        return end + 1;
    }
}
