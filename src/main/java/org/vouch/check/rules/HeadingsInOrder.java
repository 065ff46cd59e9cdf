package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** Headings go down one level at a time. */
final class HeadingsInOrder implements PageRule {
    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Finding> findings = new ArrayList<>();
        int above = 1;
        for (Heading heading : page.body().headings()) {
            if (heading.level() > above + 1) {
                String marks = "#".repeat(above + 1);
                findings.add(Finding.warning(
                                "heading-order",
                                heading.span(),
                                "this heading is of level " + heading.level() + ", and the one above it of level "
                                        + above + ": people who listen to the page look for the level in between")
                        .fix("write " + marks + " instead of " + "#".repeat(heading.level())));
            }
            above = heading.level();
        }
        return findings.stream();
    }
}
