package org.vouch.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.vouch.model.review.Assurance;
import org.vouch.model.review.ReviewState.Badge;
import org.vouch.model.text.Counted;
import org.vouch.service.preview.QueueCache;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.WorkList;
import org.vouch.service.verify.ReviewWords;

/** What waits for reviewers, the most urgent first. */
final class Queue {
    /** The states in the order in which they weigh. */
    static final List<Badge> STATES = List.of(
            Badge.REJECTED,
            Badge.CHANGED,
            Badge.CHANGES_REQUESTED,
            Badge.EXPIRED,
            Badge.OVERDUE,
            Badge.DUE_SOON,
            Badge.IN_REVIEW,
            Badge.DRAFT,
            Badge.CLAIMED,
            Badge.VERIFIED,
            Badge.WITHDRAWN);

    private static final String PATH = "/_desk/";

    private static final int SOON = 30;

    /** More lines make a page that takes seconds to appear. */
    private static final int PART = 100;

    private final SiteSnapshot edition;
    private final WorkList list;
    private final LocalDate asOf;
    private final QueueRows rows;

    /**
     * Looks at an edition.
     *
     * @param facts tells of pages what the work list does not
     */
    Queue(SiteSnapshot edition, QueueCache facts) {
        this.edition = edition;
        this.list = edition.workList();
        this.asOf = list.asOf();
        this.rows = new QueueRows(edition, facts);
    }

    /**
     * The page.
     *
     * @param frame what surrounds it
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
     * @param earlier where the part before it is; may be empty
     * @param later where the part after it is; may be empty
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
                .filter(line -> line.waits()
                        && line.due()
                                .filter(day -> !day.isBefore(asOf) && !day.isAfter(asOf.plusDays(SOON)))
                                .isPresent())
                .count();
        long changed = mine.stream().filter(state(Badge.CHANGED)).count();
        long fresh = mine.stream()
                .filter(state(Badge.DRAFT).or(state(Badge.IN_REVIEW)).or(state(Badge.CLAIMED)))
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
                .filter(state(Badge.REJECTED).or(state(Badge.CHANGES_REQUESTED)))
                .count();
        long withdrawn = mine.stream().filter(state(Badge.WITHDRAWN)).count();
        return someOf(
                        refused,
                        "page waits for its editor: changes were asked for, or it was rejected.",
                        "pages wait for their editors: changes were asked for, or they were rejected.")
                + someOf(
                        withdrawn,
                        "page is withdrawn: readers find a notice in its place.",
                        "pages are withdrawn: readers find a notice in place of each.");
    }

    private static String someOf(long number, String one, String many) {
        return number == 0 ? "" : " " + Counted.of(number, one, many);
    }

    private static Predicate<ReviewLine> state(Badge state) {
        return line -> line.state() == state;
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
                                state.word(), label(state), filter.states().contains(state)))
                        .toList(),
                within,
                Arrays.stream(Assurance.values())
                        .map(known -> new DeskFrame.Choice(
                                known.word(),
                                ReviewWords.known(known),
                                filter.assurance().filter(known::equals).isPresent()))
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

    /** Returns what people call a state, as a label. */
    static String label(Badge state) {
        String words = ReviewWords.state(state);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Returns a day as people write it. */
    static String day(LocalDate day) {
        return ReviewWords.day(day);
    }
}
