package org.vouch.site.render;

import org.vouch.model.text.Fingerprint;

/**
 * What a store says with a file that it gives out, where each file carries that itself.
 *
 * @param mediaType the value of {@code Content-Type}
 * @param cacheControl the value of {@code Cache-Control}
 */
public record PublishedHeaders(String mediaType, String cacheControl) {
    private static final String ASSETS = "assets/";

    private static final String ASK_AGAIN = "no-cache";

    /** Returns the sum of all rules: with another one, every file is said to be something else than before. */
    public static String rules() {
        return Fingerprint.of(MediaTypes.all() + " " + ASSETS + " " + HeaderFiles.FOREVER + " " + ASK_AGAIN)
                .hex();
    }

    /** Returns what is said with a file of a site. */
    public static PublishedHeaders of(String path) {
        return new PublishedHeaders(MediaTypes.of(path), path.startsWith(ASSETS) ? HeaderFiles.FOREVER : ASK_AGAIN);
    }
}
