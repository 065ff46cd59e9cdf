package org.vouch.check.rules;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.vouch.model.library.Library;
import org.vouch.model.library.Routes;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.text.Finding;

/** The last review is not older than the last change. */
final class ReviewsAfterChanges implements Rule {
    @Override
    public Stream<Finding> check(Library library, Routes routes, LocalDate asOf) {
        return library.pages().stream().flatMap(page -> {
            FrontMatter said = page.frontMatter();
            boolean changed = said.verified().isPresent()
                    && said.modified().isPresent()
                    && said.modified()
                            .get()
                            .value()
                            .isAfter(said.verified().get().value());
            return changed
                    ? Stream.of(Finding.warning(
                                    "review-after-change",
                                    said.modified().get().span(),
                                    "the page changed on "
                                            + said.modified().get().value()
                                            + ", after its review on "
                                            + said.verified().get().value())
                            .fix("ask the reviewer to look at it again, and write the new day after 'verified:'"))
                    : Stream.empty();
        });
    }
}
