package org.vouch.build;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.vouch.library.Library;
import org.vouch.page.Page;
import org.vouch.page.PageKind;
import org.vouch.render.ReviewCalendar;
import org.vouch.text.Finding;
import org.vouch.text.Outcome;

/**
 * The reviewers' work list.
 *
 * @param title the name of the site
 * @param host where it is published
 * @param asOf the day on which the list holds
 * @param lines a line for each page that is or should be reviewed, the most urgent first
 * @param findings what is wrong with the records
 */
public record WorkList(String title, String host, LocalDate asOf, List<ReviewLine> lines, List<Finding> findings) {
    /** Copies the lists in. */
    public WorkList {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Makes the work list of a library that was read. */
    static WorkList of(Outcome<Library> read, Function<ZoneId, LocalDate> today) {
        Library library = read.value();
        LocalDate asOf = today.apply(library.settings().timeZone());
        List<ReviewLine> lines = new ArrayList<>();
        for (Page page : library.pages()) {
            boolean concerned = page.kind() == PageKind.ARTICLE
                    || page.frontMatter().reviewer().isPresent()
                    || library.reviews().containsKey(page.id());
            if (concerned) {
                lines.add(ReviewLines.line(page, library, asOf));
            }
        }
        lines.sort(Comparator.<ReviewLine>comparingInt(each -> urgency(each.state()))
                .thenComparing(each -> each.due().orElse(LocalDate.MAX))
                .thenComparing(ReviewLine::id));
        return new WorkList(
                library.settings().title(),
                String.valueOf(library.settings().baseUrl().getHost()),
                asOf,
                lines,
                aboutReviews(read.findings()));
    }

    private static int urgency(String state) {
        return List.of("changed", "expired", "overdue", "due-soon", "in-review", "draft", "verified", "withdrawn")
                .indexOf(state);
    }

    /** Returns those findings that are about what reviewers and editors put down. */
    static List<Finding> aboutReviews(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.span().path().startsWith("content/reviews"))
                .toList();
    }

    /** Returns the days on which the reviews of some of the lines are due, as an iCalendar file has them. */
    public String calendar(List<ReviewLine> some) {
        return ReviewCalendar.of(
                title,
                host,
                asOf,
                some.stream()
                        .filter(line -> !line.state().equals("withdrawn"))
                        .flatMap(line -> line.due().stream()
                                .map(due -> new ReviewCalendar.Event(line.id(), line.url(), line.title(), due)))
                        .toList());
    }
}
