package org.vouch.check.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vouch.check.words.PageText;
import org.vouch.model.page.Link;
import org.vouch.model.page.Page;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Severity;

/** The words of a link say where it leads. */
final class LinksSayWhere implements PageRule {
    private static final Set<String> SAY_NOTHING = Set.of(
            "here",
            "click here",
            "click",
            "read more",
            "more",
            "learn more",
            "see more",
            "find out more",
            "this",
            "this link",
            "this page",
            "link",
            "page",
            "details",
            "more information",
            "continue reading",
            "aquí",
            "clic aquí",
            "haga clic aquí",
            "haz clic aquí",
            "pulse aquí",
            "leer más",
            "lea más",
            "ver más",
            "más",
            "más información",
            "este enlace",
            "esta página",
            "enlace",
            "detalles");

    /** Longer words of a link, in UTF-16 units, say something; marks around the others are counted in. */
    private static final int LONGEST = 40;

    @Override
    public Severity gravest() {
        return Severity.ADVICE;
    }

    @Override
    public Stream<Finding> check(PageText manuscript) {
        Page page = manuscript.page();
        List<Link> links = page.body().links();
        List<String> words = page.body().structure().linkWords();
        return IntStream.range(0, Math.min(links.size(), words.size()))
                .filter(i -> words.get(i).length() <= LONGEST && SAY_NOTHING.contains(plain(words.get(i))))
                .mapToObj(i -> Finding.advice(
                                "link-purpose",
                                links.get(i).span(),
                                "'" + words.get(i).strip() + "' does not say where the link leads: many people who"
                                        + " listen to a page hear its links alone")
                        .fix("let the words name what is there")
                        .source("WCAG 2.2, 2.4.4 Link Purpose"));
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
