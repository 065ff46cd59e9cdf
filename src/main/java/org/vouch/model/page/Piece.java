package org.vouch.model.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vouch.model.text.Span;

/**
 * A part of a page's body. Most of a body is finished HTML; the rest are the places where a later stage decides,
 * because the decision rests on more than this page.
 */
public sealed interface Piece {
    /** Answers by what kind of piece it is. */
    <R> R accept(Visitor<R> visitor);

    /** Returns whether it is more than finished HTML or an end of a link, of which every body is full. */
    default boolean isNotable() {
        return !(this instanceof Html || this instanceof LinkStart || this instanceof LinkEnd);
    }

    /**
     * An answer for every kind of piece. Who asks all kinds asks by this, so that a new kind cannot be forgotten.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> {
        /** Answers for finished HTML. */
        R html(Html html);

        /** Answers for the start of a link. */
        R linkStart(LinkStart start);

        /** Answers for the end of a link. */
        R linkEnd(LinkEnd end);

        /** Answers for an image. */
        R picture(Picture picture);

        /** Answers for the price of one option. */
        R price(Price price);

        /** Answers for what the site asks of a review. */
        R policyTable(PolicyTable table);

        /** Answers for a cost comparison. */
        R costComparison(CostComparison comparison);

        /** Answers for the words that the page explains below its text. */
        R terms(Terms terms);
    }

    /** A part that shows figures of a cost table. */
    sealed interface Figures extends Piece {
        /** Answers by which of the two it is. */
        <R> R match(Function<Price, R> price, Function<CostComparison, R> comparison);
    }

    /**
     * Finished HTML, safe to print as it is; its elements may be left open and closed by a later piece.
     *
     * @param html valid in UTF-8, without a byte order mark
     */
    record Html(String html) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.html(this);
        }

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
    record LinkStart(Link link) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkStart(this);
        }
    }

    /** The end of the innermost {@link LinkStart}. Links never nest. */
    record LinkEnd() implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkEnd(this);
        }
    }

    /**
     * An image of this site.
     *
     * @param target the address as written, decoded
     * @param alt what it shows, as plain text; empty for decoration
     * @param title as plain text; often empty
     * @param span the address in the source
     */
    record Picture(String target, String alt, String title, Span span) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.picture(this);
        }
    }

    /**
     * The price of one option, in the middle of a sentence.
     *
     * @param table id of a cost table; empty for the only one
     * @param option id of an option
     * @param span the whole directive
     */
    record Price(String table, String option, Span span) implements Figures {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.price(this);
        }

        @Override
        public <R> R match(Function<Price, R> price, Function<CostComparison, R> comparison) {
            return price.apply(this);
        }

        /** Returns the price of the same option in another table. */
        public Price of(String other) {
            return new Price(other, option, span);
        }
    }

    /**
     * The place where readers learn what the site asks of a review.
     *
     * @param span the whole directive
     */
    record PolicyTable(Span span) implements Piece {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.policyTable(this);
        }
    }

    /**
     * The place where a page explains the words of its text that are in the glossary.
     *
     * @param uses the words in the order of their first mention; each once
     */
    record Terms(List<TermUse> uses) implements Piece {
        /** Copies the words in. */
        public Terms {
            uses = List.copyOf(uses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.terms(this);
        }

        /** Returns the same words with meanings that do not change any more. */
        public Terms with(Function<TermUse, Optional<TermUse.Meaning>> meaning) {
            return new Terms(
                    uses.stream().map(use -> use.with(meaning.apply(use))).toList());
        }
    }

    /**
     * The place of a cost comparison.
     *
     * @param table id of a cost table
     * @param options ids of the options to show, in order; empty for all
     * @param plan id of the plan to start with; empty for none
     * @param span the whole directive
     */
    record CostComparison(String table, List<String> options, String plan, Span span) implements Figures {
        /** Copies the options in. */
        public CostComparison {
            options = List.copyOf(options);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.costComparison(this);
        }

        @Override
        public <R> R match(Function<Price, R> price, Function<CostComparison, R> comparison) {
            return comparison.apply(this);
        }

        /**
         * Returns what an address names it by after '#'.
         *
         * @param number which comparison of its page it is, from 1
         */
        public String anchor(int number) {
            return anchor(table, number);
        }

        /**
         * Returns what an address names the comparison of a table by after '#'.
         *
         * @param number which comparison of its page it is, from 1
         */
        public static String anchor(String table, int number) {
            return "costs-" + table + (number == 1 ? "" : "-" + number);
        }

        /** Returns the same comparison of the rows of another table. */
        public CostComparison of(String other) {
            return new CostComparison(other, options, plan, span);
        }
    }
}
