package org.vouch.model.page;

import java.util.List;
import org.vouch.model.text.Span;

/**
 * How a body is built, for rules that ask about its build and not about its words.
 *
 * @param sections what is below each heading, in the order of {@link Body#headings}
 * @param linkWords the visible words of each link, in the order of {@link Body#links}
 * @param bareTables the tables whose columns have no names
 * @param urgent the blocks that are marked as urgent
 * @param firstLevel the headings that were written at the first level, which belongs to the title
 * @param cited ids of the works of the front matter that the text cites, in the order of their first mention
 */
public record Structure(
        List<Section> sections,
        List<String> linkWords,
        List<Span> bareTables,
        List<Span> urgent,
        List<Heading> firstLevel,
        List<String> cited) {
    /** The structure of a body without anything in it. */
    public static final Structure NONE =
            new Structure(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists in. */
    public Structure {
        sections = List.copyOf(sections);
        linkWords = List.copyOf(linkWords);
        bareTables = List.copyOf(bareTables);
        urgent = List.copyOf(urgent);
        firstLevel = List.copyOf(firstLevel);
        cited = List.copyOf(cited);
    }

    /**
     * What is between a heading and the next one, of whatever level.
     *
     * @param words how many words
     * @param empty whether nothing is there at all: no words, no image, no table of costs
     */
    public record Section(int words, boolean empty) {}
}
