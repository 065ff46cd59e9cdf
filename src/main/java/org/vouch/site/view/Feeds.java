package org.vouch.site.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vouch.model.library.Library;
import org.vouch.model.library.SiteSettings;
import org.vouch.model.page.Address;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;
import org.vouch.model.text.Placed;

/** Decides what feeds tell: the articles that went out or changed last. */
final class Feeds {
    private static final int MOST = 20;
    private static final Comparator<Catalogue.Entry> NEWEST_FIRST = Comparator.comparing(Feeds::updated)
            .reversed()
            .thenComparing(entry -> entry.page().title())
            .thenComparing(entry -> entry.page().address());

    private final Library library;
    private final SiteSettings settings;

    Feeds(Library library) {
        this.library = library;
        this.settings = library.settings();
    }

    /** Returns whether an article gives a feed a day: somebody said when it went out, changed or was verified. */
    static boolean tell(Page article) {
        return article.frontMatter().lastDay().isPresent();
    }

    /** Returns the feed of a list of articles, if any gives it a day; it tells of those that went out or changed. */
    Optional<Feed> of(String language, Address list, String title, List<Catalogue.Entry> articles) {
        List<FeedEntry> entries = articles.stream()
                .filter(entry -> entry.page().frontMatter().changedOn().isPresent())
                .sorted(NEWEST_FIRST)
                .limit(MOST)
                .map(entry -> entry(entry.page()))
                .toList();
        String file = PageLayout.feedOf(list).substring(1);
        Optional<LocalDate> updated = entries.stream()
                .findFirst()
                .map(FeedEntry::updated)
                .or(() -> articles.stream()
                        .flatMap(entry -> entry.page().frontMatter().lastDay().stream())
                        .map(Placed::value)
                        .max(Comparator.naturalOrder()));
        return updated.map(day ->
                new Feed(file, language, title, settings.url("/" + file), settings.url(list.path()), day, entries));
    }

    private static LocalDate updated(Catalogue.Entry entry) {
        return entry.page().frontMatter().changedOn().orElseThrow().value();
    }

    private FeedEntry entry(Page page) {
        FrontMatter said = page.frontMatter();
        return new FeedEntry(
                page.title(),
                settings.url(page.address().path()),
                said.description(),
                said.author()
                        .map(author ->
                                library.person(author.value()).map(Person::name).orElse(author.value()))
                        .orElse(settings.organization().name()),
                said.published().map(Placed::value),
                said.changedOn().orElseThrow().value());
    }
}
