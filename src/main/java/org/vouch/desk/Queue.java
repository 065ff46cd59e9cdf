package org.vouch.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vouch.build.Edition;
import org.vouch.build.ReviewLine;
import org.vouch.build.WorkList;
import org.vouch.page.Page;
import org.vouch.page.PageKind;
import org.vouch.page.Person;
import org.vouch.review.ReviewFlag;
import org.vouch.review.TextWaiver;
import org.vouch.text.Finding;
import org.vouch.text.Placed;
import org.vouch.text.Severity;

/** What waits for reviewers, the most urgent first. */
final class Queue {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH);

    /** The states in the order in which they weigh, each with what readers of the desk call it. */
    static final List<List<String>> STATES = List.of(
            List.of("changed", "Changed"),
            List.of("expired", "Expired"),
            List.of("overdue", "Overdue"),
            List.of("due-soon", "Due soon"),
            List.of("in-review", "In review"),
            List.of("draft", "Draft"),
            List.of("verified", "Verified"),
            List.of("withdrawn", "Withdrawn"));

    private static final int SOON = 30;

    private final Edition edition;
    private final WorkList list;
    private final LocalDate asOf;
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, int[]> findings = new HashMap<>();

    /** Looks at an edition. */
    Queue(Edition edition) {
        this.edition = edition;
        this.list = edition.workList();
        this.asOf = list.asOf();
        edition.library().pages().forEach(page -> pages.put(page.id().path(), page));
        for (Finding finding : edition.findings()) {
            int[] counts = findings.computeIfAbsent(finding.span().path(), none -> new int[2]);
            counts[finding.severity() == Severity.ERROR ? 0 : 1]++;
        }
    }

    /**
     * The page.
     *
     * @param frame what stands around it
     * @param sentence what waits, in one sentence
     * @param total how many pages are reviewed or should be
     * @param narrowed whether only some of a person's are shown
     * @param filter what is asked for
     * @param rows the lines that are wanted
     */
    record View(DeskFrame frame, String sentence, int total, boolean narrowed, FilterView filter, List<Row> rows) {
        View {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The filter as a form.
     *
     * @param nobody whether the pages of nobody are asked for
     * @param states the states
     * @param within the numbers of days
     * @param assurance how reviews are known
     */
    record FilterView(
            boolean nobody,
            List<DeskFrame.Choice> states,
            List<DeskFrame.Choice> within,
            List<DeskFrame.Choice> assurance,
            boolean changed,
            boolean money,
            boolean lapsed) {
        FilterView {
            states = List.copyOf(states);
            within = List.copyOf(within);
            assurance = List.copyOf(assurance);
        }
    }

    /**
     * A line of the table.
     *
     * @param address where the page is reviewed
     * @param state the word of files for its state
     * @param label the word of people for it
     * @param kind what kind of page it is
     * @param language its language tag, if it is not that of the site
     * @param owner who wrote it; may be empty
     * @param reviewer the name of who vouches or is asked to; may be empty
     * @param letters behind their name; may be empty
     * @param checked when their license was last looked up; may be empty
     * @param lapsed whether that is too long ago
     * @param reviewed the day of the last review; may be empty
     * @param assurance how it is known; may be empty
     * @param due the day of the next one; may be empty
     * @param left how long until then; may be empty
     * @param late whether that day is past
     * @param changed what is other than signed; may be empty
     * @param money whether money is among it
     * @param dose whether a dose, a drug or a condition is among it
     * @param waivers how many trivial changes were let pass; may be empty
     * @param errors how many errors the page has
     * @param warnings how many warnings
     * @param notes what else there is to know
     * @param minutes how long it takes to read what has to be read
     */
    record Row(
            String address,
            String title,
            String state,
            String label,
            String kind,
            String language,
            String owner,
            String reviewer,
            String letters,
            String checked,
            boolean lapsed,
            String reviewed,
            String assurance,
            String due,
            String left,
            boolean late,
            String changed,
            boolean money,
            boolean dose,
            String waivers,
            int errors,
            int warnings,
            List<String> notes,
            int minutes) {
        Row {
            notes = List.copyOf(notes);
        }
    }

    /** Returns the page. */
    View view(DeskFrame.Maker frames, QueueFilter filter) {
        List<Row> rows = new ArrayList<>();
        list.lines().stream().filter(line -> filter.wants(line, asOf)).forEach(line -> rows.add(row(line)));
        return new View(
                frames.frame("Review desk", "queue", edition, filter),
                sentence(filter),
                list.lines().size(),
                filter.narrows(),
                filterView(filter),
                rows);
    }

    private String sentence(QueueFilter filter) {
        List<ReviewLine> mine = list.lines().stream().filter(filter::mine).toList();
        long overdue = mine.stream().filter(line -> line.late(asOf)).count();
        long soon = mine.stream()
                .filter(line -> !line.state().equals("withdrawn")
                        && line.due()
                                .filter(day -> !day.isBefore(asOf) && !day.isAfter(asOf.plusDays(SOON)))
                                .isPresent())
                .count();
        long changed = mine.stream().filter(state("changed")).count();
        long fresh = mine.stream().filter(state("draft").or(state("in-review"))).count();
        String since = filter.reviewer().isEmpty() || filter.reviewer().equals(QueueFilter.NOBODY)
                ? "since their review"
                : "since your review";
        if (overdue + soon + changed + fresh == 0) {
            return "Nothing waits: every review holds for more than " + SOON + " days.";
        }
        return overdue + " overdue, " + soon + " due in " + SOON + " days, " + changed + " changed " + since
                + (fresh == 0 ? "" : ", " + fresh + " never reviewed") + ".";
    }

    private static Predicate<ReviewLine> state(String state) {
        return line -> line.state().equals(state);
    }

    private static FilterView filterView(QueueFilter filter) {
        List<DeskFrame.Choice> within = new ArrayList<>();
        for (int days : List.of(7, 30, 45, 90)) {
            within.add(new DeskFrame.Choice(
                    Integer.toString(days),
                    days + " days",
                    filter.within().isPresent() && filter.within().getAsInt() == days));
        }
        return new FilterView(
                filter.reviewer().equals(QueueFilter.NOBODY),
                STATES.stream()
                        .map(state -> new DeskFrame.Choice(
                                state.get(0), state.get(1), filter.states().contains(state.get(0))))
                        .toList(),
                within,
                List.of("claim", "asserted", "countersigned", "signed").stream()
                        .map(word -> new DeskFrame.Choice(
                                word, word, filter.assurance().equals(word)))
                        .toList(),
                filter.changed(),
                filter.money(),
                filter.lapsed());
    }

    private Row row(ReviewLine line) {
        Optional<Page> page = Optional.ofNullable(pages.get(line.id()));
        Optional<Person> reviewer = edition.library().person(line.reviewer());
        int[] counts = page.map(Page::path).map(findings::get).orElse(new int[2]);
        return new Row(
                address(line.id()),
                line.title(),
                line.state(),
                label(line.state()),
                page.map(each -> each.kind() == PageKind.ARTICLE ? "Article" : "Page")
                        .orElse(""),
                line.language().equals(edition.library().settings().language()) ? "" : line.language(),
                page.flatMap(each -> each.frontMatter().author())
                        .map(Placed::value)
                        .map(id ->
                                edition.library().person(id).map(Person::name).orElse(id))
                        .orElse(""),
                reviewer.map(Person::name).orElse(line.reviewer()),
                reviewer.map(Person::letters).orElse(""),
                reviewer.flatMap(Person::license)
                        .flatMap(Person.License::checked)
                        .map(Queue::day)
                        .orElse(""),
                line.flags().contains(ReviewFlag.CREDENTIAL_LAPSED.word()),
                line.verified().map(Queue::day).orElse(""),
                line.assurance(),
                line.state().equals("withdrawn")
                        ? ""
                        : line.due().map(Queue::day).orElse(""),
                line.state().equals("withdrawn")
                        ? ""
                        : line.due().map(this::left).orElse(""),
                line.late(asOf),
                changed(line),
                line.change().money(),
                line.change().dose(),
                line.waivers() == 0 ? "" : line.waivers() + "/" + TextWaiver.MOST,
                counts[0],
                counts[1],
                notes(line),
                line.minutes());
    }

    /** Returns where a page is reviewed. */
    static String address(String id) {
        return Arrays.stream(id.split("/", -1))
                .map(step -> URLEncoder.encode(step, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/", "/_desk/page/", "/"));
    }

    /** Returns the word of people for a state. */
    static String label(String state) {
        return STATES.stream()
                .filter(known -> known.get(0).equals(state))
                .map(known -> known.get(1))
                .findFirst()
                .orElse(state);
    }

    /** Returns a day as people write it. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String left(LocalDate due) {
        long days = ChronoUnit.DAYS.between(asOf, due);
        String span = Math.abs(days) == 1 ? "1 day" : Math.abs(days) + " days";
        return days == 0 ? "today" : days < 0 ? span + " late" : "in " + span;
    }

    private static String changed(ReviewLine line) {
        if (line.change().places() == 0) {
            return line.state().equals("changed") ? "what the page shows from other files" : "";
        }
        int sections = line.change().sections();
        return (sections == 1 ? "1 section" : sections + " sections") + ", +"
                + line.change().added() + " \u2212" + line.change().removed() + " words";
    }

    /** What the columns say already is left out. */
    private static List<String> notes(ReviewLine line) {
        Map<String, String> told = Map.of(
                ReviewFlag.REQUEST_OPEN.word(), "review asked for",
                ReviewFlag.REJECTED.word(), "changes asked for",
                ReviewFlag.PAST.word(), "overdue, too",
                ReviewFlag.COST_STALE.word(), "old prices",
                ReviewFlag.LEDGER_BROKEN.word(), "records damaged",
                ReviewFlag.FORMATTED.word(), "only form changed",
                ReviewFlag.DEPENDENCY_CHANGED.word(), "shared text or prices changed",
                ReviewFlag.SECTION_SCOPED.word(), "reviewed by sections");
        return line.flags().stream().filter(told::containsKey).map(told::get).toList();
    }
}
