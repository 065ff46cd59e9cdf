package org.vouch.reader.image;

import java.util.Optional;

/**
 * What a look at an image file tells without opening the picture; enough to show the image, and to say what is wrong.
 *
 * @param width how wide readers see it, in pixels; 0 if it does not say
 * @param height how high readers see it, in pixels; 0 if it does not say
 * @param orientation how the picture lies in the file, as cameras say it: 1 is upright, up to 8
 * @param plainColours whether a smaller copy would have the colours that a browser shows for the image itself
 * @param broken why it cannot go out, after "this image"; nothing if it can
 */
public record ImageLook(int width, int height, int orientation, boolean plainColours, Optional<String> broken) {
    private static final int PARTS = 5;

    /**
     * Looks at a file.
     *
     * @param kind what its name promises
     * @param bytes the whole file
     */
    public static ImageLook at(ImageKind kind, byte[] bytes) {
        try {
            return of(PlainImage.of(kind, bytes));
        } catch (BrokenImage broken) {
            return new ImageLook(0, 0, 1, false, Optional.of(String.valueOf(broken.getMessage())));
        }
    }

    static ImageLook of(PlainImage image) {
        return new ImageLook(
                image.width(), image.height(), image.orientation(), image.hasPlainColours(), Optional.empty());
    }

    /** Returns whether the picture is rotated in its file. */
    public boolean lies() {
        return orientation != 1;
    }

    /** Returns all of it as one text, for anyone who remembers it. */
    public String text() {
        return width + " " + height + " " + orientation + " " + plainColours + " " + broken.orElse("");
    }

    /** Reads what {@link #text} wrote; nothing if it is something else. */
    public static Optional<ImageLook> parse(String text) {
        String[] parts = text.split(" ", PARTS);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ImageLook(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    Boolean.parseBoolean(parts[3]),
                    Optional.of(parts[4]).filter(why -> !why.isEmpty())));
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }
}
