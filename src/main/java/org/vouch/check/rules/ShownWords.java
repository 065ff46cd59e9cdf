package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import org.vouch.model.page.Body;
import org.vouch.model.page.Piece;
import org.vouch.model.page.Structure;
import org.vouch.model.text.InvisibleCharacters;

/** Tells whether a printed body shows readers anything but headings, notes and the labels of its blocks. */
public final class ShownWords implements Piece.Visitor<Boolean> {
    private static final List<String> LABELS =
            List.of("<h2", "<h3", "<h4", "<h5", "<h6", "<p class=\"block-title\"", "<summary");

    /** What refers to a note has its number alone, and notes explain words that are elsewhere. */
    private static final String REFERENCE = "<sup class=\"footnote-ref\"";

    private static final String NOTES = "<section class=\"footnotes\"";

    /** The tag at which words count again; empty where they do. */
    private String until = "";

    /** How far the last HTML was read. */
    private int at;

    private ShownWords() {}

    /** Returns whether readers get anything: words, an image, a table of costs. */
    static boolean in(Body body) {
        ShownWords words = new ShownWords();
        return body.pieces().stream().anyMatch(piece -> piece.accept(words));
    }

    /**
     * Returns a body of which nothing is printed any more: of its finished HTML only so much is left as shows that
     * readers get words, and no headings and ids. All that rules of records ask is still there.
     */
    public static Body enoughOf(Body body) {
        ShownWords words = new ShownWords();
        List<Piece> kept = new ArrayList<>();
        boolean shown = false;
        for (Piece piece : body.pieces()) {
            if (!(piece instanceof Piece.Html html)) {
                kept.add(piece);
            } else if (!shown) {
                shown = words.in(html.html());
                kept.add(shown ? new Piece.Html(html.html().substring(0, words.at)) : html);
            }
        }
        return new Body(
                kept,
                List.of(),
                body.links(),
                List.of(),
                body.words(),
                List.of(),
                List.of(),
                Structure.NONE,
                body.glossary());
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
        at = 0;
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
            int end = tag < 0 ? html.length() : tag;
            boolean words = hasWords(html.substring(at, end).replaceAll("&[a-z]+;", " "));
            at = end;
            if (words || tag < 0) {
                return words;
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
