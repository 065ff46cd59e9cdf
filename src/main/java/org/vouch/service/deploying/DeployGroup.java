package org.vouch.service.deploying;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order in which files reach a host, each group whole before the next, so that nothing that readers come to names a
 * file that is not there yet: first what pages are made of, then new pages, to which no page leads so far, and only
 * then the pages and lists that lead to them.
 */
public enum DeployGroup {
    /** Styles, scripts, fonts and pictures. */
    ASSETS,
    /** Documents, records, and what hosts read. */
    FILES,
    /** Pages and lists at addresses that had none. */
    NEW_PAGES,
    /** Pages that an author wrote and that change. */
    PAGES,
    /** Lists of pages, feeds, the sitemap, the words that the search looks through. */
    LISTS;

    private static final Pattern ASSET =
            Pattern.compile("(?:.*/)?assets/.*|.*\\.(?:css|js|woff2?|ttf|otf|svg|png|jpe?g|gif|webp|avif|ico)");

    private static final List<String> LISTING =
            List.of("sitemap.xml", "llms.txt", "robots.txt", "reviews.json", "reviews.ics");

    private static final Pattern LISTS_BELOW = Pattern.compile("search/.*\\.json|(?:.*/)?feed\\.xml");

    /** Where all but the last of the assets lie that pages load: their names hold the sum of their bytes. */
    private static final String FINGERPRINTED = "assets/";

    /**
     * Returns the group of a file.
     *
     * @param isNew whether the host has no file at this path
     * @param isPage whether an author wrote the page
     */
    static DeployGroup of(String path, boolean isNew, boolean isPage) {
        if (path.endsWith(".html")) {
            return htmlGroup(isNew, isPage);
        }
        if (LISTING.contains(path) || LISTS_BELOW.matcher(path).matches()) {
            return LISTS;
        }
        return ASSET.matcher(path.toLowerCase(Locale.ROOT)).matches() ? ASSETS : FILES;
    }

    private static DeployGroup htmlGroup(boolean isNew, boolean isPage) {
        if (isNew) {
            return NEW_PAGES;
        }
        return isPage ? PAGES : LISTS;
    }

    /** Returns whether a file that no page names any more is left for one deploy, for readers who have a page open. */
    static boolean outlivesItsPages(String path) {
        return path.startsWith(FINGERPRINTED);
    }
}
