package org.vouch.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vouch.build.Edition;
import org.vouch.build.QueueFacts;
import org.vouch.build.ReviewLine;
import org.vouch.build.ReviewWords;
import org.vouch.build.WorkList;

/** What waits for reviewers, the most urgent first. */
final class Queue {
    /** The states in the order in which they weigh, each with what readers of the desk call it. */
    static final List<List<String>> STATES = List.of(
            List.of("rejected", "Rejected"),
            List.of("changed", "Changed"),
            List.of("changes-requested", "Changes asked for"),
            List.of("expired", "Expired"),
            List.of("overdue", "Overdue"),
            List.of("due-soon", "Due soon"),
            List.of("in-review", "In review"),
            List.of("draft", "Draft"),
            List.of("claimed", "Claimed, no record"),
            List.of("verified", "Verified"),
            List.of("withdrawn", "Withdrawn"));

    private static final String PATH = "/_desk/";

    private static final int SOON = 30;

    /** More lines make a page that takes seconds to appear. */
    private static final int PART = 100;

    private final Edition edition;
    private final WorkList list;
    private final LocalDate asOf;
    private final QueueRows rows;

    /**
     * Looks at an edition.
     *
     * @param facts tells of pages what the work list does not
     */
    Queue(Edition edition, QueueFacts facts) {
        this.edition = edition;
        this.list = edition.workList();
        this.asOf = list.asOf();
        this.rows = new QueueRows(edition, facts);
    }

    /**
     * The page.
     *
     * @param frame what stands around it
     * @param sentence what waits, in one sentence
     * @param total how many pages are reviewed or should be
     * @param found how many of them are asked for
     * @param part which of those are shown, if they are too many for one page
     * @param narrowed whether only some of a person's are shown
     * @param filter what is asked for
     * @param rows the lines of this part
     */
    record View(
            DeskFrame frame,
            String sentence,
            int total,
            int found,
            Part part,
            boolean narrowed,
            FilterView filter,
            List<QueueRow> rows) {
        View {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Which part of a long list is shown.
     *
     * @param lines the numbers of its lines, such as {@code 101–200}; empty if the list is shown whole
     * @param earlier where the part before it stands; may be empty
     * @param later where the part behind it stands; may be empty
     */
    record Part(String lines, String earlier, String later) {}

    /**
     * The filter as a form.
     *
     * @param of whose pages
     * @param kinds what kinds of pages
     * @param states the states
     * @param within the numbers of days
     * @param assurance how reviews are known
     */
    record FilterView(
            List<DeskFrame.Choice> of,
            List<DeskFrame.Choice> kinds,
            List<DeskFrame.Choice> states,
            List<DeskFrame.Choice> within,
            List<DeskFrame.Choice> assurance,
            boolean changed,
            boolean money,
            boolean lapsed) {
        FilterView {
            of = List.copyOf(of);
            kinds = List.copyOf(kinds);
            states = List.copyOf(states);
            within = List.copyOf(within);
            assurance = List.copyOf(assurance);
        }
    }

    /** Returns the page. */
    View view(DeskFrame.Maker frames, QueueFilter filter) {
        List<Waiting> waiting = Waiting.of(edition);
        List<ReviewLine> found = waiting.stream()
                .filter(each -> filter.wants(each, asOf))
                .map(Waiting::line)
                .toList();
        int part = Math.min(filter.part(), Math.max(1, (found.size() + PART - 1) / PART));
        List<ReviewLine> shown = found.subList((part - 1) * PART, Math.min(part * PART, found.size()));
        return new View(
                frames.frame("Review desk", "queue", edition, filter),
                sentence(filter, waiting),
                list.lines().size(),
                found.size(),
                part(filter, found.size(), part),
                filter.narrows(),
                filterView(filter),
                rows.of(shown));
    }

    private static Part part(QueueFilter filter, int found, int part) {
        if (found <= PART) {
            return new Part("", "", "");
        }
        int last = Math.min(part * PART, found);
        return new Part(
                ((part - 1) * PART + 1) + "\u2013" + last,
                part == 1 ? "" : PATH + filter.part(part - 1).query(),
                last == found ? "" : PATH + filter.part(part + 1).query());
    }

    private String sentence(QueueFilter filter, List<Waiting> waiting) {
        List<ReviewLine> mine =
                waiting.stream().filter(filter::concerns).map(Waiting::line).toList();
        long overdue = mine.stream().filter(line -> line.late(asOf)).count();
        long soon = mine.stream()
                .filter(line -> !line.state().equals("withdrawn")
                        && line.due()
                                .filter(day -> !day.isBefore(asOf) && !day.isAfter(asOf.plusDays(SOON)))
                                .isPresent())
                .count();
        long changed = mine.stream().filter(state("changed")).count();
        long fresh = mine.stream()
                .filter(state("draft").or(state("in-review")).or(state("claimed")))
                .count();
        String since = mine.stream().anyMatch(line -> filter.mine() && line.concerns(filter.reviewer()))
                ? "since your review"
                : "since their review";
        String apart = apart(mine);
        if (overdue + soon + changed + fresh == 0) {
            return apart.isEmpty()
                    ? "Nothing waits: every review holds for more than " + SOON + " days."
                    : "Nothing else waits for a reviewer." + apart;
        }
        return overdue + " overdue, " + soon + " due in " + SOON + " days, " + changed + " changed " + since
                + (fresh == 0 ? "" : ", " + fresh + " never reviewed") + "." + apart;
    }

    /** Tells of pages that wait for their editors, or that readers find a notice in place of. */
    private static String apart(List<ReviewLine> mine) {
        long refused = mine.stream()
                .filter(state("rejected").or(state("changes-requested")))
                .count();
        long withdrawn = mine.stream().filter(state("withdrawn")).count();
        return (refused == 0
                        ? ""
                        : refused == 1
                                ? " 1 page waits for its editor: changes were asked for, or it was rejected."
                                : " " + refused
                                        + " pages wait for their editors: changes were asked for, or they were rejected.")
                + (withdrawn == 0
                        ? ""
                        : withdrawn == 1
                                ? " 1 page is withdrawn: readers find a notice in its place."
                                : " " + withdrawn + " pages are withdrawn: readers find a notice in place of each.");
    }

    private static Predicate<ReviewLine> state(String state) {
        return line -> line.state().equals(state);
    }

    private FilterView filterView(QueueFilter filter) {
        List<DeskFrame.Choice> within = new ArrayList<>();
        for (int days : List.of(7, 30, 45, 90)) {
            within.add(new DeskFrame.Choice(
                    Integer.toString(days),
                    days + " days",
                    filter.within().isPresent() && filter.within().getAsInt() == days));
        }
        return new FilterView(
                DeskFrame.whose(edition, filter),
                List.of(
                        new DeskFrame.Choice(
                                "article", "Articles", filter.kind().equals("article")),
                        new DeskFrame.Choice("page", "Pages", filter.kind().equals("page"))),
                STATES.stream()
                        .map(state -> new DeskFrame.Choice(
                                state.get(0), state.get(1), filter.states().contains(state.get(0))))
                        .toList(),
                within,
                List.of("claim", "asserted", "countersigned", "signed").stream()
                        .map(word -> new DeskFrame.Choice(
                                word,
                                ReviewWords.known(word),
                                filter.assurance().equals(word)))
                        .toList(),
                filter.changed(),
                filter.money(),
                filter.lapsed());
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
        return ReviewWords.day(day);
    }
}
