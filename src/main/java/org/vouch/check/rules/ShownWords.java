package org.vouch.check.rules;

import java.util.List;
import org.vouch.model.page.Body;
import org.vouch.model.page.Piece;
import org.vouch.model.text.InvisibleCharacters;

/** Tells whether a printed body shows readers anything but headings, notes and the labels of its blocks. */
final class ShownWords implements Piece.Visitor<Boolean> {
    private static final List<String> LABELS =
            List.of("<h2", "<h3", "<h4", "<h5", "<h6", "<p class=\"block-title\"", "<summary");

    /** What refers to a note has its number alone, and notes explain words that are elsewhere. */
    private static final String REFERENCE = "<sup class=\"footnote-ref\"";

    private static final String NOTES = "<section class=\"footnotes\"";

    /** The tag at which words count again; empty where they do. */
    private String until = "";

    private ShownWords() {}

    /** Returns whether readers get anything: words, an image, a table of costs. */
    static boolean in(Body body) {
        ShownWords words = new ShownWords();
        return body.pieces().stream().anyMatch(piece -> piece.accept(words));
    }

    @Override
    public Boolean html(Piece.Html html) {
        return in(html.html());
    }

    @Override
    public Boolean linkStart(Piece.LinkStart start) {
        return false;
    }

    @Override
    public Boolean linkEnd(Piece.LinkEnd end) {
        return false;
    }

    @Override
    public Boolean picture(Piece.Picture picture) {
        return until.isEmpty();
    }

    @Override
    public Boolean price(Piece.Price price) {
        return until.isEmpty();
    }

    @Override
    public Boolean policyTable(Piece.PolicyTable table) {
        return until.isEmpty();
    }

    @Override
    public Boolean costComparison(Piece.CostComparison comparison) {
        return until.isEmpty();
    }

    /** They explain words that are elsewhere. */
    @Override
    public Boolean terms(Piece.Terms terms) {
        return false;
    }

    private boolean in(String html) {
        int at = 0;
        while (at < html.length()) {
            if (!until.isEmpty()) {
                int end = html.indexOf(until, at);
                if (end < 0) {
                    return false;
                }
                at = end + until.length();
                until = "";
            }
            int tag = html.indexOf('<', at);
            if (hasWords(html.substring(at, tag < 0 ? html.length() : tag).replaceAll("&[a-z]+;", " "))) {
                return true;
            }
            if (tag < 0) {
                return false;
            }
            until = labelEnd(html, tag);
            at = html.indexOf('>', tag) + 1;
        }
        return false;
    }

    /** Signs alone, such as an amount that was never filled in, tell readers nothing. */
    private static boolean hasWords(String text) {
        return InvisibleCharacters.leavesWords(text) && text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Returns the closing tag of a heading, a label or a note that starts here; an empty text where none does. */
    private static String labelEnd(String html, int tag) {
        if (html.startsWith(REFERENCE, tag)) {
            return "</sup>";
        }
        if (html.startsWith(NOTES, tag)) {
            return "</section>";
        }
        for (String label : LABELS) {
            if (html.startsWith(label, tag)) {
                int end = label.indexOf(' ');
                return "</" + label.substring(1, end < 0 ? label.length() : end) + ">";
            }
        }
        return "";
    }
}
