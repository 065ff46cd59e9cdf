package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Person;
import org.vouch.model.text.Finding;

/** Anyone who vouches for an article is trained to treat people. */
final class ReviewersClinical implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        Map<String, Person> others = new HashMap<>();
        library.people().forEach((id, person) -> {
            if (!library.isClinical(person)) {
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
                                                "this does not count as a review, since " + person.name()
                                                        + (person.credentials().isEmpty()
                                                                ? " has no clinical letters"
                                                                : " has no clinical letters, only " + person.letters()))
                                        .fix(fix(person))));
    }

    private static String fix(Person person) {
        return person.credentials().isEmpty()
                ? "write the letters after their name in " + person.span().path()
                        + ", as in 'credentials: [MD]', or name a clinician"
                : "name a clinician; or, if the letters are clinical, say so in content/site.yaml:"
                        + " credentials: {LETTERS: {meaning: …, clinical: true}}";
    }
}
