package org.vouch.check.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vouch.model.library.Context.Place;
import org.vouch.model.page.Prose;

/** What a page is about, as far as contexts ask: its title, its headings, and what it speaks of again and again. */
final class PageContexts {
    /** A page that names a thing so many times, and once in so many words, is about it. */
    private static final int OFTEN = 3;

    private static final int WORDS = 200;

    /** A page with fewer words may be about anything. */
    private static final int TELLING = 40;

    /** A page that does not name a thing once in so many words is about something else. */
    private static final int SELDOM = 100;

    private final Contexts contexts;
    private final List<Prose> prose;
    private final TokenizedText text;

    /** How often phrases for the whole page are on it; counted when it is first asked for. */
    private Contexts.@Nullable Counts counts;

    /** How many words the page has, once they are counted. */
    private int pageWords;

    private final Map<String, List<Contexts.Trace>> titles = new HashMap<>();

    /**
     * Takes a page.
     *
     * @param prose its words, block by block, the title first
     */
    PageContexts(Contexts contexts, List<Prose> prose, Vocabulary vocabulary) {
        this.contexts = contexts;
        this.prose = prose;
        this.text = new TokenizedText(vocabulary);
    }

    /** Where on the page a block is. */
    final class Spot {
        private final int index;

        private Spot(int index) {
            this.index = index;
        }

        /** Returns whether the heading above the block makes a context. */
        boolean underHeading(int context) {
            for (int i = index - 1; i > 0; i--) {
                if (prose.get(i).kind() == Prose.Kind.HEADING) {
                    return isIn(prose.get(i).text(), context, Place.HEADING);
                }
            }
            return false;
        }

        /** Returns whether the title of the page makes a context. */
        boolean underTitle(int context) {
            return hasTitle()
                    && isIn(prose.get(0).text(), context, Place.TITLE)
                    && !isIn(prose.get(0).text(), context, Place.WITHOUT);
        }

        /** Returns whether the page speaks of what makes a context, in its title or again and again. */
        boolean onPage(int context) {
            return (hasTitle() && isIn(prose.get(0).text(), context, Place.PAGE))
                    || isOften(pageCounts().of(context, Place.PAGE));
        }

        /** Returns whether the page is long enough to tell what it is about, and that it is not about a context. */
        boolean isElsewhere(int context) {
            return !(hasTitle() && isIn(prose.get(0).text(), context, Place.ELSEWHERE))
                    && isSeldom(pageCounts().of(context, Place.ELSEWHERE));
        }
    }

    /** Returns where the block with an index is. */
    Spot at(int index) {
        return new Spot(index);
    }

    private boolean isOften(int count) {
        return count >= OFTEN && count * WORDS >= pageWords;
    }

    private boolean isSeldom(int count) {
        return pageWords >= TELLING && count * SELDOM < pageWords;
    }

    private boolean hasTitle() {
        return !prose.isEmpty() && prose.get(0).kind() == Prose.Kind.HEADING;
    }

    private boolean isIn(String title, int context, Place place) {
        return titles.computeIfAbsent(title, this::traces).stream()
                .anyMatch(trace -> trace.context() == context && trace.place() == place);
    }

    private List<Contexts.Trace> traces(String title) {
        text.cut(title);
        return contexts.traces(text, 0, text.count());
    }

    private Contexts.Counts pageCounts() {
        Contexts.Counts known = counts;
        if (known == null) {
            known = contexts.counts();
            for (Prose block : prose) {
                text.cut(block.text());
                pageWords += text.count();
                contexts.count(text, known);
            }
            counts = known;
        }
        return known;
    }
}
