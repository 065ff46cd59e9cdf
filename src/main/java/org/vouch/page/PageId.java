package org.vouch.page;

/**
 * What a page is called everywhere in the program: its path below {@code content/} without the ending.
 *
 * @param path such as {@code articles/levels-of-care/iop} or, in Spanish, {@code articles/levels-of-care/iop.es}
 */
public record PageId(String path) implements Comparable<PageId> {
    @Override
    public int compareTo(PageId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
