package org.vouch.model.page;

import java.util.List;
import org.vouch.model.text.Source;
import org.vouch.model.text.Span;

/**
 * The words of one block of a body as readers see them, with the way back to the places where they were written.
 *
 * <p>What is not the author's own plain words (code, a bare address) is in the text as one {@link #OPAQUE} character.
 *
 * @param kind what the block is
 * @param text the visible words; a line break of the source is one space
 * @param runs where the text comes from, in order; the first starts at 0
 * @param cited the places in the text after which a note or a source is cited, in UTF-16 units, in order
 */
public record Prose(Kind kind, String text, List<Run> runs, List<Integer> cited) {
    /** Stands for what rules about words must not look into. */
    public static final char OPAQUE = '\uFFFC';

    /** Copies the lists in. */
    public Prose {
        runs = List.copyOf(runs);
        cited = List.copyOf(cited);
    }

    /** What a block of words is. */
    public enum Kind {
        /** A paragraph. */
        PARAGRAPH,
        /** A heading, or the title of a block. */
        HEADING,
        /** An item of a list. */
        ITEM,
        /** A cell of a table. */
        CELL,
        /** Anything in a block quote: somebody else's words. */
        QUOTE,
        /** A note or a reference. */
        NOTE,
        /** What an image shows, the title of an image or a link, or what an abbreviation is short for. */
        ALT
    }

    /**
     * A stretch of the text that was written as it is read.
     *
     * @param start where it starts in the text, in UTF-16 units
     * @param offset where it starts in the source's text, in UTF-16 units
     */
    public record Run(int start, int offset) {}

    /**
     * Returns where a stretch of the text was written.
     *
     * @param start in UTF-16 units from the start of the text
     * @param length in UTF-16 units
     */
    public Span span(Source source, int start, int length) {
        return source.span(offset(start), Math.max(0, offset(start + length - 1) + 1 - offset(start)));
    }

    /**
     * Returns where a character of the text was written.
     *
     * @param at in UTF-16 units from the start of the text
     * @return in UTF-16 units from the start of the source's text
     */
    public int offset(int at) {
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).start() > at) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        Run found = runs.get(low);
        return found.offset() + (at - found.start());
    }
}
