package org.vouch.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.library.Library;
import org.vouch.library.Routes;
import org.vouch.library.SiteSettings;
import org.vouch.page.Credential;
import org.vouch.page.PageKind;
import org.vouch.page.Person;
import org.vouch.text.Finding;

/** Whoever vouches for an article is trained to treat people. */
final class ReviewersClinical implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        Map<String, Person> others = new HashMap<>();
        library.people().forEach((id, person) -> {
            if (!clinical(person, library.settings())) {
                others.put(id, person);
            }
        });
        return others.isEmpty()
                ? Stream.empty()
                : library.pages().stream()
                        .filter(page -> page.kind() == PageKind.ARTICLE)
                        .flatMap(page -> page.frontMatter().reviewer().stream())
                        .flatMap(reviewer -> Optional.ofNullable(others.get(reviewer.value())).stream()
                                .map(person -> Finding.warning(
                                                "reviewer-clinical",
                                                reviewer.span(),
                                                person.name() + " vouches for an article on treatment, but "
                                                        + (person.credentials().isEmpty()
                                                                ? "bears no credentials"
                                                                : "none of their letters is clinical: "
                                                                        + person.letters()))
                                        .mend(
                                                "name a clinician; or, if the letters are clinical, say so in content/site.yaml:"
                                                        + " credentials: {LETTERS: {meaning: …, clinical: true}}")));
    }

    /** Returns whether a person is trained to treat people, as far as their letters tell. */
    static boolean clinical(Person person, SiteSettings settings) {
        return person.credentials().stream()
                .anyMatch(letters -> settings.credential(letters.value())
                        .map(Credential::clinical)
                        .orElse(false));
    }
}
