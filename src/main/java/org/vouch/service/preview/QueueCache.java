package org.vouch.service.preview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouch.check.rules.PageFacts;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.Prose;
import org.vouch.model.review.SignedText;
import org.vouch.model.text.Fingerprint;
import org.vouch.reader.content.ReviewsReader;
import org.vouch.service.verify.PageBodies;

/**
 * What a list of pages tells of them beside their reviews. It is found out when somebody looks, and only of the pages
 * that they see, since a save should not wait for it. May be used by several threads.
 */
public final class QueueCache {
    /** More pages than anybody looks at in a day; then all is forgotten and found out again. */
    private static final int MOST = 20_000;

    /** Anyone who counted the words of a page need not read it again before it is saved. */
    private final Map<Fingerprint, Optional<PageFacts.ReadingLevel>> levels = new HashMap<>();

    private final PageBodies bodies = new PageBodies();
    private long counted = -1;
    private @Nullable PageFacts facts;

    /**
     * What is reported of one page.
     *
     * @param reads how hard it is to read, such as {@code grade 8}; empty if no formula tells
     * @param hard whether that is harder than it should be
     * @param linkedFrom how many other pages lead to it in their own words
     * @param oldPrices how many of the prices and plans that it shows are too old
     */
    public record Of(String reads, boolean hard, int linkedFrom, int oldPrices) {}

    /** Returns what is reported of some pages of an edition, in their order. */
    public synchronized List<Of> of(SiteSnapshot edition, List<Page> pages) {
        PageFacts known = facts;
        if (known == null || counted != edition.number()) {
            known = edition.facts();
            facts = known;
            counted = edition.number();
        }
        if (levels.size() > MOST) {
            levels.clear();
        }
        List<Of> facts = new ArrayList<>();
        Optional<ReviewsReader> reader = Optional.empty();
        for (Page page : pages) {
            if (!levels.containsKey(page.source())) {
                reader = reader.or(() -> Optional.of(edition.reader()));
                count(page, reader.get(), edition.library());
            }
            Optional<PageFacts.ReadingLevel> level = levels.getOrDefault(page.source(), Optional.empty());
            facts.add(new Of(
                    level.map(PageFacts.ReadingLevel::label).orElse(""),
                    level.map(PageFacts.ReadingLevel::hard).orElse(false),
                    known.linkedFrom(page),
                    PageFacts.oldPrices(
                            page, edition.library(), edition.checked().asOf())));
        }
        return facts;
    }

    private void count(Page page, ReviewsReader reader, Library library) {
        try {
            SignedText text = reader.see(page).text();
            List<Prose> prose = bodies.body(text, library, page.language()).prose();
            levels.put(page.source(), PageFacts.level(page, prose));
        } catch (IOException saved) {
            // It is being written at this moment; the next edition tells.
        }
    }
}
