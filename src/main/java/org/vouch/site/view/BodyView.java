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
        /**
         * Finished HTML.
         *
         * @param html safe to print as it stands
         */
        record Html(String html) implements Part {}

        /**
         * The start of a link to a page that readers get. Where they do not get it, the words stand without a link.
         *
         * @param href where it leads
         * @param title more words about it; may be empty
         * @param language the tag of the language that readers find there; empty if it is that of the page
         */
        record LinkStart(String href, String title, String language) implements Part {}

        /**
         * The end of a link that was started.
         *
         * @param note more words at its end, such as the language that readers find there; may be empty
         */
        record LinkEnd(String note) implements Part {}

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
                implements Part {}

        /**
         * A price in a sentence.
         *
         * @param words the price, its source and its day
         */
        record Price(String words) implements Part {}

        /**
         * What the site asks of a review.
         *
         * @param policy in words
         */
        record Policy(PolicyWords policy) implements Part {}

        /**
         * A cost comparison.
         *
         * @param costs what it shows
         */
        record Costs(CostView costs) implements Part {}
    }
}
