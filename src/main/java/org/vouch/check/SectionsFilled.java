package org.vouch.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.page.Heading;
import org.vouch.page.Page;
import org.vouch.page.Structure;
import org.vouch.text.Finding;

/** Something stands below every heading. */
final class SectionsFilled implements PageRule {
    @Override
    public Stream<Finding> check(Manuscript manuscript) {
        Page page = manuscript.page();
        List<Finding> findings = new ArrayList<>();
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
