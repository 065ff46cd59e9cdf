package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.FrontMatter;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Page;
import org.vouch.model.page.Structure;
import org.vouch.model.text.Finding;

/** Something is below every heading, and in the description: nothing is left as it was when the page was started. */
final class SectionsFilled implements PageRule {
    /** How the description of an article begins that was started by the program. */
    private static final String UNWRITTEN = "To be written";

    private static final String HOME = "pages/index(\\.[a-z-]+)?";

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Finding> findings = new ArrayList<>();
        if (page.frontMatter().description().startsWith(UNWRITTEN)) {
            findings.add(
                    Finding.warning("section-empty", manuscript.description(), "the description is still to be written")
                            .fix("say in one or two sentences what readers learn on this page"));
        }
        if (!ShownWords.in(page.body()) && !mayBeEmpty(page)) {
            findings.add(
                    Finding.error("section-empty", page.frontMatter().title().span(), "this page has no words")
                            .fix("write what readers learn on it, or add 'draft: true' until it is written"));
        }
        List<Heading> headings = page.body().headings();
        List<Structure.Section> sections = page.body().structure().sections();
        for (int i = 0; i < Math.min(headings.size(), sections.size()); i++) {
            boolean last = i + 1 == headings.size();
            boolean leadsDown =
                    !last && headings.get(i + 1).level() > headings.get(i).level();
            Heading heading = headings.get(i);
            boolean reported = !heading.hasWords() || TitlesAlone.repeatsTitle(page, heading);
            if (sections.get(i).empty() && !leadsDown && !reported) {
                findings.add(Finding.warning("section-empty", heading.span(), "there is nothing below this heading")
                        .fix("write its section, or take the heading out"));
            }
        }
        return findings.stream();
    }

    /**
     * A draft is still to be written, readers get a notice in the place of a withdrawn page, and lists on the home
     * page.
     */
    private static boolean mayBeEmpty(Page page) {
        FrontMatter said = page.frontMatter();
        return said.draft() || said.withdrawn().isPresent() || page.id().path().matches(HOME);
    }
}
