package org.vouch.reader.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Page;
import org.vouch.model.text.Composed;
import org.vouch.model.text.Finding;

/** Looks at readers' words in the settings, each in the languages of the pages that it leads to. */
final class SearchWordsInspection {
    private SearchWordsInspection() {}

    /** Returns what is to be said about the words that are printed. A site without any needs no inspector. */
    static List<Finding> of(SiteSettings settings, List<Page> pages, Supplier<PageInspector> inspectors) {
        Set<String> unlisted = settings.search().stream()
                .filter(word -> !word.listed())
                .map(word -> Composed.caseless(word.word()))
                .collect(Collectors.toSet());
        List<SiteSettings.SearchWord> printed = settings.search().stream()
                .filter(word -> word.listed() && !unlisted.contains(Composed.caseless(word.word())))
                .toList();
        if (printed.isEmpty()) {
            return List.of();
        }
        Map<String, String> languages = new HashMap<>();
        pages.forEach(page -> languages.put(page.address().path(), page.language()));
        PageInspector inspector = inspectors.get();
        List<Finding> findings = new ArrayList<>();
        for (SiteSettings.SearchWord word : printed) {
            Set<String> read = new TreeSet<>();
            word.pages().forEach(address -> {
                String language = languages.get(address.value());
                if (language != null) {
                    read.add(language);
                }
            });
            read.forEach(language -> findings.addAll(inspector.inspect(word, language)));
        }
        return findings;
    }
}
