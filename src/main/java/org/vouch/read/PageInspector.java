package org.vouch.read;

import java.util.List;
import org.vouch.page.Page;
import org.vouch.text.Finding;
import org.vouch.text.Source;

/**
 * Looks at one page right after it was read, while its words are at hand. What it finds is remembered with the page, so
 * it may rest on nothing but the page. May be used by several threads at once.
 */
@FunctionalInterface
public interface PageInspector {
    /** Finds nothing. */
    PageInspector NONE = (page, source) -> List.of();

    /**
     * Returns what is to be said about a page.
     *
     * @param page the page, with its prose
     * @param source its file
     */
    List<Finding> inspect(Page page, Source source);
}
