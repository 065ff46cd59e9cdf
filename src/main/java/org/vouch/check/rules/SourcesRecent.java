package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.text.Finding;

/** No source is older than five years. */
final class SourcesRecent implements Rule {
    /** The name of the rule. */
    static final String ID = "source-recent";

    /** Guidance on treatment is rewritten about as often. */
    private static final int YEARS = 5;

    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.pages().stream()
                .flatMap(page -> page.frontMatter().sources().stream()
                        .filter(work -> work.year().isPresent()
                                && asOf.getYear() - work.year().get() > YEARS)
                        .map(work -> Finding.advice(
                                        ID,
                                        work.span(),
                                        "the source '" + work.id() + "' is of "
                                                + work.year().get() + ", more than " + YEARS + " years old")
                                .fix("look whether there is newer evidence, and cite that")));
    }
}
