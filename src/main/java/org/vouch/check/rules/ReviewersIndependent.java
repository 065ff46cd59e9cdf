package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Page;
import org.vouch.model.page.Person;
import org.vouch.model.text.Finding;

/** Nobody reviews what they wrote themselves. */
final class ReviewersIndependent implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.pages().stream().flatMap(page -> self(library, page).stream());
    }

    private static Optional<Finding> self(Library library, Page page) {
        FrontMatter said = page.frontMatter();
        if (said.reviewer().isEmpty() || said.author().isEmpty()) {
            return Optional.empty();
        }
        String reviewer = said.reviewer().get().value();
        String author = said.author().get().value().strip();
        String name = library.person(reviewer).map(Person::name).orElse(reviewer);
        if (!author.equals(reviewer) && !Person.isName(author, name)) {
            return Optional.empty();
        }
        return Optional.of(Finding.error(
                        "reviewer-independent",
                        said.reviewer().get().span(),
                        name + " is both the author and the reviewer, and nobody vouches for their own words")
                .fix("name another reviewer, or the person who really wrote it"));
    }
}
