package org.vouch.check.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.library.Routes.Destination;
import org.vouch.model.library.TranslationSources;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** A link on a translation leads to a translation, where there is one. */
final class LinksStayInLanguage implements StandingRule {
    @Override
    public Stream<Finding> check(Checked checked) {
        Library library = checked.library();
        Map<String, Page> translations = new HashMap<>();
        library.pages().stream()
                .filter(page -> !library.inMainLanguage(page))
                .filter(page -> checked.standing(page) instanceof PublicationStatus.Out)
                .forEach(page -> translations.put(key(page.language(), page), page));
        return translations.values().stream()
                .flatMap(page -> page.body().links().stream()
                        .filter(link -> !checked.routes().leadsOut(link.target()))
                        .flatMap(link -> better(page, link, checked.routes(), translations).stream()
                                .map(there -> finding(page, link, there))));
    }

    private static String key(String language, Page page) {
        return language + " " + TranslationSources.name(page);
    }

    /** A link from a translation to its own original is meant as one. */
    private static Optional<Page> better(Page from, Link link, Routes routes, Map<String, Page> translations) {
        return routes.resolve(from, link.target()) instanceof Destination.ToPage to
                        && !to.page().language().equals(from.language())
                ? Optional.ofNullable(translations.get(key(from.language(), to.page())))
                        .filter(there -> !there.id().equals(from.id()))
                : Optional.empty();
    }

    private static Finding finding(Page from, Link link, Page there) {
        return Finding.advice(
                        "link-language",
                        link.span(),
                        "the link leads out of '" + from.language() + "', and the same page is there in it")
                .fix("write " + there.address());
    }
}
