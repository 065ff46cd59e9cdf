package org.vouch.service.reviewing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Messages;
import org.vouch.model.text.Outcome;
import org.vouch.reader.content.Sources;
import org.vouch.site.render.ReviewCalendar;

/**
 * The reviewers' work list.
 *
 * @param title the name of the site
 * @param host where it is published
 * @param asOf the day on which the list holds
 * @param lines a line for each page that is or should be reviewed, the most urgent first
 * @param people the names of all who review or write, by their ids
 * @param words the interface's words in the language of the site
 * @param findings what is wrong with the records
 */
public record WorkList(
        String title,
        String host,
        LocalDate asOf,
        List<ReviewLine> lines,
        SortedMap<String, String> people,
        Messages words,
        List<Finding> findings) {
    /** What is to be done, and then what is not; what is late comes before all of it. */
    private static final List<Badge> BY_URGENCY = List.of(
            Badge.REJECTED,
            Badge.CHANGED,
            Badge.CHANGES_REQUESTED,
            Badge.DUE_SOON,
            Badge.IN_REVIEW,
            Badge.DRAFT,
            Badge.CLAIMED,
            Badge.VERIFIED,
            Badge.WITHDRAWN);

    /** Copies the collections in. */
    public WorkList {
        people = new TreeMap<>(people);
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** Makes the work list of a library that was read. */
    public static WorkList of(Sources sources, Outcome<Library> read, Function<ZoneId, LocalDate> today) {
        Library library = read.value();
        LocalDate asOf = today.apply(library.settings().timeZone());
        ReviewLines made = new ReviewLines(sources, library, asOf);
        List<ReviewLine> lines = new ArrayList<>();
        for (Page page : library.pages()) {
            boolean concerned = page.kind() == PageKind.ARTICLE
                    || page.frontMatter().reviewer().isPresent()
                    || library.reviews().containsKey(page.id());
            if (concerned) {
                lines.add(made.line(page));
            }
        }
        lines.sort(Comparator.<ReviewLine>comparingInt(each -> urgency(each, asOf))
                .thenComparing(each -> each.due().orElse(LocalDate.MAX))
                .thenComparing(ReviewLine::id));
        return new WorkList(
                library.settings().title(),
                String.valueOf(library.settings().baseUrl().getHost()),
                asOf,
                lines,
                names(library),
                library.wordsFor(library.settings().language()),
                aboutReviews(read.findings()));
    }

    private static SortedMap<String, String> names(Library library) {
        SortedMap<String, String> names = new TreeMap<>();
        library.people().forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    /** First what may harm at once, then what is late, the longest first, then what is to be done and what is not. */
    private static int urgency(ReviewLine line, LocalDate asOf) {
        if (line.change().grave()) {
            return 0;
        }
        return line.late(asOf) ? 1 : 2 + BY_URGENCY.indexOf(line.state());
    }

    /** Returns those findings that are about what reviewers and editors recorded. */
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
                        .filter(ReviewLine::waits)
                        .flatMap(line -> line.due().stream()
                                .map(due -> new ReviewCalendar.Event(line.id(), line.url(), line.title(), due)))
                        .toList());
    }
}
