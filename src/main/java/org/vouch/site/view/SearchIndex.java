package org.vouch.site.view;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

/**
 * What the search of one language finds.
 *
 * @param entries the pages, in the order of their ids
 * @param words gives the words of the pages, where sections hold the first of theirs alone: by each word, which entries
 *     have it, in order; none where sections are whole
 */
public record SearchIndex(List<Entry> entries, Supplier<SortedMap<String, List<Integer>>> words) {
    /** Copies the entries in. */
    public SearchIndex {
        entries = List.copyOf(entries);
    }

    /**
     * A page that can be found. Its sections are taken from its words when they are printed, so that a site's words are
     * never held twice.
     *
     * @param href where it stands
     * @param title its name
     * @param description one or two sentences; may be empty
     * @param terms the names of its subjects
     * @param sections gives its sections in order; equal ones whenever it is asked
     */
    public record Entry(
            String href, String title, String description, List<String> terms, Supplier<List<Section>> sections) {
        /** Copies the terms in. */
        public Entry {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A section of a page: what stands below one heading, up to the next.
     *
     * @param id what an address names behind '#'; empty above the first heading
     * @param heading its words; empty above the first heading
     * @param text its words, or the first of them
     */
    public record Section(String id, String heading, String text) {}
}
