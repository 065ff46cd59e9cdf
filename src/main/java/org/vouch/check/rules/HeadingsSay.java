package org.vouch.check.rules;

import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.text.Finding;

/** Every heading has words. */
final class HeadingsSay implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        return manuscript.page().body().headings().stream()
                .filter(heading -> !heading.hasWords())
                .map(heading -> Finding.error("heading-words", heading.span(), "this heading has no words")
                        .fix("write what the section is about, or delete this line"));
    }
}
