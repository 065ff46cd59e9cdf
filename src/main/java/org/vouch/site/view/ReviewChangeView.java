package org.vouch.site.view;

import java.util.List;

/**
 * What changed in a page between its newest record and the one before, in words that were signed then and now.
 *
 * @param since the day of the record before
 * @param sections the sections whose words changed, in order
 * @param shown what the page shows from other files and changed
 */
public record ReviewChangeView(DateView since, List<Section> sections, List<Shown> shown) {
    /** Copies the lists in. */
    public ReviewChangeView {
        sections = List.copyOf(sections);
        shown = List.copyOf(shown);
    }

    /**
     * A section whose words changed.
     *
     * @param title the words of its heading
     * @param blocks what changed in it, a paragraph, an item or a cell each
     */
    public record Section(String title, List<Block> blocks) {
        /** Copies the list in. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A block in which words came or went, whole.
     *
     * @param words its words in order, those that are gone among those that came
     */
    public record Block(List<Words> words) {
        /** Copies the list in. */
        public Block {
            words = List.copyOf(words);
        }
    }

    /**
     * Words side by side.
     *
     * @param mark {@code same}, {@code gone} or {@code new}
     * @param text the words, with the white space between them
     */
    public record Words(String mark, String text) {}

    /**
     * Something from another file, such as a price.
     *
     * @param what what it is, in words
     * @param mark {@code gone}, {@code new}, or {@code same} if it is in both texts and differs
     * @param fields what of it changed; empty unless it is in both texts
     */
    public record Shown(String what, String mark, List<Field> fields) {
        /** Copies the list in. */
        public Shown {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One thing that readers see of it.
     *
     * @param old what it was; may be empty
     * @param now what it is; may be empty
     */
    public record Field(String old, String now) {}
}
