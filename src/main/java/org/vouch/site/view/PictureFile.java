package org.vouch.site.view;

import java.util.List;

/**
 * An image file as pages may name it.
 *
 * @param width in pixels; 0 if unknown
 * @param height in pixels; 0 if unknown
 * @param variants smaller forms, by kind and then by width
 * @param type what the web calls the kind of the file itself
 */
public record PictureFile(int width, int height, List<Variant> variants, String type) {
    /** Copies the variants in. */
    public PictureFile {
        variants = List.copyOf(variants);
    }

    /**
     * A smaller form.
     *
     * @param address where it is, from the root of the site
     * @param width in pixels
     * @param type what the web calls its kind
     */
    public record Variant(String address, int width, String type) {}
}
