package org.vouch.reader.image;

import java.util.List;

/**
 * The forms in which an image goes out, without their bytes: those of a whole site are never held together.
 *
 * @param kind what kind of image it is
 * @param width how wide readers see it, in pixels; 0 if it does not say
 * @param height how high readers see it, in pixels; 0 if it does not say
 * @param place where its forms are kept, see {@link ImageShelf#place}
 * @param turned whether the picture had to be turned, so that what goes out at its own address is kept there too
 * @param variants smaller ones, by kind and then by width
 */
public record SizedImage(ImageKind kind, int width, int height, String place, boolean turned, List<Variant> variants) {
    /** Copies the variants in. */
    public SizedImage {
        variants = List.copyOf(variants);
    }

    /**
     * A smaller form.
     *
     * @param width in pixels
     * @param kind the kind of file
     * @param name its file on the shelf
     */
    public record Variant(int width, ImageKind kind, String name) {}
}
