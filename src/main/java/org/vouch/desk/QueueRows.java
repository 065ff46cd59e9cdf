package org.vouch.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vouch.model.library.Library;
import org.vouch.model.page.Page;
import org.vouch.model.page.PageKind;
import org.vouch.model.page.Person;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.Ledger;
import org.vouch.model.review.LedgerEntry;
import org.vouch.model.review.PageReview;
import org.vouch.model.review.ReviewFlag;
import org.vouch.model.review.ReviewRecord;
import org.vouch.model.review.ReviewRecord.Decision;
import org.vouch.model.review.ReviewRequest;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.review.TrivialEdit;
import org.vouch.model.text.Counted;
import org.vouch.model.text.Finding;
import org.vouch.model.text.Placed;
import org.vouch.model.text.Severity;
import org.vouch.service.preview.QueueCache;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.verify.ReviewWords;

/** Makes the lines of the queue: only those that somebody sees. */
final class QueueRows {
    /** Longer words are read on the page itself. */
    private static final int SAID = 240;

    /** What the columns say already is left out. */
    private static final Map<ReviewFlag, String> NOTES = Map.of(
            ReviewFlag.REQUEST_OPEN, "review asked for",
            ReviewFlag.CHANGES_REQUESTED, "changes asked for",
            ReviewFlag.REJECTED, "rejected",
            ReviewFlag.PAST, "overdue, too",
            ReviewFlag.LEDGER_BROKEN, "records damaged",
            ReviewFlag.FORMATTED, "only form changed",
            ReviewFlag.DEPENDENCY_CHANGED, "shared text or prices changed",
            ReviewFlag.SECTION_SCOPED, "some sections reviewed later");

    private final SiteSnapshot edition;
    private final Library library;
    private final QueueCache facts;
    private final LocalDate asOf;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, int[]> findings = new HashMap<>();

    /**
     * Looks at an edition.
     *
     * @param facts tells of pages what the work list does not
     */
    QueueRows(SiteSnapshot edition, QueueCache facts) {
        this.edition = edition;
        this.library = edition.library();
        this.facts = facts;
        this.asOf = edition.workList().asOf();
        library.pages().forEach(page -> pages.put(page.id().path(), page));
        for (Finding finding : edition.findings()) {
            int[] counts = findings.computeIfAbsent(finding.span().path(), none -> new int[2]);
            counts[finding.severity() == Severity.ERROR ? 0 : 1]++;
        }
    }

