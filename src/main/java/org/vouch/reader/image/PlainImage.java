package org.vouch.reader.image;

/** An image as it may go out: the same picture, without what the file tells about place, time, device and person. */
public final class PlainImage {
    /** More than any screen shows; a small file can claim any number, and each pixel takes four bytes to open. */
    static final long MOST_PIXELS = 40_000_000;

    private static final int MOST_BYTES = 40_000_000;

    private final ImageKind kind;
    private final int storedWidth;
    private final int storedHeight;
    private final int orientation;
    private final boolean plainColours;
    private final byte[] bytes;

    /**
     * Holds what was read of a file.
     *
     * @param plainColours whether its numbers are the colours that a browser shows, or say which with a profile that is
     *     applied when it is painted
     */
    PlainImage(ImageKind kind, int storedWidth, int storedHeight, int orientation, boolean plainColours, byte[] bytes) {
        this.kind = kind;
        this.storedWidth = storedWidth;
        this.storedHeight = storedHeight;
        this.orientation = orientation;
        this.plainColours = plainColours;
        this.bytes = bytes;
    }

    /**
     * Looks at an image without opening it.
     *
     * @param kind what its name promises
     * @param bytes the whole file
     * @throws BrokenImage if it is not an image, is cut off, is too large to be opened, or could do more than be seen
     */
    public static PlainImage of(ImageKind kind, byte[] bytes) throws BrokenImage {
        if (bytes.length > MOST_BYTES) {
            throw new BrokenImage("has " + bytes.length / 1_000_000 + " MB; at most 40 MB can be opened");
        }
        PlainImage image;
        try {
            image = switch (kind) {
                case JPEG -> JpegFile.read(bytes);
                case PNG -> PngFile.read(bytes);
                case WEBP -> WebpFile.read(bytes);
                case GIF -> GifFile.read(bytes);
                case SVG -> SvgFile.read(bytes);
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw new BrokenImage("is cut off");
        }
        if (kind != ImageKind.SVG && (image.storedWidth < 1 || image.storedHeight < 1)) {
            throw new BrokenImage("has no size");
        }
        if ((long) image.storedWidth * image.storedHeight > MOST_PIXELS) {
            throw new BrokenImage("has " + image.storedWidth + " x " + image.storedHeight
                    + " pixels; at most 40 million can be opened");
        }
        return image;
    }

    /** Returns what kind of image it is. */
    public ImageKind kind() {
        return kind;
    }

    /** Returns how wide readers see it, in pixels; 0 if it does not say. */
    public int width() {
        return turned() ? storedHeight : storedWidth;
    }

    /** Returns how high readers see it, in pixels; 0 if it does not say. */
    public int height() {
        return turned() ? storedWidth : storedHeight;
    }

    private boolean turned() {
        return orientation >= 5;
    }

    /** Returns whether a smaller copy would have the colours that a browser shows for the image itself. */
    boolean hasPlainColours() {
        return plainColours;
    }

    /** Returns how the picture lies in the file, as cameras say it: 1 is upright, up to 8. */
    int orientation() {
        return orientation;
    }

    /** Returns the file's bytes without what must not go out; the picture still lies as the camera wrote it. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
