package org.vouch.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vouch.check.rules.Checked;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.check.rules.SearchHoldsSentences;
import org.vouch.model.library.SearchWords;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.text.Placed;

/**
 * Decides what the search of a language finds: the pages that readers get, in the words that they get. A phone has to
 * fetch what it searches; where that is too much for one file, it comes in parts, and each section is still found by
 * each of its words.
 */
final class SearchIndexes {
    private final Checked checked;
    private final PageLayout frame;
    private final Localizer speech;
    private final SearchWords words;
    private final Translations translations;

    SearchIndexes(Checked checked, PageLayout frame, Localizer speech, SearchWords words, Translations translations) {
        this.checked = checked;
        this.frame = frame;
        this.speech = speech;
        this.words = words;
        this.translations = translations;
    }

    SearchIndex of(String language) {
        List<Page> pages = new ArrayList<>();
        int count = 0;
        for (Page page : checked.library().pages()) {
            if (page.language().equals(language) && checked.standing(page) instanceof PublicationStatus.Out) {
                pages.add(page);
                count += page.body().words();
            }
        }
        String main = checked.library().settings().language();
        return new SearchIndex(
                pages.stream().map(this::entry).toList(),
                language.equals(main)
                        ? Optional.empty()
                        : Optional.of(new SearchIndex.Elsewhere(main, speech.inLanguage(main, translations))),
                count <= SearchHoldsSentences.MOST_WORDS
                        ? Optional.empty()
                        : Optional.of(() -> WordsOfPages.of(pages, speech.say("search.passed-over"))));
    }

    private SearchIndex.Entry entry(Page page) {
        FrontMatter said = page.frontMatter();
        List<String> terms = new ArrayList<>();
        said.category().map(Placed::value).map(speech::label).ifPresent(terms::add);
        said.tags().forEach(tag -> terms.add(speech.label(tag.value())));
        List<String> also = words.of(page).stream().map(SearchWords.Word::text).toList();
        return new SearchIndex.Entry(
                frame.href(page.address()),
                page.title(),
                said.description(),
                terms,
                also,
                () -> SectionWords.of(page.body()));
    }
}
