package org.vouch.desk;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vouch.site.render.MediaTypes;

/**
 * What a browser gets.
 *
 * @param status the status
 * @param type the type of its bytes
 * @param bytes the body
 * @param location where the browser is to go instead, if anywhere
 * @param policy what the answer may load and do, as a content security policy
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String type, byte[] bytes, Optional<String> location, String policy) {
    static final String HTML = "text/html; charset=utf-8";

    /** Nothing may frame it; a page says itself what it loads. */
    private static final String PAGE = "frame-ancestors 'none'";

    /** A document that no template printed runs no script, and belongs to no address. */
    private static final String SANDBOX = "sandbox; " + PAGE;

    /** A picture at the desk loads nothing, either. */
    private static final String PICTURE = "default-src 'none'; style-src 'unsafe-inline'; " + SANDBOX;

    /** Plain words need nothing at all. */
    private static final String WORDS = "default-src 'none'; " + SANDBOX;

    private static final String TEXT = "text/plain; charset=utf-8";

    /** Browsers show these in a viewer of their own, which does not start in a sandbox. */
    private static final String VIEWED = "application/pdf";

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    /** Returns a page that a template printed. */
    static Answer page(int status, byte[] bytes) {
        return new Answer(status, HTML, bytes, Optional.empty(), PAGE);
    }

    /** Returns a file that no template printed, with the type that its name tells. */
    static Answer file(String path, byte[] bytes) {
        String type = MediaTypes.of(path);
        return new Answer(200, type, bytes, Optional.empty(), type.equals(VIEWED) ? PAGE : SANDBOX);
    }

    /** Returns whether a file of this name is a picture that the desk may show. */
    static boolean isPicture(String path) {
        return PICTURES.contains(ending(path));
    }

    /** Returns a picture for a page of the desk. */
    static Answer picture(String path, byte[] bytes) {
        return file(path, bytes).under(PICTURE);
    }

    /** Returns plain words. */
    static Answer words(int status, String words) {
        return new Answer(status, TEXT, (words + "\n").getBytes(StandardCharsets.UTF_8), Optional.empty(), WORDS);
    }

    /** Sends the browser elsewhere. */
    static Answer sendTo(String address) {
        return new Answer(303, TEXT, new byte[0], Optional.of(address), WORDS);
    }

    /** Returns the same answer under another policy. */
    Answer under(String other) {
        return new Answer(status, type, bytes, location, other);
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
