package org.vouch.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.vouch.model.page.Person;
import org.vouch.service.preview.SiteSnapshot;
import org.vouch.service.reviewing.ReviewLine;
import org.vouch.service.reviewing.WorkList;

/** When reviews are due, month by month, with what that asks of each reviewer. */
final class DueCalendar {
    private final SiteSnapshot edition;
    private final WorkList list;

    /** Looks at an edition. */
    DueCalendar(SiteSnapshot edition) {
        this.edition = edition;
        this.list = edition.workList();
    }

    /**
     * The page.
     *
     * @param frame what surrounds it
     * @param feed where a calendar program finds the same days
     * @param of whose pages may be asked for
     * @param most what a month may ask of a reviewer, in minutes
     * @param plan what to read earlier, so that none asks more
     * @param months the months in which something is due, in order
     */
    record View(
            DeskFrame frame, String feed, List<DeskFrame.Choice> of, int most, List<Earlier> plan, List<Month> months) {
        View {
            plan = List.copyOf(plan);
            of = List.copyOf(of);
            months = List.copyOf(months);
        }
    }

    /**
     * A page to read before it is due.
     *
     * @param month in which to read it
     * @param address where it is reviewed
     * @param due the day, which stays as it is
     */
    record Earlier(String month, String address, String title, String reviewer, String due, int minutes) {}

    /**
     * A month; what is late is in one before all others.
     *
     * @param name such as {@code March 2027}, or {@code Late}
     * @param late whether its days are past
     * @param loads what it asks of each reviewer, the most first
     * @param entries what is due, day by day
     */
    record Month(String name, boolean late, List<Load> loads, List<Entry> entries) {
        Month {
            loads = List.copyOf(loads);
            entries = List.copyOf(entries);
        }
    }

    /**
     * What a month asks of a reviewer.
     *
     * @param pages how many pages
     * @param minutes how long they take to read, about
     */
    record Load(String reviewer, int pages, int minutes) {}

    /**
     * A page that is due.
     *
     * @param address where it is reviewed
     * @param day the day
     * @param state the word of files for its state
     * @param label the word of people for it
     */
    record Entry(String address, String title, String day, String reviewer, String state, String label, int minutes) {}

    /** Returns the page. */
    View view(DeskFrame.Maker frames, QueueFilter filter) {
        SortedMap<YearMonth, List<ReviewLine>> byMonth = new TreeMap<>();
        List<ReviewLine> late = new ArrayList<>();
        List<ReviewLine> lines = Waiting.of(edition).stream()
                .filter(filter::concerns)
                .map(Waiting::line)
                .filter(ReviewLine::waits)
                .toList();
        lines.stream()
                .sorted(Comparator.comparing((ReviewLine line) -> line.due().orElse(LocalDate.MAX)))
                .forEach(line -> line.due()
                        .ifPresent(due -> (line.late(list.asOf())
                                        ? late
                                        : byMonth.computeIfAbsent(YearMonth.from(due), none -> new ArrayList<>()))
                                .add(line)));
        List<Month> months = new ArrayList<>();
        if (!late.isEmpty()) {
            months.add(month("Late", true, late));
        }
        byMonth.forEach((month, theirs) -> months.add(month(name(month), false, theirs)));
        return new View(
                frames.frame("Calendar of reviews", "calendar", edition, filter),
                edition.basePath() + "/reviews.ics",
                DeskFrame.whose(edition, filter),
                DueDatePlanner.MOST,
                plan(lines),
                months);
    }

    /** Returns what to read earlier of the lines that are shown; the load of a reviewer is that of all their pages. */
    private List<Earlier> plan(List<ReviewLine> lines) {
        Set<String> shown = lines.stream().map(ReviewLine::id).collect(Collectors.toSet());
        return DueDatePlanner.of(list.lines(), list.asOf()).moves().stream()
                .filter(move -> shown.contains(move.line().id()))
                .map(move -> new Earlier(
                        name(move.month()),
                        Queue.address(move.line().id()),
                        move.line().title(),
                        reviewer(move.line()),
                        move.line().due().map(Queue::day).orElse(""),
                        move.line().minutes()))
                .toList();
    }

    private static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
    }

    private Month month(String name, boolean late, List<ReviewLine> lines) {
        Map<String, int[]> loads = new TreeMap<>();
        for (ReviewLine line : lines) {
            int[] load = loads.computeIfAbsent(reviewer(line), none -> new int[2]);
            load[0]++;
            load[1] += line.minutes();
        }
        List<Load> sorted = new ArrayList<>();
        loads.forEach((reviewer, load) -> sorted.add(new Load(reviewer, load[0], load[1])));
        sorted.sort(Comparator.comparingInt(Load::minutes).reversed().thenComparing(Load::reviewer));
        return new Month(
                name,
                late,
                sorted,
                lines.stream()
                        .map(line -> new Entry(
                                Queue.address(line.id()),
                                line.title(),
                                line.due().map(Queue::day).orElse(""),
                                reviewer(line),
                                line.state().word(),
                                Queue.label(line.state()),
                                line.minutes()))
                        .toList());
    }

    private String reviewer(ReviewLine line) {
        return line.reviewer().isEmpty()
                ? "Nobody yet"
                : edition.library().person(line.reviewer()).map(Person::name).orElse(line.reviewer());
    }
}
