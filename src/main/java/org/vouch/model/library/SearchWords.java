package org.vouch.model.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageId;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Placed;

/**
 * Readers' own words for the pages of a site: those of the pages' front matter, and those of {@code site.yaml}. A word
 * is one word however it is capitalized.
 */
public final class SearchWords {
    private final Map<PageId, Map<String, Word>> byPage = new HashMap<>();

    /**
     * A word that leads to a page.
     *
     * @param text the word, or several, as the editor wrote it
     * @param listed whether the list from A to Z prints it
     */
    public record Word(String text, boolean listed) {}

    /** Takes the words of a library. One that the site does not list for any page is not listed for another one. */
    public SearchWords(Library library, Routes routes) {
        Set<String> unlisted = new HashSet<>();
        List<SiteSettings.SearchWord> said = library.settings().search();
        said.stream().filter(word -> !word.listed()).forEach(word -> unlisted.add(Composed.caseless(word.word())));
        for (Page page : library.pages()) {
            page.frontMatter().also().forEach(word -> add(page, word.value(), unlisted));
        }
        for (SiteSettings.SearchWord word : said) {
            for (Placed<String> address : word.pages()) {
                routes.find(address.value()).ifPresent(page -> add(page, word.word(), unlisted));
            }
        }
    }

    private void add(Page page, String text, Set<String> unlisted) {
        String caseless = Composed.caseless(text);
        byPage.computeIfAbsent(page.id(), absent -> new LinkedHashMap<>())
                .putIfAbsent(caseless, new Word(text, !unlisted.contains(caseless)));
    }

    /** Returns the words of a page, those of its front matter first; none if it has none. */
    public List<Word> of(Page page) {
        return new ArrayList<>(byPage.getOrDefault(page.id(), Map.of()).values());
    }

    /** Returns whether no page has any. */
    public boolean isEmpty() {
        return byPage.isEmpty();
    }
}
