package org.vouch.service.pipeline;

import java.util.List;
import java.util.Optional;

/** There is no page of that name, or there are several. */
public final class NoSuchPage extends Exception {
    private static final long serialVersionUID = 1L;

    /** Nobody chooses from more. */
    private static final int MOST = 5;

    /** No page has this name. */
    public NoSuchPage(String name) {
        this("there is no page '", name, "'; name it by its path below content/, its address or its file");
    }

    private NoSuchPage(String before, String name, String after) {
        super(before + name + after);
    }

    /** No page has this name, and one may have nearly this one. */
    static NoSuchPage near(String name, Optional<String> page) {
        return page.map(meant -> new NoSuchPage("there is no page '", name, "'; did you mean '" + meant + "'?"))
                .orElseGet(() -> new NoSuchPage(name));
    }

    /** Several pages end with a short name. */
    static NoSuchPage oneOf(String name, List<String> pages) {
        String more = pages.size() > MOST ? " and " + (pages.size() - MOST) + " more" : "";
        return new NoSuchPage(
                "several pages are called '",
                name,
                "': " + String.join(", ", pages.subList(0, Math.min(MOST, pages.size()))) + more
                        + "; name the one that you mean");
    }
}
