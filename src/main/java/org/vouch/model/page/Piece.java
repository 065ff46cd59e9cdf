package org.vouch.model.page;

import java.util.List;
import org.vouch.model.text.Span;

/**
 * A part of a page's body. Most of a body is finished HTML; the rest are the places where a later stage decides,
 * because the decision rests on more than this page.
 */
public sealed interface Piece {
    /**
     * Finished HTML, safe to print as it stands; its elements may be left open and closed by a later piece.
     *
     * @param html valid in UTF-8, without a byte order mark
     */
    record Html(String html) implements Piece {
        /** Returns the HTML that shows words as they are. */
        public static String ofWords(String words) {
            return words.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }
    }

    /**
     * The start of a link to something on this site; the words of the link follow as other pieces, up to
     * {@link LinkEnd}.
     *
     * @param link the link; never external and never a mere fragment
     */
    record LinkStart(Link link) implements Piece {}

    /** The end of the innermost {@link LinkStart}. Links never nest. */
    record LinkEnd() implements Piece {}

    /**
     * An image of this site.
     *
     * @param target the address as written, decoded
     * @param alt what it shows, as plain text; empty for decoration
     * @param title as plain text; often empty
     * @param span the address in the source
     */
    record Picture(String target, String alt, String title, Span span) implements Piece {}

    /**
     * The price of one option, in the middle of a sentence.
     *
     * @param table id of a cost table; empty for the only one
     * @param option id of an option
     * @param span the whole directive
     */
    record Price(String table, String option, Span span) implements Piece {
        /** Returns the price of the same option in another table. */
        public Price of(String other) {
            return new Price(other, option, span);
        }
    }

    /**
     * The place where readers are told what the site asks of a review.
     *
     * @param span the whole directive
     */
    record PolicyTable(Span span) implements Piece {}

    /**
     * The place of a cost comparison.
     *
     * @param table id of a cost table
     * @param options ids of the options to show, in order; empty for all
     * @param plan id of the plan to start with; empty for none
     * @param span the whole directive
     */
    record CostComparison(String table, List<String> options, String plan, Span span) implements Piece {
        /** Copies the options in. */
        public CostComparison {
            options = List.copyOf(options);
        }

        /** Returns the same comparison of the rows of another table. */
        public CostComparison of(String other) {
            return new CostComparison(other, options, plan, span);
        }
    }
}
