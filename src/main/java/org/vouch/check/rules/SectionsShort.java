package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Page;
import org.vouch.model.page.Structure;
import org.vouch.model.text.Finding;

/** No section is longer than what people read at one go. */
final class SectionsShort implements PageRule {
    /** About what people read in two minutes; longer stretches without a heading are skimmed. */
    private static final int MOST_WORDS = 400;

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Finding> findings = new ArrayList<>();
        List<Heading> headings = page.body().headings();
        List<Structure.Section> sections = page.body().structure().sections();
        for (int i = 0; i < Math.min(headings.size(), sections.size()); i++) {
            int words = sections.get(i).words();
            if (words > MOST_WORDS) {
                findings.add(Finding.advice(
                                "section-long",
                                headings.get(i).span(),
                                "this section has " + words + " words, and people find their way better in sections of "
                                        + MOST_WORDS + " or fewer")
                        .fix("part it with a heading that says what comes next"));
            }
        }
        return findings.stream();
    }
}
