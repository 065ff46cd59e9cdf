package org.vouch.service.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;
import org.vouch.model.text.NearestName;

/** What people call a page on the command line. */
public final class PageNames {
    private static final String ENDING = ".md";

    private PageNames() {}

    /**
     * Returns the page that somebody means.
     *
     * @param name its path below {@code content/} with or without its ending, its address, its file, or the end of its
     *     path, where no other page ends like that
     * @throws NoSuchPage if there is none, or several end like that
     */
    public static Page find(Routes routes, String name) throws NoSuchPage {
        if (routes.find(name).isPresent()) {
            return routes.find(name).get();
        }
        List<Page> meant =
                routes.endingWith(name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw meant.isEmpty()
                ? NoSuchPage.near(name, nearest(routes, name))
                : NoSuchPage.oneOf(
                        name, meant.stream().map(page -> page.id().path()).toList());
    }

    /** The last steps are compared: the folders before them are alike, whatever was meant. */
    private static Optional<String> nearest(Routes routes, String name) {
        Map<String, String> byLast = new TreeMap<>();
        routes.pages().forEach(page -> byLast.putIfAbsent(last(page), page));
        return NearestName.to(last(name), byLast.keySet()).map(byLast::get);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
