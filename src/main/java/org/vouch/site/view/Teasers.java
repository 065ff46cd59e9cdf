package org.vouch.site.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vouch.check.rules.PublicationStatus;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;

/** Shows pages in lists. */
final class Teasers {
    private final Library library;
    private final Localizer speech;

    Teasers(Library library, Localizer speech) {
        this.library = library;
        this.speech = speech;
    }

    TeaserView of(Page page, Optional<PublicationStatus.Claim> claim) {
        return new TeaserView(
                page.title(),
                library.settings().href(page.address().path()),
                page.frontMatter().description(),
                page.frontMatter()
                        .category()
                        .map(category -> speech.label(category.value()))
                        .orElse(""),
                claim.map(c -> speech.date(c.verified())),
                claim.map(PublicationStatus.Claim::reviewers).orElse(List.of()).stream()
                        .flatMap(id -> library.person(id).stream())
                        .map(Person::name)
                        .collect(Collectors.joining(", ")),
                claim.filter(PublicationStatus.Claim::recorded).isPresent());
    }
}
