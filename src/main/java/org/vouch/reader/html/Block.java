package org.vouch.reader.html;

import java.util.List;

/** A part of a page, from one line to another. */
public sealed interface Block {
    /** Words. */
    record Paragraph(List<Inline> words) implements Block {
        /** Copies the words in. */
        public Paragraph {
            words = List.copyOf(words);
        }
    }

    /**
     * A heading.
     *
     * @param level from 2, for the title of the page is the first
     * @param anchor the id by which links of the page name it; empty if none does
     * @param words what it says
     */
    record Heading(int level, String anchor, List<Inline> words) implements Block {
        /** Copies the words in. */
        public Heading {
            words = List.copyOf(words);
        }
    }

    /**
     * A list.
     *
     * @param first the number of its first item; -1 if its items have no numbers
     * @param items what is in each item
     */
    record Items(int first, List<List<Block>> items) implements Block {
        /** Copies the items in. */
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** What somebody else said. */
    record Quote(List<Block> blocks) implements Block {
        /** Copies the blocks in. */
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** Lines that are shown as they are written. */
    record Listing(String text) implements Block {}

    /**
     * A table; every row has as many cells as its head.
     *
     * @param head the names of its columns, which may all be empty
     * @param rows the cells of each row
     */
    record Table(List<List<Inline>> head, List<List<List<Inline>>> rows) implements Block {
        /** Copies the cells in. */
        public Table {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(List::copyOf).toList())
                    .toList();
        }
    }

    /**
     * Words that readers unfold.
     *
     * @param title what they press
     * @param blocks what they see then
     */
    record Details(List<Inline> title, List<Block> blocks) implements Block {
        /** Copies both in. */
        public Details {
            title = List.copyOf(title);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Names, each with what it means.
     *
     * @param terms in order
     */
    record Terms(List<Term> terms) implements Block {
        /** Copies the terms in. */
        public Terms {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A name, or several that mean the same.
     *
     * @param names of one line each
     * @param meanings what each of its meanings says
     */
    record Term(List<List<Inline>> names, List<List<Block>> meanings) {
        /** Copies both in. */
        public Term {
            names = names.stream().map(List::copyOf).toList();
            meanings = meanings.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A note at the end of the page.
     *
     * @param label by which words refer to it
     * @param blocks what it says
     */
    record Note(String label, List<Block> blocks) implements Block {
        /** Copies the blocks in. */
        public Note {
            blocks = List.copyOf(blocks);
        }
    }

    /** A line across the page. */
    record Rule() implements Block {}
}
