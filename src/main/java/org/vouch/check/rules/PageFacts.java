package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.page.Prose;
import org.vouch.model.text.LanguageTag;

/** What is known of the pages of a site beside their reviews, for anyone who looks at a list of them. */
public final class PageFacts {
    private final Map<PageId, Integer> linkedFrom = new HashMap<>();

    /**
     * Counts the links of all pages that go out.
     *
     * @param judged what readers get
     */
    public PageFacts(Checked judged) {
        for (Page page : judged.library().pages()) {
            if (!page.body().links().isEmpty() && judged.standing(page) instanceof PublicationStatus.Out) {
                Set<PageId> led = new HashSet<>();
                page.body()
                        .links()
                        .forEach(link -> PagesLinked.other(judged.routes(), page, link.target())
                                .ifPresent(led::add));
                led.forEach(id -> linkedFrom.merge(id, 1, Integer::sum));
            }
        }
    }

    /** Returns how many other pages lead to a page in their own words; menus and lists do not count. */
    public int linkedFrom(Page page) {
        return linkedFrom.getOrDefault(page.id(), 0);
    }

    /** Returns how many of the prices and plans that a page shows are too old on a day. */
    public static int oldPrices(Page page, Library library, LocalDate asOf) {
        return CostsRecent.onPage(page, library, asOf);
    }

    /**
     * How hard the running text of a page is to read, as {@code plain-language} counts it.
     *
     * @param label such as {@code grade 8}, a year of school; for Spanish {@code ease 65}, where more is easier
     * @param hard whether the rule gives advice about it
     */
    public record ReadingLevel(String label, boolean hard) {}

    /**
     * Returns how hard a page is to read; nothing if it is too short, or in a language that no formula counts.
     *
     * @param prose the words of its body, block by block
     */
    public static Optional<ReadingLevel> level(Page page, List<Prose> prose) {
        return PlainEnough.level(prose, LanguageTag.language(page.language()));
    }
}
