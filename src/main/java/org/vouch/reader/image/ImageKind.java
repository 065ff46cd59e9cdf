package org.vouch.reader.image;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of images that go out. */
public enum ImageKind {
    /** Photographs. */
    JPEG("jpg"),
    /** Drawings and screenshots. */
    PNG("png"),
    /** Either of them, smaller. */
    WEBP("webp"),
    /** Little moving pictures. */
    GIF("gif"),
    /** Drawings that are described, not painted. */
    SVG("svg");

    /** What cameras and offices make and browsers do not show, or what we cannot take the place and time out of. */
    private static final Set<String> OTHERS =
            Set.of("heic", "heif", "tif", "tiff", "bmp", "avif", "jxl", "jp2", "dng", "raw", "cr2", "nef", "psd");

    private final String ending;

    ImageKind(String ending) {
        this.ending = ending;
    }

    /** Returns the kind that a file's name promises. */
    public static Optional<ImageKind> named(String path) {
        return switch (endingOf(path)) {
            case "jpg", "jpeg", "jpe", "jfif" -> Optional.of(JPEG);
            case "png" -> Optional.of(PNG);
            case "webp" -> Optional.of(WEBP);
            case "gif" -> Optional.of(GIF);
            case "svg" -> Optional.of(SVG);
            default -> Optional.empty();
        };
    }

    /** Returns whether a file's name promises an image of a kind that does not go out. */
    public static boolean isOther(String path) {
        return OTHERS.contains(endingOf(path));
    }

    private static String endingOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Returns how names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** Returns what the web calls it. */
    public String mediaType() {
        return switch (this) {
            case JPEG -> "image/jpeg";
            case PNG -> "image/png";
            case WEBP -> "image/webp";
            case GIF -> "image/gif";
            case SVG -> "image/svg+xml";
        };
    }
}
