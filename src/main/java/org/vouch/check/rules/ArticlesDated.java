package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/** An article that a reviewer vouches for says when it was published, so that it is in a feed. */
final class ArticlesDated implements PageRule {
    @Override
    public Severity gravest() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        boolean waits =
                page.frontMatter().draft() || page.frontMatter().withdrawn().isPresent();
        if (page.kind() != PageKind.ARTICLE
                || page.frontMatter().reviewer().isEmpty()
                || waits
                || page.frontMatter().changedOn().isPresent()) {
            return Stream.empty();
        }
        return Stream.of(Finding.advice(
                        "article-dated",
                        page.frontMatter().title().span(),
                        "without 'published', the article is in no feed, and readers do not see how old it is")
                .fix("add 'published: ' with the day on which it first went out"));
    }
}
