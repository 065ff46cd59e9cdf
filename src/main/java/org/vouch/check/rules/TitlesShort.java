package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** A title is short enough to be shown whole. */
final class TitlesShort implements PageRule {
    /** What search engines and browsers show of it. */
    private static final int MOST = 70;

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        String title = page.title();
        int length = title.codePointCount(0, title.length());
        return length <= MOST
                ? Stream.empty()
                : Stream.of(Finding.advice(
                                "title-length",
                                page.frontMatter().title().span(),
                                "the title has " + length + " characters; search engines cut it at " + MOST)
                        .fix("say it in fewer words"));
    }
}
