package org.vouch.site.render;

/**
 * What a store says with a file that it gives out, where each file carries that itself.
 *
 * @param mediaType the value of {@code Content-Type}
 * @param cacheControl the value of {@code Cache-Control}
 */
public record PublishedHeaders(String mediaType, String cacheControl) {
    private static final String ASSETS = "assets/";

    /** Returns what is said with a file of a site. */
    public static PublishedHeaders of(String path) {
        return new PublishedHeaders(MediaTypes.of(path), path.startsWith(ASSETS) ? HeaderFiles.FOREVER : "no-cache");
    }
}
