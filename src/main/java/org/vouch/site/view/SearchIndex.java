package org.vouch.site.view;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What the search of one language finds.
 *
 * @param entries the pages, in the order of their ids
 * @param elsewhere where else readers of this language may find something
 * @param words gives the words of the pages, where there is too much for one file; empty where sections are reported
 *     whole
 */
public record SearchIndex(List<Entry> entries, Optional<Elsewhere> elsewhere, Optional<Supplier<Words>> words) {
    /** Copies the entries in. */
    public SearchIndex {
        entries = List.copyOf(entries);
    }

    /**
     * The site's main language, for readers of another one.
     *
     * @param language its tag
     * @param mark what is said beside a page in it, such as "(in English)"
     */
    public record Elsewhere(String language, String mark) {}

    /**
     * A page that can be found. Its sections are taken from its words when they are printed, so that a site's words are
     * never held twice.
     *
     * @param href where it is
     * @param title its name
     * @param description one or two sentences; may be empty
     * @param terms the names of its subjects
     * @param also readers' own words for it
     * @param sections gives its sections in order; equal ones whenever it is asked
     */
    public record Entry(
            String href,
            String title,
            String description,
            List<String> terms,
            List<String> also,
            Supplier<List<Section>> sections) {
        /** Copies the lists in. */
        public Entry {
            terms = List.copyOf(terms);
            also = List.copyOf(also);
        }
    }

    /**
     * A section of a page: what is below one heading, up to the next.
     *
     * @param id what an address names after '#'; empty above the first heading
     * @param heading its words; empty above the first heading
     * @param text its words; empty where they are reported as words of all pages
     */
    public record Section(String id, String heading, String text) {}

    /**
     * The words of all pages. A place is the number of a section, counted through all pages, doubled; in a heading, one
     * more.
     *
     * @param outlines the sections of each page, without their texts
     * @param places where each word is, in order; a section has it once
     */
    public record Words(List<List<Section>> outlines, SortedMap<String, int[]> places) {
        /** Copies the collections in. */
        public Words {
            outlines = List.copyOf(outlines);
            places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        }
    }
}
