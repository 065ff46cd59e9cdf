package org.vouch.site;

import java.util.List;

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
         */
        record LinkStart(String href, String title) implements Part {}

        /** The end of a link that was started. */
        record LinkEnd() implements Part {}

        /**
         * An image.
         *
         * @param src its address
         * @param alt what it shows; empty for decoration
         * @param title more words about it; may be empty
         * @param width in pixels; 0 if unknown
         * @param height in pixels; 0 if unknown
         */
        record Picture(String src, String alt, String title, int width, int height) implements Part {}

        /**
         * A cost comparison.
         *
         * @param costs what it shows
         */
        record Costs(CostView costs) implements Part {}
    }
}
