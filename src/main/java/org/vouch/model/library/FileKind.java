package org.vouch.model.library;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a file beside the pages is. Only files of kinds that are listed here ever go out. */
public enum FileKind {
    /** A picture that pages show. */
    PICTURE("jpg jpeg jpe jfif png webp gif svg heic heif tif tiff bmp avif jxl jp2 dng raw cr2 nef psd"),
    /** Something that a reader reads, hears or watches in another program, and that needs a review for it. */
    DOCUMENT("pdf docx xlsx pptx odt ods odp ics vcf mp3 m4a mp4 webm"),
    /** A file that the host wants, such as {@code .nojekyll}; it lies in {@code content/static/}. */
    HOST(""),
    /** Anything else: it never goes out. */
    OTHER("");

    private static final Map<String, FileKind> BY_ENDING = new TreeMap<>();

    static {
        for (FileKind kind : values()) {
            kind.endings().forEach(ending -> BY_ENDING.put(ending, kind));
        }
    }

    private final String endings;

    FileKind(String endings) {
        this.endings = endings;
    }

    /** Returns the kind that the ending of a file's name promises: a picture, a document or something else. */
    public static FileKind named(String path) {
        int point = path.lastIndexOf('.');
        return point <= path.lastIndexOf('/') + 1
                ? OTHER
                : BY_ENDING.getOrDefault(path.substring(point + 1).toLowerCase(Locale.ROOT), OTHER);
    }

    /** Returns the endings of names of this kind, in lower case, without the point. */
    public Stream<String> endings() {
        return endings.isEmpty() ? Stream.of() : Stream.of(endings.split(" "));
    }
}
