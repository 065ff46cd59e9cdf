package org.vouch.model.page;

import org.jspecify.annotations.Nullable;
import org.vouch.model.text.Composed;

/**
 * What a page is called everywhere in the program: its path below {@code content/} without the ending.
 *
 * @param path such as {@code articles/levels-of-care/iop} or, in Spanish, {@code articles/levels-of-care/iop.es}
 */
public record PageId(String path) implements Comparable<PageId> {
    /** Takes the path in composed letters, so that a page has one id whichever system wrote its name. */
    public PageId {
        path = Composed.of(path);
    }

    // What a record makes by itself is several times slower until it is compiled twice, and ids are keys everywhere.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageId id && path.equals(id.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public int compareTo(PageId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
