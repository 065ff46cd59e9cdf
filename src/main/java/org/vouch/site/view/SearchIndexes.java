package org.vouch.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.check.rules.SearchHoldsSentences;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.Placed;

/**
 * Decides what the search of a language finds: the pages that readers get, in the words that they get. A phone has to
 * fetch and read the whole index, so the more there is to find, the less is told of each section; what pages have in
 * words is listed then, so that each of them is still found.
 */
final class SearchIndexes {
    /** Beyond, the sections share so many characters. */
    private static final int LEAD_CHARACTERS = 500_000;

    /** A shorter start of a section says too little. */
    private static final int SHORTEST_LEAD = 50;

    /** Beyond so many sections, whole pages are found, by title, description and subjects. */
    private static final int MOST_SECTIONS = 12_000;

    private final Checked checked;
    private final PageLayout frame;
    private final Localizer speech;

    SearchIndexes(Checked checked, PageLayout frame, Localizer speech) {
        this.checked = checked;
        this.frame = frame;
        this.speech = speech;
    }

    SearchIndex of(String language) {
        List<Page> pages = new ArrayList<>();
        int words = 0;
        int sections = 0;
        for (Page page : checked.library().pages()) {
            if (page.language().equals(language) && checked.standing(page) instanceof PublicationStatus.Out) {
                pages.add(page);
                words += page.body().words();
                sections += page.body().headings().size() + 1;
            }
        }
        int lead = lead(words, sections);
        List<SearchIndex.Entry> entries = new ArrayList<>(pages.size());
        for (Page page : pages) {
            entries.add(entry(page, sections > MOST_SECTIONS, lead));
        }
        boolean whole = lead == Integer.MAX_VALUE;
        return new SearchIndex(
                entries, whole ? TreeMap::new : () -> WordsOfPages.of(pages, speech.say("search.passed-over")));
    }

    private static int lead(int words, int sections) {
        if (words <= SearchHoldsSentences.MOST_WORDS) {
            return Integer.MAX_VALUE;
        }
        int share = LEAD_CHARACTERS / sections;
        return share < SHORTEST_LEAD ? 0 : share;
    }

    private SearchIndex.Entry entry(Page page, boolean whole, int lead) {
        FrontMatter said = page.frontMatter();
        List<String> terms = new ArrayList<>();
        said.category().map(Placed::value).map(speech::label).ifPresent(terms::add);
        said.tags().forEach(tag -> terms.add(speech.label(tag.value())));
        Supplier<List<SearchIndex.Section>> sections = whole ? List::of : () -> SectionWords.of(page.body(), lead);
        return new SearchIndex.Entry(frame.href(page.address()), page.title(), said.description(), terms, sections);
    }
}
