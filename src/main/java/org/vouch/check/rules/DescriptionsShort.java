package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** A description is short enough to be shown whole. */
final class DescriptionsShort implements PageRule {
    /** What search engines and lists show of it. */
    private static final int MOST = 160;

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        String description = page.frontMatter().description();
        int length = description.codePointCount(0, description.length());
        return length <= MOST
                ? Stream.empty()
                : Stream.of(Finding.advice(
                                "description-length",
                                manuscript.description(),
                                "the description has " + length + " characters; lists and search engines cut it at "
                                        + MOST)
                        .fix("say it in fewer words"));
    }
}
