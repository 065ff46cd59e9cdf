package org.vouch.reader.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vouch.model.page.Prose;
import org.vouch.model.page.Structure;
import org.vouch.model.text.Span;

/** Prints headings, and knows the sections below them. */
final class HeadingHandler {
    private final BodyOutput page;
    private final List<org.vouch.model.page.Heading> headings = new ArrayList<>();

    /** What the words of a heading would have made, by the id that its author gave it. */
    private final Map<String, String> given = new HashMap<>();

    /** The first heading whose generated id an author assigned to another heading, by that id. */
    private final Map<String, BasedSequence> displaced = new LinkedHashMap<>();

    private final List<org.vouch.model.page.Heading> firstLevel = new ArrayList<>();
    private final StringBuilder headingText = new StringBuilder();
    private final List<Structure.Section> sections = new ArrayList<>();
    private PieceWriter.@Nullable Mark headingStart;
    private int sectionStart;

    HeadingHandler(BodyOutput page) {
        this.page = page;
    }

    void register(NodeHandlers handlers) {
        handlers.on(Heading.class, node -> start(), this::end);
    }

    /** Returns the headings so far, in order. */
    List<org.vouch.model.page.Heading> headings() {
        return headings;
    }

    /** Returns those that were written on the first level, which is that of the title. */
    List<org.vouch.model.page.Heading> firstLevel() {
        return firstLevel;
    }

    /** Returns what is below each heading. */
    List<Structure.Section> sections() {
        return sections;
    }

    private void start() {
        endSection();
        page.text.beginBlock();
        page.words(Prose.Kind.HEADING);
        page.out.line();
        headingStart = page.out.mark();
        headingText.setLength(0);
        page.text.hear(headingText);
    }

    private void end(Heading node) {
        page.text.hear(null);
        int level = node.getLevel();
        Span place = page.reading.span(node.getChars());
        boolean first = level == 1;
        if (first) {
            level = 2;
        }
        String words = headingText.toString().strip();
        String id;
        if (node.isExplicitAnchorRefId()) {
            id = node.getAnchorRefId();
            page.ids.author(id);
            given.put(id, Ids.slug(words));
        } else {
            String wish = Ids.slug(words);
            id = page.ids.unique(wish);
            if (page.reading.authorIds.contains(wish)) {
                displaced.putIfAbsent(wish, node.getChars());
            }
        }
        org.vouch.model.page.Heading read = new org.vouch.model.page.Heading(level, id, words, place);
        headings.add(read);
        if (first) {
            firstLevel.add(read);
        }
        // Its id is made of its words, which are known only now that they are printed.
        page.out.insert(Objects.requireNonNull(headingStart), "<h" + level + " id=\"" + id + "\">");
        page.out.raw("</h" + level + ">\n");
        sectionStart = page.text.words();
        page.figuresSinceAsked();
    }

    /** Tells of ids that an author gave to one heading, and that the words of another make. */
    void tellDisplaced() {
        displaced.forEach((id, heading) -> {
            // A heading of the same words would have had the id without the author's help.
            if (!id.equals(given.get(id))) {
                page.reading.warning(
                        MarkdownRule.HEADING_ID,
                        heading,
                        "the id '" + id + "' belongs to these words, and another heading has taken it: links to" + " '#"
                                + id + "' lead there",
                        "give that heading another id, or this one an id of its own");
            }
        });
    }

    /** Takes note of what stood below the last heading. Headings in notes come too late to be one. */
    void endSection() {
        if (sections.size() < headings.size()) {
            int words = page.text.words() - sectionStart;
            sections.add(new Structure.Section(words, words == 0 && page.figuresSinceAsked() == 0));
        }
    }
}
