package org.vouch.service.pipeline;

import java.util.List;
import org.vouch.model.library.Routes;
import org.vouch.model.page.Page;

/** What people call a page on the command line. */
public final class PageNames {
    private PageNames() {}

    /**
     * Returns the page that somebody means.
     *
     * @param name its path below {@code content/} without its ending, its address, its file, or the end of its path,
     *     where no other page ends like that
     * @throws NoSuchPage if there is none, or several end like that
     */
    public static Page find(Routes routes, String name) throws NoSuchPage {
        if (routes.find(name).isPresent()) {
            return routes.find(name).get();
        }
        List<Page> meant = routes.endingWith(name);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw meant.isEmpty()
                ? new NoSuchPage(name)
                : NoSuchPage.oneOf(
                        name, meant.stream().map(page -> page.id().path()).toList());
    }
}
