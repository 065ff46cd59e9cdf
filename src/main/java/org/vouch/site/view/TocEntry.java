package org.vouch.site.view;

import java.util.List;

/**
 * An entry of the table of contents, with those below it.
 *
 * @param title its words
 * @param href the fragment that leads to it, such as {@code #cost}
 * @param entries the entries one level down
 */
public record TocEntry(String title, String href, List<TocEntry> entries) {
    /** Copies the entries in. */
    public TocEntry {
        entries = List.copyOf(entries);
    }
}
