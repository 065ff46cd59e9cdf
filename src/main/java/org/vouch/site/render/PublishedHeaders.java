package org.vouch.site.render;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouch.model.text.Fingerprint;

/**
 * What a store says with a file that it gives out, where each file carries that itself.
 *
 * @param mediaType the value of {@code Content-Type}
 * @param cacheControl the value of {@code Cache-Control}
 * @param location where a page at an old address sends readers, for stores that answer with it; empty for other files
 */
public record PublishedHeaders(String mediaType, String cacheControl, Optional<String> location) {
    private static final String ASSETS = "assets/";

    private static final String ASK_AGAIN = "no-cache";

    /** What the template of a page at an old address begins with; it is near the top. */
    private static final Pattern SENDS_ON =
            Pattern.compile("<meta http-equiv=\"refresh\" content=\"0; url=((?:/|https?://)[^\"]*)\">");

    private static final int LONGEST_HEAD = 4_000;

    /** Returns the sum of all rules: with another one, every file is said to be something else than before. */
    public static String rules() {
        return Fingerprint.of(
                        MediaTypes.all() + " " + ASSETS + " " + HeaderFiles.FOREVER + " " + ASK_AGAIN + " " + SENDS_ON)
                .hex();
    }

    /** Returns what is said with a file of a site. */
    public static PublishedHeaders of(String path, byte[] bytes) {
        return new PublishedHeaders(
                MediaTypes.of(path), path.startsWith(ASSETS) ? HeaderFiles.FOREVER : ASK_AGAIN, location(path, bytes));
    }

    private static Optional<String> location(String path, byte[] bytes) {
        if (!path.endsWith(".html")) {
            return Optional.empty();
        }
        String head = new String(bytes, 0, Math.min(bytes.length, LONGEST_HEAD), StandardCharsets.UTF_8);
        Matcher found = SENDS_ON.matcher(head);
        return found.find() ? Optional.of(found.group(1).replace("&amp;", "&")) : Optional.empty();
    }
}
