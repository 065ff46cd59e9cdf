package org.vouch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.page.Heading;
import org.vouch.page.Page;
import org.vouch.page.Structure;
import org.vouch.text.Finding;

/**
 * Something stands below every heading, and in the description: nothing is left as it was when the page was started.
 */
final class SectionsFilled implements PageRule {
    /** How the description of an article begins that was started by the program. */
    private static final String UNWRITTEN = "To be written";

    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        Page page = manuscript.page();
        List<Finding> findings = new ArrayList<>();
        if (page.frontMatter().description().startsWith(UNWRITTEN)) {
            findings.add(
                    Finding.warning("section-empty", manuscript.description(), "the description is still to be written")
                            .mend("say in one or two sentences what readers learn on this page"));
        }
        List<Heading> headings = page.body().headings();
        List<Structure.Section> sections = page.body().structure().sections();
        for (int i = 0; i < Math.min(headings.size(), sections.size()); i++) {
            boolean last = i + 1 == headings.size();
            boolean leadsDown =
                    !last && headings.get(i + 1).level() > headings.get(i).level();
            if (sections.get(i).empty() && !leadsDown) {
                findings.add(
                        Finding.warning("section-empty", headings.get(i).span(), "nothing stands below this heading")
                                .mend("write its section, or take the heading out"));
            }
        }
        return findings.stream();
    }
}
