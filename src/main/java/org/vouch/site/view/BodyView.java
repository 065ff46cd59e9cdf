package org.vouch.site.view;

import java.util.List;
import org.vouch.model.library.PolicyWords;

/**
 * A page's own words, all decisions made.
 *
 * @param parts in order
 */
public record BodyView(List<Part> parts) {
    /** A body without words. */
    public static final BodyView NONE = new BodyView(List.of());

    /** Copies the parts in. */
    public BodyView {
        parts = List.copyOf(parts);
    }

    /** A part of a body. */
    public sealed interface Part {
        /** Answers by what kind of part it is. */
        <R> R accept(Visitor<R> visitor);

        /**
         * An answer for every kind of part. Who asks all kinds asks by this, so that a new kind cannot be forgotten.
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

            /** Answers for a price in a sentence. */
            R price(Price price);

            /** Answers for what the site asks of a review. */
            R policy(Policy policy);

            /** Answers for a cost comparison. */
            R costs(Costs costs);

            /** Answers for the words that the page explains. */
            R terms(Terms terms);
        }

        /**
         * Finished HTML.
         *
         * @param html safe to print as it is
         */
        record Html(String html) implements Part {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.html(this);
            }
        }

        /**
         * The start of a link to a page that readers get. Where they do not get it, the words are without a link.
         *
         * @param href where it leads
         * @param title more words about it; may be empty
         * @param language the tag of the language that readers find there; empty if it is that of the page
         */
        record LinkStart(String href, String title, String language) implements Part {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.linkStart(this);
            }
        }

        /**
         * The end of a link that was started.
         *
         * @param note more words at its end, such as the language that readers find there; may be empty
         */
        record LinkEnd(String note) implements Part {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.linkEnd(this);
            }
        }

        /**
         * An image.
         *
         * @param src its address
         * @param alt what it shows; empty for decoration
         * @param title more words about it; may be empty
         * @param width in pixels; 0 if unknown
         * @param height in pixels; 0 if unknown
         * @param srcset the same image in several sizes, as a browser chooses among them; may be empty
         * @param webp the same in a kind of file that is smaller and that not every browser knows; may be empty
         * @param later whether it is fetched only when a reader comes near it
         */
        record Picture(
                String src, String alt, String title, int width, int height, String srcset, String webp, boolean later)
                implements Part {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.picture(this);
            }
        }

        /**
         * A price in a sentence.
         *
         * @param words the price, its source and its day
         */
        record Price(String words) implements Part {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.price(this);
            }
        }

        /**
         * What the site asks of a review.
         *
         * @param policy in words
         */
        record Policy(PolicyWords policy) implements Part {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.policy(this);
            }
        }

        /**
         * The words of the text that the page explains.
         *
         * @param terms in the order of their first mention
         */
        record Terms(List<Explained> terms) implements Part {
            /** Copies the words in. */
            public Terms {
                terms = List.copyOf(terms);
            }

            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.terms(this);
            }
        }

        /**
         * A word that the page explains.
         *
         * @param id where it is explained on the page
         * @param back where it is in the text, as a link
         * @param name the word, as the glossary has it
         * @param definition what it means; empty where nobody vouches for it
         * @param href where the glossary has it; empty where readers do not get that page
         */
        record Explained(String id, String back, String name, String definition, String href) {}

        /**
         * A cost comparison.
         *
         * @param costs what it shows
         */
        record Costs(CostView costs) implements Part {
            @Override
            public <R> R accept(Visitor<R> visitor) {
                return visitor.costs(this);
            }
        }
    }
}