    /** Returns lines of the work list as the queue shows them. */
    List<QueueRow> of(List<ReviewLine> lines) {
        List<Page> shown = lines.stream().map(this::page).toList();
        List<QueueCache.Of> known = facts.of(edition, shown);
        List<QueueRow> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(row(lines.get(i), shown.get(i), known.get(i)));
        }
        return rows;
    }

    /** Returns the page that a line is about: the work list has none that is not in the library. */
    Page page(ReviewLine line) {
        return Objects.requireNonNull(pages.get(line.id()), line.id());
    }

    private QueueRow row(ReviewLine line, Page page, QueueCache.Of facts) {
        Optional<Person> reviewer = library.person(line.reviewer());
        int[] counts = findings.getOrDefault(page.path(), new int[2]);
        boolean waits = line.waits();
        Optional<QueueRow.Said> said = said(page);
        return new QueueRow(
                new QueueRow.Which(
                        Queue.address(line.id()),
                        line.title(),
                        page.kind() == PageKind.ARTICLE ? "Article" : "Page",
                        line.language().equals(library.settings().language()) ? "" : line.language(),
                        page.frontMatter()
                                .author()
                                .map(Placed::value)
                                .map(this::name)
                                .orElse(""),
                        facts.linkedFrom() == 0 ? "" : "linked from " + Counted.of(facts.linkedFrom(), "page")),
                new QueueRow.State(line.state().word(), Queue.label(line.state())),
                new QueueRow.Reviewer(
                        reviewer.map(Person::name).orElse(line.reviewer()),
                        reviewer.map(Person::letters).orElse(""),
                        reviewer.flatMap(Person::license)
                                .flatMap(Person.License::checked)
                                .map(Queue::day)
                                .orElse(""),
                        line.flags().contains(ReviewFlag.CREDENTIAL_LAPSED)),
                new QueueRow.Review(
                        line.verified().map(Queue::day).orElse(""),
                        assurance(line),
                        line.waivers() == 0 ? "" : line.waivers() + "/" + TrivialEdit.MOST),
                new QueueRow.Next(
                        waits ? line.due().map(Queue::day).orElse("") : "",
                        waits ? line.due().map(this::left).orElse("") : "",
                        line.late(asOf)),
                new QueueRow.Change(
                        changed(line), line.change().money(), line.change().dose(), notes(line, facts)),
                new QueueRow.Findings(counts[0], counts[1]),
                said.orElse(new QueueRow.Said("", "")),
                new QueueRow.Reading(line.minutes(), facts.reads(), facts.hard()));
    }

    /** Returns the newest entry that says something to anyone who has to act, as long as nobody vouched since. */
    private Optional<QueueRow.Said> said(Page page) {
        List<Ledger.Kept> entries = Optional.ofNullable(library.reviews().get(page.id()))
                .map(PageReview::ledger)
                .map(Ledger::entries)
                .orElse(List.of());
        for (int i = entries.size() - 1; i >= 0; i--) {
            LedgerEntry entry = entries.get(i).entry();
            boolean answered = entry.match(
                    record -> record.decision().approves(),
                    edit -> false,
                    request -> false,
                    withheld -> false,
                    nothing -> false);
            if (answered) {
                return Optional.empty();
            }
            Optional<QueueRow.Said> said = entry.match(
                    this::said,
                    edit -> Optional.empty(),
                    this::said,
                    withheld -> Optional.empty(),
                    nothing -> Optional.empty());
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    private Optional<QueueRow.Said> said(ReviewRecord record) {
        String what = record.decision() == Decision.REJECTED ? " rejected these words on " : " asked for changes on ";
        return Optional.of(record)
                .filter(each -> each.decision().refuses() && !each.note().isEmpty())
                .map(each -> new QueueRow.Said(shortened(each.note()), each.name() + what + Queue.day(each.date())));
    }

    private Optional<QueueRow.Said> said(ReviewRequest request) {
        return Optional.of(request)
                .filter(each -> !each.note().isEmpty())
                .map(each -> new QueueRow.Said(
                        shortened(each.note()), name(each.by()) + " asked for a review on " + Queue.day(each.date())));
    }

    private static String shortened(String said) {
        String note = said.replace('\n', ' ');
        int end = note.offsetByCodePoints(0, Math.min(SAID, note.codePointCount(0, note.length())));
        return end == note.length() ? note : note.substring(0, end).stripTrailing() + "\u2026";
    }

    private String name(String id) {
        return library.person(id).map(Person::name).orElse(id);
    }

    private static String assurance(ReviewLine line) {
        return line.assurance()
                .map(known -> (known == Assurance.CLAIM ? "" : "whole page, ") + ReviewWords.known(known))
                .orElse("");
    }

    private String left(LocalDate due) {
        return ReviewWords.distance(asOf, due);
    }

    private static String changed(ReviewLine line) {
        if (line.change().places() == 0) {
            return line.state() == Badge.CHANGED ? "what the page shows from other files" : "";
        }
        return Counted.of(line.change().sections(), "section") + ", +"
                + line.change().added() + " \u2212" + line.change().removed() + " words";
    }

    private static List<String> notes(ReviewLine line, QueueCache.Of facts) {
        List<String> notes = new ArrayList<>(
                line.flags().stream().filter(NOTES::containsKey).map(NOTES::get).toList());
        if (facts.oldPrices() > 0) {
            notes.add(Counted.of(facts.oldPrices(), "old price"));
        }
        return notes;
    }
}
