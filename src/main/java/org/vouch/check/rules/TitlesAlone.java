package org.vouch.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Heading;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;

/** The title is the one heading of the first level, and no other heading says it again. */
final class TitlesAlone implements PageRule {
    private static final String ID = "heading-one";

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Finding> findings = new ArrayList<>(0);
        for (Heading heading : page.body().structure().firstLevel()) {
            if (heading.hasWords() && !repeatsTitle(page, heading)) {
                findings.add(Finding.error(ID, heading.span(), "the page's title is its one heading of the first level")
                        .fix(
                                isUnderlined(manuscript, heading)
                                        ? "write ## in front of the words, and delete the line of = below them"
                                        : "write ## instead of #"));
            }
        }
        for (Heading heading : page.body().headings()) {
            if (repeatsTitle(page, heading)) {
                boolean first = page.body().structure().firstLevel().contains(heading);
                String message = "the title is printed above already";
                Finding finding = first
                        ? Finding.error(ID, heading.span(), message)
                        : Finding.warning(ID, heading.span(), message);
                String underline = first ? "=" : "-";
                findings.add(finding.fix(
                        isUnderlined(manuscript, heading)
                                ? "delete this line and the line of " + underline + " below it"
                                : "delete this line"));
            }
        }
        return findings.stream();
    }

    /**
     * Returns whether a heading says what the title says: one of the first level, wherever it is, or the first heading
     * of the page.
     */
    static boolean repeatsTitle(Page page, Heading heading) {
        List<Heading> all = page.body().headings();
        boolean asked = page.body().structure().firstLevel().contains(heading)
                || (!all.isEmpty() && all.get(0).equals(heading));
        return asked && heading.hasWords() && plain(heading.text()).equals(plain(page.title()));
    }

    /** Marks, blanks and capitals make no difference. */
    private static String plain(String words) {
        return words.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isUnderlined(PageText manuscript, Heading heading) {
        return !manuscript
                .source()
                .line(heading.span().line())
                .substring(heading.span().column() - 1)
                .startsWith("#");
    }
}
