package org.vouch.site.view;

import java.util.Map;

/**
 * The files that a theme publishes.
 *
 * @param addresses where each is, by its name, from the root of the site
 * @param integrity what a browser compares the bytes of each to, by its name
 */
public record ThemeFiles(Map<String, String> addresses, Map<String, String> integrity) {
    /** Copies the maps in. */
    public ThemeFiles {
        addresses = Map.copyOf(addresses);
        integrity = Map.copyOf(integrity);
    }
}
