package org.vouch.check.rules;

import java.util.Set;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** Every source that a page lists is cited in its text. */
final class SourcesUsed implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        if (page.frontMatter().sources().isEmpty()) {
            return Stream.empty();
        }
        Set<String> cited = Set.copyOf(page.body().structure().cited());
        return page.frontMatter().sources().stream()
                .filter(work -> !cited.contains(work.id()))
                .map(work -> Finding.warning(
                                "source-unused",
                                work.span(),
                                "the text never cites the source '" + work.id() + "', so readers never see it")
                        .fix("write [^" + work.id() + "] after the words that rest on it, or take it out"));
    }
}
